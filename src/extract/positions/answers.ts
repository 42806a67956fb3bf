import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { cover, quoteOf } from '../../record/span.ts'
import type { Actor, Span, Stance, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole, ownersOf } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { type Contents, findContents } from '../proposals/contents.ts'
import { findReferences, type Reference } from '../proposals/references.ts'
import { actorOf, statementsIn } from '../status/report-index.ts'
import { statusOf } from '../status/status.ts'
import { isCondition } from '../status/status-lexicon.ts'
import { EARLIER, isYes, KEEPING, negated, PRESSING, REFUSING, WEIGHING, WILLING } from './lexicon.ts'
import { sameParty } from './parties.ts'
import { readStances, type StanceReading } from './readings.ts'
import type { References } from './targets.ts'

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
  readonly rule: string
  readonly trigger: number
  readonly inferred: readonly string[]
  /** The clauses it was read from: its own and those that govern it. */
  readonly told: Span
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
  resolved.sentences.forEach((sentence, index) => {
    const tree = resolved.clauses[index]
    if (!tree) return
    const view: View = { resolved, statements, index, sentence, tree }
    const here = findReferences(view)
    references.push(...here)
    const byToken: References = new Map(here.map((reference) => [reference.token, reference]))
    for (const clause of tree.clauses) {
      contents.push(...findContents(view, clause, byToken))
      for (const reading of readStances(view, clause, byToken)) answers.push(...answersOf(view, reading, statements))
    }
  })
  return { references, answers, contents }
}

/** What has been gathered of a stance on the way up. */
interface Course {
  stance: Stance | null
  holders: readonly Actor['id'][]
  /** "must accept", "it is up to Lomia to accept": the stance is the speaker's. */
  deontic: boolean
  inferred: string[]
  /** The outermost clause that was read. */
  top: Clause
}

function answersOf(view: View, reading: StanceReading, statements: readonly Statement[]): Answer[] {
  const { clause } = reading
  if (isAnyOf(view, reading)) return []
  if (clause.form === 'participle' && clause.marker === 'for') return conditionsFor(view, reading)
  if (clause.question || clause.form === 'imperative' || isSupposed(view, clause)) return []
  const course: Course = { stance: reading.stance, holders: reading.holders, deontic: false, inferred: [], top: clause }
  if (!readOwn(course, clause, reading)) return []
  climb(course, view, clause)
  if (course.stance === null) return []

  const statement = innermost(view, clause, statements)
  const { verdict } = reading
  if (reading.author !== null) course.holders = [reading.author]
  else if (verdict || course.deontic) {
    course.holders = statement?.speaker ? [statement.speaker] : sayersOf(view, clause)
  } else if (statement?.speaker && !isMedia(view, statement.speaker) && !isTaken(reading, statement)) {
    // what one says of another's stance is a claim, and a position carries no status
    const speaker = statement.speaker
    course.holders = course.holders.filter((holder) => sameParty(view, holder, speaker))
  }
  course.holders = course.holders.filter((id) => !isPublic(view, id))
  if (course.holders.length === 0) return []

  const standing = statusOf(view.resolved, view.index, clause.index, statements)
  if (standing.status === 'denied' && clause.negation === null && reading.rule !== 'positions/owner') return []
  let condition: string | null = null
  const supposed = standing.conditional ?? conditionUnder(view, clause)
  if (supposed !== null && !verdict && reading.rule !== 'positions/wait') {
    condition = supposed
    course.stance = 'conditional'
  } else {
    condition = proviso(view, clause)
    if (condition !== null && isYes(course.stance)) course.stance = 'conditional'
    else condition = null
  }
  const stance = course.stance
  return course.holders.map((actor) => ({
    sentence: view.index,
    clause,
    actor,
    stance,
    target: reading.target,
    condition,
    earlier: isEarlier(view, clause),
    rule: reading.rule,
    trigger: reading.trigger,
    inferred: course.inferred,
    told: toldIn(view, clause, course.top),
  }))
}

/** Negation and modals of the clause itself; false when it answers nothing. */
function readOwn(course: Course, clause: Clause, { onlyNegated, stance }: StanceReading): boolean {
  const no = clause.negation !== null
  if (onlyNegated && !no) return false
  if (no) course.stance = onlyNegated ? 'rejects' : negated(stance, clause.perfect && clause.tense !== 'past')
  if (course.stance === null) return false
  if (clause.modal === null) return true
  if (/^(?:must|should|ought|ought to|have to|need to|need|shall)$/.test(clause.modal)) {
    course.deontic = true
    course.stance = isYes(course.stance) ? 'favours' : 'opposes'
  } else if (/^(?:may|might|could)$/.test(clause.modal)) course.stance = 'undecided'
  else if (clause.modal === 'can' && !no && course.stance === 'accepts') course.stance = 'favours'
  return true
}

