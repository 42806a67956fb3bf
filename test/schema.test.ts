import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SCHEMA } from './schema.ts'

const source = readFileSync(new URL('../src/record/types.ts', import.meta.url), 'utf8')
const SHAPES = [...source.matchAll(/export interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}/gs)].map(([, name = '', base, body = '']) => ({
  name,
  base,
  body,
}))
const WORDS = [...source.matchAll(/export type (\w+) =\s*((?:\|?\s*'[^']+'\s*)+)/g)].map(([, name = '', values = '']) => ({ name, values }))

/** Fields of an interface as `name` or `name?`, those of its base included. */
function fieldsOf(name: string): string[] {
  const shape = SHAPES.find((shape) => shape.name === name)
  assert.ok(shape, `types.ts has no ${name}`)
  const own = [...shape.body.matchAll(/^ {2}readonly (\w+\??):/gm)].map(([, field = '']) => field)
  return [...(shape.base ? fieldsOf(shape.base) : []), ...own].sort()
}

const inTypes = SHAPES.filter(({ name }) => name !== 'Item' && name !== 'ReportInput')

for (const { name } of inTypes) {
  test(`the schema has the fields of ${name}`, () => {
    const shape = name === 'Reading' ? SCHEMA : SCHEMA.$defs[name]
    const fields = Object.keys(shape?.properties ?? {}).map((field) => (shape.required.includes(field) ? field : `${field}?`))
    assert.deepEqual(fields.sort(), fieldsOf(name))
  })
}

for (const { name, values } of WORDS) {
  test(`the schema has the words of ${name}`, () => {
    assert.deepEqual(
      SCHEMA.$defs[name]?.enum,
      [...values.matchAll(/'([^']+)'/g)].map(([, word]) => word),
    )
  })
}

test('the schema has nothing that the types lack', () => {
  const known = new Set([...inTypes, ...WORDS].map(({ name }) => name))
  // a list of spans is a tuple type there, and an unread report is no reading
  const extra = Object.keys(SCHEMA.$defs).filter((name) => !known.has(name) && name !== 'Spans' && name !== 'Unread')
  assert.deepEqual(extra, [])
})
