import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { newestFirst } from '../../src/merge/claims/rivals.ts'
import { createPipeline } from '../../src/pipeline.ts'
import type { ReportInput } from '../../src/record/types.ts'
import { listPositions } from '../../src/store/queries/positions.ts'
import { listControl, listEvents, type PrintedEvent } from '../../src/store/queries/records.ts'
import { listReports } from '../../src/store/queries/reports.ts'
import { Store } from '../../src/store/store.ts'

/** Reports and what their record must hold, written by hand; what is left out is not looked at. */
interface Story {
  readonly reports: readonly (ReportInput & { readonly id: string })[]
  readonly expected: {
    readonly copies: readonly (readonly string[])[]
    readonly events: readonly {
      readonly name: string
      readonly type: string
      /** The weapon, where another attack at the place that day must be told apart. */
      readonly mode?: string
      /** Spellings of its name. */
      readonly place: string | readonly string[]
      readonly when: string
      readonly state: string
      readonly readings: readonly string[]
      readonly against?: readonly string[]
      readonly killed?: readonly [low: number, high: number]
      readonly origins: number
    }[]
    /** Holders and states of a place's ledger, newest first. */
    readonly control?: { readonly place: string; readonly ledger: readonly (readonly [holder: string, state: string])[] }
    readonly positions: { readonly plan: string } & Readonly<Record<string, readonly string[]>>
  }
}

const here = fileURLToPath(new URL('.', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-stories-'))
after(() => rmSync(folder, { recursive: true }))

for (const file of globSync('*.yaml', { cwd: here }).sort()) {
  const { reports, expected } = parse(readFileSync(join(here, file), 'utf8')) as Story
  let store: Store
  let events: PrintedEvent[]
  before(async () => {
    const pipeline = await createPipeline()
    store = await Store.open(join(folder, `${file}.db`), { now: () => '2031-06-01T00:00:00Z' })
    // Newest first: the record must not mind.
    for (const report of reports.toReversed()) await store.add(pipeline.read(report))
    events = await listEvents(store.db)
  })
  after(() => store.close())

  test(`story ${file}: copies`, async () => {
    const origins = Map.groupBy(await listReports(store.db), ({ origin }) => origin)
    const copies = [...origins.values()].map((group) => group.map(({ ref }) => ref).sort()).filter((group) => group.length > 1)
    assert.deepEqual(copies, expected.copies)
  })

  const refsOf = (event: PrintedEvent, says?: string) =>
    [...new Set(event.readings.filter((reading) => !says || reading.says === says).map(({ ref }) => ref))].sort()
  for (const { name, type, mode, place, when, state, readings, against, killed, origins } of expected.events) {
    test(`story ${file}: ${name}`, () => {
      const found = events.filter(
        (event) =>
          event.type === type &&
          (!mode || event.mode.includes(mode)) &&
          event.places.some((one) => [place].flat().includes(one.name)) &&
          event.when?.start === when,
      )
      const told = found.map((event) => ({
        when: event.when?.start,
        state: event.state,
        readings: refsOf(event),
        ...(against ? { against: refsOf(event, 'against') } : {}),
        ...(killed ? { killed: event.quantities.flatMap(({ of, low, high }) => (of === 'killed' ? [low, high] : [])) } : {}),
        origins: event.origins,
      }))
      assert.deepEqual(told, [
        { when, state, readings: [...readings].sort(), ...(against ? { against } : {}), ...(killed ? { killed } : {}), origins },
      ])
    })
  }

  const { plan, ...parties } = expected.positions
  test(`story ${file}: positions on the ${plan}`, async () => {
    const [found] = await listPositions(store.db, plan)
    const lines = Object.keys(parties).map((name) => {
      const party = found?.parties.find((one) => one.party === name)
      return [name, party && [...party.was.map(({ stance }) => stance), party.stance]]
    })
    assert.deepEqual(Object.fromEntries(lines), parties)
  })

  const { control } = expected
  if (control)
    test(`story ${file}: who holds ${control.place}`, async () => {
      const ledger = (await listControl(store.db, { place: control.place })).sort(newestFirst)
      assert.deepEqual(
        ledger.map(({ holder, state }) => [holder?.name, state]),
        control.ledger,
      )
    })
}
