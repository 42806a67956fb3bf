import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bundle } from './assets.ts'

/** What pages load: a module or style sheet each. The map's is large and loaded on its page only. */
const ENTRIES = ['entry/main.ts', 'entry/timeline.ts', 'entry/map.ts', 'styles/desk.css', 'styles/timeline.css', 'styles/map.css']

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
  return { entries, files: new Map(outputFiles.map(({ path, contents }) => [basename(path), contents])) }
}
