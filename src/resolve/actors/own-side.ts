import { SPEAKING } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { childrenOf } from '../../parse/tree.ts'
import type { Description } from './descriptions.ts'
import type { Entity } from './entity.ts'
import type { Scene } from './scene.ts'

/** Clauses above that are looked through for who speaks. */
const STEPS = 12
/** "The regime", "the junta" is mostly somebody else's. */
const OWN = /^(?:government|cabinet|army|military)$/
const OF_STATE = /^(?:GOV|MIL|SPY|LEG|COP)$/

/**
 * The country of "the government" or "the army" where somebody of a state says something of it: "Peru's foreign minister said the government
 * would sign". Null for everything else, and where who speaks serves no state.
 */
export function countryOfOwnSide(scene: Scene, sentence: Sentence, description: Description): string | null {
  const lemma = sentence.tokens[description.noun]?.lemma.toLowerCase() ?? ''
  if (!description.definite || description.plural || description.pronoun !== null || description.names.length > 0) return null
  if (description.noun !== description.head || description.head - description.first > 1) return null
  if (!OWN.test(lemma)) return null
  let at = description.head
  for (let steps = 0; steps < STEPS; steps++) {
    const word = sentence.tokens[at]
    const above = sentence.tokens[word?.head ?? -1]
    if (!word || !above) return null
    if (/^(?:ccomp|parataxis)/.test(word.relation) && SPEAKING.has(above.lemma.toLowerCase())) {
      const subject = childrenOf(sentence, above.index, 'nsubj')[0]
      return subject ? countryServed(scene, sentence, subject.index) : null
    }
    at = above.index
  }
  return null
}

/** The state that whoever heads these words speaks for. */
function countryServed(scene: Scene, sentence: Sentence, head: number): string | null {
  const beside = childrenOf(sentence, head).filter(({ relation }) => /^(?:appos|flat)/.test(relation))
  const entities = [head, ...beside.map(({ index }) => index)].flatMap((token): readonly Entity[] => {
    const entity = scene.book.at(sentence.index, token)
    return entity ? [entity] : []
  })
  const speaker = entities.find(({ country, kind, sector, role }) => {
    if (country === null || role?.startsWith('former ')) return false
    return kind === 'government' || (kind === 'person' && OF_STATE.test(sector ?? ''))
  })
  if (!speaker) return null
  // "Paris urged Togo to wait. The French minister said the government would have to answer": whose is meant stays open
  const near = [sentence.index - 1, sentence.index].flatMap((index) => scene.book.inSentence(index).map(({ entity }) => entity))
  return near.some(({ kind, country }) => kind === 'government' && country !== speaker.country) ? null : speaker.country
}
