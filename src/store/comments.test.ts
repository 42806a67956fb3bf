import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { generateReading } from '../../bench/generated-readings.ts'
import { SMALL_WORLD } from '../../test/small-world.ts'
import { cutter } from './forget-comments.ts'
import { decideOn, editComment, flagComment, insertComment, type NewComment, writerKey } from './queries/comment-changes.ts'
import { type CommentTarget, commentOfId, commentStretch, commentsOn, countWaiting, editsOf, logOf } from './queries/comments.ts'
import { listEvents } from './queries/records.ts'
import { Store } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-comments-'))
after(() => rmSync(folder, { recursive: true }))
const READINGS = Array.from({ length: 30 }, (_, i) => generateReading(i, SMALL_WORLD))
const [FIRST] = READINGS as [(typeof READINGS)[number]]
const NOW = '2031-01-01T00:00:00Z'

async function filled(name: string): Promise<Store> {
  const store = await Store.open(join(folder, name), { now: () => NOW })
  await store.addAll(READINGS)
  return store
}

const comment = (id: string, { kind, id: target }: CommentTarget, more: Partial<NewComment> = {}): NewComment => ({
  id,
  parent: null,
  kind,
  target,
  start: null,
  end: null,
  quote: null,
  prefix: null,
  suffix: null,
  item: null,
  name: 'Nour',
  words: 'The video shows the north only.',
  at: NOW,
  writer: 'w',
  ...more,
})
const onReport: CommentTarget = { kind: 'report', id: FIRST.report.id }

test('comments: threads stand in the order of their coming, answers under what they answer', async () => {
  const store = await filled('threads.db')
  await insertComment(store.db, comment('a', onReport))
  await insertComment(store.db, comment('b', onReport))
  await insertComment(store.db, comment('c', onReport, { parent: 'a' }))
  const threads = await commentsOn(store.db, onReport)
  assert.deepEqual(
    threads.map((thread) => [thread.comment.id, thread.replies.map(({ id }) => id)]),
    [
      ['a', ['c']],
      ['b', []],
    ],
  )
  const { items, next } = await commentStretch(store.db, 'all', { after: null, size: 2 })
  assert.deepEqual(
    items.map(({ id }) => id),
    ['c', 'b'],
  )
  assert.deepEqual(
    (await commentStretch(store.db, 'all', { after: next, size: 2 })).items.map(({ id }) => id),
    ['a'],
  )
  await store.close()
})

test('comments: those on a record that was merged into another stand with that one', async () => {
  const store = await filled('merged.db')
  const [one, other] = await listEvents(store.db)
  assert.ok(one && other)
  await insertComment(store.db, comment('a', { kind: 'event', id: one.id }))
  await insertComment(store.db, comment('b', { kind: 'claim', id: other.id }))
  await store.mergeRecords(one.id, other.id)
  for (const { id } of [one, other])
    assert.deepEqual(
      (await commentsOn(store.db, { kind: 'event', id })).map((thread) => thread.comment.id),
      ['a', 'b'],
    )
  await store.close()
})

test('comments: edits keep what was said; flags count once a browser; a decision is logged', async () => {
  const store = await filled('history.db')
  await insertComment(store.db, comment('a', onReport))
  const row = async () => (await commentOfId(store.db, 'a')) ?? assert.fail()
  await editComment(store.db, await row(), 'The video shows the north and the east.', NOW)
  assert.deepEqual(
    (await editsOf(store.db, ['a'])).get('a')?.map(({ at, words }) => [at, words]),
    [[NOW, 'The video shows the north only.']],
  )
  for (const writer of ['x', 'x', 'y']) await flagComment(store.db, { comment: 'a', writer, at: NOW, why: null })
  assert.equal((await row()).flags, 2)
  assert.equal(await countWaiting(store.db), 1)
  await decideOn(store.db, await row(), { to: 'kept', by: 'owner', why: null, at: NOW })
  assert.equal(await countWaiting(store.db), 0)
  await editComment(store.db, await row(), 'Something else.', NOW)
  assert.equal(await countWaiting(store.db), 1)
  await decideOn(store.db, await row(), { to: 'hidden', by: 'owner', why: 'off topic', at: NOW })
  assert.equal((await row()).reason, 'off topic')
  assert.deepEqual(
    (await logOf(store.db, 'a')).map(({ by, from, to, why }) => [by, from, to, why]),
    [
      ['owner', 'shown', 'kept', null],
      ['writer', 'kept', 'shown', 'edited'],
      ['owner', 'shown', 'hidden', 'off topic'],
    ],
  )
  await store.close()
})

