import type { Reading, Report, ReportInput } from '../record/types.ts'
import type { Io } from './io.ts'

/** What a command reads reports with. `read` throws a `ReadError` for a report that cannot be read. */
export interface Reader {
  read(input: ReportInput): Reading
  /** Reads a report that was laid out already (`readFound`). */
  readLaidOut(report: Report): Reading
}

/** Loads what reading needs: weights, register, gazetteer. Done once a run, and only when there is something to read. */
export type LoadReader = (env: Io['env']) => Promise<Reader>

/** Loads the pipeline, with the actors and places that the person has added. */
export const loadReader: LoadReader = async (env) => {
  const { createPipeline } = await import('../pipeline.ts')
  const { readOwnRegister } = await import('./own-register.ts')
  return createPipeline({ additions: readOwnRegister(env) })
}
