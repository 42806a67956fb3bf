import { createHash } from 'node:crypto'
import type { Actor, Control, Event, Place, PloverType, Position, Proposal, Reading, Span, Statement } from '../src/record/types.ts'

/** A row of numbers from 0 up to 1 that is the same for a seed every time (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const SYLLABLES = 'ba ran sol te mir ka do vel ish an jo ur gor lem sa dri pol ni hu zet'.split(' ')
const COUNTRIES = 'SDN COL ARM AZE ETH SYR UKR RUS MLI SOM LBY YEM TUR EGY COD RWA NGA MMR HTI LBN'.split(' ')
const FILL =
  'the road market river convoy school bridge district morning people families soldiers talks border truce camp supplies hospital village hills council elders harvest power water depot airport square station winter market night aid fighting'.split(
    ' ',
  )

interface Kind {
  readonly type: PloverType
  readonly mode: readonly string[]
  readonly verb: string
  readonly killed: boolean
}
const KINDS: readonly Kind[] = [
  { type: 'ASSAULT', mode: ['drone'], verb: 'struck', killed: true },
  { type: 'ASSAULT', mode: ['artillery'], verb: 'shelled', killed: true },
  { type: 'CONSULT', mode: [], verb: 'met', killed: false },
  { type: 'ACCUSE', mode: [], verb: 'blamed', killed: false },
  { type: 'AID', mode: [], verb: 'supplied', killed: false },
  { type: 'SANCTION', mode: [], verb: 'sanctioned', killed: false },
  { type: 'PROTEST', mode: [], verb: 'protested against', killed: false },
  { type: 'COERCE', mode: ['arrest'], verb: 'detained', killed: false },
]

const word = (next: () => number, parts: number): string => {
  const letters = Array.from({ length: parts }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '').join('')
  return letters.charAt(0).toUpperCase() + letters.slice(1)
}

/** How full and how varied generated readings are. */
export interface World {
  /** Reports of one day; more days, not fuller days, make a larger record. */
  readonly reportsPerDay: number
  readonly happeningsPerDay: number
  readonly eventsPerReport: number
  readonly towns: number
}

/** A newsroom's day: 100 reports of fourteen events each, so that 100,000 reports tell a million happenings. */
export const WORLD: World = { reportsPerDay: 100, happeningsPerDay: 4_000, eventsPerReport: 14, towns: 3_000 }

interface Happening {
  readonly kind: Kind
  readonly actor: number
  readonly recipient: number
  readonly town: number
  readonly day: number
  readonly killed: number
}

function happening(day: number, index: number, world: World): Happening {
  const next = numbersFrom(day * 7_919 + index * 31 + 11)
  return {
    kind: KINDS[Math.floor(next() * KINDS.length)] as Kind,
    actor: Math.floor(next() * 400),
    recipient: Math.floor(next() * 400),
    town: Math.floor(next() * world.towns),
    day,
    killed: 1 + Math.floor(next() * 30),
  }
}

const isoDay = (day: number): string => new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10)

/**
 * The reading that an engine might give of report `index` of a made-up world: text, actors, places, events, statements, positions, control.
 * Several reports tell the same happenings, one in twenty is a copy of another's text. The same every time; nothing in it is real but country codes.
 */
