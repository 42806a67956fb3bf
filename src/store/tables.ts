import type { Generated } from 'kysely'

/** Columns of every table, for Kysely. Dates are ISO 8601 strings, JSON columns strings, packed columns zlib-deflated UTF-8. */
export interface Tables {
  report: ReportTable
  reading: ReadingTable
  tombstone: { report: string; at: string }
  telling: TellingTable
  telling_key: { kind: TellingKind; key: string; telling: string }
  /** `sure` is 1 where the two are taken for one, 0 where a person may decide. `a` is the smaller id. */
  link: { kind: TellingKind; a: string; b: string; score: number; why: string; at: string; sure: number }
  record: RecordTable
  record_facet: { record: string; facet: Facet; value: string }
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
  record_id: { id: string; telling: string }
  report_words: { rowid: number; title: string; text: string }
  quote_words: { rowid: number; words: string }
  statement: StatementTable
  position: PositionTable
  actor_key: { key: string; name: string; kind: string; country: string | null; report: string }
  actor_alias: { key: string; alias: string; report: string }
  /** The rows of `actor_key` counted over all reports; '' is no country. */
  actor_name: { key: string; name: string; kind: string; country: string; reports: number }
  /** The rows of `actor_alias` counted over all reports. */
  actor_tie: { key: string; alias: string; reports: number }
  source: SourceTable
  intake: IntakeTable
}

/** What is compared across reports: whole reports (for origins), events, control of places. */
export type TellingKind = 'report' | 'event' | 'control'

/** What records are filtered by: keys of actors and places, country codes, and folded names. */
export type Facet = 'actor' | 'country' | 'place' | 'actor name' | 'place name'

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
}

export interface RecordTable {
  id: string
  kind: TellingKind
  type: string | null
  status: string | null
  state: string | null
  start: string | null
  end: string | null
  origins: number
  reports: number
  body: string
}

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
  url: string | null
  title: string | null
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
