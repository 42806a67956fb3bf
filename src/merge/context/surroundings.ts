import { NEAR_NAME, OFF_NAME } from '../../lang/en/aside-words.ts'
import { ENTRY_WORDS, NAMED_SITE, SITED_NAME, TALK_WORDS, WHERE_NAME } from '../../lang/en/site-words.ts'
import { overlaps } from '../../record/span.ts'
import type { Actor, Place, Reading, Report, Span, Time } from '../../record/types.ts'
import { foldName } from '../../register/name-key.ts'
import { toSite } from '../identity.ts'
import type { Site } from '../telling.ts'
import type { Sentences } from './sentences.ts'
import { daysOfTime, type NamedDays } from './time-days.ts'

/** What stands around the words of a telling: towns and days that the reading names there without tying them to anything. */
export interface Surroundings {
  /** Towns named in a sentence, those within some spans and then those nearest to a position first. */
  townsIn(sentence: number, near: number, within?: readonly Span[]): Site[]
  /** The day or days of the nearest time expression of a sentence that dates nothing else. */
  dayIn(sentence: number, near: number): NamedDays | null
  /** The day named within some spans, whatever the reading dates by it. */
  dayInside(spans: readonly Span[]): NamedDays | null
  /** The days that head the entry of a list that a sentence is of: "El Obeid: On the evening of 16 March …", "- 1-2 December: A missile hit …". */
  dayOfEntry(sentence: number): NamedDays | null
  /** The days named within a span, in order. */
  datesIn(span: Span): { readonly at: Span; readonly days: NamedDays }[]
}

/** "GOMA, July 15 (Meridian) - ": where and when it was written, not what happened. */
const DATELINE =
  /^[\p{Lu}][\p{L}\d ,.'’/-]{1,60}(?:(?:\([^)\n]{1,40}\)\s*)?[-–—]|\([^)\n]{1,40}\)[:.])\s|^[\p{Lu}][\p{Lu}\d ,.'’/-]{1,60}:\s/u

/** "residents told Meridian": an outlet that a town is named like. */
const TOLD = /\b(?:told|tells?) $/i

/** Reads the surroundings of tellings from a reading's places and times. */
export function surroundingsOf({ report, actors, places, times, events, statements }: Reading, sentences: Sentences): Surroundings {
  const inHead = headOf(report, sentences)
  const towns = new Map<number, NamedTown[]>()
  const add = <Of>(map: Map<number, Of[]>, key: number, value: Of) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  // "Kinshasa said", "drones of the Kinshasa regime": a town that stands for those who rule from it is no site.
  const acting = new Map<number, Span[]>()
  // land that something is done to (kind country) has the town's own words for its mentions
  for (const { mentions, kind } of actors)
    if (kind === 'government') for (const mention of mentions) add(acting, sentences.at(mention.start), mention)
  for (const site of townsOf(report, places, actors))
    for (const start of [...occurrences(report.text, site.name), ...headingsOf(report.text, site.name)]) {
      const mention = { start, end: start + site.name.length }
      const sentence = sentences.at(start)
      const isActing = acting.get(sentence)?.some((span) => overlaps(span, mention))
      if (!inHead(start) && !isActing && !TOLD.test(report.text.slice(Math.max(0, start - 8), start)))
        add(towns, sentence, { site, at: start })
    }
  const taken = new Map<number, Span[]>()
  for (const { when } of [...events, ...statements]) if (when) add(taken, sentences.at(when.span.start), when.span)
  // "The March 23 Movement" names no day.
  const numbered = actors.flatMap(({ name, names }) => [name, ...names].filter((one) => /\d/.test(one))).join('\n')
  const dates = times.filter(({ text }) => !numbered.includes(text))
  const free = new Map<number, Time[]>()
  for (const time of dates) {
    const sentence = sentences.at(time.start)
    if (!inHead(time.start) && !taken.get(sentence)?.some((span) => overlaps(span, time))) add(free, sentence, time)
  }
  const headed = headedTowns(report, sentences, towns)
  const nearest = <Of>(list: readonly Of[], where: (one: Of) => number, near: number): Of[] =>
    [...list].sort((a, b) => Math.abs(where(a) - near) - Math.abs(where(b) - near))
  const datesIn = (span: Span) =>
    dates.flatMap((time) => {
      const days = overlaps(span, time) && !inHead(time.start) ? daysOfTime(time, report.text, times) : null
      return days ? [{ at: { start: time.start, end: time.end }, days }] : []
    })
  return {
    townsIn: (sentence, near, within = []) => {
      const found = nearest(towns.get(sentence) ?? headed(sentence), ({ at }) => at, near)
      const inside = found.filter(({ at }) => within.some(({ start, end }) => start <= at && at < end))
      return [...inside, ...found.filter((one) => !inside.includes(one))].map(({ site }) => site)
    },
    dayIn: (sentence, near) => {
      for (const time of nearest(free.get(sentence) ?? [], ({ start }) => start, near)) {
        const days = daysOfTime(time, report.text, times)
        if (days) return days
      }
      return null
    },
    dayOfEntry: (sentence) => {
      const paragraph = sentences.list[sentence]?.paragraph
      let first = sentence
      while (first > 0 && sentences.list[first - 1]?.paragraph === paragraph) first--
      const span = sentences.list[first]
      if (!span) return null
      const dates = datesIn(span)
      const [{ at, days } = { at: span, days: null }] = dates
      if (!days) return null
      if ((towns.get(first) ?? []).some(({ site, at }) => isLead(report.text, span, at, site.name))) return days
      const lone =
        at.start - span.start <= LEAD ? dates.find(({ at: { end } }) => ENDS_HEAD.test(report.text.slice(end, end + 10))) : undefined
      if (lone) return { ...days, end: lone.days.end }
      const last = dates.findLast(({ at: { end } }) => report.text[end] === ':') ?? null
      return last && at.start - span.start <= LEAD ? { ...days, end: last.days.end } : null
    },
    dayInside: (spans) => spans.flatMap((span) => datesIn(span))[0]?.days ?? null,
    datesIn,
  }
}

