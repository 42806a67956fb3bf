/**
 * The shared words as types: what one reading of one report contains. Field names and meanings are those of
 * `docs/reference/record.md`; the JSON Schema in `schema/record.schema.json` says the same to machines.
 * Everything is readonly plain data; unknown is `null` and is written out.
 */

/** Half-open range of UTF-16 code units: `report.text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Evidence of an item: at least one span, in text order. */
export type Spans = readonly [Span, ...Span[]]

/** Which rule made an item, what set it off, and what was inferred rather than read; printed by `--explain`. */
export interface Explanation {
  /** Rule ids such as `events/verb`, outermost first. */
  readonly rules: readonly string[]
  /** The word that set the rule off, when there is one. */
  readonly trigger: string | null
  /** What was inferred, in words: "speaker: He is Yuri Ushakov, the last speaker". */
  readonly inferred: readonly string[]
}

/** What every item of a reading carries besides its own fields. `explain` is printed on request only. */
export interface Item {
  readonly id: string
  readonly evidence: Spans
  readonly explain?: Explanation
}

export type PartKind = 'title' | 'deck' | 'paragraph' | 'furniture'

/** A stretch of the report's text and what it is on the page. */
export interface Part extends Span {
  readonly kind: PartKind
}

/** One published article as it was read. */
export interface Report {
  /** Content hash (SHA-256, first 16 hexadecimal digits) of text, title, publication date, publisher and address. */
  readonly id: string
  /** The caller's own id in a batch. */
  readonly ref: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly title: string | null
  /** The line under the title. */
  readonly deck: string | null
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly published: string | null
  /** When it was published, an ISO 8601 time in UTC; only where a time was given with the date. */
  readonly publishedAt?: string
  /** When the publisher last changed it, where the report or its page says so; `YYYY-MM-DD`. */
  readonly modified: string | null
  /** BCP 47 tag; only `en` is read. */
  readonly language: string
  readonly text: string
  readonly parts: readonly Part[]
  /** Page text that is not the report and not in `text` (HTML only). */
  readonly furniture: readonly string[]
}

export type ActorKind = 'person' | 'government' | 'military' | 'armed group' | 'media' | 'organization' | 'population' | 'country'

/** Someone who acts or speaks in the report: one per real actor. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly names: readonly string[]
  readonly role: string | null
  /** ISO 3166-1 alpha-3, or the register's id of an entity without one. */
  readonly country: string | null
  /** PLOVER sector code. */
  readonly sector: string | null
  readonly memberOf: Actor['id'] | null
  readonly register: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly mentions: readonly Span[]
  readonly explain?: Explanation
}

export type PlacePrecision = 'point' | 'town' | 'district' | 'region' | 'country'

/** Somewhere named in the report. Coordinates are WGS 84 degrees, `null` when not known. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly kind: string
  readonly precision: PlacePrecision
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geonames: number | null
  readonly register: string | null
  readonly mentions: readonly Span[]
  readonly explain?: Explanation
}

export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression as ISO-TimeML TIMEX3 has it; `value` is null when it cannot be known. */
export interface Time extends Span {
  readonly id: string
  readonly text: string
  readonly type: TimeType
  readonly value: string | null
}

export type Granularity =
  | 'minute'
  | 'hour'
  | 'part of day'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'

/** When something was: an interval of calendar days (both ends included) and how finely it is known. */
export interface When {
  readonly start: string | null
  readonly end: string | null
  readonly granularity: Granularity
  readonly text: string
  readonly span: Span
}

export type StatementMode = 'direct' | 'indirect' | 'mixed' | 'none'

/** An act of saying. Mode `none` is a reported silence. */
export interface Statement extends Item {
  readonly speaker: Actor['id'] | null
  /** The words that name the speaker here, "He" included; empty when there are none. */
  readonly source: readonly Span[]
  readonly mode: StatementMode
  readonly cue: Span | null
  readonly content: readonly Span[]
  readonly quotes: readonly string[]
  /** The same words as they may have been spoken: without what an editor put in brackets. One for each of `quotes`. */
  readonly cleaned: readonly string[]
  readonly addressee: Actor['id'] | null
  readonly when: When | null
  readonly place: Place['id'] | null
  readonly within: Statement['id'] | null
}

