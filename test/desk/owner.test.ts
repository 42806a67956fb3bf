import assert from 'node:assert/strict'
import { networkInterfaces } from 'node:os'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { allowedNames } from '../../src/serve/security/hosts.ts'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

/** An address of this machine that others on its network reach it by; undefined on a machine that has none. */
const OUTSIDE = Object.values(networkInterfaces())
  .flatMap((cards) => cards ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

describe('comments on a desk that others reach', { skip: OUTSIDE === undefined && 'this machine has no address but loopback' }, () => {
  let desk: BrowserDesk
  let reader: string
  before(async () => {
    const host = OUTSIDE ?? ''
    let minutes = 0
    desk = await openDeskInBrowser(null, {
      host,
      names: allowedNames(host),
      ownerToken: 'the-token',
      // Each request a minute after the one before: nobody is held back.
      now: () => new Date(Date.UTC(2025, 2, 25, 9, minutes++)).toISOString(),
    })
    reader = (await viewsOf(desk)).reader ?? assert.fail('no report')
  })
  after(() => desk.close())

  /** Leaves a comment on the report as somebody. */
  async function leave(page: Page, name: string, words: string): Promise<void> {
    await page.keyboard.press('c')
    await page.keyboard.type(words)
    await page.locator('#leave-comment').getByLabel('Your name').fill(name)
    await page.locator('#leave-comment').getByRole('button', { name: 'Send' }).click()
    await page.locator('.comment', { hasText: words }).waitFor()
  }

  test('one comments, another flags it, the owner with the token hides it and shows it again; nobody else may', async () => {
    const [writer, guest] = [await desk.open(reader), await desk.open(reader)]
    await leave(writer, 'Nour', 'The video shows the north only.')

    // Another browser: it may flag, by keyboard, and neither edit nor decide.
    await guest.reload()
    const seen = guest.locator('.comment', { hasText: 'the north only' })
    for (const word of ['Hide', 'Keep', 'Edit']) assert.equal(await seen.getByText(word, { exact: true }).count(), 0, word)
    await seen.locator('summary', { hasText: 'Flag' }).focus()
    await guest.keyboard.press('Enter')
    await guest.keyboard.press('Tab')
    await guest.keyboard.type('It names a bystander.')
    await guest.keyboard.press('Enter')
    await guest.waitForURL(/flagged/)
    await guest.getByRole('status').filter({ hasText: /owner/i }).waitFor()
    assert.equal(await guest.getByText('It names a bystander.').count(), 0)
    assert.deepEqual(await faultsOf(guest), [])

    // A wrong token opens nothing.
    await guest.goto(`${desk.address}/owner?token=guessed`)
    await guest.getByRole('heading', { name: 'Only the owner may do that' }).waitFor()
    await guest.goto(`${desk.address}/comments`)
    assert.equal(await guest.locator('a[href*="show=waiting"]').count(), 0)

    // The printed address does: the owner sees what waits, and why.
    const owner = await desk.open('/owner?token=the-token')
    await owner.goto(`${desk.address}/comments`)
    await owner.locator('a[href*="show=waiting"]').click()
    await owner.locator('.comment-row', { hasText: 'the north only' }).locator('.comment-time').click()
    await owner.getByText('It names a bystander.').waitFor()
    assert.deepEqual(await faultsOf(owner), [])
    const comment = owner.locator('article.comment')
    await comment.locator('summary', { hasText: 'Hide' }).click()
    await comment.getByLabel('Reason').selectOption({ label: 'abuse' })
    await comment.getByRole('button', { name: 'Hide' }).click()
    await owner.getByText('A comment was hidden (abuse)').first().waitFor()

    // Others see that it was hidden and why, never the words.
    for (const page of [writer, guest]) {
      await page.goto(desk.address + reader)
      await page.getByText('A comment was hidden (abuse)').waitFor()
      assert.doesNotMatch(await page.content(), /the north only/)
    }
    await owner.getByRole('button', { name: 'Show again' }).click()
    await owner.locator('article.comment').getByText('the north only').waitFor()
    await guest.reload()
    await guest.locator('.comment', { hasText: 'the north only' }).getByText('kept', { exact: false }).waitFor()
    await Promise.all([writer, guest, owner].map((page) => page.context().close()))
  })

  test('the owner keeps what was flagged, and it waits no more', async () => {
    const [writer, guest, owner] = [await desk.open(reader), await desk.open(reader), await desk.open('/owner?token=the-token')]
    await leave(writer, 'Lea', 'Compare the map of 3 March.')
    await guest.reload()
    const seen = guest.locator('.comment', { hasText: 'map of 3 March' })
    await seen.locator('summary', { hasText: 'Flag' }).click()
    await seen.getByRole('button', { name: 'Ask the owner to look' }).click()
    await guest.waitForURL(/flagged/)
    await owner.goto(`${desk.address}/comments?show=waiting`)
    await owner.locator('.comment-row .comment-time').first().click()
    await owner.getByRole('button', { name: 'Keep' }).click()
    await owner.locator('article.comment').getByText('kept', { exact: false }).waitFor()
    await owner.goto(`${desk.address}/comments?show=waiting`)
    assert.equal(await owner.locator('.comment-row').count(), 0)
    await Promise.all([writer, guest, owner].map((page) => page.context().close()))
  })

  test('a form sent without the token changes nothing, though it was the owner’s page that had it', async () => {
    const owner = await desk.open('/owner?token=the-token')
    await leave(await desk.open(reader), 'Ana', 'To be kept as it is.')
    await owner.goto(`${desk.address}/comments`)
    await owner.locator('.comment-row', { hasText: 'To be kept' }).locator('.comment-time').click()
    await owner.context().clearCookies({ name: 'onrecord_owner' })
    await owner.locator('summary', { hasText: 'Hide' }).click()
    await owner.locator('article.comment').getByRole('button', { name: 'Hide' }).click()
    await owner.getByRole('heading', { name: 'Only the owner may do that' }).waitFor()
    await owner.context().close()
  })
})
