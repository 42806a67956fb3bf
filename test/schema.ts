import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { PLOVER_CONTEXTS, PLOVER_SECTORS, PLOVER_TYPES } from '../src/record/plover.ts'
import type { Reading, Span } from '../src/record/types.ts'

export const SCHEMA = JSON.parse(readFileSync(new URL('../schema/record.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(SCHEMA)

/** Fails unless the record is one the shipped JSON Schema allows and every promise of `assertPinned` holds. */
export function assertRecord(record: Reading): void {
  if (!validate(record)) {
    const { instancePath, message, params } = validate.errors?.[0] ?? {}
    assert.fail(`not a record: ${instancePath || 'at its top'} ${message} ${JSON.stringify(params)}`)
  }
  assertPinned(record)
}

/** Fails unless every span slices out of the text, evidence is in text order, every id that is used is an item of the record,
 * and codes are PLOVER's. */
export function assertPinned(record: Reading): void {
  const { text } = record.report
  const ids = new Map<string, string>()
  const { actors, places, statements, events, proposals, positions, control, times, notices } = record
  for (const [kind, items] of Object.entries({ actors, places, statements, events, proposals, positions, control, times, notices })) {
    for (const { id } of items) {
      assert.ok(!ids.has(id), `${id} names two items`)
      ids.set(id, kind)
    }
  }
  const refers = (from: string, kind: string, used: readonly (string | null)[]) => {
    for (const id of used) if (id !== null) assert.equal(ids.get(id), kind, `${from} speaks of ${id}, which is none of the ${kind}`)
  }
  const inOrder = (from: string, spans: readonly Span[]) => {
    spans.forEach((span, i) => {
      assert.ok(i === 0 || (spans[i - 1]?.start ?? 0) <= span.start, `${from}: spans out of order`)
    })
  }

  eachSpan(record, 'record', (span, path) => {
    assert.ok(
      span.start < span.end && span.end <= text.length,
      `${path}: ${span.start} to ${span.end} is no stretch of the ${text.length} characters`,
    )
  })
  record.report.parts.forEach((part, i) => {
    assert.ok(part.start >= (record.report.parts[i - 1]?.end ?? 0), `part ${i} begins before the one before it ends`)
  })
  for (const { id, mentions } of [...actors, ...places, ...proposals]) inOrder(id, mentions)
  for (const { id, evidence } of [...statements, ...events, ...positions, ...control]) inOrder(id, evidence)
  for (const time of times) assert.equal(text.slice(time.start, time.end), time.text, `${time.id} is not its words`)
  for (const { id, when } of [...statements, ...events, ...positions, ...control]) {
    if (!when) continue
    assert.equal(text.slice(when.span.start, when.span.end), when.text, `${id}: when is not its words`)
    assert.ok(!when.start || !when.end || when.start <= when.end, `${id} ends before it begins`)
  }
  for (const { id, sector } of actors) assert.ok(sector === null || sector in PLOVER_SECTORS, `${id}: ${sector} is no sector`)
  for (const { id, type, mode, context } of events) {
    for (const word of mode) assert.ok(word in PLOVER_TYPES[type].modes, `${id}: ${word} is no mode of ${type}`)
    for (const word of context) assert.ok(word in PLOVER_CONTEXTS, `${id}: ${word} is no context`)
  }
  for (const actor of actors) refers(actor.id, 'actors', [actor.memberOf])
  for (const statement of statements) {
    refers(statement.id, 'actors', [statement.speaker, statement.addressee])
    refers(statement.id, 'places', [statement.place])
    refers(statement.id, 'statements', [statement.within])
    assert.notEqual(statement.within, statement.id)
    assert.ok(statement.mode === 'none' || statement.content.length > 0, `${statement.id} says nothing`)
    for (const quote of statement.quotes) assert.ok(text.includes(quote), `${statement.id}: ${quote} is not in the text`)
  }
  for (const event of events) {
    refers(event.id, 'actors', [...event.actors, ...event.recipients])
    refers(event.id, 'places', event.places)
    refers(event.id, 'statements', event.attribution)
  }
  for (const proposal of proposals) {
    refers(proposal.id, 'actors', [...proposal.proposers, ...proposal.parties, ...proposal.mediators])
    refers(proposal.id, 'proposals', [proposal.partOf])
  }
  for (const position of positions) {
    refers(position.id, 'actors', [position.actor])
    refers(position.id, 'proposals', [position.proposal])
    for (const id of position.basis) assert.ok(ids.has(id), `${position.id} rests on ${id}, which is not there`)
  }
  for (const held of control) {
    refers(held.id, 'places', [held.place])
    refers(held.id, 'actors', [held.holder, held.previous, held.claimedBy])
  }
}

/** Calls back with everything in a value that has the shape of a span, and where it stands. */
function eachSpan(value: unknown, path: string, found: (span: Span, path: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  const { start, end } = value as Partial<Span>
  if (typeof start === 'number' && typeof end === 'number') found({ start, end }, path)
  for (const [key, inner] of Object.entries(value)) eachSpan(inner, `${path}.${key}`, found)
}
