import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

const days = (page: Page) => page.locator('.timeline').evaluate(({ dataset }: HTMLElement) => `${dataset.first} ${dataset.last}`)
/** The name of the mark that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

describe('the timeline in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    desk = await openDeskInBrowser()
  })
  after(() => desk.close())

  test('days dragged over along the axis are shown, without a new page; Back leads back', async () => {
    const page = await desk.open('/timeline?since=2025-03-01&until=2025-03-30')
    await page.evaluate(() => document.body.setAttribute('data-same', ''))
    const box = (await page.locator('[data-brush]').boundingBox()) ?? assert.fail('no axis')
    const at = (day: number) => box.x + (box.width * (day - 0.5)) / 30
    await page.mouse.move(at(10), box.y + 20)
    await page.mouse.down()
    await page.mouse.move(at(14), box.y + 20, { steps: 4 })
    assert.equal(await page.locator('.chosen-days').count(), 1)
    await page.mouse.up()
    await page.waitForURL(/since=2025-03-10&until=2025-03-14/)
    await page.locator('.timeline[data-first="2025-03-10"]').waitFor()
    assert.equal(await days(page), '2025-03-10 2025-03-14')
    assert.equal(await page.locator('[data-same]').count(), 1)
    await page.goBack()
    await page.locator('.timeline[data-first="2025-03-01"]').waitFor()
  })

  test('lanes are dragged sideways, and zoomed by the wheel with Ctrl', async () => {
    const page = await desk.open('/timeline?since=2025-03-01&until=2025-03-30')
    const box = (await page.locator('.lane .plot').first().boundingBox()) ?? assert.fail('no lane')
    await page.mouse.move(box.x + box.width / 2, box.y + 3)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 - box.width / 3, box.y + 3, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/since=2025-03-11&until=2025-04-09/)
    await page.locator('.timeline[data-first="2025-03-11"]').waitFor()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await page.waitForURL((url) => url.searchParams.get('since') !== '2025-03-11')
    const since = new URL(page.url()).searchParams.get('since') ?? ''
    assert.ok(since > '2025-03-11' && since < '2025-03-25', since)
  })

  test('a lane is one stop; arrows go along its marks and to the next lane; Enter opens the record', async () => {
    const page = await desk.open('/timeline')
    const [first, second] = [page.locator('.lane').first(), page.locator('.lane').nth(1)]
    assert.equal(await first.locator('a.mark[tabindex="0"]').count(), 1)
    await first.locator('a.mark[tabindex="0"]').focus()
    const start = await focused(page)
    await page.keyboard.press('ArrowRight')
    assert.notEqual(await focused(page), start)
    await page.keyboard.press('ArrowLeft')
    assert.equal(await focused(page), start)
    await page.keyboard.press('ArrowDown')
    assert.equal(await second.evaluate((lane) => lane.contains(document.activeElement)), true)
    const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${href}`)
  })

  test('the button that was pressed keeps the focus', async () => {
    const page = await desk.open('/timeline')
    const before = await days(page)
    await page.getByRole('link', { name: 'Earlier' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/until=/)
    await page.locator('.timeline.is-live').waitFor()
    assert.notEqual(await days(page), before)
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-does')), 'earlier')
  })

  test('an answer that takes long is said to be waited for', async () => {
    const page = await desk.open('/timeline')
    await page.route(/until=/, async (route) => {
      await new Promise((done) => setTimeout(done, 900))
      await route.continue()
    })
    await page.getByRole('link', { name: 'Earlier' }).click()
    await page.locator('#live', { hasText: 'Still loading' }).waitFor()
    await page.waitForURL(/until=/)
    await page.locator('#live:empty').waitFor({ state: 'attached' })
  })

  test('on a telephone it is drawn for its width, and nothing runs over', async () => {
    const page = await desk.open('/timeline?since=2024-12-01&until=2025-03-30', { width: 390 })
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('width=')))
    await page.locator('.timeline.is-live').waitFor()
    assert.doesNotMatch(page.url(), /width=/)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })

  test('without scripts it is drawn all the same, and each mark is a link', async () => {
    const page = await desk.open('/timeline', { scripts: false })
    const mark = page.locator('.lane a.mark:not(.column)').first()
    const box = (await mark.boundingBox()) ?? assert.fail('not drawn')
    assert.ok(box.width > 2 && box.height > 4)
    await page.goto(desk.address + (await mark.getAttribute('href')))
    assert.match(page.url(), /\/events\/E/)
  })
})
