import type { Event, Reading, Span } from '../../src/record/types.ts'
import { kilometres } from './places.ts'
import { overlapOf, type Range, toRange, toRanges } from './ranges.ts'

type OneOrMore<T> = T | readonly T[]
/** Names that all must be there; an inner list means any of several. */
type Names = OneOrMore<OneOrMore<string>>

/** One hand-written fact of a report. Which fields it has depends on its kind. */
export interface Fact {
  readonly kind: Kind
  /** Costs nothing when absent, and excuses what it matches. */
  readonly optional?: boolean
  readonly name?: OneOrMore<string>
  readonly country?: string
  readonly sector?: OneOrMore<string>
  readonly role?: string
  readonly lat?: number
  readonly lon?: number
  /** Kilometres; 30 unless given. */
  readonly within?: number
  readonly speaker?: OneOrMore<string>
  readonly content?: string
  readonly mode?: string
  readonly type?: OneOrMore<string>
  /** A piece of the text that pins the fact. */
  readonly at?: string
  readonly actors?: Names
  readonly recipients?: Names
  readonly anyOrder?: boolean
  readonly place?: OneOrMore<string>
  readonly when?: readonly [string, string] | readonly (readonly [string, string])[]
  readonly status?: OneOrMore<string>
  readonly actor?: OneOrMore<string>
  readonly party?: string
  readonly proposal?: OneOrMore<string>
  readonly stance?: OneOrMore<string>
  readonly holder?: OneOrMore<string | null>
  readonly claimedBy?: OneOrMore<string | null>
  readonly about?: string
}

/** All facts of one report, and the kinds of which every item is among them. */
export interface FactsGold {
  readonly id: string
  readonly text: string
  readonly published: string
  readonly complete?: readonly Kind[]
  readonly facts: readonly Fact[]
}

const LISTS = {
  actor: 'actors',
  place: 'places',
  statement: 'statements',
  event: 'events',
  position: 'positions',
  control: 'control',
  notice: 'notices',
} as const
type Kind = keyof typeof LISTS
const DETAILS = ['actors', 'recipients', 'place', 'when', 'status'] as const
type Detail = (typeof DETAILS)[number]

interface KindFigures {
  want: number
  found: number
  items?: number
  false?: number
}

export interface FactsFigures {
  readonly id: string
  readonly crowding: { readonly actors: number; readonly places: number; readonly notices: number }
  readonly want: number
  readonly found: number
  readonly recall: number
  readonly items: number
  readonly wrong: number
  readonly precision: number
  readonly f1: number
  /** Right and all, of what the facts say about the events that were found. */
  readonly detail: Readonly<Record<Detail, readonly [number, number]>>
  readonly detailAccuracy: number | null
  readonly evidence: number
  readonly badEvidence: number
  readonly perKind: Readonly<Partial<Record<Kind, KindFigures>>>
}

/** Compares a record with hand-written facts: facts found, items that are none, and the details of the events found. */
export function scoreFacts(gold: FactsGold, record: Reading): { figures: FactsFigures; misses: string[] } {
  const finder = new FactFinder(record)
  const perKind: Partial<Record<Kind, KindFigures>> = {}
  const misses: string[] = []
  const kindOf = (kind: Kind) => {
    perKind[kind] ??= { want: 0, found: 0 }
    return perKind[kind]
  }
  // the ones that count choose first
  for (const fact of [...gold.facts.filter(({ optional }) => !optional), ...gold.facts.filter(({ optional }) => optional)]) {
    const figures = kindOf(fact.kind)
    const found = finder.find(fact)
    if (fact.optional) continue
    figures.want++
    if (found) figures.found++
    else misses.push(`missed ${JSON.stringify(fact)}`)
  }
  misses.push(...finder.wrongDetails)
  for (const kind of gold.complete ?? []) {
    const figures = kindOf(kind)
    const extra = finder.unmatched(kind)
    figures.items = record[LISTS[kind]].length
    figures.false = extra.length
    misses.push(...extra.map((item) => `extra ${kind} ${describe(item, record)}`))
  }

  const kinds = Object.values(perKind)
  const total = (pick: (figures: KindFigures) => number) => kinds.reduce((sum, figures) => sum + pick(figures), 0)
  const [want, found, items, wrong] = [total((k) => k.want), total((k) => k.found), total((k) => k.items ?? 0), total((k) => k.false ?? 0)]
  const recall = want ? found / want : 1
  const precision = items ? (items - wrong) / items : 0
  const [right, all] = DETAILS.reduce(([a, b], key) => [a + finder.detail[key][0], b + finder.detail[key][1]], [0, 0])
  return {
    figures: {
      id: gold.id,
      crowding: { actors: record.actors.length, places: record.places.length, notices: record.notices.length },
      ...{ want, found, recall, items, wrong, precision },
      f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
      detail: finder.detail,
      detailAccuracy: all ? right / all : null,
      ...evidenceOf(record),
      perKind,
    },
    misses,
  }
}

