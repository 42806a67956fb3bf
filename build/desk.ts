/**
 * Puts the desk's browser modules, styles and fonts where the package serves them from: `node build/desk.ts [FOLDER]`, `dist/desk` unless given.
 * Run when the package is packed; a checkout bundles them when the desk is started.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleDesk } from '../src/serve/assets/bundle.ts'

const folder = process.argv[2] ?? 'dist/desk'
const { entries, files } = await bundleDesk()
mkdirSync(folder, { recursive: true })
for (const [name, content] of files) writeFileSync(join(folder, name), content)
writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ entries, files: [...files.keys()] }))
