import type { Reading, ReportInput } from '../record/types.ts'

/** What a command reads reports with. `read` throws a `ReadError` for a report that cannot be read. */
export interface Reader {
  read(input: ReportInput): Reading
}

/** Loads what reading needs: weights, register, gazetteer. Done once a run, and only when there is something to read. */
export type LoadReader = () => Promise<Reader>

/** Loads the pipeline. */
export const loadReader: LoadReader = async () => {
  const { createPipeline } = await import('../pipeline.ts')
  return createPipeline()
}
