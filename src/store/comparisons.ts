import type { Kysely } from 'kysely'
import { originKeys, type ReportTelling, sameOrigin } from '../merge/origins/copies.ts'
import type { Link } from '../merge/partition.ts'
import { profileOf } from '../merge/profile.ts'
import { DOUBTFUL, excludes, judge, SAME } from '../merge/same/happening.ts'
import { holdingKeys, holdingsExclude, sameHolding } from '../merge/same/holding.ts'
import { happeningKeys } from '../merge/same/meeting-keys.ts'
import type { ControlTelling, EventTelling } from '../merge/telling.ts'
import { PREFIXES } from './ids.ts'
import { listed } from './rows.ts'
import type { Tables, TellingKind } from './tables.ts'

/** How tellings of one kind are compared. Pure functions of `merge/`. */
export interface Comparison<Of> {
  readonly prefix: string
  /** Under what it meets tellings of other reports. */
  keys(telling: Of): string[]
  /** The telling of the same report that it answers, or null. Left out where none does. */
  answers?(telling: Of): string | null
  /** How alike two tellings are, or null; `isSure` when they are taken for one, else the pair is for a person to decide. */
  compare(a: Of, b: Of): { readonly link: Link; readonly isSure: boolean } | null
  /** Whether two cannot be one. Left out where nothing bars. */
  excludes?(a: Of, b: Of): boolean
  /** What two tellings share of which one repeats the other. Left out where nothing bars. */
  profile?(telling: Of): string
  pack(telling: Of): string
  unpack(body: string): Of
}

const json = { pack: (telling: unknown) => JSON.stringify(telling), unpack: <Of>(body: string) => JSON.parse(body) as Of }

const COMPARISONS: {
  readonly event: Comparison<EventTelling>
  readonly control: Comparison<ControlTelling>
  readonly report: Comparison<ReportTelling>
} = {
  event: {
    prefix: PREFIXES.event,
    keys: happeningKeys,
    answers: ({ about }) => about,
    compare: (a, b) => {
      const link = judge(a, b)
      return link && link.score >= DOUBTFUL ? { link, isSure: link.score >= SAME } : null
    },
    excludes,
    profile: profileOf,
    ...json,
  },
  control: {
    prefix: PREFIXES.control,
    keys: holdingKeys,
    compare: (a, b) => sure(sameHolding(a, b)),
    excludes: holdingsExclude,
    profile: profileOf,
    ...json,
  },
  report: {
    prefix: PREFIXES.report,
    keys: originKeys,
    compare: (a, b) => sure(sameOrigin(a, b)),
    // Copies of copies are copies: what joins two texts is transitive enough, and an excerpt may share nothing with another excerpt.
    pack: ({ shingles, keys: _keys, ...rest }) =>
      JSON.stringify({ ...rest, shingles: Buffer.from(shingles.buffer, shingles.byteOffset, shingles.byteLength).toString('base64') }),
    unpack: (body) => {
      const { shingles, ...rest } = JSON.parse(body) as Omit<ReportTelling, 'shingles' | 'keys'> & { shingles: string }
      const bytes = Buffer.from(shingles, 'base64')
      return { ...rest, keys: [], shingles: new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)) }
    },
  },
}

const sure = (link: Link | null) => link && { link, isSure: true }

/** What every telling has. */
export interface Compared {
  readonly id: string
  readonly report: string
  readonly url: string | null
}

/** How tellings of a kind are compared. One comparison serves one kind; what it is given is of its kind. */
export function comparisonOf(kind: TellingKind): Comparison<Compared> {
  return COMPARISONS[kind] as Comparison<Compared>
}

/** Some tellings, by their ids; those that are gone are left out. */
export async function loadTellings<Of extends { id: string }>(
  db: Kysely<Tables>,
  ids: readonly string[],
  comparison: Comparison<Of>,
): Promise<Map<string, Of>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('telling').select(['id', 'body']).where('id', 'in', listed(ids)).execute()
  return new Map(rows.map(({ id, body }) => [id, comparison.unpack(body)]))
}
