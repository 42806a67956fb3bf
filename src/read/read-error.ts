import type { Report } from '../record/types.ts'

/** What kept a report from being read. */
export type ReadProblem = 'missing' | 'input' | 'binary' | 'encoding' | 'empty' | 'length' | 'language' | 'date' | 'page'

/**
 * The one error that reading a report ends in. Its message is a whole sentence for the person who gave the report: what was met,
 * where in the input, and what to do about it. It names no file, since reading knows none; the command puts the file before it.
 */
export class ReadError extends Error {
  readonly problem: ReadProblem
  /** The report as it was laid out, where only its language keeps it from being read. */
  readonly report: Report | null

  constructor(problem: ReadProblem, message: string, report: Report | null = null) {
    super(message)
    this.name = 'ReadError'
    this.problem = problem
    this.report = report
  }
}
