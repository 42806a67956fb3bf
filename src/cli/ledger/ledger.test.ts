import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handReading } from '../../../test/hand-reading.ts'
import type { Reading, Statement } from '../../record/types.ts'
import { displayWidth } from '../page/display-width.ts'
import { findLedger } from './ledger.ts'
import { ledgerCsv } from './ledger-csv.ts'
import { ledgerTable } from './ledger-table.ts'

const TEXT = `Mayor Says Army "Will Leave" Bara This Week
The talks went on for a third day.
"We wait. We wait," said the mayor on Wednesday, and he added that "We wait" was all he had heard.
The envoy said the road was open.
The rebels have yet to comment.`

function talks(): Reading {
  return handReading({ text: TEXT, published: '2025-03-13' }, (at, report) => {
    const base = { cue: at('said'), cleaned: [], addressee: null, when: null, place: null, within: null, speaker: null, source: [] }
    const second = report.text.indexOf('"We wait" was')
    const statement = (id: string, fields: Partial<Statement>): Statement => ({
      ...base,
      id,
      mode: 'direct',
      content: [],
      quotes: [],
      evidence: [at('The talks went on')],
      ...fields,
    })
    return {
      actors: [
        {
          id: 'a1',
          name: 'mayor',
          kind: 'person',
          names: ['mayor'],
          role: 'mayor',
          country: null,
          sector: null,
          memberOf: null,
          register: null,
          lat: null,
          lon: null,
          mentions: [],
        },
      ],
      statements: [
        statement('s1', {
          speaker: 'a1',
          mode: 'mixed',
          content: [at('Army "Will Leave" Bara This Week')],
          quotes: ['Will Leave'],
          cleaned: ['Will Leave'],
        }),
        statement('s3', {
          speaker: 'a1',
          within: 's6',
          mode: 'mixed',
          content: [{ start: second, end: second + 30 }],
          quotes: ['We wait'],
        }),
        statement('s2', {
          speaker: 'a1',
          content: [at('"We wait. We wait,"')],
          quotes: ['We wait. We wait,'],
          when: { start: '2025-03-12', end: '2025-03-12', granularity: 'day', text: 'on Wednesday', span: at('on Wednesday') },
        }),
        statement('s4', { source: [at('The envoy')], mode: 'indirect', content: [at('the road was open')] }),
        statement('s6', { source: [at('The envoy')], content: [{ start: second, end: second + 30 }], quotes: ['We wait'] }),
        statement('s5', { source: [at('The rebels')], mode: 'none', evidence: [at('The rebels have yet to comment')] }),
      ],
    }
  })
}

test('findLedger: exact words in text order, each at its own place', () => {
  const reading = talks()
  const entries = findLedger(reading)

  assert.deepEqual(
    entries.map(({ statement, words, paragraph, from }) => [statement, words, paragraph, from]),
    [
      ['s1', 'Will Leave', null, null],
      ['s2', 'We wait. We wait,', 2, '2025-03-12'],
      ['s3', 'We wait', 2, null],
    ],
  )
  for (const { words, start, end } of entries) assert.equal(reading.report.text.slice(start, end), words)
  assert.ok((entries[2]?.start ?? 0) > (entries[1]?.end ?? 0))
})

test("findLedger: words told by another are their own speaker's, once", () => {
  const told = findLedger(talks()).find(({ statement }) => statement === 's3')
  assert.deepEqual([told?.speaker, told?.via], ['mayor', 'The envoy'])
})

test('findLedger: with reported speech, silences still left out', () => {
  const entries = findLedger(talks(), true)
  assert.deepEqual(entries.map(({ statement, speaker, words }) => [statement, speaker, words]).at(-1), [
    's4',
    'The envoy',
    'the road was open',
  ])
  assert.equal(entries.length, 4)
})

test('findLedger: reported speech that the cue breaks up is one entry with both its places', () => {
  const reading = handReading({ text: 'The army, he said, had left the town.' }, (at) => ({
    statements: [
      {
        id: 's1',
        speaker: null,
        source: [at('he')],
        mode: 'indirect',
        cue: at('said'),
        content: [at('The army'), at('had left the town')],
        quotes: [],
        cleaned: [],
        addressee: null,
        when: null,
        place: null,
        within: null,
        evidence: [at('The army')],
      },
    ],
  }))
  const [entry, ...more] = findLedger(reading, true)

  assert.deepEqual(more, [])
  assert.equal(entry?.words, 'The army … had left the town')
  assert.deepEqual(
    entry?.spans.map(({ start, end }) => reading.report.text.slice(start, end)),
    ['The army', 'had left the town'],
  )
  assert.deepEqual([entry?.start, entry?.end], [0, 36])
})

test('ledgerTable: where, who, when, which word, what', () => {
  assert.equal(
    ledgerTable(findLedger(talks(), true), { width: 80, colour: false }),
    `Where  Speaker                When             Cue   Words
head   mayor                                   said  “Will Leave”
¶ 2    mayor                  Wed 12 Mar 2025  said  “We wait. We wait,”
¶ 2    mayor, says The envoy                   said  “We wait”
¶ 3    The envoy                               said  the road was open
`,
  )
})

for (const width of [20, 40, 60]) {
  test(`ledgerTable: no line wider than ${width} columns`, () => {
    for (const line of ledgerTable(findLedger(talks(), true), { width, colour: false }).split('\n'))
      assert.ok(displayWidth(line) <= width, line)
  })
}

test('ledgerTable: no quotation', () => {
  assert.equal(ledgerTable([], { width: 80, colour: false }), 'No quotation found.\n')
})

test('ledgerCsv: a line an entry, its place as offsets', () => {
  const reading = talks()
  const [heading, first] = ledgerCsv(findLedger(reading), reading.report).split('\r\n')

  assert.equal(heading, 'report,published,statement,speaker,role,via,from,to,mode,cue,words,cleaned,paragraph,start,end,spans')
  assert.equal(first, `${reading.report.id},2025-03-13,s1,mayor,mayor,,,,mixed,said,Will Leave,Will Leave,,17,27,17-27`)
})
