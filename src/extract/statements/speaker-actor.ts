import { UTTERANCE_NOUNS } from '../../lang/en/cue-nouns.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { quoteOf } from '../../record/span.ts'
import type { Actor } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { Source } from './draft.ts'
import { childrenIn, leadIn, wordsUnder } from './words.ts'

const UTTERANCES: ReadonlySet<string> = new Set(UTTERANCE_NOUNS)

/**
 * The actor who speaks: the one at the head of the source; the name beside a role ("Secretary of State Marco Rubio"); the one whose
 * statement, report or letter it is ("a White House readout", "a letter from the ministry"). Null when none of them is an actor.
 */
export function speakerOf(resolved: ResolvedReport, { sentence: index, head }: Source): Actor['id'] | null {
  const sentence = resolved.sentences[index]
  const token = sentence?.tokens[head]
  if (!sentence || !token) return null
  const own = resolved.actorAt(index, head)
  if (own !== null) return own
  const beside = UTTERANCES.has(token.lemma) ? authorsOf(sentence, token) : namesOf(sentence, token)
  for (const { index: word } of beside) {
    const actor = resolved.actorAt(index, word)
    if (actor !== null) return actor
  }
  return UTTERANCES.has(token.lemma) ? namedBefore(resolved, sentence, token) : null
}

/** The actor whose name stands right before the noun: "the White House readout", where no mention of its own was found. */
function namedBefore(resolved: ResolvedReport, sentence: Sentence, utterance: Token): Actor['id'] | null {
  const from = childrenIn(sentence, utterance.index, 'compound', 'amod', 'nmod:poss')[0]
  if (!from || from.index >= utterance.index) return null
  const first = sentence.tokens[wordsUnder(sentence, from.index)[0] ?? from.index] ?? from
  const words = quoteOf(resolved.report.text, { start: first.start, end: sentence.tokens[utterance.index - 1]?.end ?? from.end })
  return resolved.actors.find(({ names }) => names.some((name) => name === words || name === `the ${words}`))?.id ?? null
}

/** Names that stand with a role: in apposition, or joined to it without a preposition. */
function namesOf(sentence: Sentence, role: Token): Token[] {
  return childrenIn(sentence, role.index, 'appos', 'flat', 'nmod', 'nmod:desc').filter((child) =>
    child.upos === 'PROPN' && child.relation !== 'nmod' ? true : child.upos === 'PROPN' && leadIn(sentence, child.index) === '',
  )
}

/** Whose statement, report or letter it is. */
function authorsOf(sentence: Sentence, utterance: Token): Token[] {
  return childrenIn(sentence, utterance.index, 'nmod:poss', 'compound', 'amod', 'nmod').filter(
    (child) => child.relation !== 'nmod' || /^(?:by|from|of)$/.test(leadIn(sentence, child.index)),
  )
}
