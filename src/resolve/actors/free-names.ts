import { ADDRESS, LOCATIVE_PREPOSITIONS, NAME_LABELS, NO_ACTOR_WORDS, ORGANIZATION_WORDS, PEOPLES } from '../../lang/en/actor-words.ts'
import { WEEKDAYS } from '../../lang/en/time-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { foldName } from '../../register/name-key.ts'
import type { Register } from '../../register/register.ts'
import type { FoundName } from './found-name.ts'
import { givesName, isLinked, nameEnd } from './name-end.ts'
import { isCalledPlace, roleBesideName } from './name-evidence.ts'
import { isCapital, isNameWord, isTitleCase, wordsOf } from './name-words.ts'
import { isPluralRole, type RolePhrase, roleEndingAt, wordsOfFormer } from './role-phrases.ts'
import { headOf, prepositionOf } from './tree-place.ts'

const PARTIES: ReadonlySet<string> = new Set([
  'democrats',
  'republicans',
  'conservatives',
  'tories',
  'liberals',
  'socialists',
  'communists',
  'greens',
])

/** Whether a name that the register does not know may begin at a word. */
export function startsName(sentence: Sentence, at: number, roles: ReadonlyMap<number, RolePhrase>, register: Register): boolean {
  const token = sentence.tokens[at]
  if (!token) return false
  if (token.form === '-') return false
  if (token.name === 'person' || token.name === 'organization') return true
  if (!isCapital(token)) return false
  const next = sentence.tokens[at + 1]
  // "Bashar al-Assad" at the start of a sentence: the tagger takes the rare given name for a noun.
  if (next?.name === 'person' && next.nameStarts && !roles.has(at) && (isLinked(token, next) || givesName(sentence, at, register)))
    return true
  if (token.name === 'place' && next?.name === 'place' && !next.nameStarts) return true
  return isCapital(token) && (token.upos === 'PROPN' || roles.has(at) || token.form.toLowerCase() in ADDRESS)
}

