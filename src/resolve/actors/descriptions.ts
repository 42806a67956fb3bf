import { QUANTIFIERS } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import type { FoundName } from './found-name.ts'
import { isPlural, type RolePhrase } from './role-phrases.ts'
import { headOf, prepositionOf } from './tree-place.ts'

/** A noun phrase that describes someone by role: "the Kremlin aide", "a senior US official", "Syrian rebel factions", "his military". */
export interface Description {
  readonly phrase: RolePhrase
  /** Token range of the noun phrase up to its head noun. */
  readonly first: number
  readonly last: number
  /** Head word of the whole phrase: the noun, or what counts it ("tens" of "tens of thousands of students"). */
  readonly head: number
  /** The noun that says the role. */
  readonly noun: number
  readonly plural: boolean
  readonly definite: boolean
  readonly indefinite: boolean
  /** "former", "ex-". */
  readonly former: boolean
  /** Token of a possessive pronoun: "his military". */
  readonly pronoun: number | null
  /** Names inside the phrase and after its "of" or "for", nearest the head first. */
  readonly names: readonly FoundName[]
  /** Token range of another description that it belongs to: "the opposition" of "spokesman for the opposition". */
  readonly ofHead: number | null
}

const BEFORE_NOUN = /^(?:det|amod|compound|nmod:poss|nummod|nmod|flat|punct|obl|nmod:unmarked)/
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const INDEFINITE: ReadonlySet<string> = new Set([
  'a',
  'an',
  'some',
  'one',
  'another',
  'any',
  'several',
  'many',
  'few',
  'most',
  'no',
  'every',
  'each',
])
/** "spokesman for the group", "leader of the party"; "ambassador to Syria" is of another country. */
const BELONGING: ReadonlySet<string> = new Set(['of', 'for', 'from'])

/** The descriptions of a sentence that are not part of a person's name with title. */
export function findDescriptions(sentence: Sentence, roles: ReadonlyMap<number, RolePhrase>, names: readonly FoundName[]): Description[] {
  const covered = new Set<number>()
  for (const name of names) {
    if (name.sort === 'country') continue
    const from = name.sort === 'person' || name.sort === 'own' ? name.titleFirst : name.first
    for (let index = from; index <= name.last; index++) covered.add(index)
  }
  const found: Description[] = []
  for (const phrase of roles.values()) {
    if (covered.has(phrase.last)) continue
    // "prime" hung on another word leaves its minister the head.
    const outer = headOf(sentence, phrase.first, phrase.last)
    const head = sentence.tokens[outer]?.upos === 'ADJ' ? phrase.last : outer
    const token = sentence.tokens[head]
    if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) continue
    // "rebel areas", "police car": a role word that only modifies another noun is no one.
    const relation = baseRelation(token.relation)
    if (relation === 'compound' || relation === 'amod' || relation === 'flat') {
      const force = forceBefore(sentence, phrase, head, names)
      if (force) found.push(force)
      continue
    }
    found.push(describe(sentence, phrase, head, token, names))
  }
  // "a group of soldiers" are soldiers.
  return found.filter((one) => one.noun !== one.head || !found.some((other) => other !== one && other.head === one.head))
}

/** "a Syrian air force onslaught", "Turkish army positions": a country's force before a noun is still that force. */
function forceBefore(_sentence: Sentence, phrase: RolePhrase, head: number, names: readonly FoundName[]): Description | null {
  const country = names.find((name) => name.sort === 'country' && name.last === phrase.first - 1)
  if (!country || phrase.role.unit !== 'group' || !/^(?:MIL|COP|SPY)$/.test(phrase.role.sector)) return null
  return {
    phrase,
    first: country.first,
    last: phrase.last,
    head,
    noun: head,
    plural: false,
    definite: true,
    indefinite: false,
    former: false,
    pronoun: null,
    names: [country],
    ofHead: null,
  }
}

