import { foldName } from './name-key.ts'
import { type Person, runsOn, type Term } from './people.ts'
import type { Register } from './register.ts'

/** What the register knows of a person's offices on a date. */
export interface TitlesOn {
  readonly person: Person
  /** Terms that run on the date for certain. */
  readonly held: readonly Term[]
  /** Terms that had ended by then for certain. */
  readonly past: readonly Term[]
  /** Whether a term may or may not run: it was open when its source was last looked at, before the date. */
  readonly unknown: boolean
}

/**
 * Which offices a person holds and held on a date (ISO 8601), or null when the register does not know the person for certain:
 * a name that several people share gives null unless the register's id says who. A caller who finds nothing in `held` may say
 * that a title is wrong only when `unknown` is false.
 *
 * @example
 * titlesOn(register, { register: 'Q22686', name: 'Donald Trump' }, '2022-05-01') // held: [], past: [President 2017–2021]
 */
export function titlesOn(
  register: Register,
  who: { readonly register: string | null; readonly name: string },
  date: string,
): TitlesOn | null {
  const named = [...register.people.named(who.name), ...(who.register ? register.people.surnamed(who.name.split(' ').at(-1) ?? '') : [])]
  const exact = named.filter((person) => foldName(person.name) === foldName(who.name))
  const people = who.register ? named.filter((person) => person.id === who.register) : exact.length > 0 ? exact : named
  const [person, ...others] = [...new Set(people)]
  if (!person || others.length > 0) return null
  const held = person.terms.filter((term) => runsOn(term, date) === 'yes')
  const past = person.terms.filter((term) => term.until !== null && runsOn(term, date) === 'no' && (term.since ?? '') < date)
  return { person, held, past, unknown: person.terms.some((term) => runsOn(term, date) === 'unknown') }
}

/** What is asked about someone whose name a report gives. */
export interface PersonQuery {
  /** Full name or surname as written. */
  readonly name: string
  /** Role class that a title beside the name says ("head_of_state"), or null. */
  readonly role: string | null
  /** Whether the title says that the role is over ("former", "ex-"). */
  readonly former: boolean
  /** The country that the words beside the name say ("Turkish president"), or null. */
  readonly country: string | null
  /** Countries that the report speaks of. */
  readonly spokenOf: ReadonlySet<string>
  /** ISO 8601; null when the report's date is not known. */
  readonly date: string | null
}

/** Offices whose holder a report names by the surname alone. */
const KNOWN_BY_SURNAME: ReadonlySet<string> = new Set([
  'head_of_state',
  'head_of_government',
  'national_leader',
  'foreign_minister',
  'defence_minister',
  'vice_president',
  'igo_head',
  'military_chief',
  'armed_group_leader',
])

/**
 * The one person who is meant by a name, a title and a date, or null when no one or more than one fits. "President Trump" is one
 * person in 2018, 2022 and 2025; "Prime Minister Johnson" only someone who was one on that date. A surname alone needs a title or one
 * of the highest offices, held on the date, in a country that the report speaks of.
 */
export function findPerson(register: Register, query: PersonQuery): Person | null {
  const surnameOnly = !query.name.trim().includes(' ')
  const candidates = [
    ...new Set(
      surnameOnly ? [...register.people.surnamed(query.name), ...register.people.named(query.name)] : register.people.named(query.name),
    ),
  ]
  let fitting = candidates.filter((person) => fits(person, query, surnameOnly))
  if (fitting.length > 1) fitting = best(fitting, (person) => rankOn(person, query))
  if (fitting.length > 1 && !surnameOnly) fitting = best(fitting, (person) => Number(foldName(person.name) === foldName(query.name)))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function best(people: readonly Person[], score: (person: Person) => number): Person[] {
  const top = Math.max(...people.map(score))
  return people.filter((person) => score(person) === top)
}

function fits(person: Person, query: PersonQuery, surnameOnly: boolean): boolean {
  const { role, date, former, country, spokenOf } = query
  const own = person.terms.some((term) => term.country === country)
  const spoken = own || person.terms.some((term) => spokenOf.has(term.country))
  const withRole = role === null ? person.terms : person.terms.filter((term) => hasRole(term, role))
  // Another country's minister of that name is someone else; offices of international bodies stand beside any country.
  if (country !== null && !own && !person.terms.some((term) => term.country.startsWith('X-'))) return false
  if (!surnameOnly) {
    if (role !== null && withRole.length === 0 && OFFICES_WELL_COVERED.has(role)) return false
    return (
      spoken || person.terms.some((term) => isKnown(term) && (date === null || runsOn(term, date) !== 'no' || (term.since ?? '') <= date))
    )
  }
  if (role !== null)
    return (
      (spoken || person.terms.some(isKnown)) &&
      withRole.some(
        (term) => date !== null && (former ? (term.since ?? '') <= date : runsOn(term, date) !== 'no' || isPastTitle(term, date)),
      )
    )
  return spoken && date !== null && person.terms.some((term) => isKnown(term) && runsOn(term, date) !== 'no')
}

const isKnown = (term: Term): boolean => term.roles.some((role) => KNOWN_BY_SURNAME.has(role))

/** A former president keeps the title in address: "President Trump" in 2022. */
function isPastTitle(term: Term, date: string): boolean {
  return term.roles.includes('head_of_state') && (term.since ?? '') <= date
}

const OFFICES_WELL_COVERED: ReadonlySet<string> = new Set(['head_of_state', 'head_of_government', 'foreign_minister', 'defence_minister'])

/** "President" and "leader" stand for either head. */
export function hasRole(term: Term, role: string): boolean {
  if (term.roles.includes(role)) return true
  if (role === 'head_of_state' || role === 'head_of_government') return term.roles.includes('national_leader')
  return false
}

function rankOn(person: Person, query: PersonQuery): number {
  let rank = 0
  for (const term of person.terms) {
    let score = 0
    if (term.country === query.country) score += 8
    else if (query.spokenOf.has(term.country)) score += 4
    if (query.role !== null && hasRole(term, query.role)) score += 8
    if (query.date !== null) {
      const runs = runsOn(term, query.date)
      score += runs === 'yes' ? 6 : runs === 'unknown' ? 3 : 0
    }
    if (isKnown(term)) score += 4
    if (score > rank) rank = score
  }
  return rank
}
