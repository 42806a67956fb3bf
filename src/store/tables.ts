import type { Generated } from 'kysely'
import type { CommentTables } from './comment-tables.ts'
import type { ViewTables } from './view-tables.ts'

/** Columns of every table, for Kysely. Dates are ISO 8601 strings, JSON columns strings, packed columns zlib-deflated UTF-8. */
export interface Tables extends CommentTables, ViewTables {
  report: ReportTable
  reading: ReadingTable
  tombstone: { report: string; at: string }
  telling: TellingTable
  /** Tellings by the numbers of their keys. */
  telling_key: { key: number; telling: string }
  /** `sure` is 1 where the two are taken for one, 0 where a person may decide. `a` is the smaller id. */
  link: { kind: TellingKind; a: string; b: string; score: number; why: string; at: string; sure: number }
  record: RecordTable
  /** Records by the numbers of what they are filtered by, then day. `type` is the place of the type among the PLOVER types, -1 for control. */
  record_facet: { value: number; day: number; record: number; type: number }
  /** How many events of a day are filed under a facet's number, or are of a type: -1 less the type's place among the PLOVER types. */
  day_count: { day: number; value: number; events: number }
  /** Names of places and the reports that use them. `site` is JSON of a `Site`, `folded` its name without case and accents. */
  place_name: { key: string; site: string; number: number; folded: string; lat: number | null; lon: number | null; reports: number }
  ruling: {
    seq: Generated<number>
    /** Rulings of one command share a step and are undone together. */
    step: number
    at: string
    by: string | null
    kind: TellingKind
    a: string
    b: string
    verdict: 'together' | 'apart'
    undone: number
  }
  /** Ids that tellings would give their records, were they the smallest there; those that are need no row. */
  record_id: { id: string; telling: string }
  /** Ids made of tellings that are gone, with a telling of what is left of their records. */
  retired_id: { id: string; telling: string }
  /** The rules by which the record was last derived from the readings. */
  derivation: { version: number }
  report_words: { rowid: number; title: string; text: string }
  quote_words: { rowid: number; words: string }
  statement: StatementTable
  position: PositionTable
  /** What each report counts for in `actor_name`, `actor_tie` and `place_name`, as JSON; `row` is the report's. */
  report_names: { row: number; actors: string; ties: string; places: string }
  /** Names of actors and the reports that use them; '' is no country. `number` is the key's among facets. */
  actor_name: { key: string; name: string; kind: string; country: string; number: number; reports: number }
  /** Two keys of one actor and the reports that tie them. */
  actor_tie: { key: string; alias: string; reports: number }
  source: SourceTable
  intake: IntakeTable
}

/** What is compared across reports: whole reports (for origins), events, control of places. */
export type TellingKind = 'report' | 'event' | 'control'

/** What records are filtered by: keys of actors (their folded names where no key holds across reports) and places, country codes. */
export type Facet = 'actor' | 'actor name' | 'place' | 'country'

export interface ReportTable {
  row: Generated<number>
  id: string
  ref: string | null
  url: string | null
  publisher: string | null
  byline: string | null
  title: string | null
  deck: string | null
  published: string | null
  published_at: string | null
  modified: string | null
  language: string
  /** Packed. */
  text: Uint8Array
  parts: string
  furniture: string
  /** UTF-16 code units of the text. */
  length: number
  added: string
}

export interface ReadingTable {
  report: string
  engine: string
  register: string
  /** Packed JSON of the reading without its report. */
  body: Uint8Array
  at: string
  /** 1 for the reading that stands, 0 for those of earlier engines. */
  current: number
}

export interface TellingTable {
  id: string
  kind: TellingKind
  report: string
  /** Smallest telling of its component: everything it is linked with, directly or through others. */
  component: string
  /** The record it stands in. */
  record: string
  body: string
  /** The numbers of its keys, as JSON. */
  keys: string
  /** The number of its profile (`profileOf`); null for reports. */
  profile: number | null
  /** When its report came. */
  at: string
}

/**
 * An event or an entry of control, as far as it is filtered and counted by; the rest is made of its tellings when it is shown. Its id is its row
 * in hexadecimal digits (`idOfRow`).
 */
export interface RecordTable {
  row: number
  kind: 'event' | 'control'
  type: string | null
  status: string
  state: string
  /** Days since 1970-01-01, `NO_DAY` when unknown. */
  first_day: number
  last_day: number
  origins: number
  reports: number
  /** Its rank among claims (contested, retracted, corroborated, of a single origin: 1 to 4), null for what no one contests or claims. */
  claim: number | null
  /** Of its first place that is known to the town or better. */
  lat: number | null
  lon: number | null
  /** When the first of its reports came. */
  added: string
  /** When its state last changed. */
  changed: string
  /** The numbers of its facets, as JSON. */
  facets: string
}

/** The day of what has none: before all others. */
export const NO_DAY = -1_000_000

export interface StatementTable {
  row: Generated<number>
  id: string
  report: string
  speaker_key: string | null
  speaker: string | null
  mode: string
  said: string | null
  published: string | null
  body: string
}

/** A position of one reading, with the proposal it answers. */
export interface PositionTable {
  id: string
  report: string
  published: string | null
  /** Kind of the proposal: "ceasefire", "talks" … */
  kind: string
  duration: string | null
  label: string
  party: string | null
  actor_key: string | null
  stance: string
  /** ISO date from which the stance is known: its own, else its report's. */
  day: string | null
  body: string
  /** When its report came. */
  at: string
}

/** Where reports are taken in from. */
export interface SourceTable {
  id: string
  kind: SourceKind
  /** Path, web address, or the name that was given to what has neither. */
  address: string
  title: string | null
  /** 1 for what is looked at again and again. */
  followed: number
  added: string
  /** When it was last looked at, and when that last went well. */
  tried: string | null
  succeeded: string | null
  /** When it is to be looked at next; null for what is not followed. */
  due: string | null
  /** Milliseconds between two looks. */
  every: number | null
  /** Looks that failed since the last that went well, and why the last did. */
  failures: number
  reason: string | null
  etag: string | null
  last_modified: string | null
  /** JSON: how it is opened. */
  options: string
}

/** A file, archive or folder; a page on the web; a feed on the web; what has no address, such as standard input. */
export type SourceKind = 'file' | 'page' | 'feed' | 'input'

/** What became of one thing that a source holds. */
export interface IntakeTable {
  source: string
  /** What the thing is called within its source, the same each time. */
  name: string
  ref: string | null
  /** Where it is to be fetched; null for what came with its source. */
  url: string | null
  title: string | null
  /** What led to it says that it was published then. */
  published: string | null
  /** Hash of what was read; the same content is not read twice. */
  content: string | null
  state: IntakeState
  /** A sentence: why it was skipped or failed, or what there is to say of it. */
  reason: string | null
  attempts: number
  /** When a thing that failed for now may be tried again. */
  due: string | null
  report: string | null
  at: string
}

/** Still to be fetched; in the record; left out for a reason that will not change; not to be had or not to be read. */
export type IntakeState = 'waiting' | 'merged' | 'skipped' | 'failed'
