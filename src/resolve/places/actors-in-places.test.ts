import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '../../record/types.ts'
import type { ActorMention, PlaceMention } from '../resolved.ts'
import { withoutPartsOfPlaces } from './actors-in-places.ts'

const actor = (id: string, memberOf: string | null, ...mentions: readonly [number, number][]): Actor => ({
  id,
  name: id,
  kind: 'person',
  names: [id],
  role: null,
  country: null,
  sector: null,
  memberOf,
  register: null,
  lat: null,
  lon: null,
  mentions: mentions.map(([start, end]) => ({ start, end })),
})
const site = (start: number, end: number) => ({ sentence: 0, first: 0, last: 0, head: 0, start, end })
const mention = (id: string, start: number, end: number, form: ActorMention['form'] = 'name'): ActorMention => ({
  ...site(start, end),
  actor: id,
  form,
})
const place: PlaceMention = { ...site(40, 60), place: 'p1' }

test('an actor named only inside the name of a place goes, and what belongs to it belongs to none', () => {
  const found = withoutPartsOfPlaces(
    { actors: [actor('a1', null, [45, 50]), actor('a2', 'a1', [0, 5])], mentions: [mention('a1', 45, 50), mention('a2', 0, 5)] },
    [place],
  )
  assert.deepEqual(found.actors, [actor('a2', null, [0, 5])])
  assert.deepEqual(found.mentions, [mention('a2', 0, 5)])
})

test('an actor named elsewhere too keeps those mentions', () => {
  const found = withoutPartsOfPlaces(
    { actors: [actor('a1', null, [0, 5], [45, 50])], mentions: [mention('a1', 0, 5), mention('a1', 45, 50)] },
    [place],
  )
  assert.deepEqual(found.actors, [actor('a1', null, [0, 5])])
})

test('a place inside an actor, and words for an actor beside a place, change nothing', () => {
  const given = { actors: [actor('a1', null, [30, 70], [41, 44])], mentions: [mention('a1', 30, 70), mention('a1', 41, 44, 'description')] }
  assert.deepEqual(withoutPartsOfPlaces(given, [place]), given)
})
