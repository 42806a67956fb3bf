/**
 * Puts the desk's browser modules, styles and fonts where the package serves them from: `node build/desk.ts [FOLDER]`, `dist/desk` unless given.
 * Run when the package is packed; a checkout bundles them when the desk is started.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleDesk } from '../src/serve/assets/bundle.ts'

const folder = process.argv[2] ?? 'dist/desk'
const { entries, files } = await bundleDesk()
mkdirSync(folder, { recursive: true })
for (const [name, content] of files) writeFileSync(join(folder, name), content)
writeFileSync(join(folder, 'bundle.json'), JSON.stringify({ entries, files: [...files.keys()] }))
// The letters' licence goes where they go.
for (const font of ['@fontsource-variable/noto-sans', '@fontsource/noto-sans-arabic', '@fontsource/noto-sans-hebrew'])
  copyFileSync(fileURLToPath(import.meta.resolve(`${font}/LICENSE`)), join(folder, `${font.split('/')[1]}.LICENSE`))
