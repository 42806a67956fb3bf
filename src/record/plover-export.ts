import { PLOVER_TYPES, scoreOf } from './plover.ts'
import type { Actor, Event, Place, Reading } from './types.ts'

/** Someone in an event, by the fields of PLOVER's JSON. */
export interface PloverEntity {
  /** ISO 3166-1 alpha-3 of the country, or the record's id of an entity without one. */
  readonly code: string | null
  readonly sector: string | null
  readonly entity_text: string
  /** Wikidata id, when the register knows it. */
  readonly identifier_id: string | null
  readonly office: string | null
}

/** A place of an event, by the fields of PLOVER's JSON. */
export interface PloverLocation {
  readonly extracted_place: string
  readonly resolved_place: string
  readonly geonameid: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly province: string | null
  readonly country_code: string | null
  /** From 5, a point, to 1, a country. */
  readonly resolution: number
}

/** An event as PLOVER's JSON has it; one is a line of JSONL. */
export interface PloverEvent {
  readonly id: string
  readonly has_event: true
  readonly date: string
  readonly enddate: string | null
  readonly actor: readonly PloverEntity[]
  readonly recipient: readonly PloverEntity[]
  readonly event: string
  readonly event_loc: readonly PloverLocation[]
  readonly event_text: string
  readonly quad_code: number
  readonly event_scale: number
  readonly mode: readonly string[]
  readonly context: readonly string[]
  readonly size: { readonly dead: number | null; readonly injured: number | null; readonly arrested: number | null }
  readonly link: string | null
  readonly text: string
  readonly text_info: { readonly sequence: number; readonly start: number; readonly end: number }
  readonly cite_info: {
    readonly title: string | null
    readonly url: string | null
    readonly publication: string | null
    readonly language: string
    readonly coder: string
    readonly codebook: string
    readonly version: string
  }
  readonly coder: string
  readonly comment: string | null
}

const CODER = 'Onrecord'
const CODEBOOK = 'PLOVER draft 2.0'

const RESOLUTIONS: Readonly<Record<Place['precision'], number>> = { point: 5, town: 4, district: 3, region: 2, country: 1 }

/**
 * The events of a reading as PLOVER has them, its foldings applied: types are those of `event.plover`, and what PLOVER drops is left out. So
 * are events without what its format asks for: an actor, a recipient where the type needs one, and a date. Where the event has none, the day
 * of publication stands in and `comment` says so.
 *
 * Words PLOVER has no field for (who claims it, on which condition) are in `comment` too.
 */
export function toPloverEvents(reading: Reading): PloverEvent[] {
  const { report } = reading
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const places = new Map(reading.places.map((place) => [place.id, place]))
  return reading.events.flatMap((event, index): PloverEvent[] => {
    const type = event.plover
    const date = event.when?.start?.slice(0, 10) ?? report.published
    const actor = entities(event.actors, actors)
    const recipient = entities(event.recipients, actors)
    if (type === null || date === null || !actor.length || (PLOVER_TYPES[type].needsRecipient && !recipient.length)) return []
    // a folded event is words, and has not the modes of the deed
    const mode = event.mode.filter((name) => name in PLOVER_TYPES[type].modes)
    const end = event.when?.end?.slice(0, 10) ?? null
    const words = event.evidence.map((span) => report.text.slice(span.start, span.end)).join(' … ')
    return [
      {
        id: `${report.id}-${event.id}`,
        has_event: true,
        date,
        enddate: event.when?.start && end !== date ? end : null,
        actor,
        recipient,
        event: type,
        event_loc: event.places.flatMap((id) => location(places.get(id))),
        event_text: report.text.slice(event.trigger.start, event.trigger.end),
        quad_code: PLOVER_TYPES[type].quad,
        event_scale: scoreOf(type, mode),
        mode,
        context: event.context,
        size: { dead: count(event, 'killed'), injured: count(event, 'injured'), arrested: count(event, 'arrested') },
        link: report.url,
        text: words,
        text_info: { sequence: index + 1, start: event.evidence[0].start, end: event.evidence.at(-1)?.end ?? event.evidence[0].end },
        cite_info: {
          title: report.title,
          url: report.url,
          publication: report.publisher,
          language: report.language,
          coder: CODER,
          codebook: CODEBOOK,
          version: reading.engine,
        },
        coder: CODER,
        comment: comment(event, reading, actors),
      },
    ]
  })
}

function entities(ids: readonly Actor['id'][], actors: ReadonlyMap<string, Actor>): PloverEntity[] {
  return ids.flatMap((id) => {
    const actor = actors.get(id)
    if (!actor) return []
    const wikidata = /^Q\d+$/.test(actor.register ?? '') ? actor.register : null
    return [{ code: actor.country, sector: actor.sector, entity_text: actor.name, identifier_id: wikidata, office: actor.role }]
  })
}

function location(place: Place | undefined): PloverLocation[] {
  if (!place) return []
  const { name, names, geonames, lat, lon, admin1, country, precision } = place
  return [
    {
      extracted_place: names[0] ?? name,
      resolved_place: name,
      geonameid: geonames,
      lat,
      lon,
      province: admin1,
      country_code: country,
      resolution: RESOLUTIONS[precision],
    },
  ]
}

/** How many an event says were killed, injured or arrested; of several figures the greatest, since they tell of the same people. */
function count({ quantities }: Event, unit: string): number | null {
  const values = quantities.filter((quantity) => quantity.unit === unit).map(({ value }) => value)
  return values.length ? Math.max(...values) : null
}

function comment(event: Event, { statements }: Reading, actors: ReadonlyMap<string, Actor>): string | null {
  const speakers = event.attribution
    .map((id) => actors.get(statements.find((statement) => statement.id === id)?.speaker ?? '')?.name)
    .filter((name) => name !== undefined)
  const notes = [
    event.when?.start ? null : 'date: day of publication',
    event.status === 'actual' ? null : `status: ${event.status}`,
    speakers.length ? `according to: ${speakers.join(', ')}` : null,
    event.conditional ? `condition: ${event.conditional}` : null,
  ].filter((note) => note !== null)
  return notes.length ? notes.join('; ') : null
}
