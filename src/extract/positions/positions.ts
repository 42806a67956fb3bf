import type { Clause } from '../../parse/clause.ts'
import { groupBy } from '../../record/group-by.ts'
import { contains, cover, joinSpans, overlaps, quoteOf } from '../../record/span.ts'
import type { Actor, Event, Position, Proposal, Span, Stance, Statement, When } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { whenOf } from '../events/circumstances.ts'
import type { View } from '../events/view.ts'
import { groupReferences, type ProposalGroup } from '../proposals/groups.ts'
import { actorOf, statementsIn } from '../status/report-index.ts'
import { type Answer, findAnswers } from './answers.ts'
import { findEchoes } from './echoes.ts'
import { isYes, reversed } from './lexicon.ts'
import { partyOf, stateOf } from './parties.ts'
import { TURN } from './turning.ts'
import { isOfNoSide } from './voices.ts'

/** One telling of a stance. */
interface Telling {
  readonly actor: Actor['id']
  /** The party spoken for, where it is not the actor's own. */
  readonly party: string | null
  readonly stance: Stance
  readonly condition: string | null
  readonly earlier: boolean
  readonly aside: boolean
  readonly at: Span
  readonly evidence: readonly Span[]
  readonly basis: readonly string[]
  readonly when: When | null
  readonly rule: string
  readonly trigger: string
  readonly inferred: readonly string[]
}

/**
 * Finds where each actor stands on each proposal: one position an actor and proposal, the newest, with earlier stances in `was`.
 *
 * Reads answers in the report's own voice and in the actor's own words; what one actor says of another's stance is left to statements.
 * Officials and delegations of a state speak as its government. `proposals` are those of the same report.
 */
export function findPositions(
  resolved: ResolvedReport,
  proposals: readonly Proposal[],
  statements: readonly Statement[],
  events: readonly Event[],
): Position[] {
  const byMention = new Map(
    proposals.flatMap((proposal) => proposal.mentions.map(({ start, end }) => [`${start}:${end}`, proposal] as const)),
  )
  const actsIn = eventsBySentence(resolved, events)
  const groups = groupReferences(findAnswers(resolved, statements))
  const tellings = groups.map((group) => group.answers.map((answer) => tellingOf(resolved, answer, statements, actsIn)))
  addEchoes(resolved, groups, tellings, statements)
  const positions = groups.flatMap(({ references: [first] }, at) => {
    const proposal = first && byMention.get(`${first.span.start}:${first.span.end}`)
    if (!proposal) return []
    const byActor = groupBy(
      (tellings[at] ?? []).toSorted((a, b) => Number(b.earlier) - Number(a.earlier) || a.at.start - b.at.start),
      ({ actor }) => actor,
    )
    return [...byActor].flatMap(([actor, told]) => {
      // "changed its mind" says nothing without what it said before
      const plain = told.filter(({ rule }) => rule !== TURN)
      return plain.length === 0 ? [] : [positionOf(resolved, actor, proposal, told)]
    })
  })
  return positions
    .toSorted((a, b) => a.evidence[0].start - b.evidence[0].start || (a.proposal < b.proposal ? -1 : 1))
    .map((position, at) => ({ id: `k${at + 1}`, ...position }))
}

/** Events by the sentence of their trigger. */
function eventsBySentence({ sentences }: ResolvedReport, events: readonly Event[]): (sentence: number) => readonly Event[] {
  const sorted = events.toSorted((a, b) => a.trigger.start - b.trigger.start)
  return (index) => {
    const span = sentences[index]?.span ?? { start: 0, end: 0 }
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.trigger.start ?? 0) < span.start) low = middle + 1
      else high = middle
    }
    const found: Event[] = []
    for (let event = sorted[low]; event && event.trigger.start < span.end; event = sorted[++low]) found.push(event)
    return found
  }
}

function tellingOf(
  resolved: ResolvedReport,
  answer: Answer,
  statements: readonly Statement[],
  actsIn: (sentence: number) => readonly Event[],
): Telling {
  const view = viewOf(resolved, answer.sentence, statements)
  const { clause } = answer
  const predicate = view.sentence.tokens[answer.trigger] ?? clause.span
  const span =
    answer.target && answer.target.sentence === answer.sentence
      ? cover(answer.told, predicate, answer.target.span)
      : cover(answer.told, predicate)
  const spoken = statementsIn(resolved, answer.sentence, statements).filter(
    ({ content, speaker }) => speaker === answer.actor && content.some((part) => contains(part, predicate)),
  )
  const acts = actsIn(answer.sentence).filter(
    ({ trigger }) => overlaps(trigger, predicate) || overlaps(trigger, view.sentence.tokens[clause.predicate] ?? predicate),
  )
  return {
    actor: stateOf(resolved, answer.actor),
    party: answer.party,
    stance: answer.stance,
    condition: answer.condition,
    earlier: answer.earlier,
    aside: answer.aside,
    at: predicate,
    evidence: [span],
    basis: [...(answer.statement === null ? [] : [answer.statement]), ...[...spoken, ...acts].map(({ id }) => id)],
    when: whenTold(view, clause),
    rule: answer.rule,
    trigger: answer.cue === null ? (view.sentence.tokens[answer.trigger]?.form ?? clause.lemma) : quoteOf(resolved.report.text, answer.cue),
    inferred: answer.inferred,
  }
}

