import { UTTERANCE_VERBS } from '../../lang/en/cue-nouns.ts'
import type { Token } from '../../parse/sentence.ts'
import { nounCue } from './cue.ts'
import type { Draft, Reading, Scene, Source } from './draft.ts'
import { actorOf, sourceAt } from './speaker.ts'
import { childIn, childrenIn, leadIn, stretches, withinReach, wordsUnder } from './words.ts'

const GIVES_OUT: ReadonlySet<string> = new Set(UTTERANCE_VERBS)

/**
 * Finds what nouns of saying hold: "the minister's claim that …", "a warning of … by the ministry", "issued a pledge to …".
 *
 * A noun without a clause needs a speaker beside it: "fears of unrest" says nobody's fear.
 */
export function findNounStatements(scene: Reading): Draft[] {
  return scene.sentence.tokens.flatMap((noun) => {
    if (noun.upos !== 'NOUN') return []
    const draft = readNoun(scene, noun)
    return draft ? [draft] : []
  })
}

function readNoun(scene: Reading, noun: Token): Draft | null {
  const { sentence } = scene
  const cue = nounCue(noun.lemma)
  if (!cue) return null
  const clause = cue.clause
    ? (childrenIn(sentence, noun.index, 'acl', 'ccomp', 'acl:relcl', 'xcomp').find(
        (child) => child.index > noun.index && /^(?:that|to)$/.test(markOf(scene, child)),
      ) ??
      thatAfter(scene, noun) ??
      underOf(scene, noun))
    : undefined
  const source = speakerOf(scene, noun, clause)
  // without a speaker only a claim, a report, an accusation speak for someone; "the idea that" does not
  if (
    !source &&
    !(clause && cue.about.includes('of') && /^(?:claims|accuses|reports)$/.test(cue.class) && markOf(scene, clause) === 'that')
  )
    return null
  let words: number[] = []
  let slot = 'clause'
  if (clause) words = wordsUnder(sentence, clause.index)
  else {
    const phrase = childrenIn(sentence, noun.index, 'nmod', 'acl').find(
      (child) => child.index > noun.index && cue.about.includes(leadIn(sentence, child.index)),
    )
    if (!phrase || !source) return null
    const lead = new Set(childrenIn(sentence, phrase.index, 'case', 'mark').map(({ index }) => index))
    words = wordsUnder(sentence, phrase.index, lead)
    slot = 'phrase'
  }
  const content = stretches(sentence, withinReach(scene, noun, words), scene.quotations)
  if (content.length === 0) return null
  return {
    rule: `statements/noun-${slot}`,
    sentence: sentence.index,
    cueToken: noun.index,
    cue: { start: noun.start, end: noun.end },
    class: cue.class,
    source,
    content,
    silent: false,
    addressee: null,
    inferred: [],
  }
}

/** Verbs whose object a claim may be, so that "the claim that he made" has a pronoun there. */
const MAKES: ReadonlySet<string> = new Set([
  ...UTTERANCE_VERBS,
  'deny',
  'reject',
  'dismiss',
  'hear',
  'face',
  'call',
  'describe',
  'consider',
  'believe',
])

/**
 * What leads a content clause in: "that" or "to". The parser takes "that" for a pronoun in "the claim that the town had fallen", where it
 * is none: the clause has its own subject, and no claim is made, heard or denied in it.
 */
function markOf({ sentence }: Scene, clause: Token): string {
  const mark = childIn(sentence, clause.index, 'mark')
  if (mark) return mark.form.toLowerCase()
  const first = sentence.tokens[wordsUnder(sentence, clause.index)[0] ?? -1]
  const own = childIn(sentence, clause.index, 'nsubj', 'nsubj:pass', 'expl')
  return first?.form === 'that' && own && own.index !== first.index && !MAKES.has(clause.lemma) ? 'that' : ''
}

/** Whose claim it is: "Moscow's claim", "a claim by Moscow", "Moscow repeated its claim", "Moscow made the claim". */
function speakerOf(scene: Scene, noun: Token, clause: Token | undefined): Source | null {
  const { sentence } = scene
  const possessor = childIn(sentence, noun.index, 'nmod:poss') ?? ofBefore(scene, noun, clause)
  if (possessor) return sourceAt(sentence, possessor.index, clause ?? null)
  const by = childrenIn(sentence, noun.index, 'nmod', 'obl:agent').find((child) =>
    /^(?:by|from|among)$/.test(leadIn(sentence, child.index)),
  )
  if (by) return sourceAt(sentence, by.index)
  const verb = sentence.tokens[noun.head]
  if (verb && (noun.relation === 'obj' || noun.relation === 'obl') && GIVES_OUT.has(verb.lemma)) {
    const head = actorOf(scene, verb)
    if (head !== null) return sourceAt(sentence, head)
  }
  const people = childrenIn(sentence, noun.index, 'amod', 'compound').find(
    ({ form, name, upos }) => name !== null || upos === 'PROPN' || /^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i)$/u.test(form),
  )
  return people ? sourceAt(sentence, people.index) : null
}

/** "came after an announcement that it would": the parser may hang the clause on the verb. */
function thatAfter({ sentence }: Scene, noun: Token): Token | undefined {
  const that = sentence.tokens[noun.index + 1]
  const clause = that?.form === 'that' && that.relation === 'mark' ? sentence.tokens[that.head] : undefined
  return clause && /^(?:ccomp|advcl)$/.test(clause.relation) && clause.head < noun.index ? clause : undefined
}

/** "the demands of the opposition that he step aside": the parser may hang the clause on the opposition. */
function underOf(scene: Scene, noun: Token): Token | undefined {
  const { sentence } = scene
  const one = childrenIn(sentence, noun.index, 'nmod').find((child) => leadIn(sentence, child.index) === 'of')
  return (
    one &&
    childrenIn(sentence, one.index, 'acl:relcl', 'acl', 'ccomp').find(
      (clause) => markOf(scene, clause) === 'that' && isAdjacent(scene, clause, one),
    )
  )
}

function isAdjacent({ sentence }: Scene, clause: Token, to: Token): boolean {
  return wordsUnder(sentence, clause.index)[0] === to.index + 1
}

/** "the demands of the opposition that he step aside": the one before the clause. */
function ofBefore({ sentence }: Scene, noun: Token, clause: Token | undefined): Token | undefined {
  if (!clause) return undefined
  return childrenIn(sentence, noun.index, 'nmod').find((child) => child.index < clause.index && leadIn(sentence, child.index) === 'of')
}
