import type { ParsedReport, Sentence } from '../../parse/sentence.ts'
import { groupBy } from '../../record/group-by.ts'
import type { Place, PlacePrecision, Report } from '../../record/types.ts'
import type { CountryBook } from '../../register/countries.ts'
import type { Gazetteer, GazetteerPlace, PlaceCandidate } from '../../register/gazetteer.ts'
import { foldName } from '../../register/name-key.ts'
import type { ActorMention, PlaceMention } from '../resolved.ts'
import { findCapitals } from './capitals.ts'
import type { Claim } from './hits.ts'
import { findNames, type PlaceName } from './names.ts'
import { findEntryHeads } from './place-headings.ts'
import { chooseSenses, type NamedPlace } from './senses.ts'
import { namesUsedAsPlaces } from './used-as-places.ts'
import { usedKey } from './used-key.ts'

/** The places of a report and where it names them. */
export interface FoundPlaces {
  readonly places: readonly Place[]
  readonly mentions: readonly PlaceMention[]
}

/**
 * Finds the places a report names and settles which of their namesakes are meant. `claimed` are the mentions that are actors:
 * a name claimed there ("Moscow refused") is no place. Names that no list knows are kept without coordinates where the grammar
 * makes them places. Of places without a name it reads capitals where `countries` are given ("the Omani capital"), not "the border town".
 */
