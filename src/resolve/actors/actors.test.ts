import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadCases } from '../../../test/cases.ts'
import { findClausesOf } from '../../parse/clauses.ts'
import { createParser } from '../../parse/parse.ts'
import type { Actor, Report } from '../../record/types.ts'
import { openGazetteer } from '../../register/gazetteer.ts'
import { openRegister } from '../../register/register.ts'
import { findActors } from './actors.ts'

interface Expected extends Partial<Omit<Actor, 'mentions'>> {
  readonly mentions?: readonly string[]
}

interface Case {
  readonly name: string
  readonly text: string
  readonly published?: string
  /** Each must be there, with the fields and exactly the mentions given. */
  readonly actors?: readonly Expected[]
  /** Words that no actor may be mentioned by. */
  readonly none?: readonly string[]
}

const parser = createParser()
const register = openRegister(fileURLToPath(new URL('../../../data/register', import.meta.url)))
const gazetteer = openGazetteer()

function reportOf(text: string, published: string | null): Report {
  let start = 0
  const parts = text.split('\n').map((line) => {
    const part = { kind: 'paragraph' as const, start, end: start + line.length }
    start += line.length + 1
    return part
  })
  return {
    id: 'test',
    ref: null,
    url: null,
    publisher: null,
    byline: null,
    title: null,
    deck: null,
    modified: null,
    published,
    language: 'en',
    text,
    parts,
    furniture: [],
  }
}

for (const { name, text, published, actors = [], none = [] } of loadCases<Case>(import.meta.url, 'actors.cases.yaml')) {
  test(`findActors: ${name}`, () => {
    const parsed = parser.parseReport(reportOf(text, published ?? null))

    const found = findActors(parsed, findClausesOf(parsed), register, published ?? null, (word) => gazetteer.find(word).length > 0)

    const quotes = (actor: Actor) => actor.mentions.map(({ start, end }) => text.slice(start, end))
    const told = JSON.stringify(found.actors.map((actor) => [actor.name, actor.kind, actor.country, actor.role, quotes(actor)]))
    for (const { mentions, ...fields } of actors) {
      const actor = found.actors.find((one) => Object.entries(fields).every(([key, value]) => one[key as keyof Actor] === value))
      assert.ok(actor, `no actor with ${JSON.stringify(fields)} among ${told}`)
      if (mentions) assert.deepEqual(quotes(actor), mentions, told)
    }
    for (const words of none) assert.ok(!found.actors.some((actor) => quotes(actor).includes(words)), `"${words}" is an actor: ${told}`)
  })
}

test('findActors: mentions point at their words, in order, with their heads inside', () => {
  const text = 'Foreign Minister Mara Tolin met Turkish officials. She said they agreed.'
  const parsed = parser.parseReport(reportOf(text, null))

  const { actors, mentions } = findActors(parsed, findClausesOf(parsed), register, null)

  assert.deepEqual(
    mentions.map((mention) => mention.start),
    mentions.map((mention) => mention.start).toSorted((a, b) => a - b),
  )
  for (const mention of mentions) {
    assert.ok(mention.first <= mention.head && mention.head <= mention.last)
    assert.ok(actors.some((actor) => actor.id === mention.actor))
  }
})