const CALLING = /^(?:call|call on|appeal|plead)$/

/** Follows what governs the clause: refusing, pressing, willing, having to. Stops at what says it. */
function climb(course: Course, view: View, clause: Clause): void {
  let at = clause
  for (let steps = view.tree.clauses.length; steps > 0 && at.parent !== null && course.stance !== null; steps--) {
    const governing = view.tree.clauses[at.parent]
    const above = governing && pressed(view, at, governing)
    if (!above || at.relation === 'relative' || at.relation === 'coordinate' || at.relation === 'parataxis') return
    if (
      at.relation === 'adverbial' &&
      at.form !== 'infinitive' &&
      !(at.form === 'participle' && at.marker === null && WEIGHING.has(above.lemma))
    )
      return
    if (!/^(?:complement|adverbial)$/.test(at.relation)) return
    const { lemma } = above
    if (isUpTo(view, at)) {
      course.deontic = true
      course.holders = []
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
    }
    if (above.question) {
      course.stance = null
      return
    }
    const subjects = above.kind === 'nominal' ? ownersOf(view, above.predicate) : inRole(view, above, 'subject', [])
    if (lemma === 'up' && above.obliques.some(({ preposition }) => preposition === 'to')) {
      course.deontic = true
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
    } else if (REFUSING.has(lemma)) course.stance = above.negation === null ? negated(course.stance, false) : 'undecided'
    else if (WEIGHING.has(lemma)) course.stance = 'undecided'
    else if (PRESSING.has(lemma) && subjects.length === 0 && at.form === 'infinitive') {
      // "it is up to Lomia to persuade Tavia to accept": who presses is told further up, if at all
      course.holders = []
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
    } else if (PRESSING.has(lemma) && differs(course.holders, subjects) && at.form !== 'finite') {
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
      course.holders = subjects
      course.inferred.push(`stance: presses another with "${lemma}"`)
      if (above.negation !== null) course.stance = null
    } else if (
      CALLING.test(lemma) &&
      at.form === 'infinitive' &&
      above.obliques.some(({ preposition }) => /^(?:on|upon|to|for|with)$/.test(preposition))
    ) {
      // "called on both sides to accept": the tree may take the caller for who is to accept
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
      course.holders = subjects
    } else if (PRESSING.has(lemma) && /^(?:demand|insist|require|request)$/.test(lemma) && differs(course.holders, subjects)) {
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
      course.holders = subjects
    } else if (WILLING.has(lemma) || KEEPING.has(lemma)) {
      if (above.negation !== null) course.stance = negated(course.stance, above.perfect && above.tense !== 'past')
      else if (WILLING.has(lemma) && course.stance === 'accepts') course.stance = 'favours'
      if (subjects.length > 0 && above.kind === 'nominal') course.holders = subjects
    } else if (/^(?:fail|try|attempt|struggle)$/.test(lemma)) {
      if (lemma === 'fail') course.stance = null
    } else return
    if (course.stance !== null && above.modal !== null && /^(?:must|should|ought|have to|need to|need)$/.test(above.modal))
      course.deontic = true
    at = above
    course.top = above
  }
}

/** "urged the rebels to accept": the tree may hang the act on the rebels; then the verb above them governs it. */
function pressed(view: View, at: Clause, governing: Clause): Clause {
  const above = governing.parent === null ? null : view.tree.clauses[governing.parent]
  const object = governing.kind === 'nominal' && (governing.role === 'object' || governing.role === 'indirect')
  return above && object && at.form === 'infinitive' && at.role === 'noun' && PRESSING.has(above.lemma) ? above : governing
}

/** "up to the Union to persuade …", with "up to" taken for a preposition. */
function isUpTo(view: View, at: Clause): boolean {
  const head = view.sentence.tokens[at.predicate]?.head ?? -1
  return head >= 0 && at.form === 'infinitive' && childrenOf(view.sentence, head, 'case').some(({ form }) => form.toLowerCase() === 'up')
}

