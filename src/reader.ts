import { createPipeline } from './pipeline.ts'
import { withoutExplanations } from './record/explanation.ts'
import type { Reading, ReportInput } from './record/types.ts'

/** How a reader is made. */
export interface ReaderOptions {
  /** Whether items say which rule made them, what set it off and what was inferred (`explain`). Unless asked for they do not. */
  readonly explain?: boolean
}

/** Reads reports, one after another, into their records. */
export interface Reader {
  /**
   * Everything read out of one report. The same report gives the same record; nothing is remembered between calls.
   *
   * Throws a `ReadError`, whose message is a sentence for people, when the report cannot be read: no text or more than
   * 2,000,000 characters of it, a language other than English, a date that is none, a page without an article.
   */
  read(report: ReportInput): Reading
}

/**
 * A reader with its grammar network, register and gazetteer loaded: about half a second and 130 MB, once; make one and keep it.
 *
 * @example
 * const reader = await createReader()
 * const record = reader.read({ text, published: '2031-05-15' })
 */
export async function createReader({ explain = false }: ReaderOptions = {}): Promise<Reader> {
  const pipeline = await createPipeline()
  return {
    read(report) {
      const reading = pipeline.read(report)
      return explain ? reading : withoutExplanations(reading)
    },
  }
}
