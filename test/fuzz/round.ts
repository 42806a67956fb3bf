import assert from 'node:assert/strict'
import { ReadError } from '../../src/read/read-error.ts'
import { readFound } from '../../src/read/read-found.ts'
import { openReports } from '../../src/source/files/open-reports.ts'
import { LIMITS } from '../../src/source/limits.ts'
import { mutated } from './mutate.ts'
import { Random } from './random.ts'
import type { makeSeeds } from './seeds.ts'

type Seeds = Awaited<ReturnType<typeof makeSeeds>>

/** Milliseconds that a file of a few thousand bytes may take, on a busy machine. */
const PATIENCE = 15_000
/** Things in it. */
const MOST = 5_000

/** The file that a round reads: a seed of a kind, spoilt. The same for the same numbers. */
export function fileOf(seeds: Seeds, seed: number, round: number): { readonly name: string; readonly bytes: Uint8Array } {
  const random = new Random(seed * 1_000_003 + round)
  const [name, bytes] = random.of(seeds)
  const [, other] = random.of(seeds)
  return { name, bytes: mutated(bytes, other, random) }
}

/**
 * Reads a file as a person would give it. Throws when anything but what is meant to happens: an error that is not told in a sentence, a
 * report whose parts do not slice, more than bounded time, things or size.
 */
export async function readRound({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<void> {
  const began = performance.now()
  let count = 0
  for await (const found of openReports({ name, bytes })) {
    assert.ok(++count <= MOST, 'too many things')
    if (found.outcome === 'skipped' || found.outcome === 'failed') assert.match(found.reason, /^["“A-Z].*[.…]$/s)
    if (found.outcome === 'link') assert.match(found.url, /^https?:\/\//i)
    if (found.outcome !== 'report') continue
    assert.ok(found.content.length <= LIMITS.documentBytes, 'too large')
    try {
      const report = await readFound(found)
      for (const { start, end } of report.parts) assert.ok(start <= end && end <= report.text.length, `${start}–${end}`)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      assert.match(error.message, /^["“A-Z].*[.…]$/s)
    }
  }
  const spent = performance.now() - began
  assert.ok(spent < PATIENCE, `${spent} ms`)
}
