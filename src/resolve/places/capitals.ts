import { MONTHS } from '../../lang/en/months.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { CountryBook } from '../../register/countries.ts'
import type { Gazetteer } from '../../register/gazetteer.ts'
import { placeKey } from '../../register/place-key.ts'
import type { PlaceName } from './names.ts'

/**
 * The capitals that a sentence tells of by their country alone: "the Omani capital", "the capital of Mali", "Mali's capital". None where the name
 * follows ("the Malian capital, Bamako"), which says it itself, and none for money.
 */
export function findCapitals(sentence: Sentence, text: string, countries: CountryBook, gazetteer: Gazetteer): PlaceName[] {
  const { tokens } = sentence
  return tokens.flatMap((token, at) => {
    if (token.form !== 'capital' || token.upos !== 'NOUN') return []
    const found = countryBefore(tokens, at) ?? countryAfter(tokens, at)
    if (!found || isNamed(tokens, Math.max(at, found.to))) return []
    const name = text.slice(tokens[found.from]?.start, tokens[found.to]?.end)
    const [reading] = countries.read(name)
    if (!reading || !/^(?:name|adjective)$/.test(reading.form)) return []
    // Georgia is a state of another country, too
    if (gazetteer.find(name).some(({ kind, countries: of }) => kind === 'region' && !of.includes(reading.country.id))) return []
    const candidates = reading.country.capitals.flatMap((names) =>
      names.flatMap((name) =>
        gazetteer.find(name).filter(({ seat, countries: of }) => seat === 'country' && of.includes(reading.country.id)),
      ),
    )
    const [capital] = candidates
    if (!capital) return []
    // in "Mali's capital" Mali is a place of its own
    const first = reading.form === 'adjective' ? found.from : at
    const last = at
    const key = placeKey(capital.name)
    return [
      {
        sentence: sentence.index,
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
        first,
        last,
        head: at,
        text: text.slice(tokens[first]?.start, tokens[last]?.end),
        key,
        base: key,
        // goes by the capital's own name, as "U.S." goes by the country's
        abbreviated: true,
        candidates: [capital],
        division: null,
        village: false,
        feature: null,
        strength: 'sure',
        within: null,
        located: null,
        beside: false,
      } satisfies PlaceName,
    ]
  })
}

interface CountryWords {
  /** First and last word of the country. */
  readonly from: number
  readonly to: number
}

/** "the Omani capital", "Mali's capital", "South Sudan's capital". */
function countryBefore(tokens: readonly Token[], at: number): CountryWords | null {
  let to = at - 1
  if (/^['’]s$/.test(tokens[to]?.form ?? '')) to--
  if (!isCapitalised(tokens[to])) return null
  const from = isCapitalised(tokens[to - 1]) && tokens[to]?.upos === 'PROPN' ? to - 1 : to
  return { from, to }
}

/** "the capital of Mali". */
function countryAfter(tokens: readonly Token[], at: number): CountryWords | null {
  if (tokens[at + 1]?.form !== 'of' || !isCapitalised(tokens[at + 2])) return null
  const to = isCapitalised(tokens[at + 3]) ? at + 3 : at + 2
  return { from: at + 2, to }
}

function isNamed(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  return isCapitalised(next) || (next?.form === ',' && isCapitalised(tokens[last + 2]) && tokens[last + 2]?.upos === 'PROPN')
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form) && !(token.form.toLowerCase() in MONTHS)
}
