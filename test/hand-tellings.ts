import { soundOf } from '../src/merge/same/sites.ts'
import type { EventTelling, Figure, Party, Says, Site } from '../src/merge/telling.ts'
import type { PloverType, Status } from '../src/record/types.ts'

/** A telling in short, as case tables write it. Parties are keys; a key "state:RUS" is of that country. */
export interface ShortTelling {
  readonly id?: string
  readonly report?: string
  readonly published?: string
  readonly type?: PloverType
  readonly mode?: readonly string[]
  readonly says?: Says
  readonly status?: Status
  readonly by?: string
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  readonly place?: string
  readonly key?: string
  readonly precision?: Site['precision']
  /** The word that names the act. */
  readonly trigger?: string
  /** Country of the place. */
  readonly country?: string
  readonly lat?: number
  readonly lon?: number
  readonly start?: string
  readonly end?: string
  readonly part?: EventTelling['part']
  readonly words?: readonly string[]
  /** Names near it, as they are spelt. */
  readonly names?: readonly string[]
  readonly home?: string
  readonly figures?: Readonly<Record<string, number | readonly [low: number, high: number | null]>>
  readonly retracts?: boolean
  readonly recalls?: boolean
  readonly url?: string
}

/** A party by its key alone; words without a colon are what it is called by, and then it has no key. */
export function handParty(key: string): Party {
  if (!key.includes(':')) return { key: null, name: key, country: null }
  return { key, name: key.replace(/^\w+:/, ''), country: key.startsWith('state:') ? key.slice(6) : null }
}

/** An event telling from its short form; what is left out is unknown. */
export function handTelling(short: ShortTelling, id: string): EventTelling {
  const site: Site[] = short.place
    ? [
        {
          key: short.key ?? `place:${short.place}`,
          name: short.place,
          lat: short.lat ?? null,
          lon: short.lon ?? null,
          precision: short.precision ?? 'town',
          country: short.country ?? null,
          admin1: null,
        },
      ]
    : []
  const figures = Object.entries(short.figures ?? {}).map(
    ([of, value]): Figure =>
      typeof value === 'number' ? { of, value, low: value, high: value } : { of, value: value[0], low: value[0], high: value[1] },
  )
  return {
    id: short.id ?? id,
    report: short.report ?? `report-${id}`,
    published: short.published ?? '2031-05-16',
    url: short.url ?? null,
    edition: `${short.published ?? '2031-05-16'} ${short.report ?? `report-${id}`}`,
    says: short.says ?? 'for',
    by: short.by ? handParty(short.by) : null,
    status: short.status ?? 'actual',
    evidence: [],
    trigger: short.trigger ? { start: 0, end: short.trigger.length, quote: short.trigger } : null,
    type: short.type ?? 'ASSAULT',
    mode: short.mode ?? [],
    context: [],
    cameo: null,
    actors: (short.actors ?? []).map(handParty),
    recipients: (short.recipients ?? []).map(handParty),
    places: site,
    start: short.start ?? null,
    end: short.end ?? short.start ?? null,
    part: short.part ?? null,
    words: short.words ?? [],
    names: (short.names ?? []).map(soundOf),
    home: short.home ?? null,
    figures,
    about: null,
    retracts: short.retracts ?? false,
    recalls: short.recalls ?? false,
  }
}
