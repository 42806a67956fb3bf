import { quoteOf } from '../../record/span.ts'
import type { Actor, Control, Event, Place, Position, Proposal, Reading, Span, Statement } from '../../record/types.ts'
import { countryName } from '../../register/country-name.ts'
import type { RecordOfTelling } from '../../store/queries/newest.ts'
import type { Say } from '../messages/say.ts'
import { eventWords, otherPlaces } from '../words/event-words.ts'
import { KINDS, type Kind, type SignName } from '../words/signs.ts'
import { statusWords } from '../words/standing.ts'
import type { Marked } from './marks.ts'

/** An item of a reading as the list beside the text shows it. */
export interface ReaderItem extends Marked {
  /** What it is, in a few words. */
  readonly headline: string
  /** Codes and days: "ASSAULT drone", "12 Mar". */
  readonly facts: readonly string[]
  /** How firmly it is said, and by whom; null where that is no question. */
  readonly standing: string | null
  readonly quote: string
  /** The record across reports that it stands in. */
  readonly record: RecordOfTelling | null
}

/** Everything recorded of a report, in the order of the text; of what begins together, in the order of the kinds. */
export function itemsOf(reading: Reading, records: ReadonlyMap<string, RecordOfTelling>, say: Say): ReaderItem[] {
  const known = lookUp(reading, say)
  const items = [
    ...reading.events.map((event) => eventItem(event, known, records)),
    ...reading.statements.map((statement) => statementItem(statement, known)),
    ...reading.proposals.map((proposal) => proposalItem(proposal, known)),
    ...reading.positions.map((position) => positionItem(position, known)),
    ...reading.control.map((control) => controlItem(control, known, records)),
  ]
  const begins = ({ spans }: ReaderItem) => spans[0]?.start ?? Number.MAX_SAFE_INTEGER
  return items.sort((a, b) => begins(a) - begins(b) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

type Known = ReturnType<typeof lookUp>

function lookUp({ report, actors, places, statements, proposals }: Reading, say: Say) {
  const [actorOf, placeOf, statementOf, proposalOf] = [byId(actors), byId(places), byId(statements), byId(proposals)]
  const nameOf = (id: Actor['id'] | null) => (id === null ? null : (actorOf.get(id)?.name ?? null))
  const quote = (spans: readonly Span[]) => spans.map((span) => quoteOf(report.text, span)).join(' … ')
  const speakerOf = (id: Statement['id']) => {
    const statement = statementOf.get(id)
    return statement ? (nameOf(statement.speaker) ?? (quote(statement.source) || null)) : null
  }
  return {
    say,
    report,
    quote,
    nameOf,
    names: (ids: readonly Actor['id'][]) => ids.flatMap((id) => nameOf(id) ?? []),
    placeNames: (ids: readonly Place['id'][]) => [...new Set(ids.flatMap((id) => placeOf.get(id)?.name ?? []))],
    speakers: (ids: readonly Statement['id'][]) => [...new Set(ids.flatMap((id) => speakerOf(id) ?? []))],
    proposal: (id: Proposal['id']) => proposalOf.get(id) ?? null,
    day: (when: Event['when']) => (when?.start ? [dayWords(say, when.start, when.end)] : when ? [when.text] : []),
  }
}

function byId<Of extends { readonly id: string }>(items: readonly Of[]): ReadonlyMap<string, Of> {
  return new Map(items.map((item) => [item.id, item]))
}

function dayWords(say: Say, start: string, end: string | null): string {
  return end === null || end === start ? say.day(start) : say.days(start, end)
}

function eventItem(event: Event, known: Known, records: ReadonlyMap<string, RecordOfTelling>): ReaderItem {
  const { say } = known
  const told = {
    ...event,
    actors: known.names(event.actors),
    recipients: known.names(event.recipients),
    places: known.placeNames(event.places),
  }
  return {
    ...marked(event.id, 'event', event.evidence, isNegated(event.status)),
    headline: eventWords(told, say('event.someone')),
    facts: [[event.type, ...event.mode].join(' '), ...otherPlaces(told), ...known.day(event.when)],
    standing: [statusWords(say, event.status, known.speakers(event.attribution)), event.conditional].filter(Boolean).join('; '),
    quote: known.quote(event.evidence),
    record: records.get(`${known.report.id}/e${event.trigger.start}`) ?? null,
  }
}

function statementItem(statement: Statement, known: Known): ReaderItem {
  const { say, report } = known
  const spans = statement.content.length > 0 ? statement.content : statement.evidence
  const speaker = known.nameOf(statement.speaker) ?? (known.quote(statement.source) || say('reader.noSpeaker'))
  const addressee = known.nameOf(statement.addressee)
  return {
    ...marked(statement.id, 'statement', touching(report.text, spans), false),
    headline: addressee ? say('reader.speaksTo', { speaker, addressee }) : speaker,
    facts: [say(`reader.mode.${statement.mode}`), ...known.day(statement.when)],
    standing: null,
    quote: known.quote(spans),
    record: null,
  }
}

function proposalItem(proposal: Proposal, known: Known): ReaderItem {
  const { say } = known
  const by = known.names(proposal.proposers).join(', ')
  return {
    ...marked(proposal.id, 'proposal', proposal.mentions, false),
    headline: proposal.label,
    facts: [proposal.kind, ...proposal.terms],
    standing: by ? say('reader.proposedBy', { by }) : null,
    quote: known.quote(proposal.mentions.slice(0, 1)),
    record: null,
  }
}

function positionItem(position: Position, known: Known): ReaderItem {
  const { say } = known
  const who = known.nameOf(position.actor) ?? say('event.someone')
  const plan = known.proposal(position.proposal)?.label ?? ''
  return {
    ...marked(position.id, 'position', position.evidence, false, position.stance),
    headline: say('reader.stands', { who, stance: say(`stance.${position.stance}`), plan }),
    facts: [...(position.party && position.party !== who ? [partyWords(position.party)] : []), ...known.day(position.when)],
    standing:
      [
        position.condition,
        position.was.length > 0 ? say('reader.was', { was: position.was.map((was) => say(`stance.${was}`)).join(', ') }) : null,
      ]
        .filter(Boolean)
        .join('; ') || null,
    quote: known.quote(position.evidence),
    record: null,
  }
}

/** A party's code without the register's prefix: "group:m23" is M23's id, "RUS" a state's code. */
const partyWords = (party: string): string => countryName(party.replace(/^\w+:/, '')).replaceAll('-', ' ')

function controlItem(control: Control, known: Known, records: ReadonlyMap<string, RecordOfTelling>): ReaderItem {
  const { say } = known
  const place = control.place === null ? say('control.somewhere') : (known.placeNames([control.place])[0] ?? say('control.somewhere'))
  const holder = known.nameOf(control.holder)
  const previous = known.nameOf(control.previous)
  const by = known.nameOf(control.claimedBy)
  return {
    ...marked(control.id, 'control', control.evidence, isNegated(control.status)),
    headline:
      holder === null && previous !== null
        ? say('control.lost', { previous, place, status: control.status })
        : control.share === null
          ? say('control.holds', { holder: holder ?? say('event.someone'), place, status: control.status })
          : say('control.holdsShare', {
              holder: holder ?? say('event.someone'),
              place,
              status: control.status,
              share: `${Math.round(control.share * 100)} %`,
            }),
    facts: [...(holder !== null && previous !== null ? [say('control.was', { previous })] : []), ...known.day(control.when)],
    standing: statusWords(say, control.status, by === null ? [] : [by]),
    quote: known.quote(control.evidence),
    record: records.get(`${known.report.id}/c${control.evidence[0].start}`) ?? null,
  }
}

const isNegated = (status: Event['status']): boolean => status === 'denied' || status === 'negated'

function marked(id: string, kind: Kind, spans: readonly Span[], isNegated: boolean, stance: SignName | null = null): Marked {
  return { id, kind, stance, isNegated, spans }
}

/** Spans with those joined that only white space parts. */
function touching(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}
