import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { ByteReader } from './byte-reader.ts'
import { inMegabytes } from './bytes.ts'
import type { Found } from './found.ts'
import { bodyOf, charsetOf, mediaType, parseAnswer } from './http-body.ts'
import type { Opener, Thing } from './opening.ts'

/** Media types of pages and texts. */
const READ = new Set(['text/html', 'application/xhtml+xml', 'text/plain'])

interface WarcRecord {
  /** From 1. */
  readonly number: number
  readonly type: string
  readonly url: string | null
  readonly id: string | null
  readonly contentType: string | null
  readonly length: number
}

/**
 * The pages of a WARC archive, one record after another and never more than one held, so that an archive of any size takes the memory of
 * its longest page. Every record is accounted for: what is no page is skipped with the reason, and after a wrong length reading goes on at
 * the next record.
 */
export const openWarc: Opener = async function* (thing) {
  const reader = new ByteReader(thing.stream)
  let number = 0
  try {
    for (;;) {
      const start = await nextStart(reader)
      if (start === null) return
      number++
      const name = `${thing.name}:${number}`
      if (start.lost)
        yield {
          outcome: 'failed',
          ref: null,
          name: `${name}?`,
          reason: 'The record before this one is longer or shorter than it says; what stood between was left out.',
        }
      const record = await readHead(reader, number)
      if (record === null) {
        yield { outcome: 'failed', ref: null, name, reason: 'The record does not say how long it is.' }
        continue
      }
      yield await readRecord(reader, record, thing)
    }
  } finally {
    await reader.close()
  }
}

/** Goes to the line that begins the next record. `lost` says that something else stood before it. */
async function nextStart(reader: ByteReader): Promise<{ readonly lost: boolean } | null> {
  let lost = false
  for (;;) {
    const line = await reader.line(200)
    if (line === null) return null
    if (/^WARC\/[01]\.\d{1,2}$/.test(line)) return { lost }
    if (line.trim() !== '') lost = true
  }
}

async function readHead(reader: ByteReader, number: number): Promise<WarcRecord | null> {
  const headers = new Map<string, string>()
  let size = 0
  for (
    let line = await reader.line(LIMITS.warcHeaderBytes);
    line !== null && line !== '';
    line = await reader.line(LIMITS.warcHeaderBytes)
  ) {
    size += line.length
    if (size > LIMITS.warcHeaderBytes) continue
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,13}$/.test(length)) return null
  return {
    number,
    type: headers.get('warc-type')?.toLowerCase() ?? '',
    // wget writes it between angle brackets
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    id: headers.get('warc-record-id')?.replace(/^<(?:urn:uuid:)?(.*)>$/, '$1') ?? null,
    contentType: headers.get('content-type') ?? null,
    length: Number(length),
  }
}

async function readRecord(reader: ByteReader, record: WarcRecord, thing: Thing): Promise<Found> {
  const { number, type, length, url, id } = record
  const named = { ref: id, name: `${thing.name}:${number}` }
  const isPage = type === 'response' || type === 'resource' || type === 'conversion'
  if (!isPage || length > LIMITS.reportBytes) {
    const passed = await reader.skip(length)
    if (isPage) return { outcome: 'failed', ...named, reason: `The page is larger than ${inMegabytes(LIMITS.reportBytes)}.` }
    return passed < length ? cutOff(named) : { outcome: 'skipped', ...named, reason: reasonFor(type) }
  }
  const bytes = await reader.take(length)
  if (bytes.length < length) return cutOff(named)
  if (url !== null && /^(?:dns|whois|ftp|urn|metadata):/i.test(url))
    return { outcome: 'skipped', ...named, reason: `The record is of ${url.split(':', 1)[0]}, which has no page.` }
  if (/\/robots\.txt$/i.test(url ?? ''))
    return { outcome: 'skipped', ...named, reason: 'The record is a robots.txt, which says what crawlers may read.' }
  try {
    return await readPage(bytes, record, named, thing)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { outcome: 'failed', ...named, reason: error.message }
  }
}

type Naming = Pick<Found, 'ref' | 'name'>

async function readPage(bytes: Uint8Array, { type, url, contentType }: WarcRecord, named: Naming, thing: Thing): Promise<Found> {
  const answer =
    type === 'response' ? parseAnswer(bytes) : { status: 200, headers: new Map([['content-type', contentType ?? '']]), body: bytes }
  if (answer === null) return { outcome: 'skipped', ...named, reason: 'The record is no answer of a web server.' }
  if (answer.status !== 200) return { outcome: 'skipped', ...named, reason: `The server answered ${answer.status}, not with a page.` }
  const said = answer.headers.get('content-type') ?? null
  const media = mediaType(said)
  if (media !== null && !READ.has(media))
    return { outcome: 'skipped', ...named, reason: `The record is of type ${media.slice(0, 80)}, not a page.` }
  const content = await bodyOf(answer)
  if (content.length === 0) return { outcome: 'skipped', ...named, reason: 'The page is empty.' }
  return {
    outcome: 'report',
    ...named,
    kind: media === 'text/plain' ? 'text' : 'html',
    content,
    encoding: thing.options.encoding ?? charsetOf(said),
    plain: null,
    hints: { ...thing.hints, url: url ?? thing.hints.url, contentType: media },
  }
}

function cutOff(named: Naming): Found {
  return { outcome: 'failed', ...named, reason: 'The archive was cut off in this record. Get it again.' }
}

function reasonFor(type: string): string {
  switch (type) {
    case 'revisit':
      return 'The record says that the page had not changed since an earlier visit; that one has it.'
    case 'warcinfo':
    case 'metadata':
      return 'The record is about the archive, not of a page.'
    case 'request':
      return 'The record is what the crawler asked for; the answer has a record of its own.'
    default:
      return `The record is of type "${type.slice(0, 40)}", which has no page.`
  }
}
