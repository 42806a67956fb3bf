import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { bundleDesk } from '../../src/serve/assets/bundle.ts'

/** Bytes of script that all pages but the map's may ask for, compressed. */
const MOST = 150_000

test('the scripts of all pages together, without the map, are lighter than 150 kB', async () => {
  const { files, entries } = await bundleDesk()
  const text = (name: string) => Buffer.from(files.get(name) ?? assert.fail(name)).toString()
  /** A module and what it imports, as the browser loads them. */
  const loaded = (name: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(name)) return seen
    seen.add(name)
    for (const [, other = ''] of text(name).matchAll(/(?:from|import)\s*"\.\/([\w.-]+)"/g)) loaded(other, seen)
    return seen
  }
  const modules = Object.keys(entries).filter((entry) => entry.endsWith('.js') && !/^map/.test(entry))
  assert.ok(modules.includes('main.js'))
  const all = new Set(modules.flatMap((entry) => [...loaded(entries[entry] ?? '')]))
  const weight = [...all].reduce((sum, name) => sum + gzipSync(text(name)).length, 0)
  assert.ok(weight < MOST, `${weight} bytes`)
  // What draws the map is nowhere but on its page.
  assert.ok(![...all].some((name) => /maplibre/i.test(text(name))))
})
