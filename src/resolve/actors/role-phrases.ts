import { FORMER, MORE_ROLES, SHORT_TITLES } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Register } from '../../register/register.ts'
import type { Role } from '../../register/roles.ts'

/** Words in a row that say a role: "special envoy", "military commanders". */
export interface RolePhrase {
  readonly first: number
  readonly last: number
  readonly role: Role
}

const LONGEST = 5

const MORE: ReadonlyMap<string, Role> = new Map(
  MORE_ROLES.map(([phrase, sector, unit, role]) => [
    phrase,
    { phrase, sector, unit: unit === 'g' ? 'group' : 'person', rank: null, role, plural: false, sure: true } as const,
  ]),
)

/** First words of `MORE_ROLES` and of the short titles. */
const STARTS: ReadonlySet<string> = new Set(
  [...MORE_ROLES.map(([phrase]) => phrase), ...Object.keys(SHORT_TITLES)].map((phrase) => phrase.split(/[ -]/)[0] ?? phrase),
)

/** Words the register's dictionaries list as agents that are more often something else, alone. */
const NOT_ALONE: ReadonlySet<string> = new Set(
  'major general deputy source division monitor observer captain state court counsel chamber'.split(' '),
)

/**
 * The role phrases of a sentence by their first word, longest first match, none inside another. Reads what the words say, not whether
 * they name anyone here.
 */
export function findRolePhrases(sentence: Sentence, register: Register): ReadonlyMap<number, RolePhrase> {
  const found = new Map<number, RolePhrase>()
  const { tokens } = sentence
  let at = 0
  while (at < tokens.length) {
    const phrase = roleAt(tokens, at, register)
    if (phrase) {
      found.set(at, phrase)
      at = phrase.last + 1
    } else at++
  }
  return found
}

function roleAt(tokens: readonly Token[], first: number, register: Register): RolePhrase | null {
  const start = tokens[first]
  if (!start || !/^\p{L}/u.test(start.form) || start.upos === 'VERB' || start.upos === 'ADV' || start.upos === 'PRON') return null
  if (!mayStart(start.form, register) && !mayStart(start.lemma, register)) return null
  for (let last = Math.min(tokens.length - 1, first + LONGEST - 1); last >= first; last--) {
    const end = tokens[last]
    if (!end || (end.upos !== 'NOUN' && end.upos !== 'PROPN' && end.upos !== 'ADJ')) continue
    if (last > first && tokens.slice(first, last + 1).some((token) => token.upos === 'PUNCT' && token.form !== '-')) continue
    const words = phraseText(tokens, first, last)
    const role = lookUp(words, register) ?? singular(tokens, first, last, register)
    if (!role) continue
    if (last === first && (end.upos === 'ADJ' || (NOT_ALONE.has(words) && !isTitle(tokens, last)))) continue
    return { first, last, role }
  }
  return null
}

function mayStart(form: string, register: Register): boolean {
  const word = form.toLowerCase()
  return register.roles.hasStart(word) || STARTS.has(word) || STARTS.has(word.split('-')[0] ?? word)
}

/** Whether a capitalized role word stands before a name: "General Milley". */
function isTitle(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  if (next === undefined || next.upos !== 'PROPN') return false
  // "the State Duma deputy Ivan Petrov": small before a person's name
  return (
    /^\p{Lu}/u.test(tokens[last]?.form ?? '') ||
    (tokens[last]?.form === 'deputy' && [next, tokens[last + 2]].some((token) => token?.name === 'person'))
  )
}

function lookUp(words: string, register: Register): Role | null {
  // "former president" is read as a president who is no more.
  if (/^(?:former|ex|retired|ousted|late|exiled)\b/.test(words)) return null
  return MORE.get(words) ?? register.roles.get(SHORT_TITLES[words] ?? words)
}

/** The plural by its last word's lemma: "rebel factions". */
function singular(tokens: readonly Token[], first: number, last: number, register: Register): Role | null {
  const end = tokens[last]
  if (!end) return null
  const lemma = end.lemma.toLowerCase()
  if (lemma === end.form.toLowerCase()) return null
  const words = first === last ? lemma : `${phraseText(tokens, first, last - 1)} ${lemma}`
  const role = lookUp(words, register)
  return role && { ...role, plural: isPlural(end) || role.plural }
}

/** Words from one to another as they are looked up: lower case, hyphens without spaces around. */
function phraseText(tokens: readonly Token[], first: number, last: number): string {
  let text = ''
  for (let index = first; index <= last; index++) {
    const token = tokens[index]
    if (!token) break
    text += token.form.toLowerCase()
    if (token.spaceAfter && index < last) text += ' '
  }
  return text
}

/** Whether a noun is in the plural by its tag. */
export function isPlural(token: Token): boolean {
  return token.xpos === 'NNS' || token.xpos === 'NNPS'
}

/** How many words before a title say that it is over: one for "former", two for "ex-". */
export function wordsOfFormer(tokens: readonly Token[], titleFirst: number): number {
  const prior = tokens[titleFirst - 1]?.form.toLowerCase() ?? ''
  if (prior === '-') return FORMER.has(tokens[titleFirst - 2]?.form.toLowerCase() ?? '') ? 2 : 0
  return FORMER.has(prior) ? 1 : 0
}

/** Whether a role phrase speaks of several. */
export const isPluralRole = (tokens: readonly Token[], phrase: RolePhrase): boolean =>
  phrase.role.plural || tokens[phrase.last]?.xpos === 'NNS'

/** The role phrase whose last word is there; null when none is. */
export function roleEndingAt(roles: ReadonlyMap<number, RolePhrase>, last: number): RolePhrase | null {
  for (let first = last; first >= 0 && first > last - 6; first--) {
    const phrase = roles.get(first)
    if (phrase && phrase.last === last) return phrase
  }
  return null
}
