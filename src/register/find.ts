import { additionId } from './additions.ts'
import { type Person, runsOn } from './people.ts'
import type { Register } from './register.ts'
import { hasRole } from './titles.ts'

/** One thing that the register knows by a name. */
export interface RegisterHit {
  readonly id: string
  readonly name: string
  /** "person", "country", "group", "organization", "media", "role" or "own". */
  readonly sort: string
  readonly country: string | null
  readonly sector: string | null
  /** For persons, the offices: "President (UKR) 2019-05-20 to open, as of 2026-01-21". Else what is known in words. */
  readonly details: readonly string[]
  /** For persons with a date asked: whether they surely held an office then. */
  readonly current: boolean
}

/**
 * Everything the register knows by a name, full or surname, in any usual spelling; on a date (ISO 8601) those in office then come first
 * and only their terms of that date are told. A title before the name ("Prime Minister Johnson") keeps those who held it by then. For `onrecord register find NAME --date DATE`: the command prints one hit a block.
 */
export function findInRegister(register: Register, name: string, date: string | null, limit = 20): RegisterHit[] {
  const hits: RegisterHit[] = []
  for (const addition of register.additions.named(name))
    hits.push({
      id: additionId(addition),
      name: addition.name,
      sort: 'own',
      country: addition.country,
      sector: addition.sector,
      details: [addition.kind, ...(addition.role ? [addition.role] : [])],
      current: false,
    })
  for (const { country, form, sector, organ } of register.countries.read(name))
    hits.push({
      id: country.id,
      name: country.name,
      sort: 'country',
      country: country.id,
      sector,
      details: [organ ? `${form}: its ${organ}` : form],
      current: false,
    })
  for (const group of register.groups.named(name))
    hits.push({
      id: group.id,
      name: group.name,
      sort: group.set === 'org' ? 'organization' : group.set,
      country: group.countries[0] ?? null,
      sector: group.sector,
      details: group.kind ? [group.kind] : [],
      current: false,
    })
  const role = register.roles.get(name)
  if (role)
    hits.push({
      id: `role:${role.phrase}`,
      name: role.phrase,
      sort: 'role',
      country: null,
      sector: role.sector,
      details: role.role ? [role.role] : [],
      current: false,
    })
  const people = peopleCalled(register, name, date)
  const persons = [...people].map((person): RegisterHit => {
    const terms = date === null ? person.terms : person.terms.filter((term) => runsOn(term, date) !== 'no')
    return {
      id: person.id,
      name: person.name,
      sort: 'person',
      country: person.terms[0]?.country ?? null,
      sector: terms.find((term) => term.sector)?.sector ?? null,
      details: terms.map((term) => {
        const end = term.until ?? `open, as of ${term.asOf ?? 'an unknown date'}`
        const sure = date !== null && runsOn(term, date) === 'unknown' ? '; not known for that date' : ''
        return `${term.office || 'office not known'} (${term.country}) ${term.since ?? '?'} to ${end}${sure}`
      }),
      current: date !== null && terms.some((term) => runsOn(term, date) === 'yes'),
    }
  })
  persons.sort((a, b) => Number(b.current) - Number(a.current) || b.details.length - a.details.length || (a.name < b.name ? -1 : 1))
  return [...hits, ...persons].slice(0, limit)
}

/** Persons of a name, in full or surname; with a title before it, those whose title it is, or was by the date. */
function peopleCalled(register: Register, name: string, date: string | null): ReadonlySet<Person> {
  const named = (words: string) => [...register.people.named(words), ...(words.includes(' ') ? [] : register.people.surnamed(words))]
  const plain = new Set(named(name.trim()))
  if (plain.size > 0) return plain
  const words = name.trim().split(/\s+/)
  for (let at = words.length - 1; at > 0; at--) {
    const role = register.roles.get(words.slice(0, at).join(' ').toLowerCase())?.role
    if (!role) continue
    const titled = (person: Person) =>
      person.terms.some((term) => hasRole(term, role) && (date === null || runsOn(term, date) !== 'no' || (term.since ?? '') <= date))
    return new Set(named(words.slice(at).join(' ')).filter(titled))
  }
  return plain
}