export function findPlaces(
  parsed: ParsedReport,
  claimed: readonly ActorMention[],
  gazetteer: Gazetteer,
  countries: CountryBook | null = null,
): FoundPlaces {
  const { report, sentences } = parsed
  const claims = claimsByWord(claimed)
  // "General Okar" and "rebel leader Okar" claim Okar, too
  const claimedNames = new Set(
    claimed.flatMap(({ form, start, end }) => {
      const words = report.text.slice(start, end).replace(/['’]s$/, '')
      const last = words.split(' ').at(-1) ?? ''
      return form === 'pronoun' || !/^\p{Lu}/u.test(last) ? [] : [foldName(words), foldName(last)]
    }),
  )
  const used = namesUsedAsPlaces(sentences, report.text, {
    isOther: () => false,
    isPersons: (name) => claimedNames.has(foldName(name)),
    isListed: (name) => gazetteer.find(name).length > 0,
  })
  const heads = findEntryHeads(sentences)
  const headAt = ({ index, tokens }: Sentence) => {
    const head = heads.get(index)
    const isUsed = head?.names.every(([first, last]) => used.has(usedKey(report.text.slice(tokens[first]?.start, tokens[last]?.end))))
    return head && isUsed ? head : null
  }
  const bySentence = sentences.map((sentence) =>
    findNames(
      sentence,
      report.text,
      (token) => claims.get(sentence.index * WORDS_A_SENTENCE + token) ?? null,
      gazetteer,
      used,
      headAt(sentence),
    ),
  )
  // behind the names, whose places in their list tell what lies where
  if (countries !== null)
    for (const [at, sentence] of sentences.entries()) bySentence[at]?.push(...findCapitals(sentence, report.text, countries, gazetteer))
  const descriptions = groupBy(claimed, ({ sentence, form }) => (form === 'description' ? sentence : -1))
  const isClaimed = ({ candidates, text }: PlaceName) =>
    candidates.length === 0 && !used.has(usedKey(text)) && claimedNames.has(foldName(text))
  const found = keepEstablished(bySentence).filter(
    (name) =>
      !isClaimed(name) &&
      (sentences[name.sentence]?.tokens[name.head]?.relation !== 'compound' || !isWhose(name, descriptions.get(name.sentence) ?? [])),
  )
  const groups = groupNames(found, bySentence)
  const senses = chooseSenses(
    groups.map(({ named }) => named),
    { countries: countCountries(parsed, claimed, gazetteer), home: homeOf(report, gazetteer) },
  )
  const known = groups.map(({ names, named }, at): Resolved => ({ names, named, sense: senses[at] ?? null, context: null }))
  return toPlaces(withContext(known))
}

/** More than any sentence has. */
const WORDS_A_SENTENCE = 4096

/** Names of actors only: "Oakland police" may be an actor, Oakland is a place in it. */
function claimsByWord(claimed: readonly ActorMention[]): Map<number, Claim> {
  const claims = new Map<number, Claim>()
  for (const { sentence, first, last, form } of claimed) {
    if (form !== 'name') continue
    for (let token = first; token <= last; token++) {
      const word = sentence * WORDS_A_SENTENCE + token
      const other = claims.get(word)
      if (!other || last - first > other.last - other.first) claims.set(word, { first, last })
    }
  }
  return claims
}

/** "U.S. officials": a country in the words for an actor says whose they are, not where. */
function isWhose({ first, last, candidates }: PlaceName, descriptions: readonly ActorMention[]): boolean {
  if (!candidates.some(({ kind }) => kind === 'country')) return false
  return descriptions.some((actor) => actor.first <= first && last < actor.head)
}

/** Names that are surely places, those that could be and are named as places elsewhere, and those listed with either. */
function keepEstablished(bySentence: readonly (readonly PlaceName[])[]): PlaceName[] {
  const sure = new Set(bySentence.flat().flatMap(({ strength, base }) => (strength === 'sure' ? [base] : [])))
  return bySentence.flatMap((names) => {
    let before = false
    return names.filter(({ strength, base, beside }) => {
      before = strength === 'sure' || sure.has(base) || (before && beside && strength === 'possible')
      return before
    })
  })
}

/** Names of one sentence looked at as company of another; a longer list is a table. */
const SIBLINGS = 24

interface Group {
  readonly names: PlaceName[]
  readonly named: NamedPlace
}

/** Names brought together by key and kind of division: "Kursk" and "Kursk region" stay two. */
function groupNames(found: readonly PlaceName[], bySentence: readonly (readonly PlaceName[])[]): Group[] {
  const groups = new Map<string, PlaceName[]>()
  for (const name of found) {
    const key = groupKey(name)
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return Array.from(groups, ([key, names]) => {
    const first = names[0]
    const within = new Set<string>()
    const inside = new Set<string>()
    const near = new Set<string>()
    const beside = new Set<string>()
    const together = new Set<string>()
    let outermost = false
    for (const name of names) {
      const siblings = bySentence[name.sentence] ?? []
      const outer = name.within === null ? undefined : siblings[name.within]
      for (const { kind, region, countries } of outer?.candidates ?? []) {
        if (kind === 'region' && region) within.add(region)
        else if (kind === 'country') for (const country of countries) within.add(country)
      }
      const holder = name.located === null ? undefined : siblings[name.located.at]
      if (holder && name.located?.how === 'near') near.add(groupKey(holder))
      if (holder && name.located?.how === 'in') {
        // "in Mali's Timbuktu region": both hold it
        const next = siblings[(name.located?.at ?? 0) + 1]
        for (const one of next && next.first <= holder.last + 3 ? [holder, next] : [holder])
          for (const code of codesOf(one)) inside.add(code)
      }
      for (const other of siblings.slice(0, SIBLINGS)) if (other !== name) together.add(groupKey(other))
      const at = siblings.indexOf(name)
      outermost ||= siblings[at - 1]?.within === at
      const before = name.beside ? siblings[at - 1] : undefined
      if (before && before.within === null) beside.add(groupKey(before))
      const after = siblings[at + 1]
      if (after?.beside && name.within === null) beside.add(groupKey(after))
    }
    const named = {
      key,
      candidates: first?.candidates ?? [],
      division: first?.division ?? null,
      village: names.some(({ village }) => village),
      count: names.length,
      within: [...within],
      inside: [...inside],
      near: [...near],
      outer: outermost,
      with: [...together],
      beside: [...beside],
    }
    return { names, named }
  })
}

/** The divisions and countries that a name may stand for. */
function codesOf({ candidates }: PlaceName): string[] {
  return candidates.flatMap(({ kind, region, countries }) => (kind === 'region' && region ? [region] : kind === 'country' ? countries : []))
}

function groupKey({ key, base, division, feature, candidates }: PlaceName): string {
  if (feature && candidates.length > 0) return `${base} ~${feature[0]}`
  return division === 'region' || division === 'district' ? `${base} ~${division}` : key
}

/** Countries by adjective and demonym, and those that act; those named as places are among the names. */
function countCountries({ report, sentences }: ParsedReport, claimed: readonly ActorMention[], gazetteer: Gazetteer): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (places: readonly GazetteerPlace[]) => {
    for (const { kind, countries } of places)
      if (kind === 'country') for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  for (const { tokens } of sentences)
    for (const { form, upos } of tokens)
      if (/^\p{Lu}\p{Ll}{3,}/u.test(form) && /^(?:ADJ|PROPN|NOUN)$/.test(upos)) count(gazetteer.adjective(form))
  for (const { start, end, first, last, form } of claimed) {
    if (form !== 'name' || last - first > 4) continue
    const name = report.text.slice(start, end)
    const named = gazetteer.find(name)
    count(named.length > 0 ? named : gazetteer.abbreviation(name.replace(/^the /i, '')))
  }
  return counts
}

/** The publisher's country by its address: ".co.uk", ".ie". */
function homeOf({ url }: Report, gazetteer: Gazetteer): string | null {
  const label = url?.match(/^https?:\/\/[^/]*\.([a-z]{2})(?:[:/]|$)/i)?.[1]
  return label ? (gazetteer.abbreviation(label)[0]?.countries[0] ?? null) : null
}

interface Resolved extends Group {
  readonly sense: PlaceCandidate | null
  /** The country that a name which no list has lies in, by the places beside it. */
  readonly context: string | null
}

/** Of the places of a report that have a country, the share in one country from which on an unlisted name is taken to lie there too. */
const MOST = 0.8

/** Gives names that no list has the country of the places in their sentences, if that is one; otherwise that of nearly all of the report. */
function withContext(groups: readonly Resolved[]): Resolved[] {
  const byKey = new Map(groups.map((group) => [group.named.key, group]))
  const countryOf = (group: Resolved | undefined) => (group?.sense?.countries.length === 1 ? (group.sense.countries[0] ?? null) : null)
  const counts = new Map<string, number>()
  for (const group of groups) {
    const country = countryOf(group)
    if (country) counts.set(country, (counts.get(country) ?? 0) + group.names.length)
  }
  let all = 0
  for (const count of counts.values()) all += count
  const main = [...counts].find(([, count]) => count >= MOST * all)?.[0] ?? null
  return groups.map((group) => {
    if (group.sense) return group
    const near = new Set(group.named.with.flatMap((key) => countryOf(byKey.get(key)) ?? []))
    const [only] = near
    return { ...group, context: near.size === 1 ? (only ?? null) : near.size === 0 ? main : near.has(main ?? '') ? main : null }
  })
}

function toPlaces(resolved: readonly Resolved[]): FoundPlaces {
  const byId = new Map<string, Resolved[]>()
  for (const group of resolved) {
    const id = placeId(group)
    const same = byId.get(id)
    if (same) same.push(group)
    else byId.set(id, [group])
  }
  const ordered = [...byId.values()]
    .map(([first, ...others]) => ({
      sense: first?.sense ?? null,
      part: first ? partOfTown(first) : null,
      context: first?.context ?? null,
      names: [first, ...others].flatMap((group) => group?.names ?? []).sort((a, b) => a.start - b.start),
    }))
    .sort((a, b) => (a.names[0]?.start ?? 0) - (b.names[0]?.start ?? 0))
  const mentions: PlaceMention[] = []
  const places = ordered.map(({ sense, part, context, names }, at) => {
    const id = `p${at + 1}`
    for (const { sentence, start, end, first, last, head } of names) mentions.push({ sentence, start, end, first, last, head, place: id })
    return toPlace(id, sense, part, context, names)
  })
  return { places, mentions: mentions.sort((a, b) => a.start - b.start) }
}

function placeId(group: Resolved): string {
  const { sense, named } = group
  if (!sense) return `name ${named.key}`
  const around = partOfTown(group)
  return around ? `${sense.id} ~${around[0]}` : sense.id
}

/**
 * What is known only by the town it belongs to: "Afrin district" where no list has the district, "Homs airport". It takes the town's
 * point, and the town's class of precision where it lies in the town.
 */
function partOfTown({ sense, named, names }: Resolved): readonly [kind: string, precision: PlacePrecision] | null {
  const feature = names[0]?.feature
  if (sense && feature) return [feature[0], sense.precision]
  const { division } = named
  return sense?.precision === 'town' && (division === 'region' || division === 'district') ? [division, division] : null
}

function toPlace(
  id: string,
  sense: PlaceCandidate | null,
  part: readonly [string, PlacePrecision] | null,
  context: string | null,
  names: readonly PlaceName[],
): Place {
  const forms = [...new Set(names.map(({ text }) => text))]
  const mentions = names.map(({ start, end }) => ({ start, end }))
  if (!sense) {
    const [kind, precision] = unknownKind(names)
    const nothing = { admin1: null, lat: null, lon: null, geonames: null, register: null }
    const unlisted: Place = {
      id,
      name: forms.find((form) => /\p{Ll}/u.test(form)) ?? forms[0] ?? '',
      names: forms,
      kind,
      precision,
      country: context,
      ...nothing,
      mentions,
    }
    const inferred = `country: ${context}, where the report's other places lie`
    return context === null ? unlisted : { ...unlisted, explain: { rules: ['places/unlisted'], trigger: null, inferred: [inferred] } }
  }
  const { countries, admin1, lat, lon, geonames } = sense
  const country = countries.length === 1 ? (countries[0] ?? null) : null
  const known = { country, admin1, lat, lon, names: forms, mentions }
  if (part) return { ...known, id, name: forms[0] ?? '', kind: part[0], precision: part[1], geonames: null, register: null }
  const { kind, precision } = sense
  return { ...known, id, name: nameFor(sense, names), kind, precision, geonames, register: geonames === null ? sense.id : null }
}

/** As the report first writes it, but not in capitals ("BEIRUT") or short ("U.S."); countries go by the register's name. */
function nameFor({ name, kind }: PlaceCandidate, names: readonly PlaceName[]): string {
  if (kind === 'country') return name
  return names.find(({ text, abbreviated }) => /\p{Ll}/u.test(text) && !abbreviated)?.text ?? name
}

function unknownKind(names: readonly PlaceName[]): readonly [kind: string, precision: PlacePrecision] {
  for (const { feature, division } of names) {
    if (feature) return feature
    if (division) return [division, division]
  }
  return ['place', 'town']
}
