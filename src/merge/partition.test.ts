import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Link, pairOf, partition, type Ruling } from './partition.ts'

const link = (a: string, b: string, score = 0.9): Link => ({ a, b, score, why: 'alike' })
const groups = (members: string[], links: Link[], excluded: string[] = [], rulings: Ruling[] = []) =>
  partition(members, links, (a, b) => excluded.includes(pairOf(a, b)), rulings).map((group) => group.members.join(''))

test('linked tellings are one group, the others stay alone', () => {
  assert.deepEqual(groups(['a', 'b', 'c', 'd'], [link('a', 'b'), link('b', 'c')]), ['abc', 'd'])
})

test('a chain does not join what excludes each other; the surer link wins', () => {
  assert.deepEqual(groups(['a', 'b', 'c'], [link('a', 'b', 0.7), link('b', 'c', 0.8)], [pairOf('a', 'c')]), ['a', 'bc'])
})

test('what a person says stands above links, and the newest word counts', () => {
  assert.deepEqual(groups(['a', 'b'], [link('a', 'b')], [], [{ a: 'a', b: 'b', verdict: 'apart' }]), ['a', 'b'])
  assert.deepEqual(groups(['a', 'b'], [], [pairOf('a', 'b')], [{ a: 'b', b: 'a', verdict: 'together' }]), ['ab'])
  const changed: Ruling[] = [
    { a: 'a', b: 'b', verdict: 'apart' },
    { a: 'a', b: 'b', verdict: 'together' },
  ]
  assert.deepEqual(groups(['a', 'b'], [], [], changed), ['ab'])
})

test('a link to a telling that is not there joins nothing', () => {
  assert.deepEqual(groups(['a'], [link('a', 'z')]), ['a'])
})

test('the order of members and links changes nothing', () => {
  const letter = fc.constantFrom(...'abcdefghij')
  const links = fc.array(fc.tuple(letter, letter, fc.constantFrom(0.6, 0.7, 0.7, 0.9)).filter(([a, b]) => a !== b))
  fc.assert(
    fc.property(links, fc.array(fc.tuple(letter, letter)), fc.infiniteStream(fc.nat()), (rows, pairs, noise) => {
      const excluded = pairs.map(([a, b]) => pairOf(a, b))
      const made = rows.map(([a, b, score]) => link(a, b, score))
      const shuffled = <Of>(list: Of[]) =>
        list
          .map((value) => ({ value, key: noise.next().value }))
          .sort((x, y) => x.key - y.key)
          .map(({ value }) => value)
      assert.deepEqual(groups(shuffled([...'abcdefghij']), shuffled(made), excluded), groups([...'abcdefghij'], made, excluded))
    }),
  )
})