export function generateReading(index: number, world: World = WORLD): Reading {
  const copied = index % 20 === 19 ? index - 7 : index
  const next = numbersFrom(copied * 2_654_435 + 7)
  const own = numbersFrom(index + 1)
  const day = Math.floor(copied / world.reportsPerDay)
  const published = isoDay(day)
  let text = ''
  const write = (words: string): Span => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const actors: Actor[] = []
  const places: Place[] = []
  const events: Event[] = []
  const statements: Statement[] = []
  const control: Control[] = []
  const actorAt = (number: number, mention: Span): Actor => {
    const known = actors.find(({ register }) => register === `made-up-${number}`)
    if (known) return known
    const naming = numbersFrom(number + 90_001)
    const name = `${word(naming, 2)} ${word(naming, 3)}`
    const actor: Actor = {
      id: `a${actors.length + 1}`,
      name,
      kind: number % 3 === 0 ? 'person' : 'armed group',
      names: [name],
      role: null,
      country: COUNTRIES[number % COUNTRIES.length] ?? null,
      sector: null,
      memberOf: null,
      register: `made-up-${number}`,
      lat: null,
      lon: null,
      mentions: [mention],
    }
    actors.push(actor)
    return actor
  }
  const nameOfActor = (number: number): string => {
    const naming = numbersFrom(number + 90_001)
    return `${word(naming, 2)} ${word(naming, 3)}`
  }
  const townName = (number: number): string => word(numbersFrom(number + 70_001), 3)
  const placeAt = (number: number, mention: Span): Place => {
    const known = places.find(({ geonames }) => geonames === number + 1)
    if (known) return known
    const where = numbersFrom(number + 50_001)
    const name = townName(number)
    const place: Place = {
      id: `p${places.length + 1}`,
      name,
      names: [name],
      kind: 'town',
      precision: 'town',
      country: COUNTRIES[number % COUNTRIES.length] ?? null,
      admin1: `Region ${number % 200}`,
      lat: where() * 60,
      lon: where() * 100,
      geonames: number + 1,
      register: null,
      mentions: [mention],
    }
    places.push(place)
    return place
  }
  const filler = (source: () => number, count: number): string =>
    Array.from({ length: count }, () =>
      source() < 0.3 ? word(source, 2).toLowerCase() : (FILL[Math.floor(source() * FILL.length)] ?? ''),
    ).join(' ')

  for (let n = 0; n < world.eventsPerReport; n++) {
    const back = next() < 0.8 ? 0 : 1
    const which = Math.floor(next() ** 2 * world.happeningsPerDay)
    const told = happening(Math.max(0, day - back), which, world)
    const start = text.length
    const actorSpan = write(nameOfActor(told.actor))
    write(' ')
    const trigger = write(told.kind.verb)
    write(' ')
    const recipientSpan = write(nameOfActor(told.recipient))
    write(' in ')
    const townSpan = write(townName(told.town))
    write(` on ${isoDay(told.day)}`)
    const figure = told.killed + (next() < 0.2 ? 1 : 0)
    let figureSpan: Span | null = null
    if (told.kind.killed) {
      write(', killing ')
      figureSpan = write(String(figure))
    }
    write('.')
    const evidence: Span = { start, end: text.length }
    write(` ${filler(next, 24)}. `)
    const actor = actorAt(told.actor, actorSpan)
    const recipient = actorAt(told.recipient, recipientSpan)
    const place = placeAt(told.town, townSpan)
    const claimed = next() < 0.3
    if (claimed) {
      const from = text.length
      write(`${actor.name} said: `)
      const content = write(`“${filler(next, 12)}”`)
      write('.\n')
      statements.push({
        id: `s${statements.length + 1}`,
        evidence: [{ start: from, end: text.length }],
        speaker: actor.id,
        source: [],
        mode: 'direct',
        cue: null,
        content: [content],
        quotes: [text.slice(content.start + 1, content.end - 1)],
        cleaned: [text.slice(content.start + 1, content.end - 1)],
        addressee: null,
        when: null,
        place: null,
        within: null,
      })
    }
    events.push({
      id: `e${events.length + 1}`,
      evidence: [evidence],
      type: told.kind.type,
      mode: told.kind.mode,
      context: told.kind.killed ? ['military'] : [],
      cameo: null,
      score: 0,
      plover: told.kind.type,
      actors: [actor.id],
      recipients: [recipient.id],
      places: [place.id],
      when: { start: isoDay(told.day), end: isoDay(told.day), granularity: 'day', text: isoDay(told.day), span: evidence },
      status: claimed ? 'claimed' : 'actual',
      attribution: claimed ? [`s${statements.length}`] : [],
      conditional: null,
      quantities: figureSpan ? [{ value: figure, unit: 'person', of: 'killed', bound: null, span: figureSpan }] : [],
      trigger,
    })
  }
  const proposals: Proposal[] = []
  const positions: Position[] = []
  const [first] = actors
  const [town] = places
  if (first && town && copied % 4 === 0) {
    const where = Math.floor(day / 60) % 40
    const span = write(`${first.name} rejects the truce of ${where + 10} days and holds ${town.name}.`)
    proposals.push({
      id: 'r1',
      label: `${where + 10}-day truce`,
      kind: 'ceasefire',
      duration: `P${where + 10}D`,
      proposers: [],
      parties: [first.id],
      mediators: [],
      terms: [],
      partOf: null,
      mentions: [span],
    })
    positions.push({
      id: 'q1',
      evidence: [span],
      actor: first.id,
      party: first.country,
      proposal: 'r1',
      stance: next() < 0.5 ? 'rejects' : 'accepts',
      condition: null,
      was: [],
      basis: [],
      when: null,
    })
    control.push({
      id: 'c1',
      evidence: [span],
      place: town.id,
      holder: first.id,
      previous: null,
      share: null,
      status: 'actual',
      claimedBy: null,
      when: null,
    })
  }
  const publisher = `Outlet ${Math.floor(own() * 80)}`
  const title = `${nameOfActor(Math.floor(next() * 400))} and ${townName(Math.floor(next() * world.towns))}`
  const id = createHash('sha256').update(`${text}\n${title}\n${published}\n${publisher}\n${index}`).digest('hex').slice(0, 16)
  return {
    schema: 1,
    engine: 'generated',
    register: 'generated',
    report: {
      id,
      ref: `g${index}`,
      url: null,
      publisher,
      byline: null,
      title,
      deck: null,
      modified: null,
      published,
      language: 'en',
      text,
      parts: [{ start: 0, end: text.length, kind: 'paragraph' }],
      furniture: [],
    },
    actors,
    places,
    statements,
    events,
    proposals,
    positions,
    control,
    times: [],
    notices: [],
  }
}
