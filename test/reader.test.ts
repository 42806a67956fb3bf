import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { createReader, ReadError } from '../src/index.ts'
import type { ReportInput } from '../src/record/types.ts'
import { assertRecord } from './schema.ts'

const example = (name: string) => readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8')
const EXAMPLES: Readonly<Record<string, ReportInput>> = {
  'truce-talks.txt': { text: example('truce-talks.txt'), published: '2031-05-15' },
  'pipeline-attack.md': { markdown: example('pipeline-attack.md') },
  'border-shelling.html': { html: example('border-shelling.html'), id: 'border' },
}
const reader = await createReader()
const explaining = await createReader({ explain: true })

for (const [name, input] of Object.entries(EXAMPLES)) {
  test(`reader: ${name} becomes a record`, () => {
    const record = reader.read(input)
    assertRecord(record)
    for (const items of [record.events, record.statements, record.places, record.actors]) assert.ok(items.length > 0)
    assert.match(record.report.published ?? '', /^2031-/)
  })

  test(`reader: ${name} gives the same bytes again, whatever was read between`, () => {
    const first = JSON.stringify(reader.read(input))
    for (const other of Object.values(EXAMPLES)) reader.read(other)
    assert.equal(JSON.stringify(reader.read(input)), first)
  })

  test(`reader: ${name} is explained on request only`, () => {
    const explained = explaining.read(input)
    assertRecord(explained)
    for (const item of [...explained.events, ...explained.statements, ...explained.positions, ...explained.control]) {
      assert.ok(item.explain && item.explain.rules.length > 0, `${item.id} says no rule`)
    }
    const { explain, ...rest } = explained.events[0] ?? {}
    assert.deepEqual(reader.read(input).events[0], rest)
    assert.ok(!JSON.stringify(reader.read(input)).includes('"explain"'))
  })
}

test('reader: without a date of its own or from the caller, days have no dates', () => {
  const record = reader.read({ text: 'The envoy left Goma on Friday.' })
  assertRecord(record)
  assert.equal(record.report.published, null)
  assert.equal(record.times[0]?.text, 'Friday')
  assert.doesNotMatch(record.times[0]?.value ?? '', /^\d/)
  assert.equal(record.events[0]?.when?.start ?? null, null)
})

/** Sentences of real reports that once gave a record that was none, in other words. */
const ONCE_WRONG: Readonly<Record<string, string>> = {
  'a result after the words that report it': `China had historically resisted such agreements, but the air pollution there had become so bad, Mr. Marun noted, that the most-visited page in China was the daily air-quality monitor maintained by the embassy.`,
  'sectors that only dictionaries know': 'Tamil separatists burned a bridge. The West condemned the attack.',
}
for (const [what, text] of Object.entries(ONCE_WRONG)) {
  test(`reader: ${what}`, () => assertRecord(reader.read({ text })))
}

const UNREAD: Readonly<Record<string, ReportInput>> = {
  'nothing at all': {},
  'an empty text': { text: ' \n' },
  'a NUL character': { text: 'The army\0 left Goma.' },
  'another language': {
    text: 'Le gouvernement a annoncé vendredi que les rebelles avaient quitté la ville de Goma après de longs combats.',
  },
  'a date that is none': { text: 'The army left Goma.', published: '2031-02-30' },
  'two million characters and one': { text: 'The army left Goma. '.repeat(100_001) },
}
for (const [what, input] of Object.entries(UNREAD)) {
  test(`reader: ${what} is refused in a sentence`, () => {
    assert.throws(
      () => reader.read(input),
      (error) => error instanceof ReadError && /^["A-Z].*\.$/.test(error.message),
    )
  })
}
