import type { Sentence } from '../../parse/sentence.ts'

const CONDITIONS = /^(?:condition|precondition|prerequisite|requirement)$/
/** Verbs that make one thing another, or leave it so: "met a condition" does not. */
const CALLING = /^(?:make|set|declare|consider|call|name|remain|become|stay|be)$/
/** Words after a noun within which it may be called a condition. */
const REACH = 14

/**
 * Whether a noun is called a condition: "made the rebels' withdrawal a condition", "the withdrawal remains a condition for talks". What is one has
 * not been done.
 */
export function isMadeCondition({ tokens }: Sentence, noun: number): boolean {
  const word = tokens[noun]
  if (word?.upos !== 'NOUN') return false
  const verb = tokens[word.head]
  const calls = verb !== undefined && CALLING.test(verb.lemma)
  return tokens
    .slice(noun + 1, noun + 1 + REACH)
    .some(
      ({ index, lemma, head, relation }) =>
        CONDITIONS.test(lemma) &&
        ((calls && (head === word.head || (head === noun && /^(?:obj|xcomp|appos)/.test(relation)))) ||
          (word.head === index && /^nsubj/.test(word.relation))),
    )
}
