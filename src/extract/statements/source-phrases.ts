import { HEARSAY_ADVERBS, SOURCE_NOUNS } from '../../lang/en/cue-phrases.ts'
import type { Token } from '../../parse/sentence.ts'
import { cover } from '../../record/span.ts'
import type { Draft, Scene } from './draft.ts'
import { sourceAt } from './speaker.ts'
import { childIn, childrenIn, stretches, wordsUnder } from './words.ts'

const NOUNS: ReadonlySet<string> = new Set(SOURCE_NOUNS)

/**
 * Finds clauses that a phrase hands to a speaker: "according to the ministry", "in the words of one diplomat", "in Kyiv's view", and
 * clauses of hearsay ("reportedly"), which have none. "According to plan" names nobody.
 */
export function findPhraseStatements(scene: Scene): Draft[] {
  return scene.sentence.tokens.flatMap((token) => {
    const draft = readAccording(scene, token) ?? readInWords(scene, token) ?? readHearsay(scene, token)
    return draft ? [draft] : []
  })
}

const NOT_SOURCES: ReadonlySet<string> = new Set([
  'plan',
  'schedule',
  'law',
  'need',
  'type',
  'age',
  'size',
  'rule',
  'custom',
  'tradition',
  'standard',
  'timetable',
  'agreement',
])

function readAccording(scene: Scene, token: Token): Draft | null {
  const { sentence } = scene
  if (token.form.toLowerCase() !== 'according') return null
  const to = sentence.tokens[token.index + 1]
  if (to?.form.toLowerCase() !== 'to') return null
  const named =
    token.relation === 'case' || token.relation === 'mark'
      ? sentence.tokens[token.head]
      : (childIn(sentence, token.index, 'obl', 'nmod', 'obj') ?? sentence.tokens[to.head])
  if (!named || named.index < to.index || NOT_SOURCES.has(named.lemma)) return null
  const top = token.relation === 'case' || token.relation === 'mark' ? named : token
  return phrase(scene, top, named, cover(token, to), 'according-to', 'claims')
}

function readInWords(scene: Scene, token: Token): Draft | null {
  const { sentence } = scene
  if (!NOUNS.has(token.lemma) || token.relation !== 'obl') return null
  const preposition = childIn(sentence, token.index, 'case')
  if (!preposition || !/^(?:in|by|to)$/i.test(preposition.form)) return null
  const named =
    childIn(sentence, token.index, 'nmod:poss') ??
    childrenIn(sentence, token.index, 'nmod').find((child) => childIn(sentence, child.index, 'case')?.form === 'of')
  if (!named || NOT_SOURCES.has(named.lemma)) return null
  return phrase(scene, token, named, { start: token.start, end: token.end }, 'in-the-words-of', 'claims')
}

/** A conjunction that a phrase cuts off from its clause: "But, according to …". */
const LONE = /^(?:that|and|but|yet|so|or)$/i

function phrase(scene: Scene, top: Token, named: Token, cue: Draft['cue'], rule: string, bearing: Draft['class']): Draft | null {
  const { sentence } = scene
  const over = clauseOver(scene, top)
  if (over === null) return null
  const content = stretches(sentence, wordsUnder(sentence, over, new Set([top.index])), scene.quotations).filter(
    ({ start, end }, _, all) =>
      all.length === 1 ||
      !LONE.test(
        sentence.tokens
          .filter((token) => token.start >= start && token.end <= end)
          .map(({ form }) => form)
          .join(' '),
      ),
  )
  if (content.length === 0) return null
  return {
    rule: `statements/${rule}`,
    sentence: sentence.index,
    cueToken: top.index,
    cue,
    class: bearing,
    source: sourceAt(sentence, named.index),
    content,
    silent: false,
    addressee: null,
    inferred: [],
  }
}

const CLAUSAL: ReadonlySet<string> = new Set(['root', 'ccomp', 'advcl', 'parataxis', 'acl:relcl', 'conj'])

/** The clause that a phrase belongs to: up the tree to the next predicate; set off at an end of the sentence, the whole sentence. */
function clauseOver({ sentence }: Scene, top: Token): number | null {
  const words = wordsUnder(sentence, top.index)
  while (sentence.tokens[words[0] ?? -1]?.upos === 'PUNCT') words.shift()
  const first = words[0] ?? top.index
  const last = words.at(-1) ?? top.index
  const rest = sentence.tokens.slice(last + 1).every(({ upos }) => upos === 'PUNCT')
  const root = sentence.tokens.find(({ head }) => head < 0)
  if (root && root.index !== top.index && (first === 0 || (rest && sentence.tokens[first - 1]?.form === ','))) return root.index
  let at: Token | undefined = sentence.tokens[top.head]
  while (at && !CLAUSAL.has(at.relation)) at = sentence.tokens[at.head]
  return at && !words.includes(at.index) ? at.index : null
}

function readHearsay(scene: Scene, token: Token): Draft | null {
  const { sentence } = scene
  const bearing = token.relation === 'advmod' ? HEARSAY_ADVERBS[token.form.toLowerCase()] : undefined
  const verb = sentence.tokens[token.head]
  if (!bearing || !verb || !(verb.upos === 'VERB' || childIn(sentence, verb.index, 'cop', 'nsubj'))) return null
  const content = stretches(sentence, wordsUnder(sentence, verb.index, new Set([token.index])), scene.quotations)
  if (content.length === 0) return null
  return {
    rule: 'statements/hearsay',
    sentence: sentence.index,
    cueToken: token.index,
    cue: { start: token.start, end: token.end },
    class: bearing,
    source: null,
    content,
    silent: false,
    addressee: null,
    inferred: [],
  }
}
