import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from './assets.ts'

/** What pages load: a module or style sheet each. The map's is large and loaded on its page only. */
const ENTRIES = ['entry/main.ts', 'entry/timeline.ts', 'entry/map.ts', 'styles/desk.css', 'styles/timeline.css', 'styles/map.css']

/** What the map asks for and nobody bundles, by the name pages give it: the worker of its library and the basemap. */
const COPIED: readonly (readonly [name: string, place: string])[] = [
  ['map-worker.mjs', import.meta.resolve('maplibre-gl/dist/maplibre-gl-worker.mjs')],
  ...['borders.json', 'water.json', 'disputed.json', 'labels.json'].map(
    (name) => [name, new URL(`../../../data/basemap/${name}`, import.meta.url).href] as const,
  ),
]

/** Bundles the browser modules and styles of `src/desk/` with esbuild, which a checkout has; a twentieth of a second without the map. */
export async function bundleDesk(): Promise<Bundle> {
  const { build } = await import('esbuild')
  const folder = fileURLToPath(new URL('../../desk/', import.meta.url))
  const { outputFiles, metafile } = await build({
    entryPoints: ENTRIES,
    absWorkingDir: folder,
    outdir: '/assets',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    legalComments: 'none',
    loader: { '.woff2': 'file', '.svg': 'file' },
    metafile: true,
    write: false,
  })
  const entries: Record<string, string> = {}
  for (const [output, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint !== undefined) entries[basename(entryPoint).replace(/\.ts$/, '.js')] = basename(output)
  const files = new Map<string, Uint8Array>(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  for (const [name, place] of COPIED) {
    const content = await readFile(fileURLToPath(place))
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
    const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
    entries[name] = hashed
    files.set(hashed, content)
  }
  return { entries, files }
}