export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'

/** How the report vouches for an item; meanings in `docs/reference/record.md`. */
export type Status = 'actual' | 'claimed' | 'reported' | 'planned' | 'possible' | 'denied' | 'negated'

/** A number the report gives for an event. */
export interface Quantity {
  readonly value: number
  readonly unit: string
  readonly of: string | null
  /** "at least", "about", "more than", "up to"; null for a plain figure. */
  readonly bound: string | null
  readonly span: Span
}

/** What happened, or is said, planned or denied to have happened, in PLOVER's terms. */
export interface Event extends Item {
  readonly type: PloverType
  readonly mode: readonly string[]
  readonly context: readonly string[]
  /** Nearest CAMEO code. */
  readonly cameo: string | null
  /** PLOVER's conflict-cooperation score, -10 to 10. */
  readonly score: number
  /** The type after the manual's foldings; null where PLOVER drops it. */
  readonly plover: PloverType | null
  readonly actors: readonly Actor['id'][]
  readonly recipients: readonly Actor['id'][]
  readonly places: readonly Place['id'][]
  readonly when: When | null
  readonly status: Status
  readonly attribution: readonly Statement['id'][]
  readonly conditional: string | null
  readonly quantities: readonly Quantity[]
  readonly trigger: Span
}

/** A plan the parties speak about. */
export interface Proposal {
  readonly id: string
  readonly label: string
  readonly kind: string
  /** ISO 8601 duration. */
  readonly duration: string | null
  readonly proposers: readonly Actor['id'][]
  readonly parties: readonly Actor['id'][]
  readonly mediators: readonly Actor['id'][]
  readonly terms: readonly string[]
  readonly partOf: Proposal['id'] | null
  readonly mentions: readonly Span[]
  readonly explain?: Explanation
}

export type Stance = 'proposes' | 'accepts' | 'favours' | 'conditional' | 'undecided' | 'silent' | 'doubts' | 'opposes' | 'rejects'

/** An actor's answer to a proposal: the newest in the report, earlier ones in `was`. */
export interface Position extends Item {
  readonly actor: Actor['id']
  /** ISO code of the state spoken for, otherwise the register id or name of the group. */
  readonly party: string | null
  readonly proposal: Proposal['id']
  readonly stance: Stance
  readonly condition: string | null
  readonly was: readonly Stance[]
  readonly basis: readonly string[]
  readonly when: When | null
  /** Set where the report only recalls it in passing, as of some day before: "Lomia, which was the first to agree". */
  readonly recalled?: true
}

/** Who holds a place, took it or lost it. */
export interface Control extends Item {
  readonly place: Place['id'] | null
  readonly holder: Actor['id'] | null
  readonly previous: Actor['id'] | null
  /** 0 to 1. */
  readonly share: number | null
  readonly status: Status
  readonly claimedBy: Actor['id'] | null
  readonly when: When | null
}

/** What looks wrong in the report, for its reader. */
export interface Notice {
  readonly id: string
  readonly kind: string
  readonly message: string
  readonly span: Span | null
}

/** Everything read out of one report. */
export interface Reading {
  readonly schema: 1
  readonly engine: string
  readonly register: string
  readonly report: Report
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly proposals: readonly Proposal[]
  readonly positions: readonly Position[]
  readonly control: readonly Control[]
  readonly times: readonly Time[]
  readonly notices: readonly Notice[]
}

/** A report as a caller gives it, before it is read. */
export interface ReportInput {
  /** The caller's own id, carried through as `report.ref`. */
  readonly id?: string | null
  readonly text?: string
  readonly html?: string
  readonly markdown?: string
  readonly title?: string | null
  readonly published?: string | null
  readonly publisher?: string | null
  readonly url?: string | null
}
