import { WARCRecord, WARCSerializer } from 'warcio'

/** A record of a WARC archive. */
export interface MadeRecord {
  readonly type?: 'response' | 'request' | 'revisit' | 'warcinfo' | 'resource' | 'metadata'
  readonly url: string
  readonly status?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** A WARC archive in bytes, each record packed by itself with `gzip`, as Common Crawl does. */
export async function warcFile(records: readonly MadeRecord[], gzip = false): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for (const { type = 'response', url, status = 'HTTP/1.1 200 OK', headers = {}, body } of records) {
    const isHttp = type === 'response' || type === 'request' || type === 'revisit'
    const record = WARCRecord.create(
      {
        type,
        url,
        date: '2031-03-13T09:00:00Z',
        ...(isHttp ? { statusline: status, httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', ...headers } } : {}),
        ...(type === 'resource' ? { warcHeaders: { 'Content-Type': headers['Content-Type'] ?? 'text/plain' } } : {}),
      },
      [Buffer.from(body)],
    )
    parts.push(await WARCSerializer.serialize(record, { gzip }))
  }
  return Buffer.concat(parts)
}
