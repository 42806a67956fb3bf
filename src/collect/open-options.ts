import type { Field } from '../source/files/columns.ts'
import type { OpenOptions } from '../source/files/opening.ts'

/** How a source is taken in. */
export interface SourceOptions {
  readonly open: OpenOptions
  /** Whether pages that a file only links to are fetched. */
  readonly links: boolean
}

interface Stored extends Omit<OpenOptions, 'columns'> {
  readonly columns?: readonly [Field, string][] | null
  readonly links?: boolean
}

/** How a source is taken in, as kept with it (JSON). */
export function storedOptions({ open: { encoding = null, format = null, columns = null, hints = {} }, links }: SourceOptions): string {
  return JSON.stringify({ encoding, format, columns: columns && [...columns], hints, links } satisfies Stored)
}

/** How a source is taken in, as it was kept. */
export function optionsOf(stored: string): SourceOptions {
  const { columns = null, links = false, ...open } = JSON.parse(stored) as Stored
  return { open: { ...open, columns: columns && new Map(columns) }, links }
}