test('comments: the key of writers’ cookies stays', async () => {
  const store = await filled('key.db')
  assert.equal(await writerKey(store.db, 'one'), 'one')
  assert.equal(await writerKey(store.db, 'two'), 'one')
  await store.close()
})

test('comments: a forgotten report leaves none of its words', async () => {
  const store = await filled('forgotten.db')
  const events = await listEvents(store.db)
  const toldBy = (report: string, isShared: boolean) =>
    events.find(
      ({ readings }) => readings.some((one) => one.report === report) && readings.some((one) => one.report !== report) === isShared,
    )
  const { report } = READINGS.find((one) => toldBy(one.report.id, true) && toldBy(one.report.id, false)) ?? assert.fail()
  const { id, text } = report
  const on: CommentTarget = { kind: 'report', id }
  const words = text.replace(/\s+/g, ' ').split(' ').slice(4, 18).join(' ')
  const [alone, shared] = [toldBy(id, false), toldBy(id, true)]
  const elsewhere: CommentTarget = { kind: 'report', id: READINGS.find((one) => one.report.id !== id)?.report.id ?? '' }
  await insertComment(store.db, comment('on', on, { quote: words, start: 0, end: 60, prefix: '', suffix: '' }))
  await insertComment(store.db, comment('reply', on, { parent: 'on' }))
  await insertComment(store.db, comment('quoting', elsewhere, { words: `> ${words}\nCompare this.` }))
  await insertComment(store.db, comment('repeating', elsewhere, { words: `They also write ${words} there.` }))
  await insertComment(store.db, comment('other', elsewhere))
  if (alone) await insertComment(store.db, comment('alone', { kind: 'event', id: alone.id }))
  if (shared) await insertComment(store.db, comment('shared', { kind: 'event', id: shared.id }))
  assert.ok(alone && shared)
  const quoting = (await commentOfId(store.db, 'quoting')) ?? assert.fail()
  await editComment(store.db, quoting, 'Compare this.', NOW)
  await flagComment(store.db, { comment: 'other', writer: 'x', at: NOW, why: words })
  await store.forget(id)
  const { items } = await commentStretch(store.db, 'all', { after: null, size: 50 })
  assert.deepEqual(items.map((one) => one.id).sort(), ['other', 'quoting', 'repeating', 'shared'])
  assert.match((await commentOfId(store.db, 'repeating'))?.words ?? '', /^They also write .*\[…\].*there\.$/)
  assert.equal((await commentOfId(store.db, 'other'))?.words, 'The video shows the north only.')
  await store.close()
  const bytes = readFileSync(join(folder, 'forgotten.db')).toString('latin1')
  assert.ok(!bytes.includes(words.slice(10, 50)), words)
})

const cut = cutter('Army units retook the town of Bara on Sunday. “Nobody fled,” a medic said.')
for (const [words, left] of [
  ['Army units retook the town of Bara, they say.', '[…], they say.'],
  ['> nobody fled\nNot so.', '> […]\nNot so.'],
  ['> somebody fled\nNot so.', '> somebody fled\nNot so.'],
  ['The town of Bara fell.', 'The town of Bara fell.'],
  ['', ''],
] as const)
  test(`cutter: ${words.replaceAll('\n', ' / ')}`, () => assert.equal(cut(words), left))
