import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDoubtfulActors, type NamedActor } from './doubtful-actors.ts'

const actor = (id: string, name: string, kind = 'person', country: string | null = null): NamedActor => ({
  id,
  names: [name],
  kind,
  country,
})

const CASES: readonly (readonly [name: string, actors: readonly NamedActor[], pairs: readonly string[]])[] = [
  ['a surname alone', [actor('1', 'Okello'), actor('2', 'Peter Okello')], ['1 2 a surname alone']],
  ['an initial', [actor('1', 'Peter Okello'), actor('2', 'P. Okello')], ['1 2 an initial and a surname']],
  ['two given names are two people', [actor('1', 'Peter Okello'), actor('2', 'Paul Okello')], []],
  ['another initial', [actor('1', 'Peter Okello'), actor('2', 'J. Okello')], []],
  [
    'letters of a group',
    [actor('1', 'UFL', 'armed group'), actor('2', 'United Front for Liberation', 'armed group')],
    ['1 2 letters that may stand for the name'],
  ],
  ['letters of another', [actor('1', 'UFD', 'armed group'), actor('2', 'United Front for Liberation', 'armed group')], []],
  ['those of two countries', [actor('1', 'Okello', 'person', 'UGA'), actor('2', 'Peter Okello', 'person', 'KEN')], []],
  ['no likeness of spelling', [actor('1', 'Iran', 'government'), actor('2', 'Iraq', 'government')], []],
]

for (const [name, actors, pairs] of CASES)
  test(`findDoubtfulActors: ${name}`, () => {
    assert.deepEqual(
      findDoubtfulActors(actors).map(({ a, b, why }) => `${a} ${b} ${why}`),
      pairs,
    )
  })

test('findDoubtfulActors: a name that hundreds bear tells nothing, and costs nothing', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => actor(String(at), at % 2 ? 'Ali' : `Name${at} Ali`))

  assert.deepEqual(findDoubtfulActors(many), [])
})
