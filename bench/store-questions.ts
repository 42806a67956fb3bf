import { actorStretch } from '../src/store/queries/actor-pages.ts'
import { changesSince } from '../src/store/queries/changes.ts'
import { claimStretch } from '../src/store/queries/claim-list.ts'
import type { Filter } from '../src/store/queries/filter.ts'
import { placesInBox } from '../src/store/queries/map.ts'
import { mostActive } from '../src/store/queries/most-active.ts'
import { newestRecords, newestReports } from '../src/store/queries/newest.ts'
import { newestPlans, planOf } from '../src/store/queries/plans.ts'
import { listPositions } from '../src/store/queries/positions.ts'
import { listControl, listEvents } from '../src/store/queries/records.ts'
import { listReports } from '../src/store/queries/reports.ts'
import { search } from '../src/store/queries/search.ts'
import { newestStatements } from '../src/store/queries/statements.ts'
import { listStories } from '../src/store/queries/stories.ts'
import { countsByDay } from '../src/store/queries/timeline.ts'
import { totals } from '../src/store/queries/totals.ts'
import type { Store } from '../src/store/store.ts'
import { generateReading } from './generated-readings.ts'

/** A question to a store, in words, and how many answers it gives. */
export type Question = readonly [words: string, ask: () => Promise<number>]

const PAGE = { after: null, size: 50 }
const BOX = { west: 20, south: 10, east: 40, north: 30 }
const WORLD = { west: -180, south: -90, east: 180, north: 90 }
const DAY = 86_400_000

/** What commands and the desk ask of a store of generated readings, a page of 50 each. `since` is a time after which some reports came. */
export function questionsOf({ db }: Store, reports: number, since: string): Question[] {
  const middle = generateReading(Math.floor(reports / 2))
  const day = middle.report.published ?? ''
  const last = generateReading(reports - 1).report.published ?? ''
  const back = (days: number) => new Date(Date.parse(last) - days * DAY).toISOString().slice(0, 10)
  const month = { since: back(30), until: last }
  const actor = middle.actors[1]?.name ?? ''
  const place = middle.places[1]?.name ?? ''
  const quote = middle.statements[0]?.quotes[0]?.split(' ').slice(0, 2).join(' ') ?? ''
  const events = async (filter: Filter) => {
    const { items } = await newestRecords(db, 'event', filter, PAGE)
    return (await listEvents(db, { ids: items })).length
  }
  const claims = async (filter: Filter) => (await claimStretch(db, filter, PAGE)).items.length
  const plan = async () => {
    const [newest] = (await newestPlans(db, null, { after: null, size: 1 })).items
    return newest ? ((await planOf(db, newest.address, null))?.plan.parties.length ?? 0) : 0
  }
  return [
    ['events, the newest', () => events({})],
    ['events of a day', () => events({ since: day, until: day })],
    ['events of a type since a day', () => events({ type: 'SANCTION', since: day })],
    ['events with an actor', () => events({ actor })],
    ['events of a country', () => events({ actor: 'UKR' })],
    ['events at a place', () => events({ place })],
    ['events in a part of the map', () => events({ box: BOX })],
    ['events in a small part of the map', () => events({ box: { west: 20, east: 20.5, south: 10, north: 10.5 } })],
    ['claimed events of four origins', () => events({ status: 'claimed', minOrigins: 4 })],
    ['denied events (none)', () => events({ status: 'denied' })],
    ['actor, place, type and days', () => events({ actor, place, type: 'ASSAULT', since: day })],
    ['country, type, status, three origins', () => events({ actor: 'UKR', type: 'ASSAULT', status: 'claimed', minOrigins: 3 })],
    ['claims, contested first', () => claims({})],
    ['claims about an actor', () => claims({ actor })],
    ['claims about a country', () => claims({ actor: 'UKR' })],
    ['claims of a month', () => claims(month)],
    ['control of a place', async () => (await listControl(db, { place })).length],
    [
      'control in a part of the map',
      async () =>
        (await listControl(db, { ids: (await newestRecords(db, 'control', { box: BOX }, { after: null, size: 100 })).items })).length,
    ],
    ['statements, the newest', async () => (await newestStatements(db, {}, PAGE)).items.length],
    ['statements of a speaker', async () => (await newestStatements(db, { actor }, PAGE)).items.length],
    ['reports, the newest', async () => (await listReports(db, { ids: (await newestReports(db, {}, PAGE)).items })).length],
    [
      'reports of a day',
      async () => (await listReports(db, { ids: (await newestReports(db, { since: day, until: day }, PAGE)).items })).length,
    ],
    ['positions by the words of a plan', async () => (await listPositions(db, '24-day truce')).length],
    ['plans, the newest ten', async () => (await newestPlans(db, null, { after: null, size: 10 })).items.length],
    ['a plan and its parties', plan],
    ['actors, those in most reports first', async () => (await actorStretch(db, {}, PAGE)).items.length],
    ['actors most active in a month', async () => (await mostActive(db, 'actor', month, 20)).length],
    ['actors most active in all days', async () => (await mostActive(db, 'actor', {}, 20)).length],
    ['timeline of all events by week', async () => (await countsByDay(db, {}, {}, 7)).length],
    ['timeline of a month by day', async () => (await countsByDay(db, {}, month)).length],
    ['timeline of an actor, all days', async () => (await countsByDay(db, { actor }, {}, 7)).length],
    ['timeline of a country, all days', async () => (await countsByDay(db, { actor: 'UKR' }, {}, 7)).length],
    ['map of a month, the world', async () => (await placesInBox(db, WORLD, month, 500)).length],
    ['map of all days, a part', async () => (await placesInBox(db, BOX, {}, 500)).length],
    ['what changed since the last 300 reports', async () => (await changesSince(db, since, 50)).events.ids.length],
    ['stories of two days', async () => (await listStories(db, { since: back(1) })).length],
    ['search of a rare word', async () => (await search(db, quote)).length],
    ['search of two common words', async () => (await search(db, 'market river')).length],
    ['search of common words in a month', async () => (await search(db, 'market river', month)).length],
    ['totals', async () => (await totals(db)).events],
  ]
}
