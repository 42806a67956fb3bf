import type { EventMark } from '../../store/queries/marks.ts'

/** Rows of ranges in one lane; more share the last. */
const MOST_ROWS = 3

/** Happenings of uncertain or several days laid out in rows, so that those of the same days lie below each other. */
export function rangeRows(marks: readonly EventMark[]): readonly (readonly EventMark[])[] {
  const rows: EventMark[][] = []
  for (const mark of marks.toSorted((a, b) => a.first - b.first || b.last - a.last)) {
    const free = rows.find((row) => (row.at(-1)?.last ?? Number.NEGATIVE_INFINITY) < mark.first)
    if (free) free.push(mark)
    else if (rows.length < MOST_ROWS) rows.push([mark])
    else rows.at(-1)?.push(mark)
  }
  return rows
}
