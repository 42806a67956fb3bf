import { PRONOUNS, SPEAKING, SPEECH_NOUNS } from '../../lang/en/actor-words.ts'
import type { ParsedReport, Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import type { Antecedent, Entity } from './entity.ts'
import { placeInTree } from './tree-place.ts'

/** Sentences back that a pronoun reaches. */
const REACH = 3
/** Mentions in a sentence that a pronoun weighs, at most: texts may be lists of a thousand names. */
const WINDOW = 40
/** How much of the best candidate's weight the second may have. */
const TIE = 0.92

/** The third-person pronoun that a word is: male, female, neuter or plural; null for other words and expletives. */
export function pronounOf(sentence: Sentence, token: Token): 'm' | 'f' | 'n' | 'p' | null {
  if (token.upos !== 'PRON' && token.upos !== 'DET') return null
  const pronoun = PRONOUNS[token.form.toLowerCase()]
  if (!pronoun || baseRelation(token.relation) === 'expl') return null
  if (pronoun === 'n' && isExpletive(sentence, token)) return null
  return pronoun
}

/** "It is astounding that …", "it was up to the US to persuade …": the clause is what is spoken of. */
function isExpletive(sentence: Sentence, token: Token): boolean {
  if (!token.relation.startsWith('nsubj')) return false
  const children = childrenOf(sentence, token.head)
  const clausal = children.some((child) => /^(?:csubj|ccomp|xcomp|advcl|acl)/.test(child.relation) && child.index > token.index)
  const copular = children.some((child) => child.relation === 'cop')
  const governor = sentence.tokens[token.head]
  return (copular && clausal) || /^(?:seem|appear|rain|snow|happen|take|remain)$/.test(governor?.lemma ?? '')
}

/**
 * Whom a pronoun takes up, or null when no one fits or two fit alike. Weighs subjects over objects over others, near over far, the
 * speaker of the sentence before for the subject of a verb of saying, and the subject of the verb of saying above it; someone who
 * fills another role of its own verb is out ("Putin met him").
 *
 * @param antecedents mentions of a sentence, in order
 * @param speaker who says the quotation that the pronoun stands in: "I" there, never "he"
 */
export function resolvePronoun(
  parsed: ParsedReport,
  sentence: Sentence,
  token: Token,
  pronoun: 'm' | 'f' | 'n' | 'p',
  antecedents: (sentence: number) => readonly Antecedent[],
  speaker: Entity | null = null,
): Entity | null {
  const weights = new Map<Entity, number>()
  const place = placeInTree(sentence, token.index)
  const subject = place.relation.startsWith('nsubj')
  const possessive = place.relation === 'nmod:poss'
  const speaks = subject && place.governor !== null && SPEAKING.has(place.governor.lemma.toLowerCase())
  const above = matrixSubjects(sentence, token)
  const spoken = new Set<Entity>()
  const barred = clauseMates(sentence, token, possessive)
  const bound = new Set<Entity>()
  if (!possessive) for (const mention of antecedents(sentence.index)) if (barred.has(mention.head)) bound.add(mention.entity)
  for (let back = 0; back <= REACH; back++) {
    const other = parsed.sentences[sentence.index - back]
    const list = antecedents(sentence.index - back)
    if (!other || (other.headline && back > 0 && !sentence.headline)) continue
    for (const mention of list.slice(-WINDOW)) {
      if (back === 0 && (mention.first > token.index || (mention.first <= token.index && mention.last >= token.index))) continue
      if ((back === 0 && barred.has(mention.head)) || bound.has(mention.entity) || mention.entity === speaker) continue
      // "The company said they would pay": an organization is "they" only right under its own verb.
      const own = back === 0 && (above.spoken.has(mention.head) || (possessive && sameClauseSubject(sentence, token, mention.head)))
      if (!agrees(mention.entity, pronoun) && !(own && pronoun === 'p' && mention.entity.kind === 'organization')) continue
      let weight = standing(other, mention.head)
      if (back === 0) {
        if (above.spoken.has(mention.head)) weight += 45
        else if (above.loose.has(mention.head)) weight += 20
        else if (possessive && sameClauseSubject(sentence, token, mention.head)) weight += 30
      } else {
        if (subject && isSubject(other, mention.head)) weight += 15
        if (speaks && isSpeaker(other, mention.head)) weight += 40
      }
      if (back === 0 && above.spoken.has(mention.head)) spoken.add(mention.entity)
      weight *= 0.6 ** back
      weight += Math.min(5, mention.entity.mentions.length) * 2
      weight += mention.head / 1000
      if (weight > (weights.get(mention.entity) ?? 0)) weights.set(mention.entity, weight)
    }
    // What the sentence itself or the one before offers goes before anything farther off.
    if (back >= 1 && weights.size > 0) break
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best) return null
  if (second && second[1] > best[1] * TIE) return null
  if (pronoun === 'n' && !neuterIsSure(sentence, token, place.governor, best[1], possessive, spoken.has(best[0]))) return null
  return best[0]
}

/** "It" and "its" take up actors only where an actor is at work; else they mean a thing or a matter. */
function neuterIsSure(
  sentence: Sentence,
  token: Token,
  governor: Token | null,
  weight: number,
  possessive: boolean,
  spoken: boolean,
): boolean {
  if (possessive) return weight >= 40
  if (!governor) return false
  if (spoken) return true
  return (
    token.relation === 'nsubj' && SPEAKING.has(governor.lemma.toLowerCase()) && childrenOf(sentence, governor.index, 'cop').length === 0
  )
}

function agrees(entity: Entity, pronoun: 'm' | 'f' | 'n' | 'p'): boolean {
  if (pronoun === 'm' || pronoun === 'f')
    return entity.kind === 'person' && !entity.plural && (entity.gender === null || entity.gender === pronoun)
  if (pronoun === 'n') return entity.kind !== 'person' && !entity.plural && entity.kind !== 'population'
  return entity.plural || entity.kind === 'armed group' || entity.kind === 'military' || entity.kind === 'population'
}

function standing(sentence: Sentence, head: number): number {
  const { relation, governor } = placeInTree(sentence, head)
  const base = baseRelation(relation)
  if (base === 'nsubj') return governor && baseRelation(governor.relation) === 'root' ? 90 : 80
  if (base === 'obj' || base === 'iobj') return 50
  if (relation === 'obl:agent') return 60
  if (relation === 'nmod:poss') return 35
  if (base === 'obl') return 40
  if (base === 'root' || base === 'vocative') return 50
  return 25
}

function isSubject(sentence: Sentence, head: number): boolean {
  return placeInTree(sentence, head).relation.startsWith('nsubj')
}

function isSpeaker(sentence: Sentence, head: number): boolean {
  const { relation, governor } = placeInTree(sentence, head)
  return relation.startsWith('nsubj') && governor !== null && SPEAKING.has(governor.lemma.toLowerCase())
}

/** Subjects of the verbs that the word's clause hangs on: "Erdoğan said he …". */
function matrixSubjects(sentence: Sentence, token: Token): { readonly spoken: ReadonlySet<number>; readonly loose: ReadonlySet<number> } {
  const found = new Set<number>()
  const loose = new Set<number>()
  let at = token.head
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    const word = sentence.tokens[at]
    if (!word) break
    const relation = baseRelation(word.relation)
    if (/^(?:ccomp|xcomp|parataxis|advcl)$/.test(relation)) {
      const governor = sentence.tokens[word.head]
      if (relation === 'advcl' || (governor && SPEAKING.has(governor.lemma.toLowerCase())))
        // "… the branch said, adding that it held both accountable": the participle of saying has the same subject.
        for (const subject of childrenOf(sentence, word.head, 'nsubj'))
          if (subject.index !== token.index)
            (relation === 'advcl' && !(word.index !== token.head && isSayingAfter(sentence, word)) ? loose : found).add(subject.index)
    }
    // "a US announcement that it would train an army", "Turkey's claim that it …".
    if (/^(?:acl|ccomp)/.test(relation) && SPEECH_NOUNS.has(sentence.tokens[word.head]?.lemma ?? ''))
      for (const owner of childrenOf(sentence, word.head))
        if (owner.index < word.head && /^(?:compound|nmod|amod)/.test(owner.relation)) found.add(owner.index)
    at = word.head
  }
  return { spoken: found, loose }
}

