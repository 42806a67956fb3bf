import {
  ADDRESSING,
  ATTACK_NOUNS,
  CITY_VERBS,
  CULTURE_NOUNS,
  DIRECTIVE_PREPOSITIONS,
  GIVEN_FROM,
  LAND_NOUNS,
  LOCATIVE_PREPOSITIONS,
  MOTION,
  PLACE_OBJECT,
  SENT_TO,
  SPEAKING,
} from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import { placeInTree } from './tree-place.ts'

/** What a country's, capital's or seat's name stands for where it is used. */
export type Stance = 'acts' | 'label' | 'place'

/**
 * Whether the name of a country, capital or seat of power means who governs it, labels something else, or is a place:
 * "Ukraine agreed" acts, "across Syria" is a place, "US officials" a label. A capital is a city unless it does or undergoes what
 * only a government can: "Moscow refused", "arrived in Moscow".
 *
 * @param isRole whether a word means a person or group, whose label the name may be
 */
export function countryStance(
  sentence: Sentence,
  head: number,
  form: 'country' | 'capital' | 'seat',
  isRole: (token: Token) => boolean,
): Stance {
  const { relation, governor, preposition } = placeInTree(sentence, head)
  const city = form === 'capital'
  // "Ankara-backed rebels" are backed by a government; a "UK-based group" is based in a country.
  if (
    sentence.tokens[head + 1]?.form === '-' &&
    governor &&
    governor.index === head + 2 &&
    (governor.upos === 'VERB' || governor.upos === 'ADJ')
  )
    return /^(?:base|wide|born|bear)$/.test(governor.lemma.toLowerCase()) ? 'place' : 'acts'
  if (!governor) return city || preposition !== null ? stanceByPreposition(preposition, null, city) : 'acts'
  const lemma = governor.lemma.toLowerCase()
  const base = baseRelation(relation)
  const partner = partnerOf(sentence, head)
  // "the US-Ukraine talks": the first of a pair may hang on the second, and is what the second is.
  if (!city && partner !== null && governor.index === partner) return countryStance(sentence, partner, form, isRole)
  if (base === 'nsubj') return subjectStance(sentence, governor, relation, form)
  if (base === 'obj' || base === 'iobj') {
    if (city) return ADDRESSING.has(lemma) || base === 'iobj' ? 'acts' : 'place'
    return PLACE_OBJECT.has(lemma) ? 'place' : 'acts'
  }
  if (base === 'compound' || base === 'amod' || relation === 'nmod:poss' || base === 'det' || (base === 'nmod' && preposition === null)) {
    if (preposition !== null && LOCATIVE_PREPOSITIONS.has(preposition)) return 'place'
    // "the Iran-Iraq war" is between two states, "Iraq war veterans" are of a land.
    if (LAND_NOUNS.has(lemma) || (CULTURE_NOUNS.has(lemma) && !(partner !== null && lemma === 'war'))) return 'place'
    if (isRole(governor))
      return relation === 'nmod:poss' && !city ? 'label' : form === 'seat' || !city ? 'label' : relation === 'nmod:poss' ? 'acts' : 'place'
    if (governor.upos === 'PROPN') return relation === 'nmod:poss' && !city ? 'label' : 'place'
    if (city) return relation === 'nmod:poss' ? 'acts' : 'place'
    return 'acts'
  }
  if (base === 'obl' || base === 'nmod' || base === 'advcl' || base === 'xcomp')
    return obliqueStance(relation, governor, preposition, city, isRole)
  if (base === 'root' || base === 'parataxis' || base === 'ccomp' || base === 'list' || base === 'dep' || base === 'vocative')
    return city ? 'place' : stanceByPreposition(preposition, governor, city)
  return preposition === null && !city ? 'acts' : stanceByPreposition(preposition, governor, city)
}

/** The name on the other side of a hyphen: "US-Ukraine", "Israel-Hamas". */
function partnerOf({ tokens }: Sentence, at: number): number | null {
  for (const [hyphen, other] of [
    [at + 1, at + 2],
    [at - 1, at - 2],
  ] as const) {
    const glued = /^[-–]$/.test(tokens[hyphen]?.form ?? '') && !tokens[hyphen]?.spaceAfter && !tokens[hyphen - 1]?.spaceAfter
    if (glued && tokens[other]?.upos === 'PROPN') return other
  }
  return null
}

function subjectStance(sentence: Sentence, governor: Token, relation: string, form: 'country' | 'capital' | 'seat'): Stance {
  if (form === 'country') return 'acts'
  const lemma = governor.lemma.toLowerCase()
  const passive = relation === 'nsubj:pass'
  const copular = childrenOf(sentence, governor.index, 'cop').length > 0
  if (copular) {
    if (form === 'seat') return 'acts'
    // "Moscow is ready to talk" speaks of the government, "Moscow is the capital" of the city.
    return governor.upos === 'ADJ' ? 'acts' : LAND_NOUNS.has(lemma) || governor.upos === 'PROPN' ? 'place' : 'acts'
  }
  if (passive) return ADDRESSING.has(lemma) || SPEAKING.has(lemma) ? 'acts' : 'place'
  return CITY_VERBS.has(lemma) ? 'place' : 'acts'
}

function obliqueStance(
  relation: string,
  governor: Token,
  preposition: string | null,
  city: boolean,
  isRole: (token: Token) => boolean,
): Stance {
  const lemma = governor.lemma.toLowerCase()
  if (relation === 'obl:agent') return 'acts'
  if (preposition === 'of') {
    if (LAND_NOUNS.has(lemma)) return 'place'
    if (isRole(governor)) return 'label'
    return city || governor.upos === 'PROPN' ? 'place' : 'acts'
  }
  if (preposition !== null && LAND_NOUNS.has(lemma)) return 'place'
  return stanceByPreposition(preposition, governor, city)
}

function stanceByPreposition(preposition: string | null, governor: Token | null, city: boolean): Stance {
  const lemma = governor?.lemma.toLowerCase() ?? ''
  if (preposition === null) return city ? 'place' : 'acts'
  const [first = ''] = preposition.split(' ')
  if (LOCATIVE_PREPOSITIONS.has(preposition) || LOCATIVE_PREPOSITIONS.has(first)) return 'place'
  if (preposition === 'from') return GIVEN_FROM.has(lemma) ? 'acts' : 'place'
  if (preposition === 'to') return SENT_TO.has(lemma) || (!city && !MOTION.has(lemma) && governor !== null) ? 'acts' : 'place'
  if (DIRECTIVE_PREPOSITIONS.has(preposition)) return MOTION.has(lemma) ? 'place' : 'acts'
  if (preposition === 'on' || preposition === 'upon') return city ? (SENT_TO.has(lemma) ? 'acts' : 'place') : 'acts'
  if (preposition === 'against' && city && ATTACK_NOUNS.has(lemma)) return 'place'
  if (preposition === 'between' && city && MOTION.has(lemma)) return 'place'
  return 'acts'
}
