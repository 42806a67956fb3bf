import type { Token } from '../../parse/sentence.ts'
import type { PlacePrecision } from '../../record/types.ts'
import type { View } from '../events/view.ts'
import { placeOf } from '../status/report-index.ts'
import type { HeldPlace } from './held-place.ts'
import { AREAS } from './lexicon.ts'
import { placesIn } from './place-index.ts'

/** How many sentences back "the town" or "it" may point. */
const REACH = 3
/** How many where only one has been named. */
const FARTHEST = 12

/** Kinds of places that nobody holds. */
export const WATERS = /\b(?:river|lake|sea|ocean|gulf|bay|channel|creek|continent)\b/

/** Nouns that point back to towns only, and to regions only. Countries are never "the town", and "the country" is no place to hold here. */
const TOWNS = /^(?:town|city|village|suburb|settlement|hamlet|neighbourhood|neighborhood|quarter)$/
const REGIONS = /^(?:region|province|territory|governorate|oblast|land|county|valley|countryside|ground|stretch|swathe|swath)$/

/** Whether a noun can point at a place of this size: "the town" at no region. */
export function suits(lemma: string, precision: PlacePrecision): boolean {
  if (precision === 'country' || AREA_ONLY.has(lemma)) return false
  if (TOWNS.test(lemma)) return precision === 'town' || precision === 'district'
  if (REGIONS.test(lemma)) return precision === 'region' || precision === 'district'
  return precision !== 'point'
}

/** Nouns that are too many things to point back by themselves: "the camp", "the base", "the road". */
const AREA_ONLY: ReadonlySet<string> = new Set(
  'capital country state part half third quarter most position camp base border road highway front hill bridge crossing checkpoint island port airport airbase'.split(
    ' ',
  ),
)

/** The place last named before a word, in this sentence or shortly before. */
export function pointBack(view: View, token: number, told: Token): HeldPlace | null {
  // "traders who fled the town said that rebels were in control of it"
  const word = told.upos === 'PRON' ? (townBefore(view, token) ?? told) : told
  let beside: HeldPlace['place'] = null
  for (let sentence = view.index; sentence >= Math.max(0, view.index - REACH); sentence--) {
    if (view.resolved.sentences[sentence]?.partIndex !== view.sentence.partIndex && view.index - sentence > 1) break
    const before = placesIn(view.resolved, sentence).filter((mention) => {
      const place = placeOf(view.resolved, mention.place)
      return (
        (sentence < view.index || mention.last < token) &&
        !isDateline(view, sentence, mention.first) &&
        place &&
        !WATERS.test(place.kind) &&
        suits(word.lemma.toLowerCase(), place.precision)
      )
    })
    // The subject of its sentence comes first to mind: "Bara and the villages around it … is held by".
    const tokens = view.resolved.sentences[sentence]?.tokens ?? []
    const subject = before.find(({ head }) => isSubject(tokens, head))
    // "…, officials in Kura said": where a speaker sits is not what was spoken of
    const found = subject ?? before.findLast(({ head }) => !isBesideSubject(tokens, head))
    // "the government in Kura insists that the town never fell": the town told of before, if there is one
    if (!found) beside ??= before.at(-1)?.place ?? null
    if (found)
      return {
        place: found.place,
        share: null,
        inferred: `place: "${word.form}" is ${placeOf(view.resolved, found.place)?.name}, named before`,
      }
  }
  if (beside !== null)
    return { place: beside, share: null, inferred: `place: "${word.form}" is ${placeOf(view.resolved, beside)?.name}, named before` }
  return onlyPlace(view, token, word)
}

/** "the town", "the city" before a pronoun in its sentence, with no place named since. */
function townBefore(view: View, token: number): Token | null {
  const named = Math.max(
    -1,
    ...placesIn(view.resolved, view.index)
      .filter(({ last }) => last < token)
      .map(({ last }) => last),
  )
  return (
    view.sentence.tokens
      .slice(named + 1, token)
      .findLast(({ index, lemma }) => TOWNS.test(lemma) && view.sentence.tokens[index - 1]?.form.toLowerCase() === 'the') ?? null
  )
}

/** "The army, which controls the city, said …" paragraphs later: the one town that the report has named so far; datelines do not count. */
function onlyPlace(view: View, token: number, word: Token): HeldPlace | null {
  const lemma = word.lemma.toLowerCase()
  if (!TOWNS.test(lemma)) return null
  const found = new Set<string>()
  for (let sentence = view.index; sentence >= Math.max(0, view.index - FARTHEST); sentence--)
    for (const mention of placesIn(view.resolved, sentence)) {
      const place = placeOf(view.resolved, mention.place)
      if (!place || (sentence === view.index && mention.last >= token) || isDateline(view, sentence, mention.first)) continue
      if (!WATERS.test(place.kind) && suits(lemma, place.precision)) found.add(place.id)
    }
  const [only] = found
  if (only === undefined || found.size > 1) return null
  return { place: only, share: null, inferred: `place: "${word.form}" is ${placeOf(view.resolved, only)?.name}, the one named before` }
}

/** "Bara", "the town of Bara" as the subject of its sentence. */
function isSubject(tokens: readonly Token[], head: number): boolean {
  const word = tokens[head]
  const above = tokens[word?.head ?? -1]
  if (word && /^nsubj/.test(word.relation)) return true
  return (
    word !== undefined &&
    above !== undefined &&
    /^(?:nmod|appos|compound|flat)/.test(word.relation) &&
    /^nsubj/.test(above.relation) &&
    AREAS.has(above.lemma.toLowerCase())
  )
}

/** A place that only says where the subject is from: "officials in Bara". */
function isBesideSubject(tokens: readonly Token[], head: number): boolean {
  const word = tokens[head]
  const above = tokens[word?.head ?? -1]
  return word?.relation === 'nmod' && above !== undefined && /^nsubj/.test(above.relation) && !AREAS.has(above.lemma.toLowerCase())
}

/** "ADEN, May 9 – …": where a report was written. */
function isDateline(view: View, sentence: number, first: number): boolean {
  const words = view.resolved.sentences[sentence]?.tokens ?? []
  const after = words.find(({ index, form }) => index > first && !/^\p{Lu}{2,}$/u.test(form))
  // "LA GABARRA. …" heads what happened there
  return first === 0 && /^\p{Lu}{2,}$/u.test(words[0]?.form ?? '') && !/^[.:]$/.test(after?.form ?? '')
}
