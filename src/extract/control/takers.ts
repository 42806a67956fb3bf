import { FORCE_NAMES } from '../../lang/en/control-verbs.ts'
import type { Clause } from '../../parse/clause.ts'
import type { Token } from '../../parse/sentence.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor } from '../../record/types.ts'
import { actorsAt } from '../events/participants.ts'
import { statementAround, type View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { placesIn } from './place-index.ts'

type Ids = readonly Actor['id'][]

const FORCE = new RegExp(`\\b(?:${FORCE_NAMES.trim().split(/\s+/).join('|')})s?\\b`, 'i')

/** Whether a common noun means men at arms: "soldiers", "columns". */
export function isForceWord(lemma: string): boolean {
  return FORCE.test(lemma)
}

/** Whether an actor can take a town by arms: forces and governments, and organizations whose name says that they fight. */
export function isForce(view: View, id: Actor['id'] | null): boolean {
  const actor = id === null ? null : actorOf(view.resolved, id)
  if (!actor) return false
  if (/^(?:military|armed group|government)$/.test(actor.kind)) return true
  return /^(?:organization|population)$/.test(actor.kind) && actor.names.some((name) => FORCE.test(name))
}

/**
 * Who takes, holds or loses by the words at the head of a role. A pronoun that nothing else explains ("says it took the village", "its units
 * entered", "our men hold") means whoever speaks; at the beginning of a sentence, the one force that the sentence before was about.
 */
export function takersAt(view: View, clause: Clause, heads: readonly number[]): Ids {
  return [...new Set(heads.flatMap((head) => takerAt(view, clause, head)))]
}

/** Who takes, holds or loses as a clause's subject. */
export function takingSubjects(view: View, clause: Clause): Ids {
  return takersAt(
    view,
    clause,
    clause.subjects.map(({ head }) => head),
  )
}

const OWN = /^(?:it|they|we|its|their|our|he|his|she|her)$/i

function takerAt(view: View, clause: Clause, head: number): Ids {
  const word = tokenAt(view.sentence, head)
  // "JNIM, the al Qaeda affiliate that has held Bara": JNIM
  const called = calledSo(view, word)
  if (called !== null) return [called]
  const pronoun = word.upos === 'PRON' ? word : childrenOf(view.sentence, head, 'nmod:poss').find(({ form }) => OWN.test(form))
  const named = actorsAt(view, head)
  // "our boys" are somebody's
  const isOnlyMen = /^our$/i.test(pronoun?.form ?? '') && pronoun !== word && named.every((id) => isUnknownMen(view, id))
  if (named.length > 0 && !isOnlyMen) return named
  if (!pronoun || !OWN.test(pronoun.form)) return []
  // "its mayor": nobody who takes a town
  if (pronoun !== word && !FORCE.test(word.lemma)) return []
  const speaker = statementAround(view, pronoun)?.speaker ?? null
  if (speaker !== null) return [speaker]
  // "our columns", in the bulletin of a movement that elsewhere says "our organisation"
  if (/^(?:we|our)$/i.test(pronoun.form)) return writersOwn(view)
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (above && clause.relation === 'complement') {
    const teller = above.subjects.flatMap((subject) => actorsAt(view, subject.head))
    if (teller.length > 0) return teller
  }
  return clause.parent === null || clause.relation === 'coordinate' ? subjectBefore(view) : []
}

/** Whom a common noun describes, right before it and a comma, wherever the tree hangs it. */
function calledSo(view: View, word: Token): Actor['id'] | null {
  if (word.upos !== 'NOUN') return null
  if (word.relation === 'appos') return view.resolved.actorAt(view.index, word.head)
  const first = Math.min(word.index, ...(view.sentence.children[word.index] ?? []).filter((child) => child < word.index))
  const isBeside = view.sentence.tokens[first - 1]?.form === ',' && /^(?:a|an|the)$/i.test(view.sentence.tokens[first]?.form ?? '')
  const before = view.sentence.tokens[first - 2]
  return isBeside && before?.upos === 'PROPN' && before.head === word.head ? view.resolved.actorAt(view.index, before.index) : null
}

function isUnknownMen(view: View, id: Actor['id']): boolean {
  const actor = actorOf(view.resolved, id)
  return /^(?:person|population)$/.test(actor?.kind ?? '') && actor?.memberOf === null && actor.country === null
}

/** The one force that is the subject of the sentence before, in the same paragraph. */
function subjectBefore(view: View): Ids {
  const sentence = view.resolved.sentences[view.index - 1]
  const tree = view.resolved.clauses[view.index - 1]
  if (!sentence || !tree || sentence.partIndex !== view.sentence.partIndex) return []
  const before: View = { ...view, index: view.index - 1, sentence, tree }
  const root = tree.clauses.find(({ relation }) => relation === 'root')
  const found = (root?.subjects ?? []).flatMap(({ head }) => actorsAt(before, head)).filter((id) => isForce(view, id))
  // "Bara is held by the army. It took …": whoever holds it, too
  return found.length === 1 && placesIn(view.resolved, view.index - 1).length > 0 ? found : []
}

/** The one force that a report means by "our organisation", "our army" in its own voice. */
function writersOwn(view: View): Ids {
  const { text } = view.resolved.report
  const own = view.resolved.actors.filter(
    (actor) =>
      (isForce(view, actor.id) || actor.register?.startsWith('group:')) &&
      actor.mentions.some(
        ({ start, end }) => /^our /i.test(text.slice(start, end)) || /\bour $/i.test(text.slice(Math.max(0, start - 4), start)),
      ),
  )
  const sides = [...new Set(own.map(({ id, register, memberOf }) => memberOf ?? register ?? id))]
  const [first] = own
  return sides.length === 1 && first ? [own.find(({ register }) => register !== null)?.id ?? first.id] : []
}
