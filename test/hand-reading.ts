import { readReport } from '../src/read/report.ts'
import type { Reading, Report, ReportInput, Span } from '../src/record/types.ts'

type Items = (at: (words: string) => Span, report: Report) => Partial<Omit<Reading, 'report' | 'schema' | 'engine' | 'register'>>

/** A reading made by hand: a report that is really read, no items but those given, which may point at words by `at`. */
export function handReading(input: ReportInput, items: Items): Reading {
  return handReadingOf(readReport(input), items)
}

/** The same of a report that is laid out already. */
export function handReadingOf(report: Report, items: Items): Reading {
  const at = (words: string): Span => {
    const start = report.text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" is not in the report`)
    return { start, end: start + words.length }
  }
  return {
    schema: 1,
    engine: '0.0.0',
    register: '0',
    report,
    actors: [],
    places: [],
    statements: [],
    events: [],
    proposals: [],
    positions: [],
    control: [],
    times: [],
    notices: [],
    ...items(at, report),
  }
}
