import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import { handReading } from '../../test/hand-reading.ts'
import type { PloverType, Status } from '../record/types.ts'
import { daysOfTime } from './context/time-days.ts'
import type { EventTelling } from './telling.ts'
import { tellingsOf } from './tellings.ts'

interface Case {
  readonly name: string
  readonly text: string
  readonly places: readonly string[]
  readonly times?: Readonly<Record<string, string>>
  readonly actors?: readonly string[]
  readonly events: readonly {
    readonly at: string
    readonly evidence?: readonly string[]
    readonly places?: readonly string[]
    readonly when?: string
    readonly killed?: number
    readonly type?: PloverType
    readonly mode?: readonly string[]
    readonly status?: Status
  }[]
  readonly tells: readonly string[]
}

function readingOf({ text, places, times = {}, actors = [], events }: Case) {
  return handReading({ text, published: '2031-05-16', publisher: 'Meridian Press' }, (at, report) => {
    const all = Object.entries(times).map(([words, value], i) => ({ id: `t${i}`, type: 'DATE' as const, text: words, value, ...at(words) }))
    const unknown = { role: null, country: null, sector: null, memberOf: null, register: null, lat: null, lon: null } as const
    return {
      times: all,
      actors: actors.map((name, i) => ({ id: `a${i}`, name, names: [name], kind: 'armed group', mentions: [at(name)], ...unknown })),
      places: places.map((name, i) => ({
        id: `p${i}`,
        name,
        names: [name],
        kind: 'town',
        precision: 'town',
        country: null,
        admin1: null,
        lat: null,
        lon: null,
        geonames: i + 1,
        register: null,
        mentions: [at(name)],
      })),
      events: events.map((event, i) => {
        const trigger = { start: at(event.at).start, end: at(event.at).start + (event.at.split(' ')[0] ?? '').length }
        const time = all.find((one) => one.text === event.when)
        const days = time && daysOfTime(time, report.text, all)
        return {
          id: `e${i}`,
          type: event.type ?? 'ASSAULT',
          cameo: null,
          goldstein: null,
          mode: event.mode ?? [],
          context: [],
          status: event.status ?? ('actual' as const),
          trigger,
          actors: [],
          recipients: [],
          places: (event.places ?? []).map((name) => `p${places.indexOf(name)}`),
          when:
            time && days
              ? { start: days.start, end: days.end, granularity: 'day' as const, approximate: false, text: time.text, span: at(time.text) }
              : null,
          quantities: event.killed ? [{ of: 'killed', value: event.killed, unit: 'people', bound: null, span: trigger }] : [],
          attribution: [],
          evidence: (event.evidence ?? [event.at]).map(at),
        }
        // the rest of an event plays no part in what a telling is
      }) as never,
    }
  })
}

function told({ says, retracts, type, places, start, end, part, figures }: EventTelling): string {
  const days = start === null ? '?' : `${start}..${end}${part ?? ''}`
  return [
    `${says}${retracts ? '!' : ''}`,
    type,
    places.map(({ name }) => name).join(),
    days,
    ...figures.map(({ of, value }) => `${of} ${value}`),
  ].join(' ')
}

for (const one of loadCases<Case>(import.meta.url, 'tellings.cases.yaml')) {
  test(`tellings: ${one.name}`, () => {
    assert.deepEqual(tellingsOf(readingOf(one)).events.map(told).sort(), [...one.tells].sort())
  })
}
