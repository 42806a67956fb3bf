import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createKernel } from './kernel.ts'
import { MAX_WORDS, Network } from './network.ts'

const path = (name: string) => fileURLToPath(new URL(`../../../data/model/${name}`, import.meta.url))
const network = new Network(path('model.bin'), path('kernel.wasm'))

const SENTENCES = [
  'Ministers from both states met in Geneva on Monday .',
  'Rebels , who had held the bridge since May , withdrew after the army shelled it .',
  'No deal was reached',
  '" We will not sign , " the envoy told reporters .',
  'Yes .',
].map((sentence) => sentence.split(' '))

test('a network parse gives every sentence one root and a tag for every word', () => {
  for (const [i, parse] of network.parse(SENTENCES).entries()) {
    const words = SENTENCES[i] ?? []
    assert.equal(parse.heads.length, words.length)
    assert.equal(parse.heads.filter((head) => head === 0).length, 1)
    assert.ok(parse.tags.every((tag) => tag < network.tags.length))
  }
})

test('a clear sentence is parsed as a grammarian would', () => {
  const [parse] = network.parse([['The', 'army', 'shelled', 'the', 'town', '.']])
  assert.deepEqual([...(parse?.heads ?? [])], [2, 3, 0, 5, 3, 3])
  assert.deepEqual(
    [...(parse?.relations ?? [])].map((code) => network.relations[code]),
    ['det', 'nsubj', 'root', 'det', 'obj', 'punct'],
  )
})

test('WASM and plain JavaScript give the same parses, bit for bit', () => {
  const plain = new Network(path('model.bin'), path('kernel.wasm'), true)
  assert.deepEqual(plain.parse(SENTENCES), network.parse(SENTENCES))
})

test('the order and company of sentences changes nothing', () => {
  const alone = SENTENCES.map((sentence) => network.parse([sentence])[0])
  const many = network.parse(Array.from({ length: 40 }, () => SENTENCES).flat())
  many.forEach((parse, i) => {
    assert.deepEqual(parse, alone[i % SENTENCES.length])
  })
})

test('a sentence of the greatest length is parsed, a longer one refused', () => {
  const word = (count: number) => [Array.from({ length: count }, (_, i) => (i % 7 === 6 ? ',' : 'town'))]
  assert.equal(network.parse(word(MAX_WORDS))[0]?.heads.length, MAX_WORDS)
  assert.throws(() => network.parse(word(MAX_WORDS + 1)), /251 words; at most 250/)
})

test('a weights file that is cut short or foreign is refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  try {
    const file = join(folder, 'weights.bin')
    writeFileSync(file, readFileSync(path('model.bin')).subarray(0, 60_000))
    assert.throws(() => new Network(file, path('kernel.wasm')), /weights\.bin is cut short/)
    writeFileSync(file, 'something else entirely')
    assert.throws(() => new Network(file, path('kernel.wasm')), /weights\.bin is no weights file/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the committed kernel is what its source compiles to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kernel-'))
  try {
    const compiled = join(folder, 'kernel.wasm')
    execFileSync(process.execPath, [fileURLToPath(new URL('../../../build/kernel.ts', import.meta.url)), compiled])
    assert.deepEqual(readFileSync(compiled), readFileSync(path('kernel.wasm')))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the kernel multiplies as the definition says', () => {
  for (const plain of [false, true]) {
    const kernel = createKernel(65_536, path('kernel.wasm'), plain)
    const shorts = new Int16Array(kernel.memory)
    const floats = new Float32Array(kernel.memory)
    shorts.set([1, 2, 3, 4], 0)
    // two inputs a row pair, eight outputs: weight (input, output) = output for even inputs, 1 for odd
    for (let input = 0; input < 4; input++)
      for (let output = 0; output < 8; output++) shorts[512 + (input >> 1) * 16 + 2 * output + (input & 1)] = input % 2 ? 1 : output
    floats.fill(0.5, 1024, 1032)
    floats.fill(10, 1032, 1040)
    kernel.gemm16(0, 1024, 8192, 4096, 4128, 1, 4, 8, 8, 0)
    assert.deepEqual([...floats.subarray(2048, 2056)], [13, 15, 17, 19, 21, 23, 25, 27])
  }
})