function differs(a: readonly string[], b: readonly string[]): boolean {
  return b.length > 0 && !b.some((id) => a.includes(id))
}

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

/** Inside an if-clause: "if Lomia refused the offer". */
function isSupposed(view: View, clause: Clause): boolean {
  // "accused of backing the plan"
  if (clause.form === 'participle' && clause.marker === 'of') return true
  // "wanted guarantees before signing"
  if (clause.marker !== null && /^(?:before|without|until|instead of|rather than|despite|by)$/.test(clause.marker)) return true
  let at: Clause | undefined = clause
  for (let steps = view.tree.clauses.length; at && steps > 0; steps--) {
    if (at.marker !== null && (isCondition(at.marker) || at.marker === 'if') && at.relation !== 'complement') return true
    if (at.marker !== null && /^(?:whether|if)$/.test(at.marker)) return true
    // "as long as a constitution is agreed"
    if (at.marker === 'as' && at.adverbs.some((index) => view.sentence.tokens[index]?.form === 'long')) return true
    at = at.parent === null ? undefined : view.tree.clauses[at.parent]
  }
  return false
}

/** Whether a stance inside someone's words is taken for granted there: relative clauses, and whose plan a plan is. */
function isTaken({ clause, rule }: StanceReading, { mode }: Statement): boolean {
  return rule === 'positions/owner' || (clause.relation === 'relative' && mode !== 'direct')
}

/** "any deal that Lomia accepted": none has been. */
function isAnyOf(view: View, { clause, target }: StanceReading): boolean {
  if (clause.relation !== 'relative' || !target) return false
  return childrenOf(view.sentence, target.token, 'det').some(({ form }) => /^(?:any|every|no|whatever|whichever)$/i.test(form))
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
    rule: 'positions/conditions',
    trigger: conditions.predicate,
    inferred: [],
    told: cover(above.span, clause.span),
  }))
}

/** "ready to discuss a truce only if …": the condition on the act that the stance is about. */
function conditionUnder(view: View, clause: Clause): string | null {
  const acts = new Set(
    view.tree.clauses.filter(({ parent, form }) => parent === clause.index && form === 'infinitive').map(({ index }) => index),
  )
  const found = view.tree.clauses.find(
    ({ parent, marker }) => parent !== null && acts.has(parent) && marker !== null && isCondition(marker),
  )
  return found ? quoteOf(view.resolved.report.text, found.whole) : null
}

/** "on condition that …", "in exchange for …", "but only after …": the words themselves. */
function proviso(view: View, clause: Clause): string | null {
  const { text } = view.resolved.report
  for (const { head, preposition } of clause.obliques) {
    const word = view.sentence.tokens[head]
    const phrase = view.tree.clauses.find(({ predicate }) => predicate === head)
    if (preposition === 'on' && word?.lemma === 'condition' && phrase) return quoteOf(text, phrase.whole)
    if (/^(?:in exchange for|in return for|subject to|pending)$/.test(preposition) && phrase)
      return `${preposition} ${quoteOf(text, phrase.whole)}`
  }
  return null
}

/** Who says a clause by the verb right above it, where no statement was found. */
function sayersOf(view: View, clause: Clause): readonly Actor['id'][] {
  const above = clause.parent === null ? null : view.tree.clauses[clause.parent]
  return above && /^(?:say|argue|insist|claim|warn|believe|think)$/.test(above.lemma) && above.negation === null
    ? inRole(view, above, 'subject', [])
    : []
}

/** The smallest statement whose content holds the clause's predicate. */
export function innermost(view: View, clause: Clause, statements: readonly Statement[]): Statement | null {
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

/** The people of a place, who answer no proposals; protesters and settlers may. */
function isPublic(view: View, id: Actor['id']): boolean {
  const actor = actorOf(view.resolved, id)
  return actor?.kind === 'population' && (PUBLIC.test(actor.name) || actor.country !== null)
}

function isMedia(view: View, id: Actor['id']): boolean {
  return actorOf(view.resolved, id)?.kind === 'media'
}

function isEarlier(view: View, clause: Clause): boolean {
  if (clause.perfect && clause.tense === 'past') return true
  return clause.adverbs.some((index) => {
    const next = view.sentence.tokens[index + 1]?.form.toLowerCase() ?? ''
    // "earlier this month" is a time
    return EARLIER.has(view.sentence.tokens[index]?.form.toLowerCase() ?? '') && !/^(?:this|on|in|today|last|that|than)$/.test(next)
  })
}
