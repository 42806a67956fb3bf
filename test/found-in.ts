import type { Found } from '../src/source/files/found.ts'
import { openReports } from '../src/source/files/open-reports.ts'
import type { OpenOptions } from '../src/source/files/opening.ts'

/** Everything that is found in some bytes or text, which come a few at a time. */
export async function foundIn(content: string | Uint8Array, name: string, options: OpenOptions = {}): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of openReports({ name, stream: inPieces(Buffer.from(content)) }, options)) found.push(one)
  return found
}

/** What was found, on a line for a test to look at: outcome, name, and what kind it is, where it leads or why it is none. */
export function line(found: Found): string {
  const what = found.outcome === 'report' ? found.kind : found.outcome === 'link' ? `${found.of} ${found.url}` : found.reason
  return `${found.outcome} ${found.name} ${what}`
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = bytes.length > 100_000 ? 65_536 : 1_000
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
