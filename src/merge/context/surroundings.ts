import { SITING } from '../../lang/en/site-words.ts'
import { overlaps } from '../../record/span.ts'
import type { Place, Reading, Report, Span, Time } from '../../record/types.ts'
import { foldName } from '../../register/name-key.ts'
import { toSite } from '../identity.ts'
import { dayNumber, dayOf } from '../same/days.ts'
import type { Site } from '../telling.ts'
import type { Sentences } from './sentences.ts'

/** What stands around the words of a telling: towns and days that the reading names there without tying them to anything. */
export interface Surroundings {
  /** Towns named in a sentence, those within some spans and then those nearest to a position first. */
  townsIn(sentence: number, near: number, within?: readonly Span[]): Site[]
  /** The day or days of the nearest time expression of a sentence that dates nothing else. */
  dayIn(sentence: number, near: number): { readonly start: string; readonly end: string } | null
}

/** "GOMA, July 15 (Meridian) - ": where and when it was written, not what happened. */
const DATELINE = /^[\p{Lu}][\p{L}\d ,.'’/-]{1,60}(?:\([^)\n]{1,40}\)\s*)?(?:[-–—]|:)\s/u

/** Reads the surroundings of tellings from a reading's places and times. */
export function surroundingsOf({ report, actors, places, times, events, statements }: Reading, sentences: Sentences): Surroundings {
  const inHead = headOf(report, sentences)
  const towns = new Map<number, { site: Site; at: number }[]>()
  const add = <Of>(map: Map<number, Of[]>, key: number, value: Of) => {
    const list = map.get(key)
    if (list) list.push(value)
    else map.set(key, [value])
  }
  // "Kinshasa said", "drones of the Kinshasa regime": a town that stands for those who rule from it is no site.
  const acting = new Map<number, Span[]>()
  for (const { mentions } of actors) for (const mention of mentions) add(acting, sentences.at(mention.start), mention)
  for (const place of places)
    if (isTown(place) && !isPublisher(place.name, report))
      for (const mention of place.mentions) {
        const sentence = sentences.at(mention.start)
        if (!inHead(mention.start) && !acting.get(sentence)?.some((span) => overlaps(span, mention)))
          add(towns, sentence, { site: toSite(place), at: mention.start })
      }
  for (const actor of actors)
    if (actor.kind === 'organization' && actor.register === null)
      for (const mention of actor.mentions)
        if (!inHead(mention.start) && isSited(report.text, mention, actor.name))
          add(towns, sentences.at(mention.start), { site: unlisted(actor.name), at: mention.start })
  const taken = new Map<number, Span[]>()
  for (const { when } of [...events, ...statements]) if (when) add(taken, sentences.at(when.span.start), when.span)
  const free = new Map<number, Time[]>()
  for (const time of times) {
    const sentence = sentences.at(time.start)
    if (!inHead(time.start) && !taken.get(sentence)?.some((span) => overlaps(span, time))) add(free, sentence, time)
  }
  const nearest = <Of>(list: readonly Of[], where: (one: Of) => number, near: number): Of[] =>
    [...list].sort((a, b) => Math.abs(where(a) - near) - Math.abs(where(b) - near))
  return {
    townsIn: (sentence, near, within = []) => {
      const found = nearest(towns.get(sentence) ?? [], ({ at }) => at, near)
      const inside = found.filter(({ at }) => within.some(({ start, end }) => start <= at && at < end))
      return [...inside, ...found.filter((one) => !inside.includes(one))].map(({ site }) => site)
    },
    dayIn: (sentence, near) => {
      for (const { value } of nearest(free.get(sentence) ?? [], ({ start }) => start, near)) {
        const days = daysOfValue(value)
        if (days) return days
      }
      return null
    },
  }
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

/**
 * Whether a name that no list has stands where a place stands: "the market of Kitshanga", "hit the town of Bara". The resolver takes such names
 * for organizations.
 */
function isSited(text: string, { start }: Span, name: string): boolean {
  return /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u.test(name) && SITING.test(text.slice(Math.max(0, start - 30), start))
}

function unlisted(name: string): Site {
  return { key: `name:${foldName(name)}`, name, lat: null, lon: null, precision: 'town', country: null, admin1: null }
}

/** Whether a place is as narrow as the site of an attack or a meeting. */
export function isTown({ precision }: Pick<Place, 'precision'>): boolean {
  return precision === 'town' || precision === 'point' || precision === 'district'
}

/** The days of a TIMEX3 value: a day, a night (which ends on the next), a week; null for what is longer or is no date. */
function daysOfValue(value: string | null): { readonly start: string; readonly end: string } | null {
  const [, date, part] = /^(\d{4}-\d\d-\d\d)(?:T(\w+))?/.exec(value ?? '') ?? []
  if (date) return { start: date, end: part === 'NI' ? dayOf(dayNumber(date) + 1) : date }
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(value ?? '') ?? []
  if (!year || !week) return null
  const fourth = dayNumber(`${year}-01-04`)
  const monday = fourth - ((fourth + 3) % 7) + (Number(week) - 1) * 7
  return { start: dayOf(monday), end: dayOf(monday + 6) }
}
