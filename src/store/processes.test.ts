import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Store } from './store.ts'

const PROGRAM = fileURLToPath(new URL('../../test/adding-program.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-processes-'))
after(() => rmSync(folder, { recursive: true }))
const open = (path: string) => Store.open(path, { now: () => '2031-01-01T00:00:00Z' })

/** Starts another process that adds readings; `onLine` sees each line it acknowledges with. */
function adding(path: string, args: readonly number[], onLine: (line: string, kill: () => void) => void = () => {}) {
  const child = spawn(process.execPath, [PROGRAM, path, ...args.map(String)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let rest = ''
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    complaints += words
  })
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    const parts = `${rest}${words}`.split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      onLine(line, () => child.kill('SIGKILL'))
    }
  })
  return once(child, 'close').then(([code, signal]) => ({ code, signal, complaints, ids: lines.filter((line) => line !== 'open') }))
}

test('store: two processes that add to one file lose nothing', async () => {
  const path = join(folder, 'two.db')
  const both = await Promise.all([adding(path, [0, 2, 15]), adding(path, [1, 2, 15])])
  for (const { code, complaints } of both) assert.equal(code, 0, complaints)
  const store = await open(path)
  assert.equal(store.check(), 'ok')
  assert.deepEqual((await store.reportIds()).sort(), both.flatMap(({ ids }) => ids).sort())
  await store.close()
})

test('store: killed at any moment, what was acknowledged is there', async () => {
  const path = join(folder, 'killed.db')
  const acknowledged = new Set<string>()
  const ROUNDS = 50
  // A row of moments that is the same every time; some strike while the file is made, some in the middle of an addition.
  for (let round = 0; round < ROUNDS; round++) {
    const after = (round * 7) % 5
    const wait = (round * 13) % 17
    let seen = 0
    const { ids } = await adding(path, [round * 20, 1, 20], (_line, kill) => {
      if (seen++ === after) setTimeout(kill, wait)
    })
    for (const id of ids) acknowledged.add(id)
    const store = await open(path)
    assert.equal(store.check(), 'ok', `round ${round}`)
    const kept = new Set(await store.reportIds())
    for (const id of acknowledged) assert.ok(kept.has(id), `round ${round}: ${id} was acknowledged`)
    for (const id of kept) assert.ok(await store.reading(id), `round ${round}: ${id} is not whole`)
    await store.close()
  }
  assert.ok(acknowledged.size > ROUNDS)
})
