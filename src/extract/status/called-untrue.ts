import type { Clause } from '../../parse/clause.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { isCalling, isDismissing, isDisproving, isToldNoun } from './status-lexicon.ts'

/** Words behind a report within which it is called untrue. */
const REACH = 30

/**
 * What is made of an act that a report, a claim or a story tells, where the same sentence says what that telling is worth: *denied* when somebody
 * "ridiculed reports of an ambush", "dismissed as disinformation the allegation that a drone was downed", "called the story of a raid an
 * invention"; *negated* when it "turned out to be false", "was made up", or there is "no truth in it". Null when nothing is made of it.
 *
 * @param act the clause of the act, under the noun
 * @param told the clause of the noun that tells it
 */
export function calledUntrue(sentence: Sentence, act: Clause, told: Clause): 'denied' | 'negated' | null {
  const noun = sentence.tokens[told.predicate]
  if (told.kind !== 'nominal' || !noun || !isToldNoun(noun.lemma) || !isTold(act)) return null
  const governor = sentence.tokens[noun.head]
  if (!governor) return null
  const isSubject = /^(?:nsubj|csubj)/.test(noun.relation)
  if (governor.upos === 'NOUN' && governor.lemma === 'truth' && isDenied(sentence, governor)) return 'negated'
  if (isNegated(sentence, governor)) return null
  const lemma = withParticle(sentence, governor)
  if (isSubject) {
    const isPassive = noun.relation === 'nsubj:pass'
    if (isPassive && (isDismissing(lemma) || /^(?:make up|invent|fabricate|fake|debunk|disprove)$/.test(lemma))) return 'negated'
    return /^(?:turn out|prove)$/.test(lemma) && hasVerdict(sentence, governor.index) ? 'negated' : null
  }
  if (!/^(?:obj|obl|nmod|appos|xcomp)$/.test(noun.relation)) return null
  if (isDismissing(lemma)) return 'denied'
  return isCalling(lemma) && hasVerdict(sentence, governor.index) ? 'denied' : null
}

/** "Reports of an attack", "the claim that …", "a story about a raid"; not "the report by a court on the massacre". */
function isTold(act: Clause): boolean {
  return (
    act.relation === 'complement' ||
    act.relation === 'relative' ||
    /^(?:of|about|that|concerning)$/.test(act.preposition ?? act.marker ?? '')
  )
}

/** Whether a word behind another says of a report that it is none: "a lie", "pure invention". */
function hasVerdict({ tokens }: Sentence, from: number): boolean {
  return tokens.slice(from + 1, from + 1 + REACH).some(({ lemma }) => isDisproving(lemma.toLowerCase()))
}

function withParticle({ tokens, children }: Sentence, verb: Token): string {
  const particle = (children[verb.index] ?? []).map((child) => tokens[child]).find((child) => child?.relation === 'compound:prt')
  return particle ? `${verb.lemma} ${particle.form.toLowerCase()}` : verb.lemma
}

function isNegated({ tokens, children }: Sentence, { index }: Token): boolean {
  return (children[index] ?? []).some((child) => /^(?:not|never|n['’]t)$/i.test(tokens[child]?.form ?? ''))
}

/** "No truth", "little truth". */
function isDenied({ tokens, children }: Sentence, { index }: Token): boolean {
  return (children[index] ?? []).some((child) => /^(?:no|little|any|neither)$/i.test(tokens[child]?.form ?? ''))
}
