import { readFileSync } from 'node:fs'

let names: ReadonlyMap<string, string> | null = null

/** The name of a country of the register by its id (ISO 3166-1 alpha-3, or the register's own); the id itself when it is of none. */
export function countryName(id: string): string {
  names ??= readNames()
  return names.get(id) ?? id
}

function readNames(): ReadonlyMap<string, string> {
  const countries = JSON.parse(readFileSync(new URL('../../data/register/countries.json', import.meta.url), 'utf8')) as {
    id: string
    name: string
  }[]
  return new Map(countries.map(({ id, name }) => [id, name]))
}
