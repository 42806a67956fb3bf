import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { type Bytes, collect, counted, inBytes, peek, unpacked } from './bytes.ts'
import { openTable } from './csv.ts'
import { inDateOrder } from './date-order.ts'
import { openFeed } from './feed-items.ts'
import { filesOf } from './folder.ts'
import { type Found, NO_HINTS } from './found.ts'
import { openJson } from './json.ts'
import { HEAD, kindOf } from './kind.ts'
import { openMail } from './mail.ts'
import { openMhtml } from './mhtml.ts'
import { openNdjson } from './ndjson.ts'
import type { Open, Opener, OpenOptions, Thing, Unopened } from './opening.ts'
import { openOpml } from './opml.ts'
import { openWarc } from './warc.ts'
import { openZip } from './zip.ts'

/** What is given: a file or folder, a stream such as standard input, or bytes. A name is shown and begins the names of what is found. */
export type Given =
  | { readonly path: string; readonly name?: string }
  | { readonly name: string; readonly stream: Bytes }
  | { readonly name: string; readonly bytes: Uint8Array }

/**
 * The reports in whatever is given, one after another in an order that is the same every time, as fast as they are taken: files of every
 * kind that `docs/reference/formats.md` lists, archives, feeds, tables, mails and folders of them. Kinds are told by content.
 *
 * Nothing that is wrong with the input is thrown: each thing that could not be opened, or gives no report, is told in its place with the
 * reason. Memory is bounded by `LIMITS`, whatever the size of the input. Nothing is fetched, run or written.
 *
 * @example
 * for await (const found of openReports({ path: 'clippings.zip' })) if (found.outcome === 'report') await readFound(found)
 */
export async function* openReports(given: Given, options: OpenOptions = {}): AsyncGenerator<Found> {
  const base = { ref: null, depth: 0, hints: { ...NO_HINTS, ...options.hints }, encoding: options.encoding ?? null, options }
  const watched = (stream: Bytes) => (options.onBytes ? counted(stream, options.onBytes) : stream)
  if ('bytes' in given) yield* open({ ...base, name: given.name, path: null, stream: watched(once(given.bytes)) })
  else if ('stream' in given) yield* open({ ...base, name: given.name, path: null, stream: watched(inBytes(given.stream)) })
  else yield* openPath(given.path, given.name ?? basename(given.path), base, watched)
}

type Base = Omit<Unopened, 'name' | 'path' | 'stream'>

async function* openPath(path: string, name: string, base: Base, watched: (stream: Bytes) => Bytes): AsyncGenerator<Found> {
  const file = (name: string, path: string, depth: number) => open({ ...base, name, path, depth, stream: watched(fileBytes(path)) })
  try {
    if (!(await stat(path)).isDirectory()) {
      yield* file(name, path, 0)
      return
    }
    let count = 0
    for await (const entry of filesOf(path)) {
      count++
      if ('reason' in entry) yield { outcome: 'skipped', ref: null, name: `${name}/${entry.name}`, reason: entry.reason }
      else yield* file(`${name}/${entry.name}`, entry.path, 1)
    }
    if (count === 0) yield { outcome: 'failed', ref: null, name, reason: 'There is nothing in this folder.' }
  } catch (error) {
    yield failureOf(error, base.ref, name)
  }
}

const open: Open = async function* (unopened) {
  const { name, ref, depth } = unopened
  let close = async () => {}
  try {
    if (depth > LIMITS.depth)
      throw new SourceError(`It lies more than ${LIMITS.depth} archives deep. Unpack the outer ones and give what is in them.`)
    const { head, stream } = await peek(unopened.stream, HEAD)
    close = stream.close
    const thing: Thing = { ...unopened, head, stream }
    const opener = openerFor(thing, head.length < HEAD)
    if (typeof opener === 'string') yield { outcome: depth === 0 ? 'failed' : 'skipped', ref, name, reason: opener }
    else yield* opener(thing, open)
  } catch (error) {
    yield failureOf(error, ref, name)
  } finally {
    await close()
  }
}

/** What opens a thing, or a sentence that says why nothing does. */
function openerFor({ head, name, encoding, options }: Thing, isWhole: boolean): Opener | string {
  const kind = kindOf({
    head,
    isWhole,
    name,
    encoding,
    format: options.format ?? null,
    isTable: options.columns !== undefined && options.columns !== null,
  })
  switch (kind.is) {
    case 'nothing':
      return 'There is nothing in it.'
    case 'foreign':
      return `This is ${kind.words}, which holds no report that can be read.`
    case 'xml':
      return 'This is XML of a kind that is not known here: neither a page nor a feed nor a list of feeds.'
    case 'table':
      return inOrder(openTable(kind.form))
    case 'text':
    case 'markdown':
    case 'html':
      return openText(kind.is)
    default:
      return OPENERS[kind.is]
  }
}

const openGzip: Opener = async function* (thing, open) {
  const { name, ref, hints, depth, options, encoding } = thing
  yield* open({ name, ref, path: null, depth: depth + 1, hints, options, encoding, stream: unpacked(thing.stream, 'gzip') })
}

const openPdf: Opener = async function* ({ name, ref, hints, stream }) {
  const content = await collect(stream, LIMITS.documentBytes, 'The PDF')
  yield { outcome: 'report', ref, name, kind: 'pdf', content, encoding: null, plain: null, hints }
}

/** An opener of rows, whose dates are read in the order that the column has. */
function inOrder(opener: Opener): Opener {
  return (thing, open) => inDateOrder(opener(thing, open))
}

const OPENERS = {
  gzip: openGzip,
  zip: openZip,
  pdf: openPdf,
  warc: openWarc,
  mail: openMail,
  mhtml: openMhtml,
  feed: openFeed,
  opml: openOpml,
  json: inOrder(openJson),
  ndjson: inOrder(openNdjson),
} as const

function openText(kind: 'text' | 'markdown' | 'html'): Opener {
  return async function* ({ name, ref, hints, stream, encoding }) {
    const content = await collect(stream, LIMITS.reportBytes, kind === 'html' ? 'The page' : 'The text')
    yield { outcome: 'report', ref, name, kind, content, encoding, plain: null, hints }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name, or give - to read standard input.',
  ENOTDIR: 'There is no such file: a part of its path is no folder.',
  EACCES: 'The file may not be read by you. Check its permissions.',
  EPERM: 'The file may not be read by you. Check its permissions.',
  ENAMETOOLONG: 'There is no such file: its name is too long.',
  ELOOP: 'The file is a link that leads back to itself.',
}

/** What went wrong, as a thing of its own. Errors that are not the input's are thrown on. */
function failureOf(error: unknown, ref: string | null, name: string): Found {
  if (error instanceof SourceError) return { outcome: 'failed', ref, name, reason: error.message }
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error
  return { outcome: 'failed', ref, name, reason: REASONS[String(error.code)] ?? `The file could not be read (${error.code}).` }
}

function fileBytes(path: string): Bytes {
  return createReadStream(path, { highWaterMark: HEAD }) as AsyncIterable<Uint8Array>
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