/** A participle of saying without a subject of its own: "adding that …". */
function isSayingAfter(sentence: Sentence, word: Token): boolean {
  return SPEAKING.has(word.lemma.toLowerCase()) && word.xpos === 'VBG' && childrenOf(sentence, word.index, 'nsubj').length === 0
}

/** Heads that fill other roles of the word's own verb, with the noun that a possessive belongs to. */
function clauseMates(sentence: Sentence, token: Token, possessive: boolean): ReadonlySet<number> {
  const reflexive = /sel(?:f|ves)$/i.test(token.form)
  if (reflexive) return new Set()
  if (possessive) return new Set([token.head])
  const mates = new Set<number>()
  for (const child of childrenOf(sentence, token.head))
    if (child.index !== token.index && /^(?:nsubj|obj|iobj|obl)/.test(child.relation)) {
      mates.add(child.index)
      for (const conjunct of childrenOf(sentence, child.index, 'conj')) mates.add(conjunct.index)
    }
  return mates
}

/** Whether a head is the subject of the clause that holds a possessive: "Putin praised his army". */
function sameClauseSubject(sentence: Sentence, token: Token, head: number): boolean {
  let at = token.head
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    const word = sentence.tokens[at]
    if (!word) return false
    if (childrenOf(sentence, at, 'nsubj').some((subject) => subject.index === head)) return true
    if (/^(?:ccomp|advcl|parataxis|acl)/.test(word.relation)) return false
    at = word.head
  }
  return false
}
