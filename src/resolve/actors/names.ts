import type { Sentence } from '../../parse/sentence.ts'
import type { Register } from '../../register/register.ts'
import type { FoundName } from './found-name.ts'
import { freeNameAt, startsName } from './free-names.ts'
import { knownAt } from './known-names.ts'
import { startsCapital, taggedName, wordsOf } from './name-words.ts'
import type { RolePhrase } from './role-phrases.ts'

/**
 * Names of persons, groups, organizations, countries, capitals and seats of power in a sentence, none inside another except the
 * country in a longer name. Names of places and of works are left out. The tagger's kinds are one witness, with capitals, titles, the
 * register and given names; a name that only the tagger calls an organization is taken, one that only capitals mark is not.
 */
export function findNames(sentence: Sentence, text: string, register: Register, roles: ReadonlyMap<number, RolePhrase>): FoundName[] {
  const found: FoundName[] = []
  const { tokens } = sentence
  const taken = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at] || !startsCapital(tokens, at)) continue
    const listed = knownAt(sentence, text, at, register, roles)
    if (!listed) continue
    const known = initialedWith(sentence, text, listed) ?? listed
    // A place of the user's own is no one's name, whatever the tagger calls it.
    if (known.sort !== 'own' || known.addition.kind !== 'place') found.push(known)
    taken.fill(1, known.sort === 'own' ? known.titleFirst : known.first, known.last + 1)
    at = known.last
  }
  for (let at = 0; at < tokens.length; at++) {
    if (taken[at]) continue
    const numbered = numberedUnit(sentence, text, at, taken)
    if (!numbered && !startsName(sentence, at, roles, register)) continue
    const name = numbered ?? freeNameAt(sentence, text, at, taken, register, roles)
    if (!name) {
      at = Math.max(at, taggedName(sentence, at)[1])
      continue
    }
    found.push(name)
    taken.fill(1, name.first, name.last + 1)
    at = name.last
  }
  return found.sort((a, b) => a.first - b.first)
}

/** Words in small letters inside a name, which give its acronym no letter. */
const INNER_WORD = /^(?:of|for|the|and|in|de|des|du|la|le|al|el)$/
/** Words at most behind a listed name that are still of a longer one. */
const LONGEST_TAIL = 6

/** The longer name that a listed group's begins, by the acronym behind it: "the Kivu Torrent National Force (KTNF)" is not the group Kivu Torrent. */
function initialedWith(sentence: Sentence, text: string, { sort, first, last }: FoundName): FoundName | null {
  const { tokens } = sentence
  if (sort !== 'group') return null
  let end = last
  while (end - last < LONGEST_TAIL && (startsCapital(tokens, end + 1) || INNER_WORD.test(tokens[end + 1]?.form ?? ''))) end++
  const acronym = tokens[end + 2]?.form ?? ''
  if (end === last || tokens[end + 1]?.form !== '(' || tokens[end + 3]?.form !== ')') return null
  const name = wordsOf(tokens, text, first, end)
  const initials = (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('')
  return acronym.length > 2 && initials === acronym ? { sort: 'organization', first, last: end, name, country: null } : null
}

/** Units that go by their number: "the 12th Front says", of which the tagger sees "Front" or nothing. */
const NUMBERED_UNIT = /^(?:Front|Bloc|Column)$/

/** A numbered unit of an armed group, where the tagger has not made a name of it with its number. */
function numberedUnit(sentence: Sentence, text: string, at: number, taken: Uint8Array): FoundName | null {
  const { tokens } = sentence
  const [number, unit] = [tokens[at], tokens[at + 1]]
  if (!number || !unit || number.name || taken[at + 1]) return null
  if (!/^\d+(?:st|nd|rd|th)$/.test(number.form) || !NUMBERED_UNIT.test(unit.form)) return null
  // "12th Front Street"
  if (startsCapital(tokens, at + 2)) return null
  return { sort: 'organization', first: at, last: at + 1, name: wordsOf(tokens, text, at, at + 1), country: null }
}
