import { PLEDGING_WORDS } from '../lang/en/doubt-words.ts'
import { ENDED_WORDS, GAINING_WORDS, LASTING_WORDS, TAKING_WORDS } from '../lang/en/holding-words.ts'
import { quoteOf } from '../record/span.ts'
import type { Actor, Control, Event, Place, Quantity, Reading, Span, Statement, Status } from '../record/types.ts'
import { inContext } from './context/in-context.ts'
import { partiesOf } from './context/parties.ts'
import { sentencesOf } from './context/sentences.ts'
import { surroundingsOf } from './context/surroundings.ts'
import { partOf } from './context/time-days.ts'
import { boundedBy } from './context/toll-counts.ts'
import { toSite } from './identity.ts'
import { editionOf } from './origins/edition.ts'
import { partyKey } from './same/holding.ts'
import { contentWords } from './same/words.ts'
import type { ControlTelling, EventTelling, Evidence, Figure, Party, Says, Site } from './telling.ts'

/** What one reading tells, in the form that is compared across reports. */
export interface Tellings {
  readonly events: readonly EventTelling[]
  readonly control: readonly ControlTelling[]
}

/** The tellings of a reading. Pure; a reading without events or control gives empty lists. */
export function tellingsOf(reading: Reading): Tellings {
  const { report } = reading
  const edition = editionOf(report)
  const places = new Map(reading.places.map((place) => [place.id, place]))
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]))
  const { of: party } = partiesOf(reading)
  const parties = (ids: readonly Actor['id'][]): Party[] => ids.flatMap((id) => party(id) ?? [])
  const evidenceOf = (spans: readonly Span[]): Evidence[] => spans.map((span) => ({ ...span, quote: quoteOf(report.text, span) }))
  const speaker = (ids: readonly Statement['id'][]): Party | null => {
    const statement = ids.map((id) => statements.get(id)).find((found) => found !== undefined)
    return statement ? party(statement.speaker) : null
  }

  // Where its words stand names a telling, so that a newer engine's reading of the same words is the same telling and keeps what people ruled.
  const taken = new Map<string, number>()
  const idAt = (letter: string, start: number): string => {
    const id = `${report.id}/${letter}${start}`
    const count = (taken.get(id) ?? 0) + 1
    taken.set(id, count)
    return count === 1 ? id : `${id}.${count}`
  }

  const event = (item: Event): EventTelling => ({
    id: idAt('e', item.trigger.start),
    report: report.id,
    published: report.published,
    url: report.url,
    edition,
    says: saysOf(item.status),
    by: speaker(item.attribution),
    status: item.status,
    evidence: evidenceOf(item.evidence),
    ...(takesGround(item, reading) ? { type: 'COERCE', mode: ['seize'] } : { type: item.type, mode: item.mode }),
    context: item.context,
    cameo: item.cameo,
    actors: parties(item.actors),
    recipients: parties(item.recipients),
    places: item.places.flatMap((id) => siteOf(places.get(id)) ?? []),
    start: item.when?.start ?? null,
    end: item.when?.end ?? item.when?.start ?? null,
    part: item.when ? partOf(item.when.span, report.text, reading.times) : null,
    words: contentWords(item.evidence.map((span) => quoteOf(report.text, span)).join(' ')),
    names: [],
    home: null,
    figures: item.quantities.map(figureOf),
    trigger: { ...item.trigger, quote: quoteOf(report.text, item.trigger) },
    about: null,
    retracts: false,
    recalls: false,
  })
  // That somebody would not attack tells of no attack, neither that one was nor that none was.
  const isPledge = ({ status, trigger: { start } }: Event) =>
    (status === 'denied' || status === 'negated') && PLEDGING_WORDS.test(report.text.slice(Math.max(0, start - 60), start))
  const happened = reading.events.filter((item) => !isPledge(item))
  const sentences = sentencesOf(report)
  const surroundings = surroundingsOf(reading, sentences)
  const joint = Map.groupBy(reading.control, joinKey)
  const control = (item: Control): ControlTelling[] => {
    const [{ start }] = item.evidence
    const [near] = item.place === null ? surroundings.townsIn(sentences.at(start), start, item.evidence) : []
    const place = siteOf(item.place === null ? undefined : places.get(item.place)) ?? near
    if (!place) return []
    const quote = item.evidence.map((span) => quoteOf(report.text, span)).join(' ')
    const by = party(item.claimedBy)
    // "The army and the militia still hold the town": one holding of two.
    const [first, ...beside] = joint.get(joinKey(item)) ?? []
    if (first !== item) return []
    // Who denies that a place was lost says who holds it.
    const isKept = item.status === 'denied' && item.holder === null && item.previous !== null
    const said: ControlTelling = {
      id: idAt('c', start),
      report: report.id,
      published: report.published,
      url: report.url,
      edition,
      says: isKept ? 'for' : saysOf(item.status),
      by,
      status: isKept ? 'claimed' : item.status,
      evidence: evidenceOf(item.evidence),
      trigger: null,
      place,
      holder: party(isKept ? item.previous : item.holder),
      beside: parties(beside.flatMap(({ holder }) => holder ?? [])),
      previous: isKept ? null : party(item.previous),
      share: item.share,
      claimedBy: by,
      from: isKept ? null : (item.when?.start ?? null),
      isLasting: isKept || LASTING_WORDS.test(quote) || isOwnAnswer(item, reading.control, party),
      isOver: ENDED_WORDS.test(quote),
    }
    if (item.status !== 'denied' || item.holder === null || item.previous === null) return [said]
    // "The army denied that the rebels had taken the town": it says against their holding, and for its own.
    const own: ControlTelling = {
      ...said,
      id: idAt('k', start),
      says: 'for',
      status: 'claimed',
      holder: party(item.previous),
      beside: [],
      previous: null,
      from: null,
      isLasting: true,
      isOver: false,
    }
    return [said, own]
  }
  return {
    events: inContext(reading, happened.map(event), { sentences, surroundings, party }),
    control: reading.control.flatMap(control),
  }
}

