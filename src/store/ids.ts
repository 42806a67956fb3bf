import { createHash } from 'node:crypto'

/** The id of a record, made of its first telling's: content, not order of arrival, names it. Ten hexadecimal digits behind a letter. */
export function recordIdOf(prefix: string, telling: string): string {
  return prefix + createHash('sha256').update(telling).digest('hex').slice(0, 10)
}
