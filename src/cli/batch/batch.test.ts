import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { capturedIo } from '../../../test/captured-io.ts'
import { inBytes } from '../../source/files/bytes.ts'
import { readBatch } from './batch.ts'

const TEXT = 'The army left the town of Bara on Monday. "It will not return," the mayor said.'
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) => `${JSON.stringify({ id: `r${at}`, text: TEXT, date: '2025-03-13' })}\n`).join('')

const inputOf = ({ stdin }: ReturnType<typeof capturedIo>) => ({ stream: inBytes(stdin), stop: () => {} })

test('readBatch: records in the order of their lines, errors in their places, on several threads', async () => {
  const io = capturedIo(`${lines(20)}broken\n${lines(3)}`)

  const code = await readBatch(inputOf(io), { jobs: 2, isExplained: false }, io)

  assert.equal(code, 1)
  const records = io
    .out()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const refs = [...Array.from({ length: 20 }, (_, at) => `r${at}`), null, 'r0', 'r1', 'r2']
  assert.deepEqual(
    records.map(({ report }) => report.ref),
    refs,
  )
  assert.match(records[20].error, /^line 21: The line is no JSON/)
  assert.deepEqual({ ...records[0].report, ref: null }, { ...records[5].report, ref: null })
  assert.equal(io.err(), '')
})

test('readBatch: nothing in, nothing out', async () => {
  const io = capturedIo('\n\n')
  assert.equal(await readBatch(inputOf(io), { jobs: 1, isExplained: false }, io), 0)
  assert.equal(io.out(), '')
})

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

test('onrecord read --ndjson: a closed pipe ends it quietly', async () => {
  const child = spawn(process.execPath, [main, 'read', '--ndjson', '--jobs', '1', '-'])
  let err = ''
  child.stderr.on('data', (data) => {
    err += data
  })
  // what is still being written when the child ends is nobody's loss
  child.stdin.on('error', () => {})
  child.stdin.write(lines(500))
  child.stdout.once('data', () => child.stdout.destroy())

  const code = await new Promise((resolve) => child.on('exit', resolve))

  assert.equal(code, 0)
  assert.equal(err, '')
})

test('onrecord read --ndjson: Ctrl-C ends it with whole lines and no words', { skip: process.platform === 'win32' }, async () => {
  const child = spawn(process.execPath, [main, 'read', '--ndjson', '--jobs', '1', '-'])
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => {
    if (out === '') child.kill('SIGINT')
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  child.stdin.on('error', () => {})
  child.stdin.write(lines(2_000))

  const code = await new Promise((resolve) => child.on('exit', resolve))

  assert.equal(code, 130)
  assert.equal(err, '')
  for (const line of out.trimEnd().split('\n')) assert.ok(JSON.parse(line).report)
})
