import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor, Stance } from '../../record/types.ts'
import { actorsAt, inRole } from '../events/participants.ts'
import { childrenOfClause, type View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { JUDGING, LINKS, VERDICT_STANCES } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { type References, targetAt } from './targets.ts'

/** "the plan is unacceptable", "the force is a threat". */
export function copulaVerdict(view: View, clause: Clause, references: References): StanceReading[] {
  const verdict = verdictOf(view, clause.predicate)
  if (!verdict) return []
  return judgedBy(view, clause, references).map((target) => ({
    ...plainReading(clause, 'positions/verdict', clause.predicate, verdict, target, []),
    author: beforeSpeech(view, clause, references)?.author ?? null,
    verdict: true,
  }))
}

/** "which constituted a threat"; "called the plan a trap", "described the move as alarming". */
export function verdictVerb(view: View, clause: Clause, references: References): StanceReading[] {
  if (LINKS.has(clause.lemma)) {
    return clause.objects.flatMap(({ head }) => {
      const stance = verdictOf(view, head)
      const [target] = judgedBy(view, clause, references)
      return stance && target
        ? [
            {
              ...plainReading(clause, 'positions/verdict', head, stance, target, []),
              author: beforeSpeech(view, clause, references)?.author ?? null,
              verdict: true,
            },
          ]
        : []
    })
  }
  if (!JUDGING.has(clause.lemma)) return []
  const subjects = inRole(view, clause, 'subject', [])
  // "was described as alarming by the envoy": the tree may hang the envoy on "alarming"
  const agents = [
    ...childrenOfClause(view, clause).flatMap((child) => inRole(view, child, 'by', [])),
    ...clause.obliques.flatMap(({ head }) => byChildren(view, head)),
  ]
  const holders = subjects.length > 0 || clause.voice === 'active' ? subjects : agents
  // "calling it a trap": the tree may take "it" for an indirect object
  const targets = [...clause.objects, ...clause.indirects].flatMap(({ head }) => {
    const target = targetAt(view, head, references)
    return target ? [{ head, target }] : []
  })
  const verdicts = [
    ...clause.objects.map(({ head }) => head),
    // "called the plan a trap": the tree may take the trap for an apposition
    ...clause.objects.flatMap(({ head }) => childrenOf(view.sentence, head, 'appos').map(({ index }) => index)),
    ...clause.obliques.filter(({ preposition, head }) => preposition === 'as' || isMarkedAs(view, head)).map(({ head }) => head),
    ...childrenOf(view.sentence, clause.predicate)
      .filter(({ relation }) => /^(?:xcomp|advcl|obj|ccomp)/.test(relation))
      .map(({ index }) => index),
  ]
  // "called the truce absurd": the tree may take the truce for a part of the verdict
  for (const { head } of clause.objects) {
    const inside = childrenOf(view.sentence, head, 'compound').flatMap(({ index }) => references.get(index) ?? [])[0]
    const stance = inside ? verdictOf(view, head) : null
    if (inside && stance) return [plainReading(clause, 'positions/judged', head, stance, inside, holders)]
  }
  for (const { head, target } of targets) {
    for (const verdict of verdicts) {
      const stance = verdict === head ? null : verdictOf(view, verdict)
      if (stance) return [plainReading(clause, 'positions/judged', verdict, stance, target, holders)]
    }
  }
  return []
}

function isMarkedAs(view: View, token: number): boolean {
  return childrenOf(view.sentence, token).some(({ relation, form }) => /^(?:mark|case)$/.test(relation) && form.toLowerCase() === 'as')
}

/** The actors of "by …" under a word that is no clause. */
function byChildren(view: View, token: number): readonly string[] {
  return childrenOf(view.sentence, token)
    .filter(({ index }) => childrenOf(view.sentence, index, 'case').some(({ form }) => form.toLowerCase() === 'by'))
    .flatMap(({ index }) => actorsAt(view, index))
}

/** "a threat", "very alarming", "a step forward", "no solution". */
function verdictOf(view: View, token: number): Stance | null {
  const word = tokenAt(view.sentence, token)
  const next = view.sentence.tokens[token + 1]?.form.toLowerCase()
  if (word.lemma.toLowerCase() === 'line') return view.sentence.tokens[token - 1]?.form.toLowerCase() === 'red' ? 'rejects' : null
  if (word.lemma.toLowerCase() === 'step') return next === 'forward' ? 'favours' : next === 'back' || next === 'backward' ? 'opposes' : null
  // "out of the question"
  if (word.lemma === 'question') {
    const before = view.sentence.tokens.slice(Math.max(0, token - 3), token).map(({ form }) => form.toLowerCase())
    return before.join(' ') === 'out of the' ? 'rejects' : null
  }
  // "a gift to the occupiers", "a lifeline for the militia"
  if (/^(?:gift|reward|present|prize|lifeline|respite|breather)$/.test(word.lemma)) {
    const given = view.sentence.tokens.slice(token + 1, token + 5)
    const to = given.find(({ form }) => /^(?:to|for)$/i.test(form))
    const isFriend = given.some(({ lemma }) => FRIENDS.test(lemma))
    if (!to || isFriend) return word.lemma === 'lifeline' ? 'favours' : null
    return 'opposes'
  }
  return VERDICT_STANCES.get(word.lemma.toLowerCase()) ?? VERDICT_STANCES.get(word.form.toLowerCase()) ?? null
}

/** To whom a gift is a good thing; to all others it is a gift to the other side. */
const FRIENDS =
  /^(?:people|nation|country|world|family|child|civilian|peace|humanity|region|resident|us|we|our|all|everyone|population|hostage|victim)$/i

/**
 * What a verdict is on: its subject. Where speech comes between ("a situation Lomia said constituted a threat", "Lomia says demands … are
 * unrealistic", "…, which Lomia said was a threat") the tree may leave the verdict without one; then what stands before it is.
 */
function judgedBy(view: View, clause: Clause, references: References): Reference[] {
  const spoken = beforeSpeech(view, clause, references)
  // whose verdict it is must be known
  if (spoken) return spoken.author === null ? [] : [spoken.target]
  if (clause.subjects.length > 0) {
    return clause.subjects.flatMap(({ head }) => (isEmptyIt(view, clause, head) ? [] : (targetAt(view, head, references) ?? [])))
  }
  const above = clause.parent === null ? null : view.tree.clauses[clause.parent]
  if (!above || clause.relation !== 'complement') return []
  // "demands for units to leave are unrealistic": the tree may hang the verdict on the clause under the noun
  const noun = above.role === 'noun' && above.parent !== null ? view.tree.clauses[above.parent] : null
  const under = noun ? targetAt(view, noun.predicate, references) : null
  if (under) return [under]
  const fronted = [...above.objects, ...above.indirects, ...above.obliques.filter(({ preposition }) => preposition === '')].filter(
    ({ head }) => head < clause.predicate,
  )
  const named = fronted.flatMap(({ head }) => targetAt(view, head, references) ?? [])
  if (named.length > 0) return named.slice(0, 1)
  // "announced it would train an army that …, which Lomia said was a threat"
  if (!fronted.some(({ via }) => via === 'relative')) return []
  const before = [...references.values()].filter(({ token, pointing }) => token < above.predicate && !pointing)
  return before.slice(-1)
}

const SPEECH = /^(?:say|claim|argue|insist|believe|warn|fear|feel|call|decide|consider|think|deem|maintain)$/

/** "a situation Lomia said constituted …": the noun before the name before the verb of speech, however the tree hangs them. */
function beforeSpeech(view: View, clause: Clause, references: References): { target: Reference; author: Actor['id'] | null } | null {
  const { tokens } = view.sentence
  const first = Math.min(clause.predicate, ...childrenOf(view.sentence, clause.predicate, 'cop').map(({ index }) => index))
  let at = first - 1
  while (at > 0 && /^(?:AUX|ADV|DET|ADJ|PART|PUNCT)$/.test(tokens[at]?.upos ?? '') && first - at < 6) at--
  if (!SPEECH.test(tokens[at]?.lemma ?? '')) return null
  let author: Actor['id'] | null = null
  for (let before = at - 1; before >= at - 5; before--) {
    const target = references.get(before)
    if (target) return { target, author }
    if (!/^(?:PROPN|DET|NOUN|PART)$/.test(tokens[before]?.upos ?? '') && tokens[before]?.form !== 'that') return null
    author ??= view.resolved.actorAt(view.index, before)
  }
  return null
}

/** "It is unacceptable that …": the clause is judged, not what was spoken of before. */
function isEmptyIt(view: View, clause: Clause, subject: number): boolean {
  const word = tokenAt(view.sentence, subject)
  if (!/^it$/i.test(word.form)) return false
  if (word.relation === 'expl') return true
  const heads = new Set([clause.index, ...(clause.relation === 'coordinate' ? [clause.parent] : [])])
  return view.tree.clauses.some(
    ({ predicate, marker, parent, relation }) =>
      predicate > clause.predicate && relation !== 'relative' && heads.has(parent) && (marker === 'that' || marker === 'to'),
  )
}
