import type { ReportInput } from '../src/record/types.ts'
import { numbersFrom } from './generated-readings.ts'
import { GRAMMAR } from './report-grammar.ts'

/** Reports of one day: about what a person who follows a conflict has. */
const A_DAY = 40
/** Reports that speak of the same towns on one day and tell the same happenings, each in its own words. */
const A_STORY = 4
/** One report in so many is the one before it, as another outlet prints it: under a title of its own and without its end. */
export const A_COPY = 10
const TOWNS = 6
/** Happenings that the reports of a story share, and how many of these each tells. */
const SHARED = 3
const TOLD = 2
/** Happenings that a report has to itself. */
const OWN = 4
/** Sentences in all, and the most in one paragraph. */
const SENTENCES = 24
const PARAGRAPH = 3

/** Kinds of happenings in the grammar; what they are told of is drawn once, so that each telling names the same. */
const KINDS = ['strike', 'capture', 'talks', 'charge', 'aid', 'protest', 'answer', 'arrest']

/** What happened, by the gaps in capitals. */
type Facts = ReadonlyMap<string, string>
interface Happening {
  readonly kind: string
  readonly facts: Facts
}

/** A generated report. */
export interface OrdinaryReport extends ReportInput {
  readonly id: string
  readonly title: string
  /** Of the body, without the title. */
  readonly paragraphs: readonly string[]
  readonly published: string
  readonly publisher: string
  /** Whether it is a copy of the one before it. */
  readonly isCopy: boolean
}

/**
 * Reports of about 350 words with nearly as many events and statements to a hundred words (1.8 and 2.3) as those of a daily paper have (1.9 and 2.2);
 * the same ones every time, as many as are taken. Four of one day tell of the same happenings, one in ten is a copy. Otherwise reports have no more in
 * common than those of a newspaper: of their runs of four words one or two in a hundred, and of 99 pairs in a hundred under 5 (of one story: 4, under 14).
 * `towns` are names of towns, some thousands.
 */
export function* ordinaryReports(towns: readonly string[]): Generator<OrdinaryReport, never> {
  const next = numbersFrom(17)
  const oneOf = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? ''
  const name = () => `${capital(oneOf(FIRST))} ${capital(oneOf(SYLLABLES) + oneOf(SYLLABLES) + oneOf(SYLLABLES))}`

  /** Fills the gaps of some words, and the gaps of what fills them. */
  const fill = (words: string, here: readonly string[], people: readonly string[], facts: Facts): string =>
    words.replaceAll(/\{(\w+)\}/g, (_, gap: string) => {
      const known = facts.get(gap)
      if (known !== undefined) return known
      if (gap === 'figure') return String(2 + Math.floor(next() ** 2 * 400))
      if (gap === 'town') return oneOf(here)
      if (gap === 'name') return oneOf(people)
      return fill(oneOf(GRAMMAR.get(gap) ?? []), here, people, facts)
    })

  const happening = (here: readonly string[]): Happening => {
    const people = [name()]
    const facts = new Map([
      ['TOWN', oneOf(here)],
      ['NAME', people[0] ?? ''],
      ['OTHER', name()],
      ['NUMBER', String(2 + Math.floor(next() ** 2 * 90))],
    ])
    for (const gap of DRAWN) facts.set(gap.toUpperCase(), fill(`{${gap}}`, here, people, facts))
    return { kind: oneOf(KINDS), facts }
  }

  let before: OrdinaryReport | null = null
  let here: readonly string[] = []
  let shared: readonly Happening[] = []
  for (let index = 0; ; index++) {
    if (index % A_STORY === 0) {
      here = Array.from({ length: TOWNS }, (_, town) => towns[((index / A_STORY) * TOWNS + town) % towns.length] ?? '')
      shared = Array.from({ length: SHARED }, () => happening(here))
    }
    const known = {
      id: `report-${index + 1}`,
      published: new Date(Date.UTC(2031, 0, 1 + Math.floor(index / A_DAY))).toISOString().slice(0, 10),
      publisher: `Paper ${index % 7}`,
    }
    const own = Array.from({ length: OWN }, () => happening(here))
    const people = [...shared, ...own].map(({ facts }) => facts.get('NAME') ?? '')
    const about = (own[0] as Happening).facts
    const title = capital(fill('{title}', here, people, about))
    if (before && index % A_COPY === A_COPY - 1) {
      yield { ...before, ...known, title, paragraphs: before.paragraphs.slice(0, -2), isCopy: true }
      continue
    }
    const skipped = index % SHARED
    const told = [...shared.filter((_, at) => at !== skipped).slice(0, TOLD), ...own]
    const places = new Set(told.map((_, at) => Math.floor((at * SENTENCES) / told.length)))
    const waiting = [...told]
    const sentences = Array.from({ length: SENTENCES }, (_, at) => {
      const one = places.has(at) ? waiting.shift() : undefined
      return capital(fill(one ? `{${one.kind}}` : '{background}', here, people, one?.facts ?? NOTHING))
    })
    const paragraphs: string[] = []
    while (sentences.length > 0) paragraphs.push(sentences.splice(0, 2 + Math.floor(next() * (PARAGRAPH - 1))).join(' '))
    before = { ...known, title, paragraphs, isCopy: false }
    yield before
  }
}

const NOTHING: Facts = new Map()
/** Gaps that are filled once for a happening. */
const DRAWN = ['weapon', 'building', 'force', 'office', 'role', 'plan', 'misdeed', 'body', 'goods', 'group', 'when']
const SYLLABLES = 'ba ran sol te mir ka do vel ish an jo ur gor lem sa dri pol ni hu zet'.split(' ')
const FIRST =
  'Amal Bruno Clara Daoud Elena Farid Greta Hassan Irina Jonas Kemal Laila Marko Nadia Omar Petra Rashid Selma Tomas Vera Yusuf Zoya'.split(
    ' ',
  )

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