/** "Which the army says it captured on Monday", of a town, and "captured Bara", where Bara is a place of the report: nobody is carried off. */
function takesGround({ type, mode, trigger, recipients, places }: Event, { report, actors, places: all }: Reading): boolean {
  if (type !== 'ASSAULT' || !mode.includes('abduct') || !TAKING_WORDS.test(quoteOf(report.text, trigger))) return false
  if (recipients.length === 0) return places.length > 0
  const names = new Set(all.flatMap((place) => [place.name, ...place.names]))
  return recipients.every((id) => actors.some((actor) => actor.id === id && names.has(actor.name)))
}

/**
 * Whether a side says that it holds a place of which the same report tells that another side took it: "The ministry: the town is under our control. …
 * The rebels said they had entered it last night." It held the place before and says that it still does.
 */
function isOwnAnswer(item: Control, all: readonly Control[], party: (id: Actor['id'] | null) => Party | null): boolean {
  const own = partyKey(party(item.holder))
  if (item.holder === null || item.claimedBy === null || item.status !== 'claimed' || item.when !== null || isTaking(item)) return false
  return all.some(
    (other) =>
      other.place === item.place &&
      other.holder !== null &&
      partyKey(party(other.holder)) !== own &&
      (other.status === 'claimed' || other.status === 'actual' || other.status === 'reported') &&
      (other.when !== null || isTaking(other)),
  )
}

/** "Captured", "ensured control": not "holds", "is under the control of". */
function isTaking({ explain }: Control): boolean {
  return TAKING_WORDS.test(explain?.trigger ?? '') || GAINING_WORDS.test(explain?.trigger ?? '')
}

/** What entries of control of one place in the same words share; those without a holder share nothing. */
function joinKey({ id, evidence: [{ start, end }], place, status, holder }: Control): string {
  return holder === null ? id : `${start} ${end} ${place} ${status}`
}

function saysOf(status: Status): Says {
  return status === 'denied' || status === 'negated' ? 'against' : 'for'
}

function siteOf(place: Place | undefined): Site | null {
  return place ? toSite(place) : null
}

/** A figure with the bounds of its own words. */
function figureOf(quantity: Quantity): Figure {
  const { value, bound } = quantity
  const of = /kill|dead|death|\bdie|fatal/i.test(`${quantity.of ?? ''} ${quantity.unit}`)
    ? 'killed'
    : /wound|injur|\bhurt/i.test(`${quantity.of ?? ''} ${quantity.unit}`)
      ? 'wounded'
      : (quantity.of ?? quantity.unit)
  return { of, ...boundedBy(value, bound) }
}
