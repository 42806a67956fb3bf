import type { Reading } from '../../record/types.ts'

/**
 * Where the paragraphs of a report begin that tell of violence: PLOVER's ASSAULT, whoever says so and however firmly. Only what was recorded is known: a
 * passage that no event is read from is not found.
 */
export function violentParts({ report, events }: Reading): number[] {
  const spans = events.filter(({ type }) => type === 'ASSAULT').flatMap(({ evidence }) => evidence)
  return report.parts
    .filter(({ kind, start, end }) => kind === 'paragraph' && spans.some((span) => span.start < end && span.end > start))
    .map(({ start }) => start)
}
