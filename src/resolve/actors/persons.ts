import { NAME_PARTICLES } from '../../lang/en/actor-words.ts'
import { foldName, nameKey } from '../../register/name-key.ts'
import type { Person } from '../../register/people.ts'
import { runsOn } from '../../register/people.ts'
import type { Register } from '../../register/register.ts'
import { findPerson } from '../../register/titles.ts'
import { addName, type Entity, type EntityBook } from './entity.ts'
import type { FoundName } from './found-name.ts'
import { isCommonSurname, rulerCalled } from './rulers.ts'

export type PersonName = Extract<FoundName, { sort: 'person' }>

/** Persons named in one report: who is who among full names, surnames, given names and titles. */
export class PersonIndex {
  readonly #book: EntityBook
  readonly #register: Register
  readonly #date: string | null
  readonly #spokenOf: ReadonlySet<string>
  readonly #byFull = new Map<string, Entity>()
  readonly #byWord = new Map<string, { entity: Entity; last: boolean }[]>()
  readonly #byRegister = new Map<string, Entity>()
  readonly #people = new Map<Entity, Person>()

  constructor(book: EntityBook, register: Register, date: string | null, spokenOf: ReadonlySet<string>) {
    this.#book = book
    this.#register = register
    this.#date = date
    this.#spokenOf = spokenOf
  }

  /** Makes a person known by name that another stage has found: one of the user's own. */
  include(entity: Entity): void {
    for (const name of [entity.name, ...entity.names]) this.#index(entity, name)
  }

  /** The register's person behind an actor, when known. */
  personOf(entity: Entity): Person | null {
    return this.#people.get(entity) ?? null
  }

  /** Whose name it is. Give full names before surnames; a name that fits two persons equally goes to the one named last before `at`. */
  resolve(name: PersonName, country: string | null, roleClass: string | null, at: number): Entity {
    const words = foldName(name.name).split(' ')
    return isFullName(name.name) ? this.#full(name, words, country, roleClass) : this.#single(name, country, roleClass, at)
  }

