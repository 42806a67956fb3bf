import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { foundIn } from '../../../test/found-in.ts'
import { inDateOrder } from './date-order.ts'
import { type Found, NO_HINTS } from './found.ts'

interface Case {
  readonly name: string
  readonly dates: readonly string[]
  readonly read: readonly string[]
}

function row(published: string): Found {
  return {
    outcome: 'report',
    ref: null,
    name: 'a',
    kind: 'text',
    content: 'x',
    encoding: null,
    plain: null,
    hints: { ...NO_HINTS, published },
  }
}

async function datesOf(rows: AsyncIterable<Found>): Promise<(string | null)[]> {
  const dates: (string | null)[] = []
  for await (const one of rows) dates.push(one.outcome === 'report' ? one.hints.published : one.outcome)
  return dates
}

for (const { name, dates, read } of loadCases<Case>(import.meta.url, 'date-order.cases.yaml')) {
  test(`inDateOrder: ${name}`, async () => assert.deepEqual(await datesOf(inDateOrder(dates.map(row))), read))
}

test('inDateOrder: a row that tells too late tells those after it alone', async () => {
  const dates = await datesOf(inDateOrder([...Array.from({ length: 1_001 }, () => '4/5/2031'), '13/5/2031', '6/5/2031'].map(row)))
  assert.equal(dates.length, 1_003)
  assert.deepEqual([dates[0], dates[1_000], dates[1_002]], ['4/5/2031', '4/5/2031', '2031-05-06'])
})

test('inDateOrder: the rows before a table breaks off are given', async () => {
  const broken = async function* () {
    yield row('4/5/2031')
    throw new Error('broken')
  }
  const dates: unknown[] = []
  await assert.rejects(async () => {
    for await (const one of inDateOrder(broken())) dates.push(one.outcome)
  }, /broken/)
  assert.deepEqual(dates, ['report'])
})

test('inDateOrder: tables, links in them and lines of JSON', async () => {
  const text = 'The army left the town on Monday.'
  const dates = async (input: string) =>
    (await foundIn(input, 'a')).map((one) =>
      one.outcome === 'report' ? one.hints.published : one.outcome === 'link' ? one.published : null,
    )
  assert.deepEqual(await dates(`date,text\n4/5/2031,${text}\n13/5/2031,${text}\n`), ['2031-05-04', '2031-05-13'])
  assert.deepEqual(await dates('date,url\n4/5/2031,https://a.example/1\n4/30/2031,https://a.example/2\n'), ['2031-04-05', '2031-04-30'])
  assert.deepEqual(await dates(`{"date":"4/5/2031","text":"${text}"}\n{"date":"4/30/2031 09:30","text":"${text}"}\n`), [
    '2031-04-05',
    '2031-04-30 09:30',
  ])
})
