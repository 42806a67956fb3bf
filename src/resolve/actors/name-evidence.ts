import { LAND_NOUNS } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import type { RolePhrase } from './role-phrases.ts'
import { prepositionOf } from './tree-place.ts'

/** "the province of Kilis", "Khan Sheikhoun, a town": a noun of land beside the name. */
export function isCalledPlace(sentence: Sentence, head: number): boolean {
  const token = sentence.tokens[head]
  const governor = token && sentence.tokens[token.head]
  // "the mayor Mara Tolin" is no place, though a mayor is of one.
  const isLand = (word: Token | undefined) =>
    word !== undefined && word.upos === 'NOUN' && LAND_NOUNS.has(word.lemma) && !/^(?:mayor|resident)$/.test(word.lemma)
  if (
    token &&
    governor &&
    isLand(governor) &&
    (prepositionOf(sentence, head) === 'of' ||
      (/^(?:compound|appos|flat|nmod:desc)/.test(token.relation) && token.relation !== 'nmod:poss'))
  )
    return true
  return childrenOf(sentence, head, 'appos').some(isLand)
}

/** Whether the word beside a name says that it is a person's: "Luc Perrand, the ambassador", "Luc Perrand is the ambassador". */
export function roleBesideName(sentence: Sentence, head: number, roles: ReadonlyMap<number, RolePhrase>): 'sure' | 'likely' | null {
  const { tokens } = sentence
  const isPerson = (token: Token | undefined): boolean => {
    if (!token || token.xpos === 'NNS') return false
    for (let first = token.index; first >= 0 && first > token.index - 5; first--) {
      const phrase = roles.get(first)
      if (phrase && phrase.last >= token.index) return phrase.role.unit === 'person' && !phrase.role.plural
    }
    return false
  }
  const token = tokens[head]
  if (!token) return null
  const governor = tokens[token.head]
  if (token.relation === 'appos' && isPerson(governor)) return 'sure'
  if (token.relation === 'nsubj' && isPerson(governor) && childrenOf(sentence, token.head, 'cop').length > 0) return 'sure'
  if (childrenOf(sentence, head, 'appos').some(isPerson)) return 'sure'
  // "the representative to the UN in Geneva, Alexey Borodavkin": the tree hangs the name on the last noun.
  let above = token.relation === 'appos' ? governor : undefined
  for (let steps = 0; steps < 3 && above && /^nmod/.test(above.relation); steps++) {
    above = tokens[above.head]
    if (isPerson(above)) return 'likely'
  }
  return null
}
