import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reading } from '../../src/record/types.ts'
import { scoreAttribution } from './attribution.ts'
import { scoreEvents } from './events.ts'
import { scoreFacts } from './facts.ts'
import { scoreFeeds } from './feeds.ts'
import { pairUp } from './gold-pairs.ts'
import { scorePages } from './pages.ts'
import { kilometres, scorePlaces } from './places.ts'
import { Table } from './table.ts'
import { scoreTimes } from './times.ts'
import { scoreTreebank } from './treebank.ts'

const TEXT = 'The envoy said on Friday that Goma was quiet. Rebels attacked the port.'
const at = (words: string, from = TEXT.indexOf(words)) => ({ start: from, end: from + words.length })
const range = (words: string): [number, number] => [at(words).start, at(words).end]

/** A reading of TEXT with some of its items; the scorers look at nothing else. */
function reading(items: object): Map<string, Reading> {
  const [pair] = pairUp([{ id: 'r', text: TEXT }], new Map()).pairs
  assert.ok(pair)
  return new Map([['r', { ...pair.record, ...items } as Reading]])
}

test('attribution: content, speaker and cue count apart', () => {
  const golds = [
    {
      ...{ id: 'r', text: TEXT },
      attributions: [{ source: [range('The envoy')], cue: [range('said')], content: [range('that Goma was quiet')] }],
    },
  ]
  const statement = { mode: 'indirect', content: [at('Goma was quiet')], source: [at('Goma')], cue: at('said') }
  const { figures, misses } = scoreAttribution(golds, reading({ statements: [statement] }))
  assert.deepEqual(figures.partial, { p: 1, r: 1, f1: 1 })
  assert.deepEqual([figures.exact.f1, figures.speakerGivenContent, figures.cueGivenContent], [0, 0, 1])
  assert.equal(misses.length, 1)
})

test('attribution: a silence is no statement with content, and nesting is not held against a reading', () => {
  const golds = [{ id: 'r', text: TEXT, attributions: [{ source: [], cue: [], content: [range('that Goma was quiet')] }] }]
  const outer = { mode: 'indirect', content: [at('that Goma was quiet')], source: [], cue: null }
  const { figures } = scoreAttribution(
    golds,
    reading({ statements: [outer, { ...outer, content: [at('Goma')] }, { ...outer, mode: 'none', content: [] }] }),
  )
  assert.equal(figures.statements, 1)
  assert.equal(figures.exact.f1, 1)
})

test('times: spans, types and values', () => {
  const golds = [{ id: 'r', text: TEXT, timexes: [{ ...at('Friday'), text: 'Friday', type: 'DATE', value: '2031-05-16' }] }]
  const times = [{ ...at('on Friday'), text: 'on Friday', type: 'DATE', value: '2031-05-16' }]
  const { figures } = scoreTimes(golds, reading({ times }))
  assert.deepEqual([figures.strict.f1, figures.relaxed.f1, figures.value.f1], [0, 1, 1])
  assert.equal(scoreTimes(golds, new Map()).figures.missing, 1)
})

test('places: near enough, too far, not found', () => {
  assert.equal(Math.round(kilometres([-1.68, 29.22], [-1.68, 29.22])), 0)
  assert.equal(Math.round(kilometres([0, 0], [0, 180])), 20015)
  const golds = [{ id: 'r', text: TEXT, toponyms: [{ ...at('Goma'), text: 'Goma', lat: -1.68, lon: 29.22 }] }]
  const goma = { name: 'Goma', names: [], kind: 'town', lat: -1.7, lon: 29.2, mentions: [at('Goma')] }
  assert.equal(scorePlaces(golds, reading({ places: [goma] })).figures.acc161OfAll, 1)
  assert.equal(scorePlaces(golds, reading({ places: [{ ...goma, lat: 40 }] })).figures.acc161OfAll, 0)
  assert.equal(scorePlaces(golds, reading({})).figures.spans.r, 0)
})

