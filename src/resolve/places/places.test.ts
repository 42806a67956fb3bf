import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCases } from '../../../test/cases.ts'
import { findClausesOf } from '../../parse/clauses.ts'
import { createParser } from '../../parse/parse.ts'
import { readReport } from '../../read/report.ts'
import type { Place } from '../../record/types.ts'
import { openGazetteer } from '../../register/gazetteer.ts'
import { openRegister } from '../../register/register.ts'
import { findActors } from '../actors/actors.ts'
import { findPlaces } from './places.ts'

interface Expected extends Partial<Place> {
  readonly name: string
  readonly at?: readonly string[]
}

interface Case {
  readonly name: string
  readonly text: string
  readonly places?: readonly Expected[]
  readonly none?: true
}

const parser = createParser()
const register = openRegister(fileURLToPath(new URL('../../../data/register', import.meta.url)))
const gazetteer = openGazetteer()

for (const { name, text, places = [] } of loadCases<Case>(import.meta.url, 'places.cases.yaml')) {
  test(`findPlaces: ${name}`, () => {
    const parsed = parser.parseReport(readReport({ text }))
    const clauses = findClausesOf(parsed)
    const actors = findActors(parsed, clauses, register, null, (word) => gazetteer.find(word).length > 0)

    const found = findPlaces(parsed, actors.mentions, gazetteer, register.countries)

    const told = found.places.map((place) => `${place.name}, ${place.kind}, ${place.admin1}, ${place.country}`).join('; ')
    assert.equal(found.places.length, places.length, `found ${told || 'nothing'}`)
    for (const { at, ...fields } of places) {
      const place = found.places.find((one) => one.name === fields.name)
      assert.ok(place, `${fields.name} is not among ${told}`)
      assert.deepEqual({ ...place, ...fields }, place)
      if (at)
        assert.deepEqual(
          place.mentions.map(({ start, end }) => text.slice(start, end)),
          at,
        )
    }
  })
}

test('every mention belongs to a place, quotes its name and stands where it says', () => {
  const text = 'Shells fell on Bakhmut and Soledar. People from Bakhmut went to Dnipro.'
  const parsed = parser.parseReport(readReport({ text }))

  const { places, mentions } = findPlaces(parsed, [], gazetteer)

  assert.equal(mentions.length, 4)
  for (const { place, start, end, sentence, first, last } of mentions) {
    const tokens = parsed.sentences[sentence]?.tokens
    assert.deepEqual([tokens?.[first]?.start, tokens?.[last]?.end], [start, end])
    assert.ok(places.find(({ id }) => id === place)?.names.includes(text.slice(start, end)))
  }
})

test('a long hostile line is read in bounded time', () => {
  const text = 'Springfield, '.repeat(4_000)
  const parsed = parser.parseReport(readReport({ text }))
  const began = performance.now()

  findPlaces(parsed, [], gazetteer)

  assert.ok(performance.now() - began < 5_000)
})
