import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { creditLines, originKeys, type ReportTelling, sameOrigin } from './copies.ts'
import { sketchOf } from './sketch.ts'

interface Case {
  readonly matter: string
  readonly texts: readonly string[]
}

function report(id: string, text: string, publisher: string | null = null, url: string | null = null): ReportTelling {
  return {
    id,
    report: id,
    url,
    publisher,
    published: '2031-05-15',
    edition: `2031-05-15 ${id}`,
    ...sketchOf(text),
    credits: creditLines(text),
  }
}

const paragraphs = (text: string) => text.split('\n\n')

/** What desks do to a text that an agency sends them. */
const EDITS: Readonly<Record<string, (text: string) => string>> = {
  'cut from the end': (text) => paragraphs(text).slice(0, 3).join('\n\n'),
  'second half only': (text) => paragraphs(text).slice(-3).join('\n\n'),
  'put in another order': (text) => {
    const [lead = '', ...rest] = paragraphs(text)
    return [lead, ...rest.toReversed()].join('\n\n')
  },
  'a new lead': (text) =>
    [
      'Readers woke on this day to news that few of them had expected, and that will be talked about for some time.',
      ...paragraphs(text).slice(1),
    ].join('\n\n'),
  'figures changed': (text) => text.replace(/\b(?:eleven|two|four hundred|twenty-two|nineteen|three|sixth|tenth)\b/gi, 'twelve'),
  'words changed': (text) => text.replaceAll(' said', ' stated').replaceAll(' after ', ' following ').replaceAll(' since ', ' from '),
  'credited at the end': (text) => `${paragraphs(text).slice(0, 2).join('\n\n')}\n\n– Meridian, with our own correspondents`,
  'in one block': (text) => text.replace(/\s+/g, ' '),
  'quotations left out': (text) => text.replace(/"[^"]*"[^.]*\./g, ''),
  'woven into another report': (text) =>
    `Markets were calm on the first day of the week. Traders had other worries than the weather.\n\n${paragraphs(text).slice(0, 2).join('\n\n')}\n\nShares in shipping rose a little. Gold was unchanged at the close, and dealers went home early.`,
}

const CASES = loadCases<Case>(import.meta.url, 'copies.cases.yaml')

test('sameOrigin: finds what desks make of one text, and only that', () => {
  const reports = CASES.flatMap(({ texts }, matter) =>
    texts.flatMap((text, telling) => [
      { origin: `${matter}.${telling}`, telling: report(`${matter}.${telling}`, text, 'Meridian Press') },
      ...Object.entries(EDITS).map(([edit, make]) => ({
        origin: `${matter}.${telling}`,
        telling: report(`${matter}.${telling} ${edit}`, make(text), 'Nairobi Ledger'),
      })),
    ]),
  )
  let [found, taken, all] = [0, 0, 0]
  const missed: string[] = []
  reports.forEach((a, i) => {
    for (const b of reports.slice(i + 1)) {
      // One of each pair is the text as it was sent: two excerpts of one text may have no word in common.
      if (a.origin === b.origin && a.telling.id !== a.origin) continue
      // The report around the woven ones is one text.
      if (a.telling.id.includes('woven') && b.telling.id.includes('woven')) continue
      const met = originKeys(a.telling).some((key) => originKeys(b.telling).includes(key))
      const same = met && sameOrigin(a.telling, b.telling) !== null
      if (a.origin === b.origin) all++
      if (same) taken++
      if (same && a.origin === b.origin) found++
      else if (same !== (a.origin === b.origin)) missed.push(`${a.telling.id} – ${b.telling.id}`)
    }
  })
  assert.ok(found / all >= 0.97, `recall ${found} of ${all}; ${missed.join('; ')}`)
  assert.ok(found / taken >= 0.99, `precision ${found} of ${taken}; ${missed.join('; ')}`)
})

test('sameOrigin: outlets that quote one speech are no copies for that', () => {
  const speech =
    '"We shall not leave the river while one of our towns is on the other bank, and nobody who has seen those towns will ask it of us again," he said.'
  const a = report(
    'a',
    `The defence minister visited the front on Tuesday and spoke to recruits for half an hour. ${speech} Then he ate with them.`,
  )
  const b = report(
    'b',
    `Parliament heard an unusual message read out on Wednesday by its oldest member. ${speech} The house rose and clapped.`,
  )
  assert.equal(sameOrigin(a, b), null)
})

test('sameOrigin: one address is one origin, whatever its words', () => {
  const a = report('a', CASES[0]?.texts[0] ?? '', 'Meridian Press', 'https://meridian.example/tessan')
  const b = report('b', CASES[1]?.texts[0] ?? '', 'Meridian Press', 'https://meridian.example/tessan')
  assert.equal(sameOrigin(a, b)?.why, 'versions of one address')
  assert.deepEqual(sameOrigin(b, a)?.score, 1)
})

test('sameOrigin: short notices on two matters are two', () => {
  const a = report('a', 'No group claimed responsibility.')
  const b = report('b', 'No group claimed responsibility.\nThe road was closed.')
  assert.equal(sameOrigin(a, b), null)
})
