import { open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

/** What a file of tiles says of itself, for the map's page. */
export interface Tiles {
  readonly kind: 'vector' | 'raster'
  /** Names of a vector file's layers. */
  readonly layers: readonly string[]
  /** The closest zoom that it has tiles of; closer ones are drawn from these. */
  readonly maxZoom: number
  /** Whom the file wants to be named, as plain words; null where it names nobody. */
  readonly attribution: string | null
}

/** A PMTiles file that stays open to be read in pieces. */
export interface TilesFile extends Tiles {
  readonly size: number
  /** Tells this file from another at the same address. */
  readonly etag: string
  /** Bytes from `start`, `length` of them or as many as there are. */
  read(start: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}

/** A file of tiles that cannot be used, with the reason as a sentence. */
export class TilesError extends Error {}

/** Bytes of a PMTiles header, version 3. */
const HEADER = 127
/** Bytes of metadata that are read, packed and unpacked; that of a planet's streets has a hundredth. */
const MOST_METADATA = 4 * 1024 * 1024
/** Layers of a vector file that are drawn. */
const MOST_LAYERS = 60
/** Characters of an attribution that are shown. */
const LONGEST = 300
/** Kinds of tiles by their number in the header: 1 is vector (MVT), 2 to 5 are PNG, JPEG, WebP, AVIF. */
const [MVT, PNG, AVIF] = [1, 2, 5]

/**
 * Opens a PMTiles file (version 3) and reads what it says of itself. Throws a `TilesError` for a file that is not there, is none, is of another
 * version, holds other tiles than vector tiles and pictures, or is cut short.
 */
export async function openTiles(path: string): Promise<TilesFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new TilesError(error.code === 'ENOENT' ? `there is no file ${path}` : `${path} cannot be read (${error.code})`)
  })
  const read = async (start: number, length: number) => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, start)
    return buffer.subarray(0, bytesRead)
  }
  try {
    const { size, mtimeMs } = await handle.stat()
    const header = headerOf(await read(0, HEADER), path)
    const end = Math.max(...header.sections.map(({ offset, length }) => offset + length))
    if (end > size) throw new TilesError(`${path} is cut short: it says that it has ${end} bytes and has ${size}`)
    const metadata = await metadataOf(await read(header.metadata.offset, header.metadata.length), header.packing, path)
    return {
      ...tilesOf(header, metadata),
      size,
      etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`,
      read,
      close: () => handle.close(),
    }
  } catch (error) {
    await handle.close()
    throw error
  }
}

interface Section {
  readonly offset: number
  readonly length: number
}

interface TilesHeader {
  readonly sections: readonly Section[]
  readonly metadata: Section
  readonly packing: number
  readonly type: number
  readonly maxZoom: number
}

/** Places in the header are those of the PMTiles specification, version 3. */
function headerOf(bytes: Uint8Array, path: string): TilesHeader {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 7)) !== 'PMTiles') throw new TilesError(`${path} is no PMTiles file`)
  const version = bytes[7]
  if (version !== 3) throw new TilesError(`${path} is of version ${version} of PMTiles; version 3 is read (pmtiles convert makes it)`)
  if (bytes.length < HEADER) throw new TilesError(`${path} is cut short in its header`)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const section = (at: number): Section => ({
    offset: Number(view.getBigUint64(at, true)),
    length: Number(view.getBigUint64(at + 8, true)),
  })
  const [root, metadata, leaves, data] = [8, 24, 40, 56].map(section) as [Section, Section, Section, Section]
  const type = view.getUint8(99)
  if (type < MVT || type > AVIF) throw new TilesError(`${path} holds tiles of a kind that the map cannot draw (number ${type})`)
  if (metadata.length > MOST_METADATA) throw new TilesError(`${path} says more of itself than is read (${metadata.length} bytes)`)
  return { sections: [root, metadata, leaves, data], metadata, packing: view.getUint8(97), type, maxZoom: view.getUint8(101) }
}

async function metadataOf(bytes: Uint8Array, packing: number, path: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const limit = { maxOutputLength: MOST_METADATA }
    const plain =
      packing === 2 ? await promisify(gunzip)(bytes, limit) : packing === 3 ? await promisify(brotliDecompress)(bytes, limit) : bytes
    const parsed: unknown = JSON.parse(new TextDecoder().decode(plain) || '{}')
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch (error) {
    throw new TilesError(`what ${path} says of itself cannot be read (${error instanceof Error ? error.message : error})`)
  }
}

function tilesOf({ type, maxZoom }: TilesHeader, { vector_layers, attribution }: Readonly<Record<string, unknown>>): Tiles {
  const layers = (Array.isArray(vector_layers) ? vector_layers : []).flatMap((layer: { id?: unknown } | null) =>
    typeof layer?.id === 'string' ? [layer.id] : [],
  )
  // Attributions are often links; who is named counts.
  const words =
    typeof attribution === 'string'
      ? attribution
          .replace(/<[^<>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      : ''
  const named = words.replaceAll('&copy;', '©').replaceAll('&amp;', '&').slice(0, LONGEST)
  return { kind: type >= PNG ? 'raster' : 'vector', layers: layers.slice(0, MOST_LAYERS), maxZoom, attribution: named || null }
}
