import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { generateReading } from '../../../bench/generated-readings.ts'
import { QUADS } from '../../record/quads.ts'
import { Store } from '../store.ts'
import { changesSince } from './changes.ts'
import { claimStretch } from './claim-list.ts'
import type { Filter, Stretch } from './filter.ts'
import { placesInBox } from './map.ts'
import { mostActive } from './most-active.ts'
import { listControl, listEvents, type PrintedEvent } from './records.ts'
import { newestRecords } from './selection.ts'
import { listStatements, newestStatements } from './statements.ts'
import { countsByDay } from './timeline.ts'
import { totals } from './totals.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-selection-'))
const MIDDLE_WORLD = { reportsPerDay: 4, happeningsPerDay: 12, eventsPerReport: 4, towns: 9 }
const COUNT = 48
let clock = Date.UTC(2031, 0, 1)
let store: Store
let events: readonly PrintedEvent[]

before(async () => {
  store = await Store.open(join(folder, 'record.db'), { now: () => new Date(clock).toISOString() })
  for (let i = 0; i < COUNT; i++) {
    const { events, ...reading } = generateReading(i, MIDDLE_WORLD)
    // One event in nine lasts two months, one in eleven has no day.
    const stretched = events.map((event, k) => {
      if (event.when === null || (i + k) % 11 === 0) return { ...event, when: null }
      return (i + k) % 9 === 0 ? { ...event, when: { ...event.when, end: '2023-04-01' } } : event
    })
    await store.add({ ...reading, events: stretched, report: (i + 1) % 11 === 0 ? { ...reading.report, published: null } : reading.report })
    clock += 60_000
  }
  events = await listEvents(store.db)
})
after(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

/** All of a list that is given in stretches, of which none is empty unless the list is `sparse`. */
async function whole<Of>(ask: (after: string | null) => Promise<Stretch<Of>>, isSparse = false): Promise<Of[]> {
  const found: Of[] = []
  for (let after: string | null = null, steps = 0; ; steps++) {
    const { items, next }: Stretch<Of> = await ask(after)
    found.push(...items)
    if (next === null) return found
    assert.ok((isSparse || items.length > 0) && steps < 1_000)
    after = next
  }
}

/** What a filter lets through, told from the printed events alone. */
function passes(event: PrintedEvent, { since, until, actor, place, type, status, state, minOrigins, box }: Filter): boolean {
  const { when, places } = event
  const parties = [...event.actors, ...event.recipients]
  const point = places.find(({ lat }) => lat !== null)
  return (
    (!since || (when !== null && when.end >= since)) &&
    (!until || (when !== null && when.start <= until)) &&
    (!actor || [...parties, ...places].some(({ name, country }) => name === actor || country === actor)) &&
    (!place || places.some(({ name }) => name === place)) &&
    (!type || event.type === type) &&
    (!status || event.status === status) &&
    (!state || event.state === state) &&
    (!minOrigins || event.origins >= minOrigins) &&
    (!box ||
      (point?.lat != null &&
        point.lon !== null &&
        point.lat >= box.south &&
        point.lat <= box.north &&
        point.lon >= box.west &&
        point.lon <= box.east))
  )
}

test('newestRecords: any filter, in stretches of any size, gives what the events themselves say, the newest first', async () => {
  const names = [...new Set(events.flatMap(({ actors }) => actors.map(({ name }) => name)))].slice(0, 6)
  const places = [...new Set(events.flatMap((event) => event.places.map(({ name }) => name)))]
  const maybe = <Of>(values: readonly Of[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const filters = fc.record({
    since: maybe(['2023-01-03', '2023-01-08', '2023-02-20']),
    until: maybe(['2023-01-05', '2023-01-09', '2023-03-01']),
    actor: maybe([...names, 'UKR', 'SDN', 'Nobody']),
    place: maybe([...places, 'Nowhere']),
    type: maybe(['ASSAULT', 'CONSULT']),
    status: maybe(['claimed']),
    minOrigins: maybe([1, 2]),
    box: maybe([
      { west: 0, south: 0, east: 50, north: 60 },
      { west: 10, south: 10, east: 12, north: 60 },
    ]),
  })
  const first = ({ when }: PrintedEvent) => when?.start ?? ''
  await fc.assert(
    fc.asyncProperty(filters, fc.constantFrom(1, 7, 500), fc.constantFrom(0, 5, 3_000), async (filter, size, few) => {
      const expected = events
        .filter((event) => passes(event, filter))
        .sort((a, b) => (first(a) < first(b) ? 1 : first(a) > first(b) ? -1 : a.id < b.id ? 1 : -1))
      const found = await whole((after) => newestRecords(store.db, 'event', filter, { after, size }, few))
      assert.deepEqual(
        found,
        expected.map(({ id }) => id),
      )
      assert.deepEqual(
        (await listEvents(store.db, { ...filter, limit: 9 })).map(({ id }) => id),
        expected
          .toReversed()
          .map(({ id }) => id)
          .slice(0, 9),
      )
    }),
    { numRuns: 60 },
  )
})

test('newestRecords: a page that looks at a few entries alone leads on to the rest', async () => {
  for (const filter of [
    { actor: 'UKR', status: 'claimed' },
    { actor: 'UKR', type: 'CONSULT', minOrigins: 2 },
  ]) {
    const expected = events.filter((event) => passes(event, filter)).map(({ id }) => id)
    const found = await whole((after) => newestRecords(store.db, 'event', filter, { after, size: 5 }, 0, 3), true)
    assert.deepEqual(found.toSorted(), expected.toSorted())
  }
})

test('newestRecords, claimStretch, listEvents: of a moment what was so then, not what came to be so', async () => {
  const minute = (count: number) => new Date(Date.UTC(2031, 0, 1) + count * 60_000).toISOString()
  const STATES = ['contested', 'retracted', 'corroborated', 'single origin']
  for (const asOf of [minute(12), minute(30)]) {
    const then = await listEvents(store.db, { asOf })
    const ledgers = await listControl(store.db, { asOf })
    assert.ok(then.some(({ id, state }) => events.find((event) => event.id === id)?.state !== state))
    const asked = [
      ...STATES.map((state) => ({ state })),
      { status: 'claimed' },
      { minOrigins: 2 },
      { state: 'corroborated', actor: 'UKR' },
      { state: 'single origin', since: '2023-01-03', until: '2023-01-06' },
    ] as const
    for (const filter of asked) {
      const expected = then.filter((event) => passes(event, filter)).map(({ id }) => id)
      const found = await whole((after) => newestRecords(store.db, 'event', { ...filter, asOf }, { after, size: 4 }), true)
      assert.deepEqual(found.toSorted(), expected.toSorted(), JSON.stringify({ ...filter, asOf }))
      assert.deepEqual((await listEvents(store.db, { ...filter, asOf })).map(({ id }) => id).sort(), expected.toSorted())
    }
    for (const state of STATES) {
      const expected = [...then, ...ledgers].filter(
        (item) =>
          item.state === state &&
          (state !== 'single origin' ||
            item.readings.some(({ says, status }) => says !== 'for' || ['claimed', 'reported'].includes(status))),
      )
      const found = await whole((after) => claimStretch(store.db, { state, asOf }, { after, size: 3 }), true)
      assert.deepEqual(found.map(({ about }) => about).sort(), expected.map(({ id }) => id).sort(), `${state} ${asOf}`)
      assert.ok(found.every((claim) => claim.state === state))
    }
  }
})

test('claimStretch: contested first, each claim once', async () => {
  const claims = await whole((after) => claimStretch(store.db, {}, { after, size: 5 }))
  const ranks = claims.map(({ state }) => ['contested', 'retracted', 'corroborated', 'single origin'].indexOf(state))
  assert.deepEqual(ranks, ranks.toSorted())
  const expected = [...events, ...(await listControl(store.db))].filter(
    ({ state, readings }) =>
      state !== 'single origin' || readings.some(({ says, status }) => says !== 'for' || ['claimed', 'reported'].includes(status)),
  )
  assert.deepEqual(claims.map(({ about }) => about).sort(), expected.map(({ id }) => id).sort())
  const narrowed = await whole((after) => claimStretch(store.db, { since: '2023-01-03', until: '2023-01-04' }, { after, size: 3 }))
  const touched = expected.filter(
    (item) => 'when' in item && item.when !== null && item.when.start <= '2023-01-04' && item.when.end >= '2023-01-03',
  )
  assert.deepEqual(
    narrowed
      .map(({ about }) => about)
      .filter((id) => id.startsWith('E'))
      .sort(),
    touched.map(({ id }) => id).sort(),
  )
})

test('newestStatements: those of the newest reports first, undated reports last', async () => {
  const all = await listStatements(store.db)
  const found = await whole((after) => newestStatements(store.db, {}, { after, size: 4 }))
  assert.deepEqual(
    found.map(({ id }) => id),
    all.toReversed().map(({ id }) => id),
  )
  const speaker = all.find((statement) => statement.speaker)?.speaker?.name ?? ''
  const spoken = await whole((after) => newestStatements(store.db, { actor: speaker }, { after, size: 2 }))
  assert.deepEqual(
    spoken.map(({ id }) => id).sort(),
    all
      .filter((one) => one.speaker?.name === speaker)
      .map(({ id }) => id)
      .sort(),
  )
})

test('countsByDay, mostActive, placesInBox, totals: they count what the events say', async () => {
  const dated = events.filter(({ when }) => when !== null)
  const days = await countsByDay(store.db, {}, {})
  for (const { day, events: count, quads } of days) {
    const those = dated.filter(({ when }) => when?.start === day)
    assert.equal(count, those.length)
    for (const [quad, number] of Object.entries(quads)) assert.equal(number, those.filter(({ type }) => QUADS[type] === quad).length, quad)
  }
  assert.equal(
    days.reduce((sum, { events: count }) => sum + count, 0),
    dated.length,
  )
  const weeks = await countsByDay(store.db, { actor: 'UKR', type: 'ASSAULT' }, { since: '2023-01-02', until: '2023-01-20' }, 7)
  const ukrainian = dated.filter((event) => passes(event, { actor: 'UKR', type: 'ASSAULT' }) && (event.when?.start ?? '') >= '2023-01-02')
  assert.equal(
    weeks.reduce((sum, { events: count }) => sum + count, 0),
    ukrainian.filter(({ when }) => (when?.start ?? '') <= '2023-01-20').length,
  )
  const [top] = await mostActive(store.db, 'actor', { since: '2023-01-01', until: '2023-01-31' }, 1)
  const [all] = await mostActive(store.db, 'actor', {}, 1)
  assert.ok(top && all && top.events <= all.events && top.events > 0)
  const map = await placesInBox(store.db, { west: -180, south: -90, east: 180, north: 90 }, {}, 100)
  for (const { key, events: count } of map) assert.equal(count, dated.filter(({ places }) => places.some(({ id }) => id === key)).length)
  const { events: number, reports } = await totals(store.db)
  assert.deepEqual([number, reports], [events.length, COUNT])
})

test('changesSince: what came and what became contested after a time', async () => {
  const then = new Date(Date.UTC(2031, 0, 1) + (COUNT - 3) * 60_000 - 1).toISOString()
  const changes = await changesSince(store.db, then, 100)
  assert.equal(changes.reports.ids.length, 3)
  const old = new Set((await store.reportIds()).slice(0, COUNT - 3))
  const fresh = events.filter(({ readings }) => readings.every(({ report }) => !old.has(report)))
  assert.deepEqual([...changes.events.ids].sort(), fresh.map(({ id }) => id).sort())
  for (const { id, state } of await listEvents(store.db, { ids: changes.contested.ids })) assert.equal(state, 'contested', id)
  const none = await changesSince(store.db, new Date(clock).toISOString(), 100)
  assert.deepEqual([none.reports.ids, none.events.ids, none.contested.ids, none.moves], [[], [], [], []])
  assert.equal((await changesSince(store.db, then, 1)).events.more, true)
})

test('listControl: without ledgers the same is contested', async () => {
  const states = async (isWithoutLedgers: boolean) =>
    (await listControl(store.db, {}, { isWithoutLedgers })).map(({ id, state }) => [id, state])
  assert.ok((await states(false)).some(([, state]) => state === 'contested'))
  assert.deepEqual(await states(true), await states(false))
})
