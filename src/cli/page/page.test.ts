import assert from 'node:assert/strict'
import { test } from 'node:test'
import { handReading } from '../../../test/hand-reading.ts'
import type { Actor, Reading } from '../../record/types.ts'
import { displayWidth } from './display-width.ts'
import { readingPage } from './page.ts'

const TEXT = `Army Claims Return of Bara as Envoys Land in Port Sudan
An African Union delegation met the head of the army in Port Sudan on Thursday.
The army claimed to have recaptured Bara, which the RSF seized last year. "We will not sign," said its spokesman Idris Kamil. He rejected the 21-day truce.
The RSF has yet to comment on the truce. Talks may resume if the army lets aid through.
`

function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  const unknown = { role: null, country: null, sector: null, memberOf: null, register: null, lat: null, lon: null, mentions: [] }
  return { id, name, kind: 'organization', names: [name], ...unknown, ...more }
}

function baraReading(isExplained: boolean): Reading {
  return handReading({ text: TEXT, published: '2031-05-15', publisher: 'Example Wire' }, (at) => {
    const explain = { rules: ['events/verb'], trigger: 'met', inferred: ['place: Port Sudan is in SDN'] }
    const event = {
      mode: [],
      context: [],
      cameo: null,
      score: 0,
      plover: null,
      recipients: [],
      places: [],
      when: null,
      attribution: [],
      conditional: null,
      quantities: [],
    }
    const statement = { cue: null, quotes: [], cleaned: [], addressee: null, when: null, place: null, within: null, source: [] }
    const place = {
      kind: 'town',
      precision: 'town',
      country: 'SDN',
      geonames: null,
      register: null,
      lat: null,
      lon: null,
      mentions: [],
    } as const
    return {
      actors: [
        actor('a1', 'African Union delegation'),
        actor('a2', 'Sudanese army', { country: 'SDN' }),
        actor('a3', 'RSF'),
        actor('a4', 'Idris Kamil', { kind: 'person', role: 'spokesman', country: 'SDN' }),
      ],
      places: [
        { ...place, id: 'p1', name: 'Port Sudan', names: ['Port Sudan'], admin1: 'Red Sea' },
        { ...place, id: 'p2', name: 'Bara', names: ['Bara'], admin1: 'North Kordofan' },
      ],
      events: [
        {
          ...event,
          id: 'e1',
          type: 'CONSULT',
          actors: ['a1', 'a2'],
          places: ['p1'],
          when: { start: '2031-05-15', end: '2031-05-15', granularity: 'day', text: 'on Thursday', span: at('on Thursday') },
          status: 'actual',
          trigger: at('met'),
          evidence: [at('An African Union delegation met the head of the army in Port Sudan on Thursday')],
          ...(isExplained ? { explain } : {}),
        },
        {
          ...event,
          id: 'e2',
          type: 'COERCE',
          mode: ['seize'],
          actors: ['a2'],
          recipients: ['a3'],
          places: ['p2'],
          status: 'claimed',
          attribution: ['s1'],
          trigger: at('recaptured'),
          evidence: [at('The army claimed to have recaptured Bara')],
        },
        {
          ...event,
          id: 'e3',
          type: 'COERCE',
          mode: ['seize'],
          actors: ['a3'],
          places: ['p2'],
          when: { start: '2030-01-01', end: '2030-12-31', granularity: 'year', text: 'last year', span: at('last year') },
          status: 'actual',
          trigger: at('seized'),
          evidence: [at('which the RSF seized last year')],
        },
        {
          ...event,
          id: 'e4',
          type: 'CONSULT',
          actors: [],
          status: 'possible',
          conditional: 'if the army lets aid through',
          trigger: at('resume'),
          evidence: [at('Talks may resume if the army lets aid through')],
        },
      ],
      statements: [
        {
          ...statement,
          id: 's1',
          speaker: 'a2',
          mode: 'indirect',
          cue: at('claimed'),
          content: [at('to have recaptured Bara')],
          evidence: [at('The army claimed to have recaptured Bara')],
        },
        {
          ...statement,
          id: 's2',
          speaker: 'a4',
          mode: 'direct',
          cue: at('said'),
          content: [at('"We will not sign,"')],
          quotes: ['We will not sign,'],
          evidence: [at('"We will not sign," said its spokesman Idris Kamil.')],
        },
        { ...statement, id: 's3', speaker: 'a3', mode: 'none', content: [], evidence: [at('The RSF has yet to comment on the truce')] },
      ],
      proposals: [
        {
          id: 'r1',
          label: '21-day truce',
          kind: 'ceasefire',
          duration: 'P21D',
          proposers: ['a1'],
          parties: ['a2', 'a3'],
          mediators: [],
          terms: [],
          partOf: null,
          mentions: [at('21-day truce')],
        },
      ],
      positions: [
        {
          id: 'k1',
          actor: 'a4',
          party: 'SDN',
          proposal: 'r1',
          stance: 'rejects',
          condition: null,
          was: ['doubts'],
          basis: [],
          when: null,
          evidence: [at('He rejected the 21-day truce')],
        },
        {
          id: 'k2',
          actor: 'a3',
          party: 'RSF',
          proposal: 'r1',
          stance: 'silent',
          condition: null,
          was: [],
          basis: ['s3'],
          when: null,
          evidence: [at('The RSF has yet to comment on the truce')],
        },
      ],
      control: [
        {
          id: 'c1',
          place: 'p2',
          holder: 'a2',
          previous: 'a3',
          share: null,
          status: 'claimed',
          claimedBy: 'a2',
          when: null,
          evidence: [at('The army claimed to have recaptured Bara')],
        },
      ],
      notices: [{ id: 'n1', kind: 'figures', message: 'Two lengths are given for the truce.', span: at('21-day truce') }],
    }
  })
}

