import { NAME_CLOSERS, NAME_PARTICLES } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Register } from '../../register/register.ts'
import { LONGEST } from './found-name.ts'
import { isTitleCase, taggedName } from './name-words.ts'
import type { RolePhrase } from './role-phrases.ts'
import { headOf } from './tree-place.ts'

/** Last word of the name that begins at `first`: capitals in a row, with particles and initials between them. */
export function nameEnd(
  sentence: Sentence,
  first: number,
  taken: Uint8Array,
  roles: ReadonlyMap<number, RolePhrase>,
  register: Register,
): number {
  const { tokens } = sentence
  const kind = tokens[first]?.name ?? null
  let last = first - 1
  for (let at = first; at < tokens.length && at < first + LONGEST; at++) {
    const token = tokens[at]
    if (!token || taken[at]) break
    // "Ocasio-Cortez" is one word, wherever the tagger starts a name.
    const hyphen = token.form === '-' && !token.spaceAfter && /^\p{Lu}/u.test(tokens[at + 1]?.form ?? '') ? token : tokens[at - 1]
    const glued = at > first && hyphen?.form === '-' && !hyphen.spaceAfter && !tokens[at - 1]?.spaceAfter
    const joined = glued || (at > first && isJoined(tokens, first, at))
    if (
      at > first &&
      token.nameStarts &&
      !joined &&
      !(
        token.name === 'person' &&
        (kind === 'person' || kind === null) &&
        at === last + 1 &&
        (isKnownWhole(sentence, first, at, register) || (at === first + 1 && kind === null && givesName(sentence, first, register)))
      )
    )
      break
    if (at > first && kind !== null && token.name !== null && token.name !== kind && !joined) break
    if (/^\p{Lu}/u.test(token.form)) {
      // "Trump Says Talks …", "Officials Push …": in a headline every word is a capital; only the tagger knows where a name is.
      if (
        (at > first || isTitleCase(sentence)) &&
        (token.upos === 'VERB' || token.upos === 'AUX' || (isTitleCase(sentence) && token.name === null))
      )
        break
      if (at > first && kind !== null && token.name === null && token.upos !== 'PROPN') break
      if (at > first && kind === 'person' && token.name === null && roles.has(at)) break
      last = at
      continue
    }
    const next = tokens[at + 1]
    const hyphened = next?.form === '-' && !token.spaceAfter && /^\p{Lu}/u.test(tokens[at + 2]?.form ?? '') && !taken[at + 2]
    const joins = hyphened || (next !== undefined && !taken[at + 1] && /^\p{Lu}/u.test(next.form) && !next.nameStarts)
    if (NAME_PARTICLES.has(token.form.toLowerCase()) && joins && (token.name !== null || kind !== 'organization')) continue
    if (
      token.form === '-' &&
      !token.spaceAfter &&
      at > first &&
      !tokens[at - 1]?.spaceAfter &&
      /^\p{Lu}/u.test(next?.form ?? '') &&
      !taken[at + 1]
    )
      continue
    if (/^[’'.]$/.test(token.form) && joins && !tokens[at - 1]?.spaceAfter) continue
    if (token.name === 'organization' && kind === 'organization' && /^(?:of|for|the|and|de|&|'s|’s)$/i.test(token.form) && joins) continue
    if (token.name === kind && kind !== null && at === first) continue
    break
  }
  // "Democratic Union party": some papers write the noun that closes a name small.
  const closer = tokens[last + 1]
  if (
    last >= first &&
    closer &&
    kind !== 'person' &&
    NAME_CLOSERS.has(closer.form) &&
    tokens[headOf(sentence, first, last)]?.head === closer.index &&
    tokens[last]?.relation !== 'amod'
  )
    return last + 1
  return last
}

/** Whether words that the tagger makes two names of are one person of the register: "Kim Jong Un". */
function isKnownWhole(sentence: Sentence, first: number, at: number, register: Register): boolean {
  const [, last] = taggedName(sentence, at)
  const words = sentence.tokens.slice(first, last + 1)
  return (
    words.length < 5 &&
    words.every((word) => word.upos === 'PROPN') &&
    register.people.named(words.map((word) => word.form).join(' ')).length > 0
  )
}

/** Whether a word is a given name, and more often that than a surname. */
export function givesName(sentence: Sentence, at: number, register: Register): boolean {
  return register.people.givenName(sentence.tokens[at]?.form ?? '')?.sure === true
}

/** Whether the tree makes one name of a word and what stands before it: the tagger sometimes starts "Bashar al-Assad" at "al". */
function isJoined(tokens: readonly Token[], first: number, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (!token || !before) return false
  if (token.relation.startsWith('flat') && token.head >= first && token.head < at) return true
  // "Colonel Tarig Abdelrahim": where the tree makes the title the head, both hang on it
  if (token.relation.startsWith('flat') && tokens[first]?.relation.startsWith('flat') && token.head === tokens[first]?.head) return true
  return isLinked(before, token)
}

/** Whether the tree ties a word to the one right after it as parts of one name. */
export const isLinked = (before: Token, token: Token): boolean =>
  (before.head === token.index &&
    (before.upos === 'PROPN' || before.upos === 'NOUN') &&
    /^(?:nmod:desc|flat|compound)/.test(before.relation)) ||
  (token.head === before.index && token.name === 'person' && /^(?:appos|flat)/.test(token.relation) && before.index === token.index - 1)
