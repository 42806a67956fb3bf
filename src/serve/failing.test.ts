import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { openTestDesk, type TestDesk } from '../../test/desk-world.ts'

// Tables are taken away for the length of a test, as in a file that is damaged in part.
describe('a part that fails', () => {
  let world: TestDesk
  let gone: string | null = null
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())
  afterEach(async () => {
    if (gone) await sql`alter table ${sql.table(`${gone}_gone`)} rename to ${sql.table(gone)}`.execute(world.store.db)
    gone = null
  })
  const without = async (table: string) => {
    await sql`alter table ${sql.table(table)} rename to ${sql.table(`${table}_gone`)}`.execute(world.store.db)
    gone = table
  }
  const failed = (page: string) =>
    [...page.matchAll(/<p class="failed" role="alert">([^:]+): this part could not be made/g)].map(([, name]) => name)

  test('a claim is shown without the steps of its merging, and without what people said of it', async () => {
    const [, path = ''] = /href="(\/claims\/C\w+)"/.exec(await world.page('/claims')) ?? []
    await without('link')
    const page = await world.page(path)
    assert.deepEqual(failed(page), ['How its reports came together'])
    assert.match(page, /class="sides"/)
    assert.match(page, /id="leave-comment"/)
    await sql`alter table link_gone rename to link`.execute(world.store.db)
    await without('comment')
    const other = await world.page(path)
    assert.deepEqual(failed(other), ['Comments'])
    assert.match(other, /class="sides"/)
  })

  test('a claim that cannot be made is named, and what people said of it is shown', async () => {
    const [, path = ''] = /href="(\/claims\/C\w+)"/.exec(await world.page('/claims')) ?? []
    await without('actor_tie')
    const page = await world.page(path)
    assert.deepEqual(failed(page), ['Claim'])
    assert.match(page, /id="leave-comment"/)
  })

  test('a timeline without its drawing is a table, a map without its places a list of control', async () => {
    await without('position')
    assert.deepEqual(failed(await world.page('/timeline')), ['Day by day'])
    assert.match(await world.page('/timeline'), /<a class="row-title" href="\/events\/E/)
  })

  test('a list that cannot be had says so on its page', async () => {
    for (const [table, path, name] of [
      ['statement', '/reports', 'Reports'],
      ['place_name', '/map', 'Map'],
      ['actor_tie', '/timeline', 'Events'],
    ] as const) {
      await without(table)
      const page = await world.page(path)
      assert.ok(failed(page).includes(name), `${path}: ${failed(page)}`)
      assert.doesNotMatch(page, /class="empty"/)
      await sql`alter table ${sql.table(`${table}_gone`)} rename to ${sql.table(table)}`.execute(world.store.db)
      gone = null
    }
  })
})