/** A name that the register does not know, with the titles before it. */
export function freeNameAt(
  sentence: Sentence,
  text: string,
  at: number,
  taken: Uint8Array,
  register: Register,
  roles: ReadonlyMap<number, RolePhrase>,
): FoundName | null {
  const { tokens } = sentence
  const opening = readTitles(tokens, at, taken, roles)
  const { gender, addressed } = opening
  let { first, title } = opening
  const last = nameEnd(sentence, first, taken, roles, register)
  if (last < first) return null
  // "Pennsylvania Senator Rick Santorum": a title inside, words for where before it.
  for (let inner = first + 1; inner < last; inner++) {
    const role = roles.get(inner)
    if (role?.role.unit !== 'person' || role.last >= last || isPluralRole(tokens, role)) continue
    title = role
    first = role.last + 1
    break
  }
  // "The President" is a description.
  const whole = roles.get(first)
  if (whole && whole.last >= last && title === null && !addressed) return null
  const words = tokens.slice(first, last + 1)
  // "Democrats", "Virginia Republicans": a party, not a person.
  const party = words.some((word) => PARTIES.has(word.form.toLowerCase()))
  const name = wordsOf(tokens, text, first, last).replace(/['’]s$/, '')
  const kinds = words.map((word) => word.name)
  const lower = words.map((word) => word.form.toLowerCase())
  if (words.every((word) => !/\p{Lu}/u.test(word.form))) return null
  if (words.length === 1 && (words[0]?.upos === 'ADJ' || PEOPLES.has(lower[0] ?? '') || PEOPLES.has(`${lower[0]}s`))) return null
  // "Wednesday's strike": a day does nothing
  if (words.length === 1 && title === null && (lower[0] ?? '') in WEEKDAYS) return null
  // "Operation Olive Branch" is no one; "Khan Sheikhoun, a town in the north" is a place.
  if (title === null && isCapital(tokens[first - 1]) && NO_ACTOR_WORDS.has(tokens[first - 1]?.form.toLowerCase() ?? '')) return null
  const nameHead = headOf(sentence, first, last)
  if (title === null && isCalledPlace(sentence, nameHead)) return null
  // "the anti-Islamic State coalition": what one is against is not one's name.
  // "Rahall, D-W. Va.": party and state.
  if (/^(?:[DRI]|DFL|GOP|Dem|Rep)$/.test(words[0]?.form ?? '') && words[1]?.form === '-') return null
  if (/^(?:[DRI]|DFL)-/.test(words[0]?.form ?? '')) return null
  if (
    /^(?:convention|treaty|accords?|agreement|protocol|act|law|war|resolution|declaration|constitution|amendment|day|cup|prize|award)$/.test(
      lower.at(-1) ?? '',
    ) &&
    title === null
  )
    return null
  // "Gillis Street", "Otter Creek Wilderness": the last word says what it is.
  if (title === null && !addressed && NO_ACTOR_WORDS.has(lower.at(-1) ?? '') && !kinds.includes('organization')) return null
  if (/^(?:anti|pro|counter|non|ex|post|pre)-/i.test(words[0]?.form ?? '')) return null
  const organizational = lower.some((word) => ORGANIZATION_WORDS.has(word))
  // A title in lower case before the name: "special envoy Steve Witkoff".
  const before = title === null || isRank(title) ? roleEndingAt(roles, (title?.first ?? first) - 1) : null
  const lowerTitle = before && before.role.unit === 'person' && !isPluralRole(tokens, before) ? before : null
  title = lowerTitle ?? title
  const titled = lowerTitle ? lowerTitle.first : Math.min(at, first)
  const former = titled < first || title !== null ? wordsOfFormer(tokens, titled) : 0
  const titleFirst = titled - former
  // "GOP": letters are an organization's, whatever the tagger says.
  if (party || (words.length === 1 && title === null && !addressed && /^[A-Z]{3,}$/.test(words[0]?.form ?? '') && !isTitleCase(sentence))) {
    return party || kinds.includes('organization') || kinds.includes('person')
      ? { sort: 'organization', first, last, name, country: null }
      : null
  }
  const beside = words.length < 5 ? roleBesideName(sentence, nameHead, roles) : null
  const roleBeside = beside === 'sure' || (beside === 'likely' && words.length > 1)
  const personal =
    title !== null ||
    roleBeside ||
    addressed ||
    kinds.includes('person') ||
    isWho(tokens, first, last) ||
    (words.length > 1 && register.people.givenName(words[0]?.form ?? '')?.sure === true) ||
    (words.length > 1 && words.length < 5 && register.people.named(name).length > 0)
  if (organizational && !(title && !lower.slice(-1).some((word) => ORGANIZATION_WORDS.has(word)))) {
    if (kinds.includes('place') && !kinds.includes('organization')) return null
    if (words.length === 1 && !kinds.includes('organization')) return null
    return { sort: 'organization', first, last, name, country: null }
  }
  if (lower.some((word) => NO_ACTOR_WORDS.has(word)) && !(personal && kinds.includes('person'))) {
    return kinds.includes('organization') && !kinds.includes('place') ? { sort: 'organization', first, last, name, country: null } : null
  }
  // The tagger alone calls it a person, the text puts something in it.
  if (
    title === null &&
    !addressed &&
    !roleBeside &&
    LOCATIVE_PREPOSITIONS.has(prepositionOf(sentence, nameHead) ?? '') &&
    (words.length === 1 || register.people.givenName(words[0]?.form ?? '')?.sure !== true)
  )
    return null
  // A given name and a surname that the register has are stronger than the tagger's "place".
  const placed = kinds.every((kind) => kind === 'place') && title === null && !addressed && !roleBeside
  if (personal && (!placed || (words.length > 1 && register.people.named(name).length > 0)))
    return {
      sort: 'person',
      first,
      last,
      name,
      titleFirst,
      title,
      former: former > 0,
      gender: gender ?? genderOf(words, register),
      addressed: addressed || beside === 'sure',
    }
  if (kinds.includes('organization') && !kinds.includes('place')) return { sort: 'organization', first, last, name, country: null }
  return null
}

/** "General", "Colonel": what an officer is, not what he does. */
function isRank({ role }: RolePhrase): boolean {
  return role.role === 'officer'
}

/** Titles, forms of address and labels at the start of a name, and where the name itself begins: "Dr", "Secretary of State", "Democrat". */
function readTitles(
  tokens: readonly Token[],
  at: number,
  taken: Uint8Array,
  roles: ReadonlyMap<number, RolePhrase>,
): { readonly first: number; readonly title: RolePhrase | null; readonly gender: 'm' | 'f' | null; readonly addressed: boolean } {
  let first = at
  let title: RolePhrase | null = null
  let gender: 'm' | 'f' | null = null
  let addressed = false
  // "On Wednesday Foreign Minister Ana Ruiz": the tagger may begin the name at the day
  while (isLabel(tokens, first, taken)) first++
  for (let steps = 0; steps < 4; steps++) {
    const role = roles.get(first)
    const address = tokens[first]?.form.toLowerCase() ?? ''
    const beyond = role ? role.last + 1 : first + 1
    if (beyond >= tokens.length || taken[beyond] || !isNameWord(tokens[beyond])) break
    // "Senators Jeff Flake and Chris Coons": a title of several says that persons follow.
    if (role && role.role.unit === 'person' && isPluralRole(tokens, role)) addressed = true
    // "Army spokesman Colonel Tarig Abdelrahim": the office goes before the rank
    else if (role && role.role.unit === 'person') title = title !== null && isRank(role) ? title : role
    else if (address in ADDRESS) {
      gender = ADDRESS[address] ?? null
      addressed = true
    } else break
    first = beyond
  }
  // The tagger starts a name at its preposition now and then: "of DAB".
  while (
    first < tokens.length - 1 &&
    /^(?:of|for|in|at|by|the|and|with|to|from|but|yet|or|nor|so|as|if|while|when|alias)$/i.test(tokens[first]?.form ?? '') &&
    !taken[first + 1]
  )
    first++
  // "Democrat Hillary Bara": a label, no part of the name.
  while (isLabel(tokens, first, taken)) first++
  return { first, title, gender, addressed }
}

/** "Democrat", "Wednesday" before more of a name. */
function isLabel(tokens: readonly Token[], at: number, taken: Uint8Array): boolean {
  return NAME_LABELS.has(tokens[at]?.form.toLowerCase() ?? '') && isNameWord(tokens[at + 1]) && !taken[at + 1]
}

function genderOf(words: readonly Token[], register: Register): 'm' | 'f' | null {
  if (words.length < 2) return null
  const gender = register.people.givenName(foldName(words[0]?.form ?? ''))?.gender
  return gender === 'm' || gender === 'f' ? gender : null
}

/** "Okwe Tafari, who commands …": two words in capitals of which "who" tells something. */
function isWho(tokens: readonly Token[], first: number, last: number): boolean {
  const isNamed = tokens.slice(first, last + 1).every((word) => isCapital(word) && !/^NN(?:P?S)$/.test(word.xpos))
  return last > first && last - first < 4 && isNamed && tokens[last + 1]?.form === ',' && tokens[last + 2]?.form.toLowerCase() === 'who'
}
