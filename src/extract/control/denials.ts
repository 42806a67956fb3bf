import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor, Status } from '../../record/types.ts'
import { actorsAt, inRole } from '../events/participants.ts'
import { clauseAt, statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { heldPlace } from './held-place.ts'
import type { Hold } from './hold.ts'
import { ASSAULTS, DENIED, DENIES_CLAIMS } from './lexicon.ts'
import { isForce, takingSubjects } from './takers.ts'

/** A hold that somebody claimed, as an earlier clause tells it. */
export interface Claimed extends Hold {
  readonly sentence: number
  readonly status: Status
  readonly claimedBy: Actor['id'] | null
}

/** Who denies what was just claimed, and by which clause. */
export interface Denial {
  readonly hold: Hold
  readonly deniedBy: Actor['id']
}

/**
 * A denial that points back to a claim of a place told right before: "The colonel denied it", "the army dismissed the claim", "…, which Kyiv
 * denied", "Armenia says the assault failed". Does not read denials that say themselves what did not happen.
 */
export function denialOf(view: View, clause: Clause, earlier: readonly Claimed[]): Denial | null {
  if (clause.kind !== 'verbal' || clause.negation !== null || clause.modal !== null) return null
  const deniers = DENIES_CLAIMS.has(clause.lemma) ? deniersOf(view, clause) : failed(view, clause)
  const deniedBy = deniers.find((id) => isForce(view, id) || actorOf(view.resolved, id)?.kind === 'person')
  if (deniedBy === undefined) return null
  const claim = earlier.findLast(
    (hold) =>
      hold.holder !== null &&
      /^(?:claimed|reported)$/.test(hold.status) &&
      hold.change !== 'lose' &&
      hold.clause !== clause &&
      hold.claimedBy !== deniedBy &&
      hold.holder !== deniedBy &&
      (hold.sentence === view.index ? hold.clause.predicate < clause.predicate : isSentenceBefore(view, hold.sentence)),
  )
  if (!claim) return null
  const { place, share, holder, previous } = claim
  const inferred = 'denied: what was claimed right before'
  return {
    hold: { place, share, holder, previous, inferred, rule: 'control/denial', trigger: clause.predicate, clause, change: 'take' },
    deniedBy,
  }
}

function isSentenceBefore(view: View, sentence: number): boolean {
  return sentence === view.index - 1 && view.resolved.sentences[sentence]?.partIndex === view.sentence.partIndex
}

/** The subject of "denied it", "dismissed the claim", ", which it denied": what is denied is not told here. */
function deniersOf(view: View, clause: Clause): readonly Actor['id'][] {
  const [object] = clause.objects
  const nextClause = view.tree.clauses.some(({ parent, relation }) => parent === clause.index && relation === 'complement')
  const isBack =
    object === undefined
      ? false
      : isPointer(view, object.head) ||
        // "a claim that Kyiv denied"
        (object.via === 'relative' && DENIED.has(tokenAt(view.sentence, object.head).lemma.toLowerCase())) ||
        (object.via === 'relative' && clause.relation === 'relative' && heldPlace(view, object.head) !== null)
  return isBack && !nextClause ? takingSubjects(view, clause) : []
}

/** "It", "this", "the claim" with nothing after it that says which. */
function isPointer(view: View, head: number): boolean {
  const word = tokenAt(view.sentence, head)
  if (/^(?:it|this|that)$/i.test(word.form)) return true
  if (!DENIED.has(word.lemma.toLowerCase())) return false
  const isTold = ['nmod', 'acl', 'amod'].some((relation) => childrenOf(view.sentence, head, relation).length > 0)
  return !isTold && ownersNone(view, head)
}

/** "The claim", "that report", "the rebels' claim"; not "a report". */
function ownersNone(view: View, head: number): boolean {
  return (
    childrenOf(view.sentence, head, 'nmod:poss').length > 0 ||
    childrenOf(view.sentence, head, 'det').some(({ form }) => /^(?:the|this|that|these|those|both)$/i.test(form))
  )
}

/** Whoever says that "the assault failed" or "was repelled". */
function failed(view: View, clause: Clause): readonly Actor['id'][] {
  const isAssault = ({ head }: { head: number }) => ASSAULTS.has(tokenAt(view.sentence, head).lemma.toLowerCase())
  const fails = clause.lemma === 'fail' && clause.subjects.some(isAssault) && clauseAt(view, clause.predicate)?.objects.length === 0
  const repels =
    /^(?:repel|repulse|foil|thwart|beat back|beat off|fight off|push back|drive back|throw back)$/.test(clause.lemma) &&
    [...clause.objects, ...clause.subjects].some(isAssault)
  if (!fails && !repels) return []
  const speaker = statementAround(view, tokenAt(view.sentence, clause.predicate))?.speaker ?? null
  if (speaker !== null) return [speaker]
  // "Armenia said it had repelled the attack", whose words no statement holds
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  return above && clause.relation === 'complement'
    ? [...inRole(view, above, 'subject', []), ...above.subjects.flatMap(({ head }) => actorsAt(view, head))]
    : []
}
