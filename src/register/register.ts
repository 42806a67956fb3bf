import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Addition, type AdditionBook, indexAdditions } from './additions.ts'
import { type Country, type CountryBook, indexCountries } from './countries.ts'
import { GroupsTable } from './groups.ts'
import { PeopleTable } from './people.ts'
import { indexRoles, type RoleBook, type RoleRow } from './roles.ts'

/** What is known beforehand of who acts: countries, offices and who held them when, groups, media, role words, given names. */
export interface Register {
  /** Changes with the facts, additions included. */
  readonly version: string
  readonly countries: CountryBook
  readonly roles: RoleBook
  readonly people: PeopleTable
  readonly groups: GroupsTable
  /** What the user has taught it. */
  readonly additions: AdditionBook
  close(): void
}

/** Date of the newest source, and the build's number on that state. */
const FACTS = '2026-06-19.1'

/**
 * Opens the register in `folder` (the package's `data/register`), with a user's own additions. Countries and roles are read into
 * memory (some 5 ms); people and groups stay on disk.
 */
export function openRegister(folder: string, additions: readonly Addition[] = []): Register {
  const countries = indexCountries(JSON.parse(readFileSync(join(folder, 'countries.json'), 'utf8')) as Country[])
  const roles = indexRoles(JSON.parse(readFileSync(join(folder, 'roles.json'), 'utf8')) as RoleRow[])
  const people = new PeopleTable(join(folder, 'people.table'))
  const groups = new GroupsTable(join(folder, 'groups.table'))
  const book = indexAdditions(additions)
  return {
    version: book.version === '' ? FACTS : `${FACTS}+${book.version}`,
    countries,
    roles,
    people,
    groups,
    additions: book,
    close() {
      people.close()
      groups.close()
    },
  }
}