/** When an answer was given: "the acceptance of the truce that it put forward on Monday" is not of Monday. */
function whenTold(view: View, clause: Clause): When | null {
  const when = whenOf(view, [clause])
  if (!when || clause.kind !== 'nominal') return when
  const isAnothers = view.tree.clauses.some(
    ({ relation, predicate, span }) => relation === 'relative' && predicate > clause.predicate && contains(span, when.span),
  )
  return isAnothers ? null : when
}

function addEchoes(
  resolved: ResolvedReport,
  groups: readonly ProposalGroup[],
  tellings: readonly Telling[][],
  statements: readonly Statement[],
): void {
  const echoes = findEchoes(resolved, statements)
  if (echoes.length === 0) return
  const told = tellings
    .flatMap((list, group) => list.map((telling) => ({ telling, group })))
    .sort((a, b) => a.telling.at.start - b.telling.at.start)
  for (const echo of echoes) {
    const last = told.findLast(({ telling }) => telling.at.start < echo.at.start)
    if (!last || last.telling.at.start < echo.since || last.telling.actor === echo.actor || !groups[last.group]) continue
    const { ofOwnSide, ...said } = echo
    const isOwn = partyOf(resolved, echo.actor) !== null && partyOf(resolved, echo.actor) === partyOf(resolved, last.telling.actor)
    if (ofOwnSide && !isOwn) continue
    tellings[last.group]?.push({
      ...said,
      party: null,
      stance: last.telling.stance,
      condition: null,
      earlier: false,
      aside: false,
      when: null,
    })
  }
}

/** One actor's position on one proposal out of all that is told of it, oldest first. */
function positionOf(resolved: ResolvedReport, actor: Actor['id'], proposal: Proposal, told: readonly Telling[]): Omit<Position, 'id'> {
  const stances: Stance[] = []
  let newest = told[0] as Telling
  for (const telling of told) {
    const last = stances.at(-1)
    if (telling.rule === TURN) {
      const stance = last && reversed(last)
      if (!stance) continue
      stances.push(stance)
      newest = telling
      continue
    }
    if (last === telling.stance || (last && saysNoMore(last, telling.stance))) continue
    // the same answer more plainly: not a change of mind
    if (last && saysNoMore(telling.stance, last)) stances.pop()
    stances.push(telling.stance)
    newest = telling
  }
  const stance = stances.at(-1) ?? newest.stance
  return {
    actor,
    party: spokenFor(resolved, actor, newest),
    proposal: proposal.id,
    stance,
    condition: stance === 'conditional' ? newest.condition : null,
    was: stances.slice(0, -1),
    basis: [...new Set(told.flatMap(({ basis }) => basis))],
    when: newest.when,
    ...(newest.aside && newest.when === null ? { recalled: true as const } : {}),
    evidence: joinSpans(told.flatMap(({ evidence }) => evidence)),
    explain: {
      rules: ['positions', ...new Set(told.map(({ rule }) => rule))],
      trigger: newest.trigger,
      inferred: [...new Set(told.flatMap(({ inferred }) => inferred))],
    },
  }
}

/** The party of an actor; of one whose side is not known, the party that its newest answer speaks for. */
function spokenFor(resolved: ResolvedReport, actor: Actor['id'], { party }: Telling): string | null {
  const own = partyOf(resolved, actor)
  const person = actorOf(resolved, actor)
  return person && isOfNoSide(resolved, person) ? (party ?? own) : own
}

/** Whether the second stance adds nothing to the first: who accepts also favours, who rejects also doubts. */
function saysNoMore(first: Stance, second: Stance): boolean {
  if (first === 'proposes') return isYes(second)
  if (first === 'accepts') return second === 'favours'
  if (first === 'rejects') return second === 'opposes' || second === 'doubts'
  return first === 'opposes' && second === 'doubts'
}

function viewOf(resolved: ResolvedReport, index: number, statements: readonly Statement[]): View {
  const [sentence, tree] = [resolved.sentences[index], resolved.clauses[index]]
  if (!sentence || !tree) throw new RangeError(`no sentence ${index} in the report`)
  return { resolved, statements, index, sentence, tree }
}
