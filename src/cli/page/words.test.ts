import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { handReading } from '../../../test/hand-reading.ts'
import type { Event, Status } from '../../record/types.ts'
import { whenWords } from './day-words.ts'
import { eventWords } from './event-words.ts'
import { indexReading } from './reading-index.ts'
import { statusWords } from './status-words.ts'

interface Case {
  readonly event?: Partial<Event>
  readonly when?: readonly [string | null, string | null]
  readonly status?: Status
  readonly speakers?: readonly string[]
  readonly words?: string
}

const span = { start: 0, end: 3 }
const unknown = { role: null, country: null, sector: null, memberOf: null, register: null, lat: null, lon: null, mentions: [] }
const index = indexReading(
  handReading({ text: 'The army left the town and it was calm.' }, () => ({
    actors: ['A', 'B', 'C'].map((id) => ({ id, name: id, kind: 'organization', names: [id], ...unknown })),
    places: [{ id: 'P', name: 'P', names: ['P'], kind: 'town', precision: 'town', admin1: null, geonames: null, ...unknown }],
  })),
)

for (const { event, when, status, speakers, words } of loadCases<Case>(import.meta.url, 'words.cases.yaml')) {
  test(`page words: ${words ?? 'none'}`, () => {
    if (event) {
      const whole: Event = {
        id: 'e1',
        type: 'CONSULT',
        mode: [],
        context: [],
        cameo: null,
        score: 0,
        plover: null,
        actors: [],
        recipients: [],
        places: [],
        when: null,
        status: 'actual',
        attribution: [],
        conditional: null,
        quantities: [],
        trigger: span,
        evidence: [span],
        ...event,
      }
      assert.equal(eventWords(whole, index), words)
    } else if (when) {
      const [start, end] = when
      assert.equal(whenWords({ start, end, granularity: 'range', text: '', span }, '2025-03-13'), words ?? null)
    } else assert.equal(status && statusWords(status, speakers ?? []), words)
  })
}