interface NamedTown {
  readonly site: Site
  readonly at: number
}

/** Signs before the town of "• El Obeid: Drones struck a hospital. Staff counted 12 dead." */
const LEAD = 3
/** What ends a date that is a head of its own: "10 June, 02:40. Shells hit a clinic." */
const ENDS_HEAD = /^(?:,? (?:at )?\d{1,2}[:.]\d\d)?\. /
/** The longest line that heads others, in signs. */
const HEADING = 40

/** The town of the heading that sentences without a town of their own stand under: "KHARKIV" over a list of what was hit. */
function headedTowns(
  { text }: Report,
  { list }: Sentences,
  towns: ReadonlyMap<number, readonly NamedTown[]>,
): (sentence: number) => readonly NamedTown[] {
  const under: (readonly NamedTown[])[] = []
  let current: readonly NamedTown[] = []
  let lead: { readonly paragraph: number; readonly towns: readonly NamedTown[] } = { paragraph: -1, towns: [] }
  list.forEach(({ start, end, paragraph }, index) => {
    const line = text.slice(start, end)
    const first = (towns.get(index) ?? []).filter(({ site, at }) => isLead(text, { start, end }, at, site.name))
    if (first.length > 0) lead = { paragraph, towns: first }
    const isLine = (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n')
    if (isLine && line.length <= HEADING && !/[.!?:;,]["”’)]*$/.test(line))
      current = (towns.get(index) ?? []).filter(({ site }) => foldName(line) === foldName(site.name))
    under[index] = lead.paragraph === paragraph ? lead.towns : current
  })
  return (sentence) => under[sentence] ?? []
}

/** Whether a name begins a line and ends in a colon. */
function isLead(text: string, { start }: Span, at: number, name: string): boolean {
  return at - start <= LEAD && text[at + name.length] === ':'
}

/** Whether a position is in a dateline, which may stand behind a line or two of corrections. */
function headOf({ text }: Report, { list }: Sentences): (position: number) => boolean {
  const heads: Span[] = []
  let paragraph = -1
  for (const sentence of list.slice(0, 12)) {
    if (sentence.paragraph === paragraph || sentence.paragraph > 4) continue
    paragraph = sentence.paragraph
    const dateline = DATELINE.exec(text.slice(sentence.start, sentence.start + 120))
    if (dateline) heads.push({ start: sentence.start, end: sentence.start + dateline[0].length })
  }
  return (position) => heads.some(({ start, end }) => start <= position && position < end)
}

/** "Meridian could not verify the claim" is not at Meridian. */
function isPublisher(name: string, { publisher, byline }: Report): boolean {
  return `${publisher ?? ''} ${byline ?? ''}`
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(name.toLowerCase())
}

/** Names that are looked for in a text; a list of all the towns of a country tells of none. */
const MOST_TOWNS = 300

/**
 * Towns of a report: its places, and names that no list has but that stand where the name of a place stands: "the market of Kitshanga", "the town
 * of Bara". The resolver takes such names for organizations or people, or for nothing.
 */
function townsOf(report: Report, places: readonly Place[], actors: readonly Actor[]): Site[] {
  const known = places.filter((place) => isTown(place) && !isPublisher(place.name, report) && !isRegion(place.name))
  const sites = known.flatMap((place) => [...new Set([place.name, ...place.names])].map((name) => ({ ...toSite(place), name })))
  const names = new Set(sites.map(({ name }) => foldName(name)))
  const listed = new Set(
    [...places.flatMap((place) => place.names), ...actors.filter(({ register }) => register !== null).flatMap((actor) => actor.names)].map(
      foldName,
    ),
  )
  for (const [, name = ''] of [SITED_NAME, WHERE_NAME, NEAR_NAME, OFF_NAME].flatMap((form) => [...report.text.matchAll(form)])) {
    if (sites.length >= MOST_TOWNS) break
    if (names.has(foldName(name)) || listed.has(foldName(name)) || isPublisher(name, report)) continue
    names.add(foldName(name))
    sites.push(unlisted(name))
  }
  for (const { 0: name, groups } of report.text.matchAll(NAMED_SITE)) {
    if (sites.length >= MOST_TOWNS) break
    if ([name, groups?.name ?? name].some((one) => names.has(foldName(one)) || listed.has(foldName(one)))) continue
    names.add(foldName(name))
    sites.push(unlisted(name))
  }
  for (const name of headNames(report.text, names)) {
    if (sites.length >= MOST_TOWNS) break
    if (!names.has(foldName(name)) && !listed.has(foldName(name)) && !isRegion(name)) sites.push(unlisted(name))
    names.add(foldName(name))
  }
  return sites.slice(0, MOST_TOWNS)
}

/** What heads the entries of a bulletin: "El Obeid: Drones struck a hospital", "LOZOVA" over what happened there. */
const HEAD =
  /^(?:[•*–—-] ?)?(?:(\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2}):(?= )|(\p{Lu}[\p{Lu}’'-]{1,30}(?: \p{Lu}[\p{Lu}’'-]{1,30}){0,2})$)/gmu

/**
 * The heads of a bulletin's entries that no list has: those beside one that is a known town, and, where none is known, all of them when one heads
 * two entries and every entry tells of violence and lets nobody speak.
 */
function headNames(text: string, known: ReadonlySet<string>): string[] {
  const heads = [...text.matchAll(HEAD)].map(([, lead, line = ''], index, all) => ({
    name: lead ?? titled(line),
    entry: text.slice(all[index]?.index, all[index + 1]?.index),
  }))
  const names = heads.map(({ name }) => name)
  const others = new Set(names.map(foldName))
  if (others.size <= 1) return []
  const isBulletin =
    others.size < names.length &&
    heads.every(({ name, entry }) => ENTRY_WORDS.test(entry.slice(name.length)) && !ENTRY_WORDS.test(name) && !TALK_WORDS.test(entry))
  return isBulletin || names.some((name) => known.has(foldName(name))) ? names : []
}

/** A name written in capitals as names are. */
function titled(name: string): string {
  return name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())
}