test('readingPage: head, notices, events by date, statements by speaker, positions, control, names', () => {
  const page = readingPage(baraReading(false), { width: 80, colour: false })

  assert.equal(
    page.replace(/report [0-9a-f]{16}/, 'report ID'),
    `Army Claims Return of Bara as Envoys Land in Port Sudan
Example Wire · Thu 15 May 2031 · 71 words · report ID

! Two lengths are given for the truce. · “21-day truce”

What happened                                                           4 events
2030           RSF took Bara · the report says so
               “which the RSF seized last year”
Thu 15 May     African Union delegation met Sudanese army · Port Sudan · the
               report says so
               “An African Union delegation met the head of the army in Port
               Sudan on Thursday”
no date        Sudanese army took Bara from RSF · claimed by Sudanese army
               “The army claimed to have recaptured Bara”
               (not said who) may hold talks · if the army lets aid through ·
               possible
               “Talks may resume if the army lets aid through”

Who said what                                                       3 statements
Sudanese army · SDN
  – claimed: to have recaptured Bara
Idris Kamil · spokesman · SDN
  – said: "We will not sign,"
RSF
  – silent: The RSF has yet to comment on the truce

Where they stand                                                     2 positions
21-day truce · by African Union delegation · for Sudanese army and RSF
  ✕ rejects     Idris Kamil  for SDN · was: doubts
                “He rejected the 21-day truce”
  – silent      RSF
                “The RSF has yet to comment on the truce”

Who holds what                                                           1 entry
Bara · Sudanese army, from RSF · claimed by Sudanese army
    “The army claimed to have recaptured Bara”

Named                                                         4 actors, 2 places
Actors: African Union delegation · Sudanese army · RSF · Idris Kamil
Places: Port Sudan (Red Sea) · Bara (North Kordofan)
`,
  )
})

for (const width of [24, 40, 60, 100]) {
  test(`readingPage: no line is wider than ${width} columns`, () => {
    for (const line of readingPage(baraReading(true), { width, colour: false }).split('\n')) {
      assert.ok(displayWidth(line) <= width, `${displayWidth(line)} columns: ${line}`)
    }
  })
}

test('readingPage: colour changes no words', () => {
  const plain = readingPage(baraReading(true), { width: 80, colour: false })
  const coloured = readingPage(baraReading(true), { width: 80, colour: true })
  const escapeSign = String.fromCharCode(27)

  assert.ok(coloured.includes(escapeSign))
  assert.equal(coloured.replaceAll(new RegExp(`${escapeSign}\\[[\\d;]*m`, 'g'), ''), plain)
})

test('readingPage: an explained item says its rule, trigger and what was inferred', () => {
  const page = readingPage(baraReading(true), { width: 120, colour: false })

  assert.match(page, /↳ rule events\/verb · trigger “met” · inferred: place: Port Sudan is in SDN/)
})

test('readingPage: a report without anything to record says so', () => {
  const page = readingPage(
    handReading({ text: 'The weather was fine and the sea was calm.' }, () => ({})),
    { width: 80, colour: false },
  )

  assert.match(page, /date not known \(give it with --date\)/)
  assert.match(page, /Read, and no event, statement, position or control found in it\./)
})

test('readingPage: what the report holds cannot steer the terminal', () => {
  const escapeSign = String.fromCharCode(27)
  const title = `Title${escapeSign}]0;pwned${String.fromCharCode(7)}\u202e\u009b2J`
  const page = readingPage(
    handReading({ text: 'The army left and the town was calm.', title, publisher: `a\r\nb${escapeSign}[31m` }, () => ({})),
    { width: 80, colour: false },
  )

  assert.equal(page.includes(escapeSign), false)
  assert.equal(/[^\P{C}\n\ufffd]/u.test(page), false)
  assert.ok(page.startsWith('Title\ufffd]0;pwned\ufffd\ufffd\ufffd2J\n'))
})
