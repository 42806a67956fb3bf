import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { generateReading } from '../../../bench/generated-readings.ts'
import { listStories } from '../../store/queries/stories.ts'
import { Store } from '../../store/store.ts'
import { storiesOf } from './worked-out.ts'

const WORLD = { reportsPerDay: 20, happeningsPerDay: 6, eventsPerReport: 1, towns: 9 }

test('storiesOf: of many reports on a thread, what they are here; those of before while others came', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-stories-'))
  const store = await Store.open(join(folder, 'record.db'), { now: () => '2031-01-01T00:00:00Z' })
  try {
    const readings = Array.from({ length: 171 }, (_, i) => generateReading(i, WORLD))
    await store.addAll(readings.slice(0, 170))
    const days = { since: '2022-01-01', until: undefined }
    const ids = async () => (await listStories(store.db, days)).filter(({ reports }) => reports.length > 1).map(({ id }) => id)
    const before = await storiesOf(store.db, days)
    assert.ok(before.stories.length > 1 && !before.isCut)
    assert.deepEqual(before.stories.map(({ id }) => id).sort(), (await ids()).sort())
    const lasts = before.stories.map(({ last }) => last ?? '')
    assert.deepEqual(lasts, lasts.toSorted().reverse())
    await store.addAll(readings.slice(170))
    assert.equal((await storiesOf(store.db, days)).stories, before.stories)
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
