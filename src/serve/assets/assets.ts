import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** A file that pages ask for, as it is sent. */
export interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Compressed, where that is shorter. */
  readonly gzip: Uint8Array<ArrayBuffer> | null
}

/** The style sheet, browser modules, fonts and drawings of the desk. Names hold a hash of the content, so browsers keep them for good. */
export interface Assets {
  /** Address of what an entry was made into: `main.js`, `desk.css`. Throws an error for one that is not there. */
  address(entry: string): string
  /** A file by its name in the address, or null. */
  file(name: string): Asset | null
}

/** Files as they were bundled: entries by name, contents by name in the address. */
export interface Bundle {
  readonly entries: Readonly<Record<string, string>>
  readonly files: ReadonlyMap<string, Uint8Array>
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
}

/** The assets: bundled now from `src/desk/` in a checkout, read from where packing put them in the package. */
export async function loadAssets(): Promise<Assets> {
  const isCheckout = import.meta.url.endsWith('.ts')
  return toAssets(isCheckout ? await (await import('./bundle.ts')).bundleDesk() : await readPacked())
}

async function readPacked(): Promise<Bundle> {
  const folder = new URL('../../desk/', import.meta.url)
  const { entries, files } = JSON.parse(await readFile(new URL('bundle.json', folder), 'utf8')) as {
    entries: Record<string, string>
    files: string[]
  }
  return { entries, files: new Map(await Promise.all(files.map(async (name) => [name, await readFile(new URL(name, folder))] as const))) }
}

async function toAssets({ entries, files }: Bundle): Promise<Assets> {
  const compress = promisify(gzip)
  const assets = new Map<string, Asset>()
  for (const [name, content] of files) {
    const type = TYPES[extname(name)] ?? 'application/octet-stream'
    const zipped = extname(name) === '.woff2' ? null : await compress(content, { level: 9 })
    assets.set(name, {
      type,
      bytes: Uint8Array.from(content),
      gzip: zipped && zipped.length < content.length ? Uint8Array.from(zipped) : null,
    })
  }
  return {
    address(entry) {
      const name = entries[entry]
      if (name === undefined) throw new Error(`no asset ${entry}`)
      return `/assets/${name}`
    },
    file: (name) => assets.get(name) ?? null,
  }
}