/** Lines in capitals that are a town's name: "EL TARRA". */
function headingsOf(text: string, name: string): number[] {
  const capitals = name.toUpperCase()
  if (capitals === name) return []
  return occurrences(text, capitals).filter((at) => (text[at - 1] ?? '\n') === '\n' && (text[at + capitals.length] ?? '\n') === '\n')
}

/** "The Kharkiv region" is not the town. */
export const OF_REGION = /^ (?:region|province|oblast|district|governorate|state|county|prefecture|department|territory)\b/i
const isRegion = (name: string): boolean => OF_REGION.test(` ${name.split(' ').at(-1)}`)
/** Mentions of one town that are looked at. */
const MOST_MENTIONS = 100

function occurrences(text: string, name: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (
      found.length < MOST_MENTIONS &&
      !/[\p{L}\d]/u.test(text[at + name.length] ?? '') &&
      !OF_REGION.test(text.slice(at + name.length, at + name.length + 14))
    )
      found.push(at)
  return found
}

function unlisted(name: string): Site {
  return { key: `name:${foldName(name)}`, name, lat: null, lon: null, precision: 'town', country: null, admin1: null }
}

/** Whether a place is as narrow as the site of an attack or a meeting. */
export function isTown({ precision }: Pick<Place, 'precision'>): boolean {
  return precision === 'town' || precision === 'point' || precision === 'district'
}
