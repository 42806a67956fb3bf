import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCases } from '../../../test/cases.ts'
import { createPipeline } from '../../pipeline.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** Each must be there: "NAME COUNTRY", with a dash for an actor of whose country nothing is known. */
  readonly actors: readonly string[]
}

const pipeline = await createPipeline()

for (const { name, text, actors } of loadCases<Case>(import.meta.url, 'home.cases.yaml')) {
  test(`withHome: ${name}`, () => {
    const found = pipeline.read({ text }).actors

    const told = found.map((actor) => `${actor.name} ${actor.country ?? '–'}`)
    for (const actor of actors) assert.ok(told.includes(actor), `no ${actor} among ${told.join(', ')}`)
    for (const { memberOf } of found) assert.ok(memberOf === null || found.some(({ id }) => id === memberOf))
  })
}