  #full(name: PersonName, words: readonly string[], country: string | null, roleClass: string | null): Entity {
    const key = nameKey(name.name)
    const known = this.#byFull.get(key) ?? this.#sameLonger(words)
    if (known) {
      addName(known, name.name)
      if (words.length > foldName(known.name).split(' ').length) known.name = name.name
      this.#index(known, name.name)
      return known
    }
    const person = this.#registered(name, country, roleClass)
    const same = person && this.#byRegister.get(person.id)
    if (same) {
      addName(same, name.name)
      this.#index(same, name.name)
      return same
    }
    return this.#make(name, person)
  }

  /** Whom the register means by a name with what stands beside it. */
  #registered(name: PersonName, country: string | null, roleClass: string | null): Person | null {
    const found = findPerson(this.#register, {
      name: name.name,
      role: roleClass,
      former: name.former,
      country,
      spokenOf: this.#spokenOf,
      date: this.#date,
    })
    const isBare =
      !isFullName(name.name) && !name.former && roleClass === null && country === null && !isCommonSurname(name.name, this.#register)
    return found ?? (isBare ? rulerCalled(name.name, this.#register, this.#date) : null)
  }

  /** "Vladimir Vladimirovich Putin" and "Vladimir Putin"; "de Mistura" of "Staffan de Mistura". */
  #sameLonger(words: readonly string[]): Entity | null {
    const first = words[0] ?? ''
    const last = words.at(-1) ?? ''
    for (const { entity } of this.#byWord.get(nameKey(last)) ?? []) {
      const own = foldName(entity.name).split(' ')
      if (own.length < 2) continue
      if (own.join(' ').endsWith(` ${words.join(' ')}`)) return entity
      if (own.at(-1) === last && (own[0] === first || (own[0]?.[0] === first[0] && (first.length === 1 || own[0]?.length === 1))))
        return entity
    }
    return null
  }

  #single(name: PersonName, country: string | null, roleClass: string | null, at: number): Entity {
    const key = nameKey(foldName(name.name).split(' ').at(-1) ?? '')
    const known = (this.#byWord.get(key) ?? []).filter(({ entity }) => !conflicts(entity, name))
    const surnamed = known.filter(({ last }) => last)
    const fitting = surnamed.length > 0 ? surnamed : known
    const [only] = fitting
    if (only && new Set(fitting.map(({ entity }) => entity)).size === 1) return this.#named(only.entity, name.name)
    if (fitting.length > 1) {
      const byRole = fitting.filter(({ entity }) => roleClass !== null && entity.roleClass === roleClass)
      const entity = nearest(byRole.length > 0 ? byRole : fitting, at)
      if (entity) return this.#named(entity, name.name)
    }
    const person = this.#registered(name, country, roleClass)
    const same = person && this.#byRegister.get(person.id)
    if (same) return this.#named(same, name.name)
    return this.#make(name, person)
  }

  #named(entity: Entity, name: string): Entity {
    addName(entity, name)
    return entity
  }

  #make(name: PersonName, person: Person | null): Entity {
    const entity = this.#book.add({ kind: 'person', name: name.name, names: [name.name], gender: person?.gender ?? name.gender })
    if (person) this.#know(entity, person, name.name)
    this.#index(entity, name.name)
    return entity
  }

  /** Takes over what the register knows, and says what was not read. */
  #know(entity: Entity, person: Person, written: string): void {
    entity.register = person.id
    this.#people.set(entity, person)
    this.#byRegister.set(person.id, entity)
    if (!foldName(written).includes(' ') && foldName(person.name) !== foldName(written)) {
      entity.inferred.push(`name: ${written} is ${person.name} by the register${this.#date ? ` on ${this.#date}` : ''}`)
      entity.name = person.name
      addName(entity, person.name)
      this.#index(entity, person.name)
    }
  }

  #index(entity: Entity, name: string): void {
    const key = nameKey(name)
    if (!this.#byFull.has(key)) this.#byFull.set(key, entity)
    const words = key.split(' ')
    for (const [at, word] of words.entries()) {
      if (at > 0 && at < words.length - 1) continue
      const last = at === words.length - 1
      const list = this.#byWord.get(word) ?? []
      if (!list.some((known) => known.entity === entity && known.last === last)) list.push({ entity, last })
      this.#byWord.set(word, list)
    }
  }

  /** Fills in country and role that the report does not give, from the register at the report's date. */
  complete(entity: Entity): void {
    const person = this.#people.get(entity)
    if (!person) return
    const date = this.#date
    const running = date === null ? [] : person.terms.filter((term) => runsOn(term, date) === 'yes')
    const best =
      running.find((term) => term.roles.some((role) => role.startsWith('head_of'))) ??
      running.find((term) => term.roles.length > 0) ??
      running[0]
    const country = best?.country ?? (new Set(person.terms.map((term) => term.country)).size === 1 ? person.terms[0]?.country : undefined)
    if (entity.country === null && country !== undefined && !country.startsWith('X-UN')) {
      entity.country = country
      entity.inferred.push(`country: ${country} by the register`)
    }
    if (entity.role === null && best && best.roles.length > 0) {
      entity.role = best.office.toLowerCase()
      entity.roleClass ??= best.roles[0] ?? null
      entity.inferred.push(`role: ${best.office} by the register on ${date}`)
    }
    if (entity.sector === 'ELI' && best?.roles.some((role) => role.startsWith('head_of'))) entity.sector = 'GOV'
    entity.sector ??= best?.sector ?? (best && best.roles.length > 0 ? 'GOV' : null)
  }
}

/** Whether a name has more than a surname: "De Blasio", "al-Assad" have not. */
export function isFullName(name: string): boolean {
  const words = foldName(name).split(' ')
  let at = 0
  while (at < words.length - 1 && NAME_PARTICLES.has(words[at] ?? '')) at++
  return words.length - at > 1
}

/** The person named last before a place in the text; the first of all when none was. */
function nearest(known: readonly { readonly entity: Entity }[], at: number): Entity | null {
  let best: Entity | null = null
  let last = -1
  for (const { entity } of known)
    for (const mention of entity.mentions)
      if (mention.start < at && mention.start > last) {
        last = mention.start
        best = entity
      }
  return best ?? known[0]?.entity ?? null
}

/** "Mrs Clinton" is not Bill. */
function conflicts(entity: Entity, name: PersonName): boolean {
  return name.gender !== null && entity.gender !== null && name.gender !== entity.gender
}
