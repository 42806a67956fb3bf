import type { Field } from '../source/files/columns.ts'
import type { OpenOptions } from '../source/files/opening.ts'

/** How something is opened, as kept with its source (JSON). */
export function storedOptions({ encoding = null, format = null, columns = null, hints = {} }: OpenOptions): string {
  return JSON.stringify({ encoding, format, columns: columns && [...columns], hints })
}

/** How something is opened, as it was kept. */
export function optionsOf(stored: string): OpenOptions {
  const { columns, ...rest } = JSON.parse(stored) as Omit<OpenOptions, 'columns'> & { readonly columns: readonly [Field, string][] | null }
  return { ...rest, columns: columns && new Map(columns) }
}
