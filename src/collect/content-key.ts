import { createHash } from 'node:crypto'
import type { FoundReport } from '../source/files/found.ts'

/** What two things have in common when reading them gives the same report: content, kind and all that is known beside it, as 32 hexadecimal digits. */
export function contentKey({ kind, encoding, content, plain, hints }: FoundReport): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([kind, encoding, plain, hints]))
  hash.update(content)
  return hash.digest('hex').slice(0, 32)
}
