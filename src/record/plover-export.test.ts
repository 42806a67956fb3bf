import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handReading } from '../../test/hand-reading.ts'
import { toPloverEvents } from './plover-export.ts'
import type { Actor, Event, Reading } from './types.ts'

const TEXT = 'The army struck Bara on Monday and killed 12 people. The rebels will leave the town, they said. Envoys will meet.'

/** A reading with an event of each kind that is given, done by the army to the rebels in Bara unless it says otherwise. */
function reading(events: readonly Partial<Event>[], published: string | null = '2025-03-13'): Reading {
  const unknown = {
    kind: 'organization',
    role: null,
    sector: null,
    memberOf: null,
    register: null,
    lat: null,
    lon: null,
    mentions: [],
  } as const
  const actor = (id: string, name: string, more: Partial<Actor>): Actor => ({ id, name, names: [name], country: null, ...unknown, ...more })
  return handReading({ text: TEXT, published, url: 'https://example.org/1', publisher: 'Example Wire', title: 'Strikes' }, (at) => ({
    actors: [
      actor('a1', 'army', { country: 'SDN', sector: 'MIL', register: 'Q1' }),
      actor('a2', 'rebels', { sector: 'REB', register: 'group:x' }),
    ],
    places: [
      {
        id: 'p1',
        name: 'Bārā',
        names: ['Bara'],
        kind: 'town',
        precision: 'town',
        country: 'SDN',
        admin1: 'North Kordofan',
        lat: 13.7,
        lon: 30.4,
        geonames: 7,
        register: null,
        mentions: [],
      },
    ],
    statements: [
      {
        id: 's1',
        speaker: 'a2',
        source: [],
        mode: 'indirect',
        cue: null,
        content: [],
        quotes: [],
        cleaned: [],
        addressee: null,
        when: null,
        place: null,
        within: null,
        evidence: [at('they said')],
      },
    ],
    events: events.map(
      (event, index): Event => ({
        id: `e${index + 1}`,
        type: 'ASSAULT',
        plover: 'ASSAULT',
        mode: ['aerial'],
        context: ['military'],
        cameo: null,
        score: 0,
        actors: ['a1'],
        recipients: ['a2'],
        places: ['p1'],
        when: { start: '2025-03-10', end: '2025-03-10', granularity: 'day', text: 'on Monday', span: at('on Monday') },
        status: 'actual',
        attribution: [],
        conditional: null,
        quantities: [{ value: 12, unit: 'killed', of: 'people', bound: null, span: at('12') }],
        trigger: at('struck'),
        evidence: [at('The army struck Bara on Monday and killed 12 people')],
        ...event,
      }),
    ),
  }))
}

test('toPloverEvents: the fields of the manual', () => {
  const [event, ...others] = toPloverEvents(reading([{}]))

  assert.deepEqual(others, [])
  assert.match(event?.id ?? '', /^[0-9a-f]{16}-e1$/)
  assert.deepEqual(
    { ...event, id: null, cite_info: null },
    {
      id: null,
      has_event: true,
      date: '2025-03-10',
      enddate: null,
      actor: [{ code: 'SDN', sector: 'MIL', entity_text: 'army', identifier_id: 'Q1', office: null }],
      recipient: [{ code: null, sector: 'REB', entity_text: 'rebels', identifier_id: null, office: null }],
      event: 'ASSAULT',
      event_loc: [
        {
          extracted_place: 'Bara',
          resolved_place: 'Bārā',
          geonameid: 7,
          lat: 13.7,
          lon: 30.4,
          province: 'North Kordofan',
          country_code: 'SDN',
          resolution: 4,
        },
      ],
      event_text: 'struck',
      quad_code: 4,
      event_scale: -9.5,
      mode: ['aerial'],
      context: ['military'],
      size: { dead: 12, injured: null, arrested: null },
      link: 'https://example.org/1',
      text: 'The army struck Bara on Monday and killed 12 people',
      text_info: { sequence: 1, start: 0, end: 51 },
      cite_info: null,
      coder: 'Onrecord',
      comment: null,
    },
  )
})

test('toPloverEvents: a folded event has the type it is folded to, and not the modes of the deed', () => {
  const [event] = toPloverEvents(
    reading([{ plover: 'THREATEN', status: 'planned', attribution: ['s1'], conditional: 'if they stay', quantities: [] }]),
  )
  assert.deepEqual([event?.event, event?.mode, event?.event_scale, event?.quad_code], ['THREATEN', [], -3.5, 3])
  assert.equal(event?.comment, 'status: planned; according to: rebels; condition: if they stay')
})

test('toPloverEvents: without a date of its own an event has the day of publication, and says so', () => {
  const [event] = toPloverEvents(reading([{ when: null }]))
  assert.deepEqual([event?.date, event?.enddate, event?.comment], ['2025-03-13', null, 'date: day of publication'])
})

const dropped: readonly (readonly [string, Reading])[] = [
  ['what PLOVER drops', reading([{ plover: null, status: 'possible' }])],
  ['an event without an actor', reading([{ actors: [] }])],
  ['an event without the recipient its type needs', reading([{ type: 'SANCTION', plover: 'SANCTION', recipients: [] }])],
  ['an event without any date', reading([{ when: null }], null)],
]

for (const [name, one] of dropped) {
  test(`toPloverEvents leaves out ${name}`, () => {
    assert.deepEqual(toPloverEvents(one), [])
  })
}

test('toPloverEvents: a type that needs no recipient goes without', () => {
  assert.equal(toPloverEvents(reading([{ type: 'CONSULT', plover: 'CONSULT', recipients: [] }])).length, 1)
})
