import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capturedIo } from '../../../test/captured-io.ts'
import { type Counts, noCounts } from '../../collect/counts.ts'
import type { SourceProgress } from '../../collect/run.ts'
import { IntakeProgress } from './intake-progress.ts'

const progress = (source: string, state: SourceProgress['state'], counts: Partial<Counts>): SourceProgress => ({
  source,
  address: source,
  title: null,
  state,
  reason: null,
  counts: { ...noCounts(), ...counts },
})

test('IntakeProgress: adds up the sources, at most four times a second', () => {
  let now = 0
  const io = capturedIo('', {}, 80)
  const line = new IntakeProgress(io.stdout, () => now)
  line.show(progress('a', 'running', { read: 1, merged: 1 }))
  now = 100
  line.show(progress('a', 'running', { read: 2, merged: 2 }))
  now = 2_000
  line.show(progress('a', 'done', { read: 30, merged: 28, unread: 2, failed: 1, bytes: 5_000_000 }))
  now = 4_000
  line.show(progress('b', 'running', { read: 10, merged: 10, known: 1_200 }))
  line.clear()
  assert.deepEqual(io.out().replaceAll('\u001b[K', '').split('\r').filter(Boolean), [
    '1 added · 1000.0 reports a second',
    '28 added (2 in other languages, kept and not read), 1 failed · 5 MB · 15.0 reports a second',
    '38 added (2 in other languages, kept and not read), 1,200 there already, 1 failed · 5 MB · 10.0 reports a second',
  ])
})

test('IntakeProgress: is silent where nobody looks', () => {
  const io = capturedIo()
  const line = new IntakeProgress(io.stderr, () => 0)
  line.show(progress('a', 'running', { read: 1 }))
  line.clear()
  assert.equal(io.err(), '')
})