test('events: the type after the foldings, and the parties by name or country', () => {
  const gold = {
    id: 'r',
    text: TEXT,
    event: 'ASSAULT',
    mode: null,
    source: [{ text: 'Rebels', code: 'REB' }],
    target: [],
    reciprocal: false,
  }
  const rebels = { id: 'a1', name: 'rebels', names: ['Rebels'], country: null, mentions: [at('Rebels')] }
  const event = { type: 'ASSAULT', plover: 'ASSAULT', mode: [], actors: ['a1'], recipients: [] }
  const { figures } = scoreEvents([gold], reading({ actors: [rebels], events: [event] }))
  assert.deepEqual([figures.typeFound, figures.actor, figures.noEvent], [1, 1, 0])
  assert.equal(scoreEvents([gold], reading({ events: [{ ...event, plover: null }] })).figures.typeFound, 0)
})

test('pages: runs of four words of the paragraphs', () => {
  const gold = { r: { articleBody: TEXT } }
  assert.deepEqual(scorePages(gold, reading({})).figures, { pages: 1, missing: 0, precision: 1, recall: 1, f1: 1 })
  assert.equal(scorePages(gold, new Map()).figures.recall, 0)
})

test('treebank: subtypes of relations do not count, words do', () => {
  const word = (head: number, relation: string) => `1\tGoma\tGoma\tPROPN\tNNP\t_\t${head}\t${relation}\t_\t_\n`
  assert.deepEqual(scoreTreebank(word(0, 'nsubj:pass'), word(0, 'nsubj')).figures, { tokens: 1, upos: 1, xpos: 1, uas: 1, las: 1 })
  assert.equal(scoreTreebank(word(0, 'nsubj'), word(0, 'obj')).figures.las, 0)
  assert.throws(() => scoreTreebank(word(0, 'root'), ''), /1 gold words, 0 parsed/)
})

test('facts: an item that is no fact costs precision, a detail that is wrong costs detail', () => {
  const rebels = { id: 'a1', name: 'rebels', names: ['Rebels'], country: null, mentions: [at('Rebels')] }
  const attack = {
    id: 'e1',
    type: 'ASSAULT',
    mode: [],
    context: [],
    actors: ['a1'],
    recipients: [],
    places: [],
    when: null,
    status: 'claimed',
  }
  const events = [{ ...attack, trigger: at('attacked'), evidence: [at('Rebels attacked the port')] }]
  const [record] = reading({ actors: [rebels], events: [...events, { ...events[0], id: 'e2' }] }).values()
  assert.ok(record)
  const facts = [{ kind: 'event', type: 'ASSAULT', at: 'attacked the port', actors: ['Rebels'], status: 'actual' } as const]
  const { figures } = scoreFacts({ id: 'r', text: TEXT, published: '2031-05-17', complete: ['event'], facts }, record)
  assert.deepEqual([figures.recall, figures.precision, figures.detailAccuracy, figures.badEvidence], [1, 0.5, 0.5, 0])
})

test('the table has a line a set', () => {
  const figures = { reports: 3, missing: 0, timexes: 12, strict: { p: 0.5, r: 1, f1: 0.6667 }, medianKm: null }
  const table = new Table(['times'])
  assert.equal(table.head(), 'set      size  figures (p/r/f1 where three)')
  assert.equal(table.row('times', figures), 'times      12  strict 0.500/1.000/0.667  medianKm -')
})

test('feeds: what is read, the count of items, and fields apart', () => {
  const body = '<rss><channel><item><title>Quiet port</title><pubDate>Wed, 14 May 2031 09:30:00 +0300</pubDate></item></channel></rss>'
  const item = { title: 'Quiet port', link: 'https://gazette.example/1', id: null, published: '2031-05-14T06:30:00Z' }
  const { figures, misses } = scoreFeeds([
    { id: 'right', body, expected: { items: [item] } },
    { id: 'two', body_base64: Buffer.from(body).toString('base64'), expected: { items: [item, item] } },
    { id: 'page', body: '<html></html>', expected: null },
  ])
  assert.deepEqual([figures.feeds, figures.read, figures.countRight], [3, 2, 0.5])
  assert.deepEqual([figures.titles, figures.links, figures.ids, figures.dates], [0.6667, 0, 1, 0.6667])
  assert.equal(misses.length, 7)
})