const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K)$/

const listOf = <T>(value: OneOrMore<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T]
const fold = (name: string | null | undefined): string =>
  (name ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').toLowerCase().trim()
const wordsOf = (name: string | null | undefined): string =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')
/** Whole words only: "Russia" is not in "Russian media". */
const holds = (long: string, short: string): boolean => short !== '' && ` ${long} `.includes(` ${short} `)

/** Finds the item of a record that a fact speaks of; an item serves one fact only. */
class FactFinder {
  readonly detail: Record<Detail, [number, number]> = { actors: [0, 0], recipients: [0, 0], place: [0, 0], when: [0, 0], status: [0, 0] }
  readonly wrongDetails: string[] = []
  private readonly record: Reading
  private readonly text: string
  private readonly used: Record<Kind, Set<number>> = {
    ...{ actor: new Set(), place: new Set(), statement: new Set(), event: new Set() },
    ...{ position: new Set(), control: new Set(), notice: new Set() },
  }

  constructor(record: Reading) {
    this.record = record
    this.text = record.report.text
  }

  find(fact: Fact): boolean {
    const index = this.indexOf(fact)
    if (index < 0) return false
    this.used[fact.kind].add(index)
    return true
  }

  unmatched(kind: Kind): unknown[] {
    return this.record[LISTS[kind]].filter((_, index) => !this.used[kind].has(index))
  }

  private indexOf(fact: Fact): number {
    const { record, used } = this
    const free = (kind: Kind, index: number) => !used[kind].has(index)
    switch (fact.kind) {
      case 'actor':
        return record.actors.findIndex(
          (actor, i) =>
            free('actor', i) &&
            isNamed([actor.name, ...actor.names], fact.name) &&
            (!fact.country || actor.country === fact.country) &&
            (!fact.sector || listOf(fact.sector).includes(actor.sector ?? '')) &&
            (!fact.role || fold(actor.role).includes(fold(fact.role))),
        )
      case 'place':
        return record.places.findIndex(
          (place, i) => free('place', i) && isNamed(this.namesOfPlace(place.id), fact.name) && isNear(place, fact),
        )
      case 'statement':
        return this.statementOf(fact)
      case 'event':
        return this.eventOf(fact)
      case 'position':
        return record.positions.findIndex(
          (position, i) =>
            free('position', i) &&
            (!fact.actor || this.isActor(position.actor, fact.actor)) &&
            (!fact.party || position.party === fact.party) &&
            listOf(fact.proposal).some((words) => this.labelsOf(position.proposal).some((label) => fold(label).includes(fold(words)))) &&
            listOf(fact.stance).includes(position.stance),
        )
      case 'control':
        return record.control.findIndex(
          (control, i) =>
            free('control', i) &&
            isNamed(this.namesOfHeld(control.place), fact.place) &&
            listOf(fact.holder).some((holder) => fold(control.holder) === fold(holder) || this.isActor(control.holder, holder)) &&
            listOf(fact.status).includes(control.status) &&
            (!fact.claimedBy ||
              listOf(fact.claimedBy).some((who) => fold(control.claimedBy) === fold(who) || this.isActor(control.claimedBy, who))),
        )
      case 'notice':
        return record.notices.findIndex(
          ({ span, message }, i) =>
            free('notice', i) && span !== null && fold(`${this.text.slice(span.start, span.end)} ${message}`).includes(fold(fact.about)),
        )
    }
  }

  private statementOf(fact: Fact): number {
    const { statements } = this.record
    const speaks = (index: number) => !this.used.statement.has(index)
    if (fact.content === undefined)
      return statements.findIndex(({ speaker, mode }, i) => speaks(i) && this.isActor(speaker, fact.speaker) && mode === fact.mode)
    const want = this.locate(fact.content)
    let best = -1
    let score = 0
    statements.forEach(({ content, speaker }, i) => {
      if (!speaks(i)) return
      const value = shareOfBoth(toRanges(content), want)
      if (value >= 0.6 && value > score && (fact.speaker === '?' || this.isActor(speaker, fact.speaker))) [best, score] = [i, value]
    })
    return best
  }

  private eventOf(fact: Fact): number {
    const at = this.locate(fact.at ?? '')
    const sentence = this.sentenceAround(at)
    let best = -1
    let score = -1
    this.record.events.forEach((event, i) => {
      if (this.used.event.has(i) || !listOf(fact.type).includes(event.type)) return
      const trigger = toRange(event.trigger)
      if (overlapOf(trigger, sentence) === 0) return
      const parties = this.allNamed([...event.actors, ...event.recipients], [...listOf(fact.actors), ...listOf(fact.recipients)])
      const value = (overlapOf(trigger, at) > 0 ? 2 : 0) + (parties ? 1 : 0)
      if (value > score) [best, score] = [i, value]
    })
    const event = this.record.events[best]
    if (event && !fact.optional) this.markDetails(fact, event)
    return best
  }

  private markDetails(fact: Fact, event: Event): void {
    const both = [...event.actors, ...event.recipients]
    const mark = (detail: Detail, right: boolean) => {
      this.detail[detail][1]++
      if (right) this.detail[detail][0]++
      else this.wrongDetails.push(`wrong ${detail}: ${describe(event, this.record)}, not ${JSON.stringify(fact)}`)
    }
    if (fact.actors) mark('actors', this.allNamed(fact.anyOrder ? both : event.actors, listOf(fact.actors)))
    if (fact.recipients) mark('recipients', this.allNamed(fact.anyOrder ? both : event.recipients, listOf(fact.recipients)))
    if (fact.place) {
      mark(
        'place',
        listOf(fact.place).every((name) => event.places.some((id) => isNamed(this.namesOfPlace(id), name))),
      )
    }
    if (fact.when)
      mark(
        'when',
        intervalsOf(fact.when).some(([from, to]) => sameDays(event, from, to)),
      )
    if (fact.status) mark('status', listOf(fact.status).includes(event.status))
  }

  private allNamed(ids: readonly string[], wanted: readonly OneOrMore<string>[]): boolean {
    return wanted.every((names) => ids.some((id) => this.isActor(id, names)))
  }

  private isActor(id: string | null, wanted: OneOrMore<string | null> | undefined): boolean {
    const actor = this.record.actors.find((actor) => actor.id === id)
    const names = actor ? [actor.name, ...actor.names, actor.country].filter((name) => name !== null) : []
    return isNamed(names, wanted)
  }

  private namesOfPlace(id: string): string[] {
    const place = this.record.places.find((place) => place.id === id)
    if (!place) return []
    return [place.name, ...place.names, ...place.mentions.map(({ start, end }) => this.text.slice(start, end))]
  }

  private namesOfHeld(id: string | null): string[] {
    const place = this.record.places.find((place) => place.id === id)
    return [place?.name, ...(place?.names ?? []), id].filter((name) => name !== undefined && name !== null)
  }

  private labelsOf(id: string): string[] {
    const proposal = this.record.proposals.find((proposal) => proposal.id === id)
    if (!proposal) return [id]
    return [proposal.label, proposal.kind, ...proposal.mentions.map(({ start, end }) => this.text.slice(start, end)), id]
  }

  private locate(piece: string): Range {
    const exact = this.text.indexOf(piece)
    const at = exact >= 0 ? exact : fold(this.text).indexOf(fold(piece))
    if (at < 0) throw new Error(`the fact's words are not in the text: ${piece}`)
    return [at, at + piece.length]
  }

  private sentenceAround([start, end]: Range): Range {
    const ends = [...this.text.matchAll(/[.!?]["”’')\]]*(?=\s)|\n/g)]
      .filter((mark) => mark[0] === '\n' || !ABBREVIATION.test(this.text.slice(0, mark.index)))
      .map((mark) => mark.index + mark[0].length)
    return [ends.findLast((at) => at <= start) ?? 0, ends.find((at) => at >= end) ?? this.text.length]
  }
}

function isNamed(names: readonly string[], wanted: OneOrMore<string | null> | undefined): boolean {
  const known = names.map(wordsOf)
  return listOf(wanted)
    .flat()
    .map(wordsOf)
    .some((want) => known.some((name) => name === want || holds(name, want) || (name.length > 3 && holds(want, name))))
}

function isNear(place: { lat: number | null; lon: number | null }, { lat, lon, within = 30 }: Fact): boolean {
  if (lat === undefined || lon === undefined) return true
  return place.lat !== null && place.lon !== null && kilometres([place.lat, place.lon], [lat, lon]) <= within
}

function shareOfBoth(ranges: readonly Range[], want: Range): number {
  const got = ranges.reduce((sum, [start, end]) => sum + end - start, 0)
  const both = ranges.reduce((sum, range) => sum + overlapOf(range, want), 0)
  return got === 0 ? 0 : (2 * both) / (got + want[1] - want[0])
}

function intervalsOf(when: NonNullable<Fact['when']>): readonly (readonly [string, string])[] {
  return typeof when[0] === 'string' ? [when as readonly [string, string]] : (when as readonly (readonly [string, string])[])
}

function sameDays({ when }: Event, from: string, to: string): boolean {
  return when !== null && (when.start ?? '').slice(0, 10) === from && (when.end ?? when.start ?? '').slice(0, 10) === to
}

function evidenceOf(record: Reading): { evidence: number; badEvidence: number } {
  const spans = [record.statements, record.events, record.positions, record.control].flatMap((items) =>
    items.map(({ evidence }) => evidence),
  )
  const isBad = ({ start, end }: Span) => !(Number.isInteger(start) && start >= 0 && end > start && end <= record.report.text.length)
  return {
    evidence: spans.flat().length,
    badEvidence: spans.flat().filter(isBad).length + spans.filter((list) => list.length === 0).length,
  }
}

function describe(item: unknown, record: Reading): string {
  const { type, mode, speaker, stance, trigger, content, evidence, actors, recipients, when, status } = item as Partial<Event> & {
    speaker?: string | null
    stance?: string
    content?: readonly Span[]
  }
  const named = (ids: readonly string[] | undefined) => ids?.map((id) => record.actors.find((actor) => actor.id === id)?.name ?? id)
  const quote = (spans: readonly Span[] | undefined) =>
    spans
      ?.map(({ start, end }) => record.report.text.slice(start, end))
      .join(' … ')
      .slice(0, 140)
  return JSON.stringify({
    ...{ type, mode, status, stance },
    speaker: speaker ? named([speaker])?.[0] : speaker,
    actors: named(actors),
    recipients: named(recipients),
    when: when && `${when.start}..${when.end}`,
    trigger: trigger && quote([trigger]),
    says: quote(content ?? evidence),
  })
}
