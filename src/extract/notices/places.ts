import { DISPUTED_PAIRS } from '../../lang/en/disputed-areas.ts'
import { groupBy } from '../../record/group-by.ts'
import { quoteOf } from '../../record/span.ts'
import type { Gazetteer } from '../../register/gazetteer.ts'
import type { MentionSite, ResolvedReport } from '../../resolve/resolved.ts'
import type { Draft } from './notice.ts'

/** Inhabitants from which a town is known well enough that a small namesake elsewhere would be in the gazetteer too. */
const WELL_KNOWN = 100_000

const DISPUTED: ReadonlySet<string> = new Set(DISPUTED_PAIRS.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** A country that the report names, as a land or as a government. */
interface CountryMention extends MentionSite {
  readonly country: string
}

/**
 * Towns that the report puts into another country than the gazetteer: "Gdansk, Germany". Only "TOWN, COUNTRY," and "TOWN in COUNTRY" are
 * read. Silent for towns under 100,000, for names with a bearer in the country said, and between countries with a dispute over land.
 */
export function findMisplaced(here: ResolvedReport, gazetteer: Gazetteer): Draft[] {
  const places = new Map(here.places.map((place) => [place.id, place]))
  const countries = groupBy(countriesOf(here), ({ sentence }) => sentence)
  return here.placeMentions.flatMap((mention) => {
    const { precision } = places.get(mention.place) ?? {}
    if (precision !== 'town') return []
    const said = countries.get(mention.sentence)?.find((country) => country.first === mention.last + 2)
    if (!said || !saysWhere(here, mention, said)) return []
    const name = quoteOf(here.report.text, mention)
    const candidates = gazetteer.find(name)
    const known = [...new Set(candidates.filter(({ population }) => population >= WELL_KNOWN).flatMap((candidate) => candidate.countries))]
    const [country] = known
    if (!country || known.length > 1 || DISPUTED.has(`${country} ${said.country}`)) return []
    if (candidates.some((candidate) => candidate.countries.includes(said.country))) return []
    const span = { start: mention.start, end: said.end }
    const message = `"${quoteOf(here.report.text, span)}": the gazetteer knows ${name} in ${country} and none in ${said.country}.`
    return [{ kind: 'place-mismatch', message, span }]
  })
}

function countriesOf(here: ResolvedReport): CountryMention[] {
  const places = new Map(here.places.map((place) => [place.id, place]))
  const actors = new Map(here.actors.map((actor) => [actor.id, actor]))
  const lands = here.placeMentions.flatMap((mention) => {
    const place = places.get(mention.place)
    return place?.precision === 'country' && place.country ? [{ ...mention, country: place.country }] : []
  })
  const governments = here.actorMentions.flatMap((mention) => {
    const actor = actors.get(mention.actor)
    const named = mention.form === 'name' && (actor?.kind === 'government' || actor?.kind === 'country')
    return named && actor.country ? [{ ...mention, country: actor.country }] : []
  })
  return [...lands, ...governments]
}

/** Whether the words between say that the town lies there: "Gdansk in Germany", "Gdansk, Germany," but not "Gdansk, Germany and Latvia". */
function saysWhere(here: ResolvedReport, town: MentionSite, country: MentionSite): boolean {
  const tokens = here.sentences[town.sentence]?.tokens ?? []
  const between = tokens[town.last + 1]?.form
  // "officials from Munich met in Poland": only where the town itself is a where
  if (between === 'in') return /^(?:in|at|near|outside|around|to)$/.test(tokens[town.first - 1]?.form.toLowerCase() ?? '')
  if (between !== ',' || !/^(?:,|\.|;|\)|)$/.test(tokens[country.last + 1]?.form ?? '')) return false
  // a list has a place or an "and" on either side: "in Paris, Gdansk, Germany and Latvia", "Gdansk, Germany, and Latvia"
  const next = tokens[country.last + 2]
  return tokens[town.first - 1]?.form !== ',' && next?.form !== 'and' && next?.form !== 'or' && next?.upos !== 'PROPN'
}
