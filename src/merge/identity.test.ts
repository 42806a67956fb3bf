import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../test/cases.ts'
import type { Actor } from '../record/types.ts'
import { groupActors } from './actor-groups.ts'
import { actorKey, aliasKeys } from './identity.ts'

type Case = Pick<Actor, 'name' | 'kind'> & { readonly register?: string; readonly country?: string; readonly key: string | null }

function actor({ name, kind, register, country }: Omit<Case, 'key'>, names: readonly string[] = [name]): Actor {
  return {
    id: 'a1',
    name,
    kind,
    names,
    role: null,
    country: country ?? null,
    sector: null,
    memberOf: null,
    register: register ?? null,
    lat: null,
    lon: null,
    mentions: [],
  }
}

for (const { key, ...one } of loadCases<Case>(import.meta.url, 'identity.cases.yaml')) {
  test(`actorKey: ${one.name}, ${one.kind}`, () => assert.equal(actorKey(actor(one)), key))
}

test('aliasKeys: other names of a group, no surnames, nothing of states', () => {
  assert.deepEqual(
    aliasKeys(actor({ name: 'March 23 Movement', kind: 'armed group', register: 'm23' }, ['March 23 Movement', 'M23', 'the rebels'])),
    ['group:march 23 movement', 'group:m23'],
  )
  assert.deepEqual(aliasKeys(actor({ name: 'Patrick Mwamba', kind: 'person' }, ['Patrick Mwamba', 'Mwamba'])), ['person:patrik mvamba'])
  assert.deepEqual(aliasKeys(actor({ name: 'Iran', kind: 'country', register: 'IRN', country: 'IRN' }, ['Iran', 'Tehran'])), [])
})

test('groupActors: names of one report join; a name that two entries share joins neither', () => {
  const groups = groupActors([
    { key: 'register:m23', aliases: ['group:m23', 'group:march 23 movement'] },
    { key: 'group:m23', aliases: [] },
    { key: 'register:x', aliases: ['group:front'] },
    { key: 'register:y', aliases: ['group:front'] },
    { key: 'group:front', aliases: [] },
  ])
  assert.equal(groups.get('group:m23'), 'register:m23')
  assert.equal(groups.get('group:front'), 'group:front')
  assert.notEqual(groups.get('register:x'), groups.get('register:y'))
})
