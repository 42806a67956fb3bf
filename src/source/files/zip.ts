import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { collect, inMegabytes } from './bytes.ts'
import { inside, type Opener, type Thing } from './opening.ts'

/** Names and sizes are checked here: the library ends the whole archive at the first that is wrong. */
const OPTIONS = { decodeStrings: false, validateEntrySizes: false, lazyEntries: true, autoClose: false } as const

/** The part of an office document of Word's kind that holds its text. */
const DOCX_PART = 'word/document.xml'
/** Parts that tell other documents that are ZIP archives, and what to call them. */
const OTHER_PARTS: readonly (readonly [string, string])[] = [
  ['xl/workbook.xml', 'a spreadsheet. Save it as CSV'],
  ['ppt/presentation.xml', 'a presentation. Save it as PDF'],
  ['META-INF/container.xml', 'an e-book. Give its pages'],
  ['META-INF/manifest.xml', 'an OpenDocument file. Save it as DOCX or PDF'],
  ['META-INF/MANIFEST.MF', 'a program'],
]

/** What is in a ZIP archive, in its order, or the one report that it is (DOCX). Nothing is ever written to disk. */
export const openZip: Opener = async function* (thing, open) {
  const { archive, whole } = await openArchive(thing)
  try {
    const { entries, damage } = await entriesOf(archive)
    const parts = new Set(entries.map(({ name }) => name))
    if (parts.has(DOCX_PART) && parts.has('[Content_Types].xml')) {
      const content = whole ?? (await collect(thing.stream, LIMITS.documentBytes, 'The document'))
      const { name, ref, hints } = thing
      yield { outcome: 'report', ref, name, kind: 'docx', content, encoding: null, plain: null, hints }
      return
    }
    const other = OTHER_PARTS.find(([part]) => parts.has(part))
    if (other) throw new SourceError(`This is ${other[1]}.`)
    if (entries.length === 0) throw new SourceError('There is nothing in the archive.')
    let budget: number = LIMITS.archiveBytes
    const seen = new Map<string, number>()
    for (const { entry, name } of entries) {
      if (name.endsWith('/') || isSystemFile(name)) continue
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      const shown = count > 1 ? `${name}#${count}` : name
      const refusal = whyRefused(entry, name, budget)
      if (refusal !== null) {
        yield { outcome: 'failed', ref: null, name: `${thing.name}!${shown}`, reason: refusal }
        continue
      }
      const stream = entryBytes(archive, entry, (bytes) => {
        budget -= bytes
      })
      yield* open(inside(thing, shown, stream))
    }
    if (damage !== null) throw damage
  } finally {
    archive.close()
  }
}

async function openArchive(thing: Thing): Promise<{ archive: ZipFile; whole: Uint8Array | null }> {
  try {
    if (thing.path !== null) return { archive: await openPromise(thing.path, OPTIONS), whole: null }
    const whole = await collect(thing.stream, LIMITS.heldArchiveBytes, 'An archive that is not a file of its own')
    return { archive: await fromBufferPromise(Buffer.from(whole.buffer, whole.byteOffset, whole.length), OPTIONS), whole }
  } catch (error) {
    throw damaged(error)
  }
}

interface NamedEntry {
  readonly entry: Entry
  readonly name: string
}

async function entriesOf(archive: ZipFile): Promise<{ readonly entries: NamedEntry[]; readonly damage: unknown }> {
  if (archive.entryCount > LIMITS.archiveEntries)
    throw new SourceError(`There are more than ${LIMITS.archiveEntries.toLocaleString('en')} files in the archive. Cut it into several.`)
  const entries: NamedEntry[] = []
  try {
    for await (const entry of archive.eachEntry()) entries.push({ entry, name: nameOf(entry) })
  } catch (error) {
    // what came before the damage can be read
    if (entries.length > 0) return { entries, damage: damaged(error) }
    throw damaged(error)
  }
  return { entries, damage: null }
}

function nameOf(entry: Entry): string {
  try {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    // a name is shown, and may be any bytes
    return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 1_000)
  } catch {
    return '\ufffd'
  }
}

/** What systems put into archives beside a person's files. */
function isSystemFile(name: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(name)
}

function whyRefused(entry: Entry, name: string, budget: number): string | null {
  if (/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name))
    return 'Its name leads out of the archive, which only an archive made to do harm has.'
  if (entry.isEncrypted()) return 'It is locked with a password. Unpack the archive and give what is in it.'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return `It is packed in a way that is not known here (method ${entry.compressionMethod}).`
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > LIMITS.growthBytes && uncompressedSize > compressedSize * LIMITS.growth) {
    return `It is packed ${LIMITS.growth}-fold and more, as only a file made to fill memory is.`
  }
  return uncompressedSize > budget ? `The files of the archive are larger than ${inMegabytes(LIMITS.archiveBytes)} together.` : null
}

/** An entry's bytes. What is wrong with them is a `SourceError`, whoever reads them. */
async function* entryBytes(archive: ZipFile, entry: Entry, spend: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
      size += chunk.length
      spend(chunk.length)
      if (size > entry.uncompressedSize) throw new SourceError('It is larger than the archive says; the rest was left out.')
      yield chunk
    }
  } catch (error) {
    throw damaged(error)
  }
  if (size < entry.uncompressedSize) throw new SourceError('It is shorter than the archive says: the archive is damaged.')
}

function damaged(error: unknown): unknown {
  if (error instanceof SourceError || !(error instanceof Error)) return error
  // the list of what is in an archive stands at its end
  if (error.message.startsWith('End of central directory')) return new SourceError('The archive is damaged or was cut off. Get it again.')
  return new SourceError(`The archive is damaged: ${error.message.slice(0, 200).replace(/\.?$/, '.')}`)
}
