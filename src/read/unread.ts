import { ENGINE } from '../record/engine.ts'
import type { Reading, Report } from '../record/types.ts'
import { languageWords } from './language.ts'

/** The reading of a report in a language that is not read: no items, and a notice that says why. `register` is the register's version. */
export function unreadReading(report: Report, register: string): Reading {
  const message = `The report is ${languageWords(report.language)} and was not read; only English is.`
  return {
    schema: 1,
    engine: ENGINE,
    register,
    report,
    actors: [],
    places: [],
    statements: [],
    events: [],
    proposals: [],
    positions: [],
    control: [],
    times: [],
    notices: [{ id: 'n1', kind: 'language', message, span: null }],
  }
}
