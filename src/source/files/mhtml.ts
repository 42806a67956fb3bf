import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { collect } from './bytes.ts'
import { charsetOf, mediaType } from './http-body.ts'
import type { Opener } from './opening.ts'

/** Headers by names in small letters, unfolded. */
type Headers = ReadonlyMap<string, string>

/** The page that a browser saved in an MHTML file, with the address it was saved from. Its frames, pictures and styles are left out. */
export const openMhtml: Opener = async function* (thing) {
  const bytes = await collect(thing.stream, LIMITS.documentBytes, 'The saved page')
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const { headers, body } = splitHead(source)
  const boundary = /\bboundary\s{0,9}=\s{0,9}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(headers.get('content-type') ?? '')
  const mark = boundary?.[1] ?? boundary?.[2]
  const page = mark === undefined ? null : firstPage(body, `--${mark}`)
  if (page === null) throw new SourceError('There is no page in this MHTML file. Save the page again.')
  const location = headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? ''
  yield {
    outcome: 'report',
    ref: thing.ref,
    name: thing.name,
    kind: 'html',
    content: decodeTransfer(page.body, page.headers.get('content-transfer-encoding') ?? ''),
    encoding: thing.options.encoding ?? charsetOf(page.headers.get('content-type')),
    plain: null,
    hints: {
      ...thing.hints,
      url: thing.hints.url ?? (/^https?:\/\//i.test(location) ? location : null),
      contentType: 'text/html',
    },
  }
}

/** The first part that is a page, between lines of the mark. */
function firstPage(body: string, mark: string): { headers: Headers; body: string } | null {
  let at = body.indexOf(mark)
  for (let count = 0; at >= 0 && count < LIMITS.mailParts; count++) {
    const start = body.indexOf('\n', at) + 1
    const next = body.indexOf(`\n${mark}`, start)
    const part = splitHead(body.slice(start, next < 0 ? body.length : next))
    if (['text/html', 'application/xhtml+xml'].includes(mediaType(part.headers.get('content-type')) ?? '')) return part
    if (start === 0 || next < 0) return null
    at = next + 1
  }
  return null
}

function splitHead(source: string): { headers: Headers; body: string } {
  const headers = new Map<string, string>()
  const end = /\r?\n\r?\n/.exec(source)
  const head = source.slice(0, Math.min(end?.index ?? source.length, LIMITS.warcHeaderBytes))
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' }
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(
        body
          .replaceAll(/=[ \t]{0,80}\r?\n/g, '')
          .replaceAll(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      )
    default:
      return Buffer.from(body, 'latin1')
  }
}
