import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { type MarkedReport, markedReport } from '../../../test/marked-report.ts'
import { ACTS } from '../../record/acts.ts'
import { ofCameo } from '../../record/cameo.ts'
import { PLOVER_TYPES } from '../../record/plover.ts'
import type { Event } from '../../record/types.ts'
import { findEvents } from './events.ts'
import { numberOf } from './quantities.ts'

interface Case {
  readonly text: string
  readonly events: readonly string[]
}

function read(marked: string): { readonly events: readonly Event[]; readonly report: MarkedReport } {
  const report = markedReport(marked)
  return { events: findEvents(report.resolved, report.statements), report }
}

/** An event as the table writes it: "AID: Japan > Laos @ Vientiane". */
function described(report: MarkedReport, event: Event): string {
  const names = (ids: readonly string[]) => ids.map((id) => report.nameOf(id)).join(', ')
  const mode = event.mode.length > 0 ? ` ${event.mode.join('+')}` : ''
  const recipients = event.recipients.length > 0 ? ` > ${names(event.recipients)}` : ''
  const where = event.places.length > 0 ? ` @ ${names(event.places)}` : ''
  return `${event.type}${mode}: ${names(event.actors) || '-'}${recipients}${where}`
}

for (const { text, events } of ['events.cases.yaml', 'force.cases.yaml'].flatMap((table) => loadCases<Case>(import.meta.url, table))) {
  test(`findEvents: ${text}`, () => {
    const reading = read(text)
    assert.deepEqual(
      reading.events.map((event) => described(reading.report, event)),
      events,
    )
  })
}

test('findEvents: an act told twice is one event with two pieces of evidence', () => {
  const { events } = read(
    '[Rebels](actor rebels, a:) captured the town of [Goma](place) on Monday. [The rebels](actor rebels, a:)’ capture of [Goma](place) alarmed Kenya.',
  )
  assert.equal(events.length, 1)
  assert.equal(events[0]?.evidence.length, 2)
})

for (const [sector, count] of [
  ['GOV', 1],
  ['BUS', 2],
] as const) {
  test(`findEvents: what a person of sector ${sector} does and what the state does are ${count}`, () => {
    const { resolved, statements } = markedReport(
      "[Kamau](actor Kamau, p:KEN)'s withdrawal from the pact angered [Chad](actor, g:TCD). [Kenya](actor, g:KEN)'s withdrawal from the pact began on Monday.",
    )
    const actors = resolved.actors.map((actor) => (actor.kind === 'person' ? { ...actor, sector } : { ...actor, register: actor.country }))
    const withdrawals = findEvents({ ...resolved, actors }, statements).filter(({ type }) => type === 'RETREAT')
    assert.equal(withdrawals.length, count)
  })
}

test('findEvents: the telling with place and day leads', () => {
  const { events, report } = read(
    '[Peru](actor, g:PER) agreed in talks with [Chile](actor, g:CHL). After the talks between [Peru](actor, g:PER) and [Chile](actor, g:CHL) in [Lima](place) on Tuesday, [Peru](actor, g:PER) withdrew its envoy.',
  )
  const [talks, ...others] = events.filter(({ type }) => type === 'CONSULT')
  assert.equal(others.length, 0)
  assert.deepEqual(talks?.places.map(report.nameOf), ['Lima'])
  assert.ok((talks?.trigger.start ?? 0) > (talks?.evidence[0]?.end ?? 0))
})

test('findEvents: what was frozen is told before', () => {
  const reading = read(
    '[Japan](actor, g:JPN) suspended military aid to [Kenya](actor, g:KEN) in March. The suspension was lifted on Monday.',
  )
  assert.deepEqual(
    reading.events.map((event) => described(reading.report, event)),
    ['SANCTION discontinue: Japan > Kenya', 'AID: Japan > Kenya'],
  )
})

for (const [text, day] of [
  ['[Rebels](actor, a:) left on Friday, two days after [soldiers](actor, m:) shelled [Goma](place).', '2025-03-05'],
  [
    '[Peru](actor, g:PER) and [Chile](actor, g:CHL) met on Tuesday, a week before [soldiers](actor, m:) shelled [Goma](place).',
    '2025-03-18',
  ],
  ['In the early hours of Monday, the mayor added, [soldiers](actor, m:) shelled [Goma](place).', '2025-03-10'],
  ['[Rebels](actor, a:) left on Friday, some time after [soldiers](actor, m:) shelled [Goma](place).', null],
] as const) {
  test(`findEvents: the day of the shelling in ${text}`, () => {
    const { events } = read(text)
    assert.equal(events.find(({ type }) => type === 'ASSAULT')?.when?.start ?? null, day)
  })
}

test('findEvents: counts come with their bounds', () => {
  const { events } = read('[Rebels](actor, a:) killed [at least 13 civilians](actor civilians) in [Goma](place).')
  assert.deepEqual(
    events[0]?.quantities.map(({ value, unit, bound }) => ({ value, unit, bound })),
    [{ value: 13, unit: 'killed', bound: 'at least' }],
  )
})

test('findEvents: tens of thousands are ten thousand at least', () => {
  const { events } = read('The battle for [Goma](place) displaced tens of thousands of [people](actor people).')
  assert.deepEqual(
    events[0]?.quantities.map(({ value, bound, of }) => ({ value, bound, of })),
    [{ value: 10_000, bound: 'at least', of: 'people' }],
  )
})

test('findEvents: the particle of a verb bounds no number', () => {
  const { events } = read('[Peru](actor, g:PER) handed over 32 prisoners to [Chile](actor, g:CHL).')
  assert.deepEqual(
    events[0]?.quantities.map(({ value, bound }) => ({ value, bound })),
    [{ value: 32, bound: null }],
  )
})

test('findEvents: every event has evidence and a trigger in the text, and says which rule made it', () => {
  const { events, report } = read(
    '[Peru](actor, g:PER) threatened to attack [Chile](actor, g:CHL). [Norway](actor, g:NOR) condemned the threat.',
  )
  assert.ok(events.length > 0)
  for (const { evidence, trigger, explain } of events) {
    for (const { start, end } of [...evidence, trigger]) assert.ok(start >= 0 && start < end && end <= report.resolved.report.text.length)
    assert.ok(explain && explain.rules.length > 0)
  }
})

for (const [text, start] of [
  ['[Rebels](actor, a:), who left [Goma](place) in May 2019, attacked [Tripoli](place).', null],
  ['As envoy since 2015, [the general](actor general, p:) praised [Peru](actor, g:PER).', null],
  ['Overnight, [rebels](actor, a:) attacked [Tripoli](place).', '2025-03-12'],
  ['The toll of the shelling of the camp at [Tripoli](place), on 4 March, has risen to eight.', '2025-03-04'],
  ['[Rebels](actor, a:), who left [Goma](place) in May 2019, attacked [Tripoli](place) on Monday.', '2025-03-10'],
] as const) {
  test(`findEvents: the day of ${text}`, () => {
    const { events } = read(text)
    assert.equal(events.at(-1)?.when?.start ?? null, start)
  })
}

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
