import type { Event } from '../../record/types.ts'
import { whenWords } from './day-words.ts'
import { eventPlaces, eventWords } from './event-words.ts'
import { explanationLines } from './explanation.ts'
import { quoteRuns } from './quote.ts'
import type { ReadingIndex } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, type Style, setRuns } from './screen.ts'
import { speakersOf, statusWords } from './status-words.ts'

/** Columns for the date before each event. */
const DATE_WIDTH = 15

const STATUS_STYLES: Readonly<Record<Event['status'], Style>> = {
  actual: 'good',
  claimed: 'warn',
  reported: 'warn',
  planned: 'warn',
  possible: 'warn',
  denied: 'bad',
  negated: 'bad',
}

/** The events by date, those without one last; each in words with its places and how the report vouches for it, then its quote. */
export function eventLines(index: ReadingIndex, screen: Screen): string[] {
  const { reading } = index
  const narrow = screen.width < 50
  const hang = narrow ? 2 : DATE_WIDTH
  let shownDate: string | null = null
  return byDate(reading.events).flatMap((event) => {
    const date = whenWords(event.when, reading.report.published) ?? 'no date'
    const isRepeated = date === shownDate && !narrow
    shownDate = date
    const first = isRepeated ? '' : date
    const places = eventPlaces(event, index)
    const details = [
      ...places,
      ...(event.conditional ? [safeWords(event.conditional)] : []),
      ...event.quantities.map(({ bound, value, unit, of }) =>
        safeWords([bound, value.toLocaleString('en'), unit, of && `(${of})`].filter((word) => word).join(' ')),
      ),
    ]
    const runs = [
      run(eventWords(event, index), 'bold'),
      ...details.map((words) => run(` · ${words}`)),
      run(' · '),
      run(statusWords(event.status, speakersOf(event.attribution, index)), STATUS_STYLES[event.status]),
    ]
    return [
      ...(narrow
        ? [...setRuns([run(date, 'dim')], screen), ...setRuns(runs, screen, hang, '  ')]
        : setRuns(runs, screen, hang, dated(first))),
      ...setRuns(quoteRuns(index, event.evidence, event.trigger), screen, hang, ' '.repeat(hang)),
      ...explanationLines(event.explain, screen, hang),
    ]
  })
}

function dated(date: string): string {
  return date.length < DATE_WIDTH ? date.padEnd(DATE_WIDTH) : `${date} `
}

/** By first day, then last day, then place in the text; what has no day comes last. */
function byDate(events: readonly Event[]): Event[] {
  const key = ({ when }: Event) => `${when?.start ?? when?.end ?? '~'} ${when?.end ?? '~'}`
  return [...events].sort((a, b) => compare(key(a), key(b)) || a.evidence[0].start - b.evidence[0].start)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
