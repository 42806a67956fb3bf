import type { Clause } from '../../parse/clause.ts'
import { childrenOf } from '../../parse/tree.ts'
import type { Actor, Stance } from '../../record/types.ts'
import { inRole, ownersOf } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { isYes, KEEPING, negated, PRESSING, REFUSING, REVERSING, reversed, WEIGHING, WILLING } from './lexicon.ts'
import type { StanceReading } from './stance-reading.ts'

/** What has been gathered of a stance on the way up. */
export interface Course {
  stance: Stance | null
  holders: readonly Actor['id'][]
  /** "must accept", "it is up to Lomia to accept": the stance is the speaker's. */
  deontic: boolean
  inferred: string[]
  /** A refusal or a change of mind made it what it is, so that the clause's own words are not what happened. */
  turned: boolean
  /** The outermost clause that was read. */
  top: Clause
}

/** Negation and modals of the clause itself; false when it answers nothing. */
export function readOwn(course: Course, clause: Clause, { onlyNegated, stance }: StanceReading, isOfSpeaker: boolean): boolean {
  const no = clause.negation !== null
  if (onlyNegated && !no) return false
  if (no) course.stance = onlyNegated ? 'rejects' : negated(stance, clause.perfect && clause.tense !== 'past')
  if (course.stance === null) return false
  if (clause.modal === null) return true
  // "we shall never sign" tells what will be
  const isOwnShall = clause.modal === 'shall' && isOfSpeaker
  if (!isOwnShall && /^(?:must|should|ought|ought to|have to|need to|need|shall)$/.test(clause.modal)) {
    course.deontic = true
    // "must consider the offer" presses for it; who "will have to reconsider the truce" doubts it
    if (course.stance !== 'doubts') course.stance = isYes(course.stance) || course.stance === 'undecided' ? 'favours' : 'opposes'
  } else if (/^(?:may|might|could)$/.test(clause.modal)) {
    // "could live with the plan" is a yes
    if (clause.lemma !== 'live') course.stance = 'undecided'
  } else if (clause.modal === 'can' && !no && course.stance === 'accepts') course.stance = 'favours'
  return true
}

const CALLING = /^(?:call|call on|appeal|plead)$/

/** Follows what governs the clause: refusing, pressing, willing, having to. Stops at what says it. */
export function climb(course: Course, view: View, clause: Clause): void {
  let at = clause
  for (let steps = view.tree.clauses.length; steps > 0 && at.parent !== null && course.stance !== null; steps--) {
    const governing = view.tree.clauses[at.parent]
    const above = governing && pressed(view, at, governing)
    if (above && takesBack(view, at, above)) {
      // "withdrew their acceptance", "went back on its decision to sign"
      course.stance = above.negation === null ? (clause.lemma === 'demand' ? null : reversed(course.stance)) : course.stance
      if (course.holders.length === 0) course.holders = inRole(view, above, 'subject', [])
      course.turned = true
      course.top = above
      at = above
      continue
    }
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
    // "sees no reason to sign": the tree may hang the act on the reason
    const verb = above.kind === 'nominal' && above.parent !== null && isNoReason(view, above) ? view.tree.clauses[above.parent] : undefined
    const subjects = verb
      ? inRole(view, verb, 'subject', [])
      : above.kind === 'nominal'
        ? ownersOfNoun(view, above)
        : inRole(view, above, 'subject', [])
    if (verb && course.holders.length === 0) course.holders = subjects
    if (lemma === 'up' && above.obliques.some(({ preposition }) => preposition === 'to')) {
      course.deontic = true
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
    } else if (REFUSING.has(lemma) || isNoReason(view, above)) {
      course.stance = above.negation === null || isNoReason(view, above) ? negated(course.stance, false) : 'undecided'
      course.turned = true
    } else if (WEIGHING.has(lemma)) course.stance = 'undecided'
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
    } else if (/^(?:hope|wish)$/.test(lemma) && above.negation === null && hopes(view, at, above, subjects)) {
      // "hoped that Lomia would return to the truce"
      course.stance = isYes(course.stance) ? 'favours' : 'opposes'
      course.holders = hopersOf(view, above, subjects)
    } else if (WILLING.has(lemma) || KEEPING.has(lemma)) {
      // "is prepared to sign": willing, not preparing
      const willing = WILLING.has(lemma) || (lemma === 'prepare' && above.voice === 'passive')
      if (above.negation !== null) course.stance = negated(course.stance, above.perfect && above.tense !== 'past')
      else if (willing && course.stance === 'accepts') course.stance = 'favours'
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

/** "Lomia's decision to sign", "the decision of the Front to sign". */
function ownersOfNoun(view: View, noun: Clause): readonly Actor['id'][] {
  const owners = ownersOf(view, noun.predicate)
  return owners.length > 0 ? owners : [...inRole(view, noun, 'of', []), ...inRole(view, noun, 'by', [])]
}

/** Who hopes: of "expressed the hope that", who expresses it. */
function hopersOf(view: View, hope: Clause, subjects: readonly Actor['id'][]): readonly Actor['id'][] {
  const verb = hope.kind === 'nominal' && hope.parent !== null ? view.tree.clauses[hope.parent] : undefined
  return subjects.length > 0 || !verb ? subjects : inRole(view, verb, 'subject', [])
}

/** Whether it is another who is hoped to answer. */
function hopes(view: View, act: Clause, hope: Clause, subjects: readonly Actor['id'][]): boolean {
  const others = act.subjects.filter(({ via }) => via === 'tree').flatMap(({ head }) => view.resolved.actorAt(view.index, head) ?? [])
  return others.length > 0 && differs(others, hopersOf(view, hope, subjects))
}

/** "no reason", "no need", "no point". */
function isNoReason({ sentence }: View, { kind, predicate }: Clause): boolean {
  if (kind !== 'nominal' || !/^(?:reason|need|point|cause)$/.test(sentence.tokens[predicate]?.lemma ?? '')) return false
  return childrenOf(sentence, predicate, 'det').some(({ form }) => form.toLowerCase() === 'no')
}

/** Whether a verb takes back what its object, a noun of answering, says. */
function takesBack(view: View, at: Clause, above: Clause): boolean {
  if (at.kind !== 'nominal' || at.relation !== 'argument' || above.kind !== 'verbal') return false
  const lemmas = [above.lemma, ...above.adverbs.map((index) => `${above.lemma} ${view.sentence.tokens[index]?.form.toLowerCase()}`)]
  if (!lemmas.some((lemma) => REVERSING.has(lemma))) return false
  return at.role === 'object' || (at.role === 'oblique' && at.preposition === 'on')
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
