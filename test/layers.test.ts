import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The path of the data: each folder may import from those before it and from itself. */
const ORDER = [
  'record',
  'lang',
  'register',
  'source',
  'read',
  'parse',
  'resolve',
  'extract',
  'merge',
  'review',
  'store',
  'collect',
  'serve',
  'desk',
  'cli',
]
/** The three that every stage may use stand beside each other, not in a row: `record/` knows neither words nor names. */
const SHARED: Readonly<Record<string, readonly string[]>> = { record: [], lang: ['record'], register: ['record', 'lang'] }
/** Files at the top of `src/`: they wire the reading stages together and are used by what comes after these. */
const ENTRY = ['pipeline.ts', 'reader.ts', 'index.ts']
const LAST_OF_READING = ORDER.indexOf('extract')

const src = fileURLToPath(new URL('../src', import.meta.url))

/** Why a file must not import another, or null when it may. Paths are relative to `src/`. */
function whyNot(from: string, to: string): string | null {
  if (to.startsWith('..')) return null
  const [stage = '', used = ''] = [from, to].map((path) => path.split('/')[0] ?? '')
  if (ENTRY.includes(from)) {
    if (ENTRY.includes(to)) return ENTRY.indexOf(to) < ENTRY.indexOf(from) ? null : 'an entry point imports those before it only'
    return ORDER.indexOf(used) <= LAST_OF_READING ? null : 'one reading ends with extract/'
  }
  if (!ORDER.includes(stage)) return `${stage} is no stage`
  if (ENTRY.includes(to)) return ORDER.indexOf(stage) > LAST_OF_READING ? null : 'a reading stage does not know the pipeline'
  if (!ORDER.includes(used)) return `${used} is no stage`
  if (stage === used) return null
  const above = SHARED[stage] ?? ORDER.slice(0, ORDER.indexOf(stage))
  return above.includes(used) ? null : `${used}/ is not above ${stage}/`
}

/** What a module imports by relative path, types included. */
function importsOf(source: string): string[] {
  const found = source.matchAll(/^\s*(?:import|export)\b[^'"`]*?from\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'|^\s*import\s*'(\.[^']+)'/gm)
  return [...found].flatMap(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? [])
}

for (const file of globSync('**/*.ts', { cwd: src }).sort()) {
  // tests may look wherever they like
  if (file.endsWith('.test.ts')) continue
  test(`layers: ${file} imports from above only`, () => {
    const wrong = importsOf(readFileSync(join(src, file), 'utf8')).flatMap((path) => {
      const to = relative(src, join(src, dirname(file), path))
      const why = whyNot(file, to)
      return why ? [`${to}: ${why}`] : []
    })
    assert.deepEqual(wrong, [])
  })
}

test('layers: a stage that imports from below it is found', () => {
  assert.equal(whyNot('parse/parse.ts', 'extract/events/events.ts'), 'extract/ is not above parse/')
  assert.equal(whyNot('record/span.ts', 'lang/en/months.ts'), 'lang/ is not above record/')
  assert.equal(whyNot('lang/en/months.ts', 'register/places.ts'), 'register/ is not above lang/')
  assert.equal(whyNot('extract/events/events.ts', 'pipeline.ts'), 'a reading stage does not know the pipeline')
  assert.equal(whyNot('pipeline.ts', 'store/store.ts'), 'one reading ends with extract/')
  assert.equal(whyNot('pipeline.ts', 'reader.ts'), 'an entry point imports those before it only')
  assert.equal(whyNot('utils/text.ts', 'record/span.ts'), 'utils is no stage')
  assert.equal(whyNot('extract/events/events.ts', 'resolve/resolved.ts'), null)
  assert.equal(whyNot('cli/read.ts', 'pipeline.ts'), null)
})

test('layers: every way to import is seen', () => {
  const source =
    "import type { A } from './a.ts'\nimport {\n  B,\n} from '../b.ts'\nexport * from './c.ts'\nimport './d.ts'\nconst e = await import('./e.ts')"
  assert.deepEqual(importsOf(source), ['./a.ts', '../b.ts', './c.ts', './d.ts', './e.ts'])
})
