import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { cover } from '../../record/span.ts'
import type { Actor, Span, Stance, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { type Contents, findContents } from '../proposals/contents.ts'
import { findReferences, type Reference } from '../proposals/references.ts'
import { actorOf, statementsIn } from '../status/report-index.ts'
import { statusOf } from '../status/status.ts'
import { conditionBeside, conditionUnder, isAnyOf, isSupposed, proviso, provisoAfterInsertion, withReserve } from './conditions.ts'
import { type Course, climb, readOwn } from './course.ts'
import { EARLIER, isYes } from './lexicon.ts'
import { isLet, openQuestion } from './open-questions.ts'
import { partyOf } from './parties.ts'
import { readStances } from './readings.ts'
import { silencesBySentence, silentAnswers } from './silences.ts'
import type { StanceReading } from './stance-reading.ts'
import type { References } from './targets.ts'
import { voiceOf, vouchesFor } from './voices.ts'

/** Someone's stance on words that refer to a proposal, with all that stands above the words taken into account. */
export interface Answer {
  readonly sentence: number
  readonly clause: Clause
  readonly actor: Actor['id']
  readonly stance: Stance
  /** Null where the proposal must be looked for. */
  readonly target: Reference | null
  readonly condition: string | null
  /** Told as earlier than the rest: "had rejected", "previously". */
  readonly earlier: boolean
  /** Told in passing of some time before: "Lomia, which was the first to agree". */
  readonly aside: boolean
  readonly rule: string
  readonly trigger: number
  readonly inferred: readonly string[]
  /** The clauses it was read from: its own and those that govern it. */
  readonly told: Span
  /** The words that stand for the trigger where one word does not: "has yet to comment". */
  readonly cue: Span | null
  /** The reported silence it is. */
  readonly statement: Statement['id'] | null
  /** The party of the actor, as a position names it. */
  readonly party: string | null
  /** The party on whose word alone it stands: taken where the plan is that party's own. */
  readonly teller: string | null
}

/** The references and answers of a report, in text order. */
export interface Answers {
  readonly references: readonly Reference[]
  /** What proposals provide for. */
  readonly contents: readonly Contents[]
  readonly answers: readonly Answer[]
}

/** Reads every clause of a report for stances, and every noun phrase for proposals. */
export function findAnswers(resolved: ResolvedReport, statements: readonly Statement[]): Answers {
  const references: Reference[] = []
  const answers: Answer[] = []
  const contents: Contents[] = []
  const silences = silencesBySentence(resolved, statements)
  resolved.sentences.forEach((sentence, index) => {
    const tree = resolved.clauses[index]
    if (!tree) return
    const view: View = { resolved, statements, index, sentence, tree }
    const here = findReferences(view)
    references.push(...here)
    const byToken: References = new Map(here.map((reference) => [reference.token, reference]))
    const spoken: Answer[] = []
    for (const clause of tree.clauses) {
      contents.push(...findContents(view, clause, byToken))
      for (const reading of readStances(view, clause, byToken)) spoken.push(...answersOf(view, reading, statements))
    }
    // "refused to discuss the withdrawal" is an answer, not a silence
    const silent = silentAnswers(view, silences.get(index) ?? [], here)
    answers.push(
      ...silent.filter(({ actor, target }) => !spoken.some((other) => other.actor === actor && other.target === target)),
      ...spoken,
    )
  })
  return { references, answers, contents }
}

function answersOf(view: View, found: StanceReading, statements: readonly Statement[]): Answer[] {
  const reading = openQuestion(view, found) ?? found
  const { clause } = reading
  if (isAnyOf(view, reading)) return []
  if (clause.form === 'participle' && clause.marker === 'for') return conditionsFor(view, reading)
  if (clause.question || clause.form === 'imperative' || isSupposed(view, clause) || isLet(view, clause)) return []
  const course: Course = { stance: reading.stance, holders: reading.holders, deontic: false, inferred: [], turned: false, top: clause }
  if (!readOwn(course, clause, reading, isOfSpeaker(view, clause))) return []
  climb(course, view, clause)
  if (course.stance === null) return []

  const statement = innermost(view, clause, statements)
  const { verdict } = reading
  if (reading.author !== null) course.holders = [reading.author]
  else if (verdict || course.deontic) {
    course.holders = statement?.speaker ? [statement.speaker] : sayersOf(view, clause)
  }
  // what one says of another's stance is a claim, and a position carries no status
  const speaker = statement?.speaker && !verdict && !course.deontic && !isTaken(reading, statement) ? statement.speaker : null
  const told = course.holders
  const tellerOf = (holder: Actor['id']) =>
    speaker === null || vouchesFor(view, speaker, holder, told) ? null : (partyOf(view.resolved, speaker) ?? speaker)
  course.holders = course.holders.filter((id) => !isPublic(view, id))
  if (course.holders.length === 0) return []

  const standing = statusOf(view.resolved, view.index, clause.index, statements)
  if (standing.status === 'denied' && clause.negation === null && !course.turned && !OWN_WORDS.test(reading.rule)) return []
  let condition: string | null = null
  const supposed = standing.conditional ?? conditionUnder(view, clause) ?? conditionBeside(view, clause)
  const isOpen = reading !== found || reading.rule === 'positions/wait'
  if (supposed !== null && !verdict && !isOpen) {
    condition = supposed
    course.stance = 'conditional'
  } else {
    const terms =
      isYes(course.stance) && reading.rule !== 'positions/owner'
        ? (proviso(view, clause) ??
          withReserve(view, clause) ??
          proviso(view, course.top.kind === 'adjectival' ? { ...course.top, modal: 'would' } : course.top) ??
          provisoAfterInsertion(view, clause))
        : null
    // who offers something in return for something proposes it all the same
    if (terms !== null && course.stance !== 'proposes') course.stance = 'conditional'
    condition = terms ?? reading.condition
  }
  const stance = course.stance
  return [...new Set(course.holders)].map((holder) => ({
    sentence: view.index,
    clause,
    actor: voiceOf(view, speaker, holder),
    stance,
    target: reading.target,
    condition,
    earlier: isEarlier(view, clause) || isBackground(view, clause, holder) || isAside(view, clause),
    aside: isAside(view, clause),
    rule: reading.rule,
    trigger: reading.trigger,
    inferred: course.inferred,
    told: toldIn(view, clause, course.top),
    cue: null,
    statement: null,
    party: partyOf(view.resolved, holder),
    teller: tellerOf(holder),
  }))
}

/** Whether "we" or "I" do what a clause tells. */
function isOfSpeaker(view: View, { subjects }: Clause): boolean {
  return subjects.some(({ head }) => /^(?:we|i)$/i.test(tokenAt(view.sentence, head).form))
}

/** Rules that read past what negates their clause. */
const OWN_WORDS = /^positions\/(?:owner|reply|silent|voiced|signature|mind)$/

const LINKING = /^(?:be|remain|stay|become|seem|appear|sound|feel)$/

/** From the subject to the end of the clauses read, so that the evidence can be understood by itself. */
function toldIn(view: View, clause: Clause, top: Clause): Span {
  const above = top.parent === null ? undefined : view.tree.clauses[top.parent]
  const link = above && LINKING.test(above.lemma) ? [above.span] : []
  const subjects = [clause, top].flatMap(({ subjects: heads }) =>
    heads.filter(({ via }) => via === 'tree').map(({ head }) => tokenAt(view.sentence, head)),
  )
  const span = cover(clause.span, top.span, ...link, ...subjects)
  const at = view.sentence.tokens.findIndex(({ start }) => start === span.start)
  const next = view.sentence.tokens[at + 1]
  return view.sentence.tokens[at]?.upos === 'CCONJ' && next ? { start: next.start, end: span.end } : span
}

/**
 * Whether a stance inside someone's words is taken for granted there: relative clauses, whose plan a plan is, and an answer told as a noun
 * ("welcomed the acceptance by the Front of the truce").
 */
function isTaken({ clause, rule }: StanceReading, { mode }: Statement): boolean {
  return rule === 'positions/owner' || ((clause.relation === 'relative' || rule === 'positions/noun') && mode !== 'direct')
}

/** "set conditions for signing the treaty": a yes with strings attached. Other acts after "for" are told of, not answered. */
function conditionsFor(view: View, reading: StanceReading): Answer[] {
  const { clause, target } = reading
  const conditions = view.tree.clauses.find(
    ({ kind, lemma, predicate }) =>
      kind === 'nominal' &&
      /^(?:condition|term|precondition|requirement)$/.test(lemma) &&
      predicate < clause.predicate &&
      clause.predicate - predicate < 4,
  )
  const above = conditions?.parent === null || conditions === undefined ? null : view.tree.clauses[conditions.parent]
  if (!conditions || !above || !isYes(reading.stance)) return []
  return inRole(view, above, 'subject', []).map((actor) => ({
    sentence: view.index,
    clause: above,
    actor,
    stance: 'conditional',
    target,
    condition: null,
    earlier: isEarlier(view, above),
    aside: false,
    rule: 'positions/conditions',
    trigger: conditions.predicate,
    inferred: [],
    told: cover(above.span, clause.span),
    cue: null,
    statement: null,
    party: partyOf(view.resolved, actor),
    teller: null,
  }))
}

/** Who says a clause by the verb right above it, where no statement was found. */
function sayersOf(view: View, clause: Clause): readonly Actor['id'][] {
  const above = clause.parent === null ? null : view.tree.clauses[clause.parent]
  return above && /^(?:say|argue|insist|claim|warn|believe|think)$/.test(above.lemma) && above.negation === null
    ? inRole(view, above, 'subject', [])
    : []
}

/** The smallest statement whose content holds the clause's predicate. */
function innermost(view: View, clause: Clause, statements: readonly Statement[]): Statement | null {
  const at = view.sentence.tokens[clause.predicate]
  if (!at) return null
  let found: Statement | null = null
  let size = Number.POSITIVE_INFINITY
  for (const statement of statementsIn(view.resolved, view.index, statements)) {
    for (const { start, end } of statement.content) {
      if (start > at.start || end < at.end || end - start >= size) continue
      found = statement
      size = end - start
    }
  }
  return found
}

const PUBLIC = /\b(?:people|residents|civilians|public|population|locals|citizens|inhabitants|families|children|women|men|youths)\b/i

/** Members of a body of which nobody knows: "six ministers voted against it" is no party's answer. */
const SOME = /^(?:ministers|lawmakers|legislators|deputies|senators|members|mps)$/i

/** The people of a place, who answer no proposals; protesters and settlers may. */
function isPublic(view: View, id: Actor['id']): boolean {
  const actor = actorOf(view.resolved, id)
  if (actor?.kind === 'person' && actor.country === null && actor.memberOf === null && SOME.test(actor.name)) return true
  return actor?.kind === 'population' && (PUBLIC.test(actor.name) || actor.country !== null)
}

/** "came round to the truce that they spurned a week ago": what a side says of its own answer in passing is the one before. */
function isBackground(view: View, { relation, tense, parent }: Clause, holder: Actor['id']): boolean {
  if (relation !== 'relative' || tense !== 'past' || parent === null) return false
  let at: Clause | undefined = view.tree.clauses[parent]
  for (let steps = view.tree.clauses.length; at && at.kind === 'nominal' && at.parent !== null && steps > 0; steps--)
    at = view.tree.clauses[at.parent]
  return at?.kind === 'verbal' && inRole(view, at, 'subject', []).includes(holder)
}

/** "Lomia, which agreed to it, …", "which was the first to agree", "the truce that Lomia welcomed": what is recalled of a side, with no day of its own. */
function isAside(view: View, clause: Clause): boolean {
  const above = clause.parent === null ? undefined : view.tree.clauses[clause.parent]
  const isFirst = clause.form === 'infinitive' && above?.lemma === 'first'
  const at = isFirst && above ? above : clause
  const isActive = clause.voice === 'active' && clause.form !== 'participle'
  return isActive && at.relation === 'relative' && at.tense === 'past' && at.modal === null
}

function isEarlier(view: View, clause: Clause): boolean {
  if (clause.perfect && clause.tense === 'past') return true
  // "backed out a week after agreeing to it"
  if (clause.form === 'participle' && clause.marker === 'after') return true
  return clause.adverbs.some((index) => {
    const next = view.sentence.tokens[index + 1]?.form.toLowerCase() ?? ''
    // "earlier this month" is a time
    return EARLIER.has(view.sentence.tokens[index]?.form.toLowerCase() ?? '') && !/^(?:this|on|in|today|last|that|than)$/.test(next)
  })
}
