import type { Actor, Event, Reading } from '../../src/record/types.ts'
import { type Coverage, type GoldReport, pairUp, type Score } from './gold-pairs.ts'
import { shareOf } from './ranges.ts'

interface Party {
  readonly text: string
  readonly code: string
}

/** A sentence of the PLOVER gold standard records, coded once. */
export interface EventsGold extends GoldReport {
  readonly event: string
  readonly mode: string | null
  readonly source: readonly Party[]
  readonly target: readonly Party[]
  /** Both sides stand in `source`. */
  readonly reciprocal: boolean
}

export interface EventsFigures {
  readonly records: number
  readonly missing: number
  readonly textChanged: number
  /** Share of the sentences with some event of the gold type, after PLOVER's foldings. */
  readonly typeFound: number
  readonly typeFirst: number
  readonly noEvent: number
  readonly eventsPerRecord: number
  readonly actor: number
  readonly recipient: number
  readonly mode: number
  readonly byType: Readonly<Record<string, { readonly n: number; readonly hit: number }>>
}

/** Compares the events of a sentence with its one gold coding; the best event of the right type counts for who and how. */
export function scoreEvents(golds: readonly EventsGold[], records: ReadonlyMap<string, Reading>): Score<EventsFigures> {
  const { pairs, coverage }: { pairs: { gold: EventsGold; record: Reading }[]; coverage: Coverage } = pairUp(golds, records)
  const misses: string[] = []
  const byType: Record<string, { n: number; hit: number }> = {}
  const sum = {
    any: 0,
    first: 0,
    none: 0,
    emitted: 0,
    actors: 0,
    actorsWanted: 0,
    recipients: 0,
    recipientsWanted: 0,
    modes: 0,
    modesWanted: 0,
  }
  for (const { gold, record } of pairs) {
    const { events } = record
    const right = events.filter(({ plover }) => plover === gold.event)
    byType[gold.event] ??= { n: 0, hit: 0 }
    const tally = byType[gold.event] ?? { n: 0, hit: 0 }
    tally.n++
    sum.emitted += events.length
    if (events.length === 0) sum.none++
    if (events[0]?.plover === gold.event) sum.first++
    sum.actorsWanted += gold.source.length
    sum.recipientsWanted += gold.target.length
    if (gold.mode) sum.modesWanted++
    if (right.length === 0) {
      misses.push(`${gold.id} ${gold.event}, not ${events.map(({ plover }) => plover).join(' ') || 'nothing'}: ${gold.text}`)
      continue
    }
    sum.any++
    tally.hit++
    const found = right.map((event) => partiesOf(gold, event, record))
    const best = found.sort((a, b) => weightOf(b) - weightOf(a))[0]
    if (!best) continue
    sum.actors += best.actors
    sum.recipients += best.recipients
    sum.modes += best.mode
    if (best.actors < gold.source.length || best.recipients < gold.target.length)
      misses.push(`${gold.id} parties ${gold.source.map(({ text }) => text)} > ${gold.target.map(({ text }) => text)}: ${gold.text}`)
    if (gold.mode && !best.mode) misses.push(`${gold.id} mode ${gold.mode}, not ${right.flatMap(({ mode }) => mode)}: ${gold.text}`)
  }
  return {
    figures: {
      records: coverage.reports,
      missing: coverage.missing,
      textChanged: coverage.textChanged,
      typeFound: shareOf(sum.any, pairs.length),
      typeFirst: shareOf(sum.first, pairs.length),
      noEvent: shareOf(sum.none, pairs.length),
      eventsPerRecord: shareOf(sum.emitted, pairs.length),
      actor: shareOf(sum.actors, sum.actorsWanted),
      recipient: shareOf(sum.recipients, sum.recipientsWanted),
      mode: shareOf(sum.modes, sum.modesWanted),
      byType,
    },
    misses,
  }
}

interface Parties {
  readonly actors: number
  readonly recipients: number
  readonly mode: number
}

const weightOf = ({ actors, recipients, mode }: Parties): number => actors + recipients + mode / 2

function partiesOf(gold: EventsGold, event: Event, record: Reading): Parties {
  const named = (ids: readonly string[]) => ids.flatMap((id) => record.actors.find((actor) => actor.id === id) ?? [])
  const actors = named(event.actors)
  const recipients = named(event.recipients)
  const either = [...actors, ...recipients]
  const anyOrder = gold.reciprocal || gold.target.length === 0
  const known = (wanted: readonly Party[], side: readonly Actor[]) =>
    wanted.filter((party) => (anyOrder ? either : side).some((actor) => isSame(actor, party, record.report.text))).length
  return {
    actors: known(gold.source, actors),
    recipients: known(gold.target, recipients),
    mode: gold.mode && event.mode.includes(gold.mode) ? 1 : 0,
  }
}

function isSame(actor: Actor, { text, code }: Party, report: string): boolean {
  if (actor.country && (code ?? '').slice(0, 3) === actor.country) return true
  if (!text) return false
  const wanted = text.toLowerCase()
  const names = [actor.name, ...actor.names, ...actor.mentions.map(({ start, end }) => report.slice(start, end))]
  return names.map((name) => name.toLowerCase()).some((name) => name.includes(wanted) || (name.length > 3 && wanted.includes(name)))
}
