import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createCollector } from '../../src/collect/collector.ts'
import { createIntake } from '../../src/serve/sources/intake.ts'
import { handReaders } from '../hand-readers.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

const AT = '2031-05-03T14:10:00Z'

describe('adding reports in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    const intake = createIntake({
      collector: (onProgress, onItem) =>
        createCollector({ store: desk.store, readers: handReaders(), fetcher: null, now: () => Date.parse(AT), onProgress, onItem }),
      follow: async (address) => assert.fail(address),
      now: () => AT,
      tell: () => undefined,
    })
    desk = await openDeskInBrowser([], { intake })
  })
  after(() => desk.close())

  /** Drops files on a page, as from the window of another program. */
  async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
    const dataTransfer = await page.evaluateHandle((given) => {
      const made = new DataTransfer()
      for (const [name, text] of Object.entries(given)) made.items.add(new File([text], name))
      return made
    }, files)
    await page.dispatchEvent('main', 'dragover', { dataTransfer })
    assert.ok(await page.evaluate(() => document.body.classList.contains('dropping')))
    await page.dispatchEvent('main', 'drop', { dataTransfer })
  }

  test('a pasted text becomes a report while one looks on, and the way to it is shown', async () => {
    const page = await desk.open('/sources')
    await page.getByLabel('Text', { exact: true }).fill('Report 1 of the day.')
    await page.getByLabel('Title').fill('Port shelled')
    await page.locator('form[action="/sources/paste"] button').click()
    const job = page.locator('.job', { hasText: 'Port shelled' })
    // The page is not asked for again: what changes comes over server-sent events.
    await job.getByText('1 new report').waitFor()
    await job.getByRole('link', { name: 'Port shelled' }).click()
    await page.waitForURL(/\/reports\/[0-9a-f]{16}$/)
    await page.context().close()
  })

  test('files dropped anywhere on the page are taken in, each with a line of its own', async () => {
    const page = await desk.open('/sources')
    await drop(page, { 'one.txt': 'Report 2 of the day.', 'two <b>.txt': 'Report 3 of the day.', 'broken.pdf': '%PDF-broken' })
    await page.locator('.job', { hasText: 'one.txt' }).getByText('1 new report').waitFor()
    await page.locator('.job', { hasText: 'two <b>.txt' }).getByText('1 new report').waitFor()
    await page.locator('.job', { hasText: 'broken.pdf' }).getByText('1 failed').waitFor()
    await page.context().close()
  })

  test('who has a list open is told that reports came, and how many', async () => {
    const page = await desk.open('/reports')
    const adding = await desk.open('/sources')
    await adding.getByLabel('Text', { exact: true }).fill('Report 4 of the day.')
    await adding.locator('form[action="/sources/paste"] button').click()
    await page.getByText('1 new report since this page was opened').waitFor()
    await page.locator('#live a').click()
    await page.locator('.report-row').nth(3).waitFor()
    await Promise.all([page, adding].map((one) => one.context().close()))
  })
})
