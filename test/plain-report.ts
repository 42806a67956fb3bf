import type { Report } from '../src/record/types.ts'

/** A report of one paragraph with nothing known about it, for tests of a stage that needs no more. */
export function plainReport(text: string): Report {
  return {
    id: 'case',
    ref: null,
    url: null,
    publisher: null,
    byline: null,
    title: null,
    deck: null,
    published: null,
    modified: null,
    language: 'en',
    text,
    parts: [{ kind: 'paragraph', start: 0, end: text.length }],
    furniture: [],
  }
}
