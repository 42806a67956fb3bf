import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { AREAS } from '../control/lexicon.ts'
import { childrenOfClause, clauseAt, type View } from '../events/view.ts'
import { actReference, pronounReference } from '../proposals/act-reference.ts'
import { kindOfAct, MAKING } from '../proposals/lexicon.ts'
import type { Reference } from '../proposals/references.ts'
import { actorOf } from '../status/report-index.ts'
import { NOUN_STANCES, TAKING_PART } from './lexicon.ts'

/** The references of a sentence by head word. */
export type References = ReadonlyMap<number, Reference>

/** The clauses of acts that a verb's slots take: "to withdraw", "that it would withdraw", "for units to leave". */
export function actsUnder(view: View, clause: Clause, slots: ReadonlySet<string>): Clause[] {
  // "announced this month that it would build": the tree may hang the clause on the month
  const onTime = slots.has('that')
    ? clause.obliques
        .filter(({ preposition }) => preposition === '')
        .flatMap(({ head }) => clausesUnder(view, head))
        .filter(({ marker, form, subjects }) => marker === 'that' && form === 'finite' && subjects.some(({ via }) => via === 'tree'))
    : []
  const own = childrenOfClause(view, clause).filter(
    (child) =>
      child.kind === 'verbal' &&
      ((slots.has('ing') &&
        child.form === 'participle' &&
        child.marker === null &&
        (child.relation === 'complement' || follows(view, clause, child))) ||
        (slots.has('inf') && child.form === 'infinitive' && child.relation === 'complement') ||
        (slots.has('that') && (child.form === 'finite' || child.marker === 'that') && child.relation === 'complement') ||
        (slots.has('for') &&
          child.form === 'infinitive' &&
          child.relation !== 'relative' &&
          child.subjects.some(({ head }) => head < child.predicate && head > clause.predicate))),
  )
  return [...own, ...onTime]
}

/** Right behind the verb, without a comma: "ruled out ceding", though the tree makes it a circumstance. */
function follows(view: View, clause: Clause, child: Clause): boolean {
  const between = view.sentence.tokens.slice(clause.predicate + 1, child.predicate)
  return (
    child.relation === 'adverbial' && child.predicate > clause.predicate && between.length < 3 && between.every(({ form }) => form !== ',')
  )
}

function clausesUnder(view: View, token: number): Clause[] {
  const noun = clauseAt(view, token)
  return noun ? view.tree.clauses.filter(({ parent, kind }) => parent === noun.index && kind === 'verbal') : []
}

/** The act of a clause as a proposal: "withdraw from Kura"; "build a border force" is about the force. */
export function actTarget(view: View, act: Clause, references: References, noun: Clause | null = null): Reference | null {
  if (act.negation !== null) return null
  if (MAKING.has(act.lemma)) {
    const made = act.objects
      .map(({ head }) => references.get(head))
      .find((reference) => reference !== undefined && !reference.pointing && reference.kind !== 'operation')
    if (made) return made
  }
  const objects = act.objects.map(({ head }) => tokenAt(view.sentence, head).lemma.toLowerCase())
  const joined = takenPartIn(view, act)
    .map((head) => references.get(head))
    .find((reference) => reference?.kind === 'talks')
  if (joined) return joined
  const named = act.objects
    .map(({ head }) => references.get(head))
    .find(
      (reference) =>
        reference &&
        reference.kind !== null &&
        /^(?:hold|attend|join|discuss|negotiate|resume|continue|extend|restart|implement|honou?r|respect|open|begin|start|enter|observe|prolong|renew)$/.test(
          act.lemma,
        ),
    )
  if (named) return named
  // "leave the valley", not "leave allies behind"
  if (act.lemma === 'leave' && !act.objects.some(({ head }) => isSomewhere(view, head))) return null
  const kind = kindOfAct(act.lemma, objects)
  return kind && !(kind === 'talks' && act.lemma === 'talk' && act.obliques.length === 0) ? actReference(view, act, kind, noun) : null
}

function isSomewhere(view: View, token: number): boolean {
  if (view.resolved.placeAt(view.index, token) !== null || AREAS.has(tokenAt(view.sentence, token).lemma.toLowerCase())) return true
  const actor = view.resolved.actorAt(view.index, token)
  return actor !== null && /^(?:government|country)$/.test(actorOf(view.resolved, actor)?.kind ?? '')
}

/** What a word as the target of a stance refers to: a proposal noun, a pointing word, "it". */
export function targetAt(view: View, token: number, references: References): Reference | null {
  const found = references.get(token)
  // "welcomed the offer to send troops": the act, not the offer
  if (found?.pointing && found.kind === null) {
    const noun = clauseAt(view, token)
    const act =
      noun && view.tree.clauses.some(({ parent, form }) => parent === noun.index && form === 'infinitive')
        ? actOfNoun(view, noun, references)
        : null
    if (act) return act
  }
  if (found) return found
  const word = tokenAt(view.sentence, token)
  if (/^them$/i.test(word.form) && view.resolved.actorAt(view.index, token) === null) return pronounReference(view, word)
  if (/^(?:it|this|that)$/.test(word.form.toLowerCase()) && word.upos === 'PRON') {
    // "accepted the deal, while Lomia urged the group to reject it": something proposed goes before someone named
    const before = [...references.values()].some((reference) => reference.token < token && !reference.weak)
    return before || view.resolved.actorAt(view.index, token) === null ? pronounReference(view, word) : null
  }
  // "demands for militia units to leave": the clause under the noun
  const noun = clauseAt(view, token)
  if (noun && NOUN_STANCES.get(noun.lemma) === 'proposes') return actOfNoun(view, noun, references)
  return null
}

/** Whether a clause is the first verb after "for" or "that" right behind a noun. */
function followsNoun(view: View, act: Clause, noun: Clause): boolean {
  const opener = view.sentence.tokens[noun.predicate + 1]?.form.toLowerCase()
  if (act.predicate <= noun.predicate || act.predicate - noun.predicate > 10) return false
  if (opener !== (act.form === 'infinitive' ? 'for' : 'that')) return false
  return !view.tree.clauses.some(({ kind, predicate }) => kind === 'verbal' && predicate > noun.predicate && predicate < act.predicate)
}

export function actOfNoun(view: View, noun: Clause, references: References): Reference | null {
  for (const act of view.tree.clauses) {
    // "demands for units to leave": under the demands, or under the units, or wherever the tree hangs the first clause after "for" or "that"
    const above = act.parent === null ? null : view.tree.clauses[act.parent]
    const under =
      act.parent === noun.index || (above?.parent === noun.index && above.kind === 'nominal' && above.predicate > noun.predicate)
    if ((under || followsNoun(view, act, noun)) && act.kind === 'verbal' && (act.form === 'infinitive' || act.marker === 'that')) {
      const target = actTarget(view, act, references, noun)
      if (target) return target
    }
  }
  for (const { head, preposition } of noun.obliques) if (preposition === 'for' && references.has(head)) return references.get(head) ?? null
  return null
}

/** The words for what a verb of taking part is about: "part in the talks", "the talks", "to the table". */
export function takenPartIn(view: View, clause: Clause): number[] {
  const slots = TAKING_PART.get(clause.lemma)
  if (!slots) return []
  if (clause.lemma === 'take' && !clause.objects.some(({ head }) => tokenAt(view.sentence, head).lemma === 'part')) return []
  const objects = slots.has('obj') ? clause.objects.map(({ head }) => head) : []
  return [...objects, ...clause.obliques.filter(({ preposition }) => slots.has(preposition)).map(({ head }) => head)]
}
