import { createHash } from 'node:crypto'

/** What the store keeps of a link's token: SHA-256, base64url. The token is 192 bits of chance, so that nothing slower is needed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
