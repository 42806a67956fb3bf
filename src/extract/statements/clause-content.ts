import { CITING_VERBS } from '../../lang/en/cited-sources.ts'
import { ADDRESSING_VERBS, CLAUSE_ONLY_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { verbCue } from './cue.ts'
import type { Found, Reading, Scene } from './draft.ts'
import { isDay } from './speaker.ts'
import { childIn, childrenIn, isPassive, wordsFor, wordsUnder } from './words.ts'

const ADDRESSING: ReadonlySet<string> = new Set(ADDRESSING_VERBS)
const CITING: ReadonlySet<string> = new Set(CITING_VERBS)
const CLAUSE_ONLY: ReadonlySet<string> = new Set(CLAUSE_ONLY_VERBS)

/**
 * The clause that a cue verb governs: said that …, told them …, asked whether …. Where the tree has none under the verb, the places are
 * tried in turn at which the parser is known to hang it.
 */
export function clauseOf(reading: Reading, verb: Token, lemma: string, object: Token | undefined): Found | null {
  const { sentence } = reading
  const cue = verbCue(lemma, 'clause')
  if (!cue) return null
  const told = ADDRESSING.has(lemma)
  const roots = governed(reading, verb, lemma, object) ?? afterAside(reading, verb) ?? hungOn(reading, verb, told ? object : undefined)
  if (roots.length === 0) return null
  const words = wordsFor(reading, verb, ...roots)
  // "said it himself", "says so": no clause
  if (words.length < 3 && !words.some((word) => /^(?:VERB|AUX)$/.test(sentence.tokens[word]?.upos ?? ''))) return null
  // "a plan that the rebels said violated the truce": the pronoun is no part of what they said
  const relative = words.every((word) => word > verb.index || /^(?:W.*|IN|,)$/.test(sentence.tokens[word]?.xpos ?? ''))
  const that = words.findIndex((word) => sentence.tokens[word]?.form === 'that')
  const from = relative
    ? verb.index + 1
    : that > 0 && that < 4 && words.slice(0, that).some((word) => isDay(sentence.tokens[word] ?? verb))
      ? (words[that] ?? 0)
      : 0
  return {
    class: cue.class,
    // "said Thursday that": the day is that of the saying
    words: words.filter((word) => word >= from),
    slot: 'clause',
    addressee: told ? (object?.index ?? null) : null,
    whole: true,
  }
}

/** Clauses that hang on the verb itself, with what the parser took out of them. Null when there is none. */
function governed({ sentence }: Scene, verb: Token, lemma: string, object: Token | undefined): number[] | null {
  const after = (...relations: readonly string[]) =>
    childrenIn(sentence, verb.index, ...relations).filter((child) => child.index > verb.index)
  const clauses = after('ccomp')
  const first =
    clauses[0] ??
    // "said as many as 300 men had been killed": an adverbial clause without a conjunction, right after the verb
    after('advcl', 'parataxis').find(
      (child) =>
        wordsUnder(sentence, child.index)[0] === verb.index + 1 && hasSubject(sentence, child) && !childIn(sentence, child.index, 'mark'),
    ) ??
    // "believe the rebels, who hold the town, want guarantees": its subject is taken for an object
    (object && CLAUSE_ONLY.has(lemma)
      ? after('parataxis').find((child) => child.index > object.index && !hasSubject(sentence, child))
      : undefined)
  if (!first) return null
  const lost =
    object &&
    !ADDRESSING.has(lemma) &&
    (object.relation === 'obj' || CLAUSE_ONLY.has(lemma)) &&
    object.index > verb.index &&
    object.index < first.index &&
    !hasSubject(sentence, first) &&
    !childIn(sentence, first.index, 'mark')
  // "said the town was safe and that they would hold it": a second "that" clause, hung on the cue
  const second = after('conj').filter((child) => child.index > first.index && childIn(sentence, child.index, 'mark')?.form === 'that')
  return [...(lost ? [object.index] : []), first.index, ...clauses.slice(1).map(({ index }) => index), ...second.map(({ index }) => index)]
}

/** "reported, citing two officials, that he had left": the parser may hang the clause on the participle or on whom it cites. */
function afterAside({ sentence }: Scene, verb: Token): number[] | null {
  const aside = childrenIn(sentence, verb.index, 'advcl').find((child) => child.index > verb.index && CITING.has(child.lemma))
  if (aside?.xpos !== 'VBG') return null
  const that = sentence.tokens.find(({ index, form }) => index > aside.index && form === 'that' && sentence.tokens[index - 1]?.form === ',')
  const clause = that && sentence.tokens[that.head]
  return clause && clause.index > that.index && childIn(sentence, clause.index, 'nsubj', 'nsubj:pass', 'expl') ? [clause.index] : null
}

/**
 * A clause that the parser hung on a word beside the cue: on the month in "announced this month that it would", on those told in "told
 * reporters he feels good", on the briefing in "said in a briefing with reporters the campaign was over".
 */
function hungOn({ sentence }: Scene, verb: Token, addressee: Token | undefined): number[] {
  if (isPassive(sentence, verb.index)) return []
  for (const child of childrenIn(sentence, verb.index, 'obl', 'obl:unmarked', 'obj', 'iobj', 'advmod')) {
    if (child.index < verb.index) continue
    for (const index of wordsUnder(sentence, child.index)) {
      const clause = sentence.tokens[index]
      if (!clause || (clause.relation !== 'acl:relcl' && clause.relation !== 'acl') || !hasSubject(sentence, clause)) continue
      // set off by a comma it is the writer's: "said in Homs, where shells had fallen"
      const first = sentence.tokens[wordsUnder(sentence, index)[0] ?? -1]
      if (!first || first.upos === 'PUNCT' || first.index <= clause.head || first.relation.startsWith('nsubj:') || isSubjectPronoun(first))
        continue
      const that = first.form === 'that'
      // a day has no clauses of its own, a rule may have: "proposed a rule that the council adopted"
      const loose = that
        ? first.relation === 'mark' || isDay(child)
        : !/^W|^IN$/.test(first.xpos) && (child === addressee || child.relation.startsWith('obl'))
      if (loose)
        return [
          index,
          ...childrenIn(sentence, verb.index, 'conj')
            .filter((more) => more.index > index && childIn(sentence, more.index, 'mark')?.form === 'that')
            .map((more) => more.index),
        ]
    }
  }
  return []
}

function isSubjectPronoun(word: Token): boolean {
  return word.relation === 'nsubj' && /^(?:that|which|who)$/i.test(word.form)
}

function hasSubject(sentence: Scene['sentence'], clause: Token): boolean {
  return childIn(sentence, clause.index, 'nsubj', 'nsubj:pass', 'expl') !== undefined
}
