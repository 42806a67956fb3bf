import { createHash } from 'node:crypto'
import type { Reading } from '../src/record/types.ts'
import { handReadingOf } from './hand-reading.ts'
import { UNSAFE_TEXTS } from './unsafe-texts.ts'

/** One reading for each unsafe text, with it in every place that words of a report come to: title, names, plans, quotes, the text itself. */
export function unsafeReadings(): Reading[] {
  return UNSAFE_TEXTS.map(unsafeReading)
}

function unsafeReading(words: string, i: number): Reading {
  const unsafe = words.toWellFormed()
  const body = `${unsafe} attacked the town. “${unsafe},” it said. It accepts ${unsafe}.`
  const text = `${unsafe}\n\n${body}\n\n${unsafe}`
  const [first, second] = [unsafe.length + 2, unsafe.length + 2 + body.length + 2]
  const whole = { start: first, end: first + body.length }
  const quote = { start: body.indexOf('“') + first, end: body.indexOf('”') + first + 1 }
  const name = { start: first, end: first + unsafe.length }
  const report = {
    id: createHash('sha256').update(`unsafe ${i}`).digest('hex').slice(0, 16),
    ref: unsafe,
    url: unsafe,
    publisher: unsafe,
    byline: unsafe,
    title: unsafe,
    deck: unsafe,
    published: `2025-03-${String(1 + (i % 24)).padStart(2, '0')}`,
    modified: null,
    language: 'en',
    text,
    parts: [
      { kind: 'title' as const, start: 0, end: unsafe.length },
      { kind: 'paragraph' as const, ...whole },
      { kind: 'furniture' as const, start: second, end: text.length },
    ],
    furniture: [unsafe, unsafe],
  }
  const place = { kind: 'town', country: unsafe, admin1: unsafe, geonames: null, register: null }
  const actor = { kind: 'armed group' as const, role: unsafe, sector: unsafe, memberOf: null, lat: null, lon: null }
  const when = { start: '2025-03-02', end: '2025-03-03', granularity: 'day' as const, text: unsafe, span: name }
  return handReadingOf(report, () => ({
    actors: [
      { ...actor, id: 'a1', name: unsafe, names: [unsafe, `${unsafe} `], country: 'SDN', register: `group:${unsafe}`, mentions: [name] },
      { ...actor, id: 'a2', name: `${unsafe} 2`, names: [`${unsafe} 2`], country: unsafe, register: null, mentions: [] },
    ],
    places: [{ ...place, id: 'l1', name: unsafe, names: [unsafe], precision: 'town', lat: 13 + i / 100, lon: 30, mentions: [name] }],
    statements: [
      {
        id: 's1',
        evidence: [whole],
        speaker: 'a1',
        source: [name],
        mode: 'direct',
        cue: null,
        content: [quote],
        quotes: [unsafe],
        cleaned: [unsafe],
        addressee: 'a2',
        when,
        place: 'l1',
        within: null,
      },
    ],
    events: [
      {
        id: 'e1',
        evidence: [whole],
        type: 'ASSAULT',
        mode: ['drone'],
        context: ['military'],
        cameo: null,
        score: -9,
        plover: null,
        actors: ['a1'],
        recipients: ['a2'],
        places: ['l1'],
        when,
        status: i % 3 === 0 ? 'denied' : 'claimed',
        attribution: ['s1'],
        conditional: unsafe,
        quantities: [],
        trigger: name,
      },
    ],
    proposals: [
      {
        id: 'p1',
        label: unsafe,
        kind: 'ceasefire',
        duration: null,
        proposers: ['a2'],
        parties: ['a1'],
        mediators: [],
        terms: [unsafe],
        partOf: null,
        mentions: [name],
      },
    ],
    positions: [
      {
        id: 'k1',
        evidence: [whole],
        actor: 'a1',
        party: unsafe,
        proposal: 'p1',
        stance: 'conditional',
        condition: unsafe,
        was: [],
        basis: ['s1'],
        when,
      },
    ],
    control: [
      { id: 'c1', evidence: [whole], place: 'l1', holder: 'a1', previous: 'a2', share: null, status: 'claimed', claimedBy: 'a1', when },
    ],
    notices: [{ id: 'n1', kind: 'figure', message: unsafe, span: name }],
  }))
}
