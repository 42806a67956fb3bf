import { createHash } from 'node:crypto'
import type { TellingKind } from './tables.ts'

/** The letter that ids of records of each kind begin with. */
export const PREFIXES: Readonly<Record<TellingKind, string>> = { event: 'E', control: 'H', report: 'o' }

/** Hexadecimal digits of a record's id: 52 bits, which a JavaScript number and an SQLite row number hold exactly. */
const DIGITS = 13

/** The id of a record, made of its first telling's: content, not order of arrival, names it. Thirteen hexadecimal digits behind a letter. */
export function recordIdOf(prefix: string, telling: string): string {
  return prefix + createHash('sha256').update(telling).digest('hex').slice(0, DIGITS)
}

/** The row that a record's id stands for. Rows are in the order of ids. NaN for what is no such id. */
export function rowOfId(id: string): number {
  return /^[A-Z][0-9a-f]{13}$/i.test(id) ? Number.parseInt(id.slice(1), 16) : Number.NaN
}

/** The id of a row, behind the letter of its kind. */
export function idOfRow(prefix: string, row: number): string {
  return prefix + row.toString(16).padStart(DIGITS, '0')
}
