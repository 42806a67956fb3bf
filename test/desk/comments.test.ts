import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

describe('comments in a browser', () => {
  let desk: BrowserDesk
  let views: Readonly<Record<string, string>>
  before(async () => {
    let minutes = 0
    // Each request a minute after the one before: nobody is held back.
    desk = await openDeskInBrowser(null, { now: () => new Date(Date.UTC(2025, 2, 25, 9, minutes++)).toISOString() })
    views = await viewsOf(desk)
  })
  after(() => desk.close())
  const open = (view: string) => desk.open(views[view] ?? assert.fail(view), { reducedMotion: true })

  /** Writes into the form that has the focus and sends it. */
  async function send(page: Page, words: string): Promise<void> {
    await page.keyboard.type(words)
    await page.locator('#leave-comment').getByLabel('Your name').fill('Nour')
    await page.locator('#leave-comment').getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/#comment-[0-9a-f]{12}$/)
    await page.locator('.comment', { hasText: words }).waitFor()
  }

  test('the key leads to the form on everything that can be commented on', async () => {
    for (const view of ['reader', 'event', 'claim', 'plan', 'place', 'actor']) {
      const page = await open(view)
      await page.keyboard.press('c')
      await send(page, `On the ${view}.`)
      await page.context().close()
    }
  })

  test('words of a report and an item of its list', async () => {
    const page = await open('reader')
    await page.locator('.item').first().getByRole('link').first().focus()
    await page.locator('.item').first().locator('.item-comment').click()
    await page.waitForURL(/about=/)
    assert.notEqual(await page.locator('#leave-comment input[name="at"]').inputValue(), '')
    await page.locator('#leave-comment textarea').focus()
    await send(page, 'On the item.')
    assert.match(
      (await page.locator('.comment', { hasText: 'On the item.' }).locator('.comment-quoted').textContent()) ?? '',
      /^on the \w+ “/,
    )
    await page.context().close()
  })

  test('a party’s position, answered, edited, hidden by the owner and shown again', async () => {
    const page = await open('plan')
    await page
      .getByRole('row', { name: /^Russia/ })
      .getByRole('link', { name: /^Comment/ })
      .click()
    await page.locator('#leave-comment').getByText('On the position of Russia').waitFor()
    await page.locator('#leave-comment textarea').focus()
    await send(page, 'He said yes, but.')
    const comment = page.locator('.comment', { hasText: 'yes, but' })
    await comment.getByText('On the position of Russia').waitFor()
    const thread = page.locator('.thread', { has: comment })
    await thread.locator('.reply summary').click()
    await thread.locator('.reply').getByLabel('Comment', { exact: true }).fill('That is a no.')
    await thread.locator('.reply').getByRole('button', { name: 'Send' }).click()
    await page.locator('.replies .comment', { hasText: 'That is a no.' }).waitFor()
    await comment.getByText('Edit', { exact: true }).click()
    await comment.locator('textarea').fill('He said yes, with conditions.')
    await comment.getByRole('button', { name: 'Save' }).click()
    const edited = page.locator('.comment', { hasText: 'with conditions' })
    await edited.getByText('1 earlier version').click()
    await edited.getByText('He said yes, but.').waitFor()
    await edited.locator('summary', { hasText: 'Hide' }).click()
    await edited.getByLabel('Reason').selectOption({ label: 'off topic' })
    await edited.getByRole('button', { name: 'Hide' }).click()
    await page.getByText('A comment was hidden (off topic)').first().waitFor()
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('button', { name: 'Show again' }).click()
    await page.getByRole('paragraph').filter({ hasText: 'He said yes, with conditions.' }).waitFor()
    await page.context().close()
  })
})
