import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { createPipeline } from '../../pipeline.ts'
import { ACTS } from '../../record/acts.ts'
import { ofCameo } from '../../record/cameo.ts'
import { PLOVER_TYPES } from '../../record/plover.ts'
import type { Event, Reading } from '../../record/types.ts'
import { numberOf } from './quantities.ts'

interface Case {
  readonly text: string
  readonly events: readonly string[]
}

const pipeline = await createPipeline()
const read = (text: string): Reading => pipeline.read({ text, published: '2031-05-14' })

/** An event as the table writes it: "AID: Japan > Laos @ Vientiane". */
function described({ actors, places }: Reading, event: Event): string {
  const names = (ids: readonly string[], of: readonly { id: string; name: string }[]) =>
    ids.map((id) => of.find((one) => one.id === id)?.name ?? id).join(', ')
  const mode = event.mode.length > 0 ? ` ${event.mode.join('+')}` : ''
  const recipients = event.recipients.length > 0 ? ` > ${names(event.recipients, actors)}` : ''
  const where = event.places.length > 0 ? ` @ ${names(event.places, places)}` : ''
  return `${event.type}${mode}: ${names(event.actors, actors) || '-'}${recipients}${where}`
}

for (const { text, events } of loadCases<Case>(import.meta.url, 'events.cases.yaml')) {
  test(`findEvents: ${text}`, () => {
    const reading = read(text)
    assert.deepEqual(
      reading.events.map((event) => described(reading, event)),
      events,
    )
  })
}

test('findEvents: an act told twice is one event with two pieces of evidence', () => {
  const { events } = read('Rebels captured the town of Goma on Monday. The rebels’ capture of Goma alarmed Kenya.')
  assert.equal(events.length, 1)
  assert.equal(events[0]?.evidence.length, 2)
})

test('findEvents: what was frozen is told before', () => {
  const reading = read('Japan suspended military aid to Kenya in March. The suspension was lifted on Monday.')
  assert.deepEqual(
    reading.events.map((event) => described(reading, event)),
    ['SANCTION discontinue: Japan > Kenya', 'AID: Japan > Kenya'],
  )
})

test('findEvents: counts come with their bounds', () => {
  const { events } = read('Rebels killed at least 13 civilians in Goma.')
  assert.deepEqual(
    events[0]?.quantities.map(({ value, unit, bound }) => ({ value, unit, bound })),
    [{ value: 13, unit: 'killed', bound: 'at least' }],
  )
})

test('findEvents: every event has evidence and a trigger in the text, and says which rule made it', () => {
  const { events, report } = read('Peru threatened to attack Chile. Norway condemned the threat and urged Peru to release six sailors.')
  assert.ok(events.length > 0)
  for (const { evidence, trigger, explain } of events) {
    for (const { start, end } of [...evidence, trigger]) assert.ok(start >= 0 && start < end && end <= report.text.length)
    assert.ok(explain && explain.rules.length > 0)
  }
})

for (const [forms, value] of [
  [['thirteen'], 13],
  [['two', 'hundred'], 200],
  [['2.5', 'million'], 2_500_000],
  [['1,200'], 1200],
  [['twenty-five'], 25],
  [['many'], null],
] as const) {
  test(`numberOf: ${forms.join(' ')}`, () => assert.equal(numberOf(forms), value))
}

test('acts: types, modes and CAMEO codes are the manual’s', () => {
  for (const [name, { type, mode, cameo }] of Object.entries(ACTS)) {
    if (mode !== null) assert.ok(mode in PLOVER_TYPES[type].modes, `${name}: ${type} has no mode ${mode}`)
    assert.ok(ofCameo(cameo), `${name}: CAMEO has no code ${cameo}`)
  }
})
