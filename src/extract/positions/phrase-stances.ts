import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import { inRole } from '../events/participants.ts'
import { clauseAt, type View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { phrasesOf, SIGNING } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { type References, targetAt } from './targets.ts'

/**
 * Stances told by a verb and its object together: "closed the door on the truce", "turned its back on the deal", "set three conditions for
 * the talks". Where the words name no proposal, it is the one spoken of before.
 */
export function phraseStances(view: View, clause: Clause, references: References): StanceReading[] {
  const holders = inRole(view, clause, 'subject', [])
  if (holders.length === 0) return []
  return clause.objects.flatMap(({ head }) => {
    const phrase = phrasesOf(clause.lemma, tokenAt(view.sentence, head).lemma.toLowerCase())
    if (!phrase) return []
    const about = [...clause.obliques, ...(clauseAt(view, head)?.obliques ?? [])].filter(({ preposition }) =>
      phrase.prepositions.has(preposition),
    )
    const targets = about.flatMap(({ head: token }) => targetAt(view, token, references) ?? [])
    return targets.map((target) => plainReading(clause, 'positions/phrase', head, phrase.stance, target, holders))
  })
}

/**
 * "made a ceasefire conditional on the release", "makes its signature conditional on their departure". A signature, an acceptance is of
 * what was spoken of before.
 */
export function conditionalOn(view: View, clause: Clause, references: References): StanceReading[] {
  if (!/^(?:conditional|contingent|dependent)$/.test(clause.lemma)) return []
  const term = clause.obliques.find(({ preposition }) => /^(?:on|upon)$/.test(preposition))
  const above = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (!term || !above || above.lemma !== 'make') return []
  const holders = inRole(view, above, 'subject', [])
  const targets: (Reference | null)[] = above.objects.flatMap(({ head }) => {
    const target = targetAt(view, head, references)
    if (target) return [target]
    if (!SIGNING.has(tokenAt(view.sentence, head).lemma.toLowerCase())) return []
    const of = clauseAt(view, head)?.obliques.flatMap(({ head: token }) => targetAt(view, token, references) ?? []) ?? []
    return [of[0] ?? null]
  })
  const noun = clauseAt(view, term.head)
  const words = quoteOf(view.resolved.report.text, noun?.whole ?? tokenAt(view.sentence, term.head))
  return targets.map((target) => ({
    ...plainReading(clause, 'positions/conditional-on', clause.predicate, 'conditional', target, holders),
    condition: words,
  }))
}
