import { foldName, nameKey } from './name-key.ts'
import { openSortedTable, type SortedTable } from './sorted-table.ts'

/** A dated term of office. Dates are ISO 8601, as fine as the source has them ("2014", "2014-06", "2014-06-01"). */
export interface Term {
  readonly country: string
  /** As the source words it: "President", "Minister of Foreign Affairs". */
  readonly office: string
  /** Classes such as "head_of_state"; empty where only sector and country are known. */
  readonly roles: readonly string[]
  readonly sector: string | null
  readonly since: string | null
  /** Null while open; see `asOf`. */
  readonly until: string | null
  /** The last date on which the source saw an open term: nothing is known after it. */
  readonly asOf: string | null
  readonly acting: boolean
  /** Whether the end is only roughly known. */
  readonly approximate: boolean
}

/** Someone who holds or held an office. */
export interface Person {
  /** Wikidata's id, or one made of name and country. */
  readonly id: string
  readonly name: string
  readonly gender: 'm' | 'f' | null
  /** Newest first. */
  readonly terms: readonly Term[]
}

export type Gender = 'm' | 'f' | 'u'

/** Whether a term runs on a date: "unknown" after the day the source speaks for, or when the source is no finer. */
export function runsOn(term: Term, date: string): 'yes' | 'no' | 'unknown' {
  if (term.since !== null && !startsBy(term.since, date)) return term.since.length < 10 && date.startsWith(term.since) ? 'unknown' : 'no'
  if (term.until !== null) {
    if (date <= term.until) return 'yes'
    if (date.startsWith(term.until)) return 'unknown'
    return term.approximate && date.slice(0, 7) === term.until.slice(0, 7) ? 'unknown' : 'no'
  }
  return term.asOf !== null && date > term.asOf && !date.startsWith(term.asOf) ? 'unknown' : 'yes'
}

function startsBy(since: string, date: string): boolean {
  return since.length === 10 ? since <= date : since < date.slice(0, since.length)
}

/** Persons of the register, looked up on disk. */
export class PeopleTable {
  readonly #table: SortedTable
  readonly #people = new Map<string, Person>()

  constructor(path: string) {
    this.#table = openSortedTable(path)
  }

  /** Everyone who is written so, or nearly so; those spelt exactly so first. */
  named(name: string): readonly Person[] {
    return this.#all(`n:${nameKey(name)}`, name)
  }

  /** Everyone with this surname. */
  surnamed(surname: string): readonly Person[] {
    return this.#all(`s:${nameKey(surname)}`, surname)
  }

  /** Gender that a given name says ("u": both), and whether the word is more often a given name than a surname; null when unknown. */
  givenName(name: string): { readonly gender: Gender | null; readonly sure: boolean } | null {
    const [entry] = this.#table.get(`g:${foldName(name)}`)
    if (entry === undefined) return null
    const gender = entry[0] === 'm' || entry[0] === 'f' || entry[0] === 'u' ? entry[0] : null
    return { gender, sure: !entry.endsWith('-') }
  }

  close(): void {
    this.#table.close()
  }

  #all(key: string, name: string): readonly Person[] {
    const ids = this.#table.get(key).flatMap((value) => value.split(' '))
    const people = ids.flatMap((id) => this.#person(id) ?? [])
    const folded = foldName(name)
    return people.sort((a, b) => Number(endsAs(b.name, folded)) - Number(endsAs(a.name, folded)))
  }

  #person(id: string): Person | null {
    const known = this.#people.get(id)
    if (known) return known
    const [record] = this.#table.get(`p:${id}`)
    if (record === undefined) return null
    const [wikidata = '', name = '', gender = '', ...terms] = record.split('\t')
    const country = terms[0]?.split(',')[0] ?? ''
    const person: Person = {
      id: wikidata || `person:${foldName(name).replaceAll(' ', '-')}.${country.toLowerCase()}`,
      name,
      gender: gender === 'm' || gender === 'f' ? gender : null,
      terms: terms.map((term) => this.#term(term)),
    }
    // A long archive names tens of thousands of people; the newest thousand are enough for one report.
    if (this.#people.size > 1000) this.#people.clear()
    this.#people.set(id, person)
    return person
  }

  #term(fields: string): Term {
    const [country = '', office = '', roles = '', sector = '', since = '', until = '', asOf = '', flags = ''] = fields.split(',')
    return {
      country,
      office: this.#table.get(`o:${office}`)[0] ?? '',
      roles: roles === '' ? [] : roles.split('+'),
      sector: sector || null,
      since: isoDate(since),
      until: isoDate(until),
      asOf: isoDate(asOf),
      acting: flags.includes('a'),
      approximate: flags.includes('~'),
    }
  }
}

function endsAs(name: string, folded: string): boolean {
  const own = foldName(name)
  return own === folded || own.endsWith(` ${folded}`)
}

function isoDate(digits: string): string | null {
  if (digits === '') return null
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter(Boolean).join('-')
}