function describe(sentence: Sentence, phrase: RolePhrase, head: number, token: Token, names: readonly FoundName[]): Description {
  const counter = counterOf(sentence, token)
  const own = Math.min(phrase.first, leftEdge(sentence, head), counter === null ? head : leftEdge(sentence, counter))
  const last = phrase.last
  const determiners = childrenOf(sentence, head, 'det').map((child) => child.form.toLowerCase())
  const possessor = (sentence.children[head] ?? []).map((child) => sentence.tokens[child]).find((child) => child?.relation === 'nmod:poss')
  // "Islamic State of Iraq and the Levant terrorists": the tree may cut the name at its last words.
  const inside = names.filter((name) => name.last >= own && name.last <= last).sort((a, b) => b.last - a.last)
  const first = Math.min(own, ...inside.map((name) => name.first))
  const after: FoundName[] = []
  let ofHead: number | null = null
  for (const child of childrenOf(sentence, head, 'nmod')) {
    if (child.index <= last) continue
    const named = names.find((name) => child.index >= name.first && child.index <= name.last)
    // The tree may hang the preposition on a word inside the name: "of Bashar" in "of Bashar al-Assad".
    const within = named
      ? Array.from({ length: named.last - named.first + 1 }, (_, at) => prepositionOf(sentence, named.first + at)).find(
          (one) => one !== null,
        )
      : null
    if (!BELONGING.has(prepositionOf(sentence, child.index) ?? within ?? '')) continue
    if (named) after.push(named)
    else {
      // "head of the Syrian government delegation": the country stands inside the phrase.
      const edge = leftEdge(sentence, child.index)
      after.push(...names.filter((name) => name.first >= edge && name.last <= child.index))
      ofHead ??= child.index
    }
  }
  const former = sentence.tokens.slice(first, phrase.first).some((word) => /^(?:former|ex|ousted|deposed|late)$/i.test(word.form))
  return {
    phrase,
    first,
    last,
    head: counter ?? head,
    noun: head,
    plural: isPlural(token) || (phrase.role.plural && token.xpos !== 'NN'),
    definite: determiners.some((form) => DEFINITE.has(form)) || (possessor !== undefined && possessor.upos !== 'PRON'),
    indefinite:
      counter !== null ||
      determiners.some((form) => INDEFINITE.has(form)) ||
      /^(?:one|some|many|several)$/i.test(sentence.tokens[first]?.form ?? ''),
    former,
    pronoun: possessor?.upos === 'PRON' ? possessor.index : null,
    names: [...inside, ...after],
    ofHead,
  }
}

/** The word that only counts a noun: "tens" for the students of "tens of thousands of students"; null when there is none. */
function counterOf(sentence: Sentence, token: Token): number | null {
  let counter: number | null = null
  let at = token
  for (let steps = 0; steps < 3; steps++) {
    const above = sentence.tokens[at.head]
    if (
      !above ||
      at.relation !== 'nmod' ||
      prepositionOf(sentence, at.index) !== 'of' ||
      above.index > at.index ||
      !QUANTIFIERS.has(above.lemma.toLowerCase())
    )
      break
    counter = above.index
    at = above
  }
  return counter
}

/** Where a noun's words before it begin, without a gap. */
export function leftEdge(sentence: Sentence, head: number): number {
  const inside = new Set([head])
  let open = [head]
  for (let depth = 0; depth < 4 && open.length > 0; depth++) {
    const next: number[] = []
    for (const index of open) {
      // "at least 13 civilians": what stands before a number is not of the name.
      if (sentence.tokens[index]?.upos === 'NUM') continue
      for (const child of sentence.children[index] ?? []) {
        const token = sentence.tokens[child]
        if (!token || child >= head || !isInside(token) || (index === head && !BEFORE_NOUN.test(token.relation))) continue
        next.push(child)
        inside.add(child)
      }
    }
    open = next
  }
  // "the deputy prime minister and government spokesman": a tree that hangs "prime" on the spokesman leaves the minister in between.
  let edge = head
  const least = Math.min(...inside)
  for (let at = head - 1; at >= least; at--) {
    if (inside.has(at)) edge = at
    else if (/^(?:NOUN|PROPN|VERB)$/.test(sentence.tokens[at]?.upos ?? '')) break
  }
  return edge
}

/** Not a preposition, conjunction or comma before the phrase; "'s" and hyphens are inside it. */
function isInside(token: Token): boolean {
  if (token.relation.startsWith('case')) return token.upos === 'PART'
  if (token.relation.startsWith('cc')) return false
  return token.upos !== 'PUNCT' || token.form === '-'
}
