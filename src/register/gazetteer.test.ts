import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { type GazetteerPlace, openGazetteer } from './gazetteer.ts'

type Expected = Readonly<Record<string, unknown>>
interface Case {
  readonly name: string
  readonly find?: string
  readonly abbreviation?: string
  readonly adjective?: string
  readonly has?: readonly Expected[]
  readonly only?: readonly Expected[]
}

const gazetteer = openGazetteer()
const cases: readonly Case[] = parse(readFileSync(new URL('gazetteer.cases.yaml', import.meta.url), 'utf8'))

for (const { name, find, abbreviation, adjective, has, only } of cases) {
  test(`gazetteer: ${name}`, () => {
    const found: readonly GazetteerPlace[] =
      abbreviation !== undefined
        ? gazetteer.abbreviation(abbreviation)
        : adjective !== undefined
          ? gazetteer.adjective(adjective)
          : gazetteer.find(find ?? '')
    const plain = found.map((place) => ({ ...place, country: place.countries[0] ?? null }) as Expected)
    if (only) assert.equal(plain.length, only.length)
    for (const expected of only ?? has ?? []) {
      const fits = plain.some((place) => Object.entries(expected).every(([field, value]) => place[field] === value))
      assert.ok(fits, `${JSON.stringify(expected)} is not among ${JSON.stringify(plain.slice(0, 5))}`)
    }
  })
}
