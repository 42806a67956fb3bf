import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createCollector } from '../../src/collect/collector.ts'
import { followAddress } from '../../src/collect/follow.ts'
import { createIntake } from '../../src/serve/sources/intake.ts'
import { createFetcher, type Fetcher } from '../../src/source/fetch/fetcher.ts'
import { handReaders } from '../hand-readers.ts'
import { type LoopbackInternet, loopbackInternet } from '../loopback-internet.ts'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

const AT = '2031-05-03T14:10:00Z'

/** A feed of one item, which leads to the site of the port it is asked by. */
const FEED = (request: IncomingMessage, response: ServerResponse) =>
  void response
    .writeHead(200, { 'content-type': 'application/rss+xml' })
    .end(
      `<rss version="2.0"><channel><title>Wire of the bay</title><link>http://${request.headers.host}/</link><description>News.</description><item><title>Report 5 of the day</title><link>http://${request.headers.host}/five</link><description>Report 5.</description></item></channel></rss>`,
    )

/** What the sites of the tests say; two of them answer with a failure, and one does not exist. */
const SITES = {
  'wire.example': {
    '/one':
      '<html><head><title>Harbour shelled</title></head><body><article><h1>Harbour shelled</h1><p>Report 1 of the day.</p></article></body></html>',
    '/five': '<html><head><title>Report 5</title></head><body><p>Report 5 of the day.</p></body></html>',
    '/numberless': '<html><body><p>Nothing that the readers of these tests can read.</p></body></html>',
    '/feed': FEED,
  },
  'broken.example': (_: IncomingMessage, response: ServerResponse) => void response.writeHead(410).end(),
}

describe('adding reports by link in a browser', () => {
  let desk: BrowserDesk
  let internet: LoopbackInternet
  let fetcher: Fetcher
  before(async () => {
    internet = await loopbackInternet(SITES)
    // Robots' pauses and retries go by a clock of their own.
    let time = Date.parse(AT)
    const now = () => time
    const sleep = async (milliseconds: number) => {
      time += milliseconds
    }
    fetcher = createFetcher({ network: internet.network, now, sleep, limits: { attempts: 1 } })
    const intake = createIntake({
      collector: (onProgress, onItem) => createCollector({ store: desk.store, readers: handReaders(), fetcher, now, onProgress, onItem }),
      follow: (address) => followAddress(address, fetcher, { store: desk.store, time: () => AT, every: 60_000 }),
      now: () => AT,
      tell: () => undefined,
    })
    desk = await openDeskInBrowser([], { intake })
  })
  after(async () => {
    await desk.close()
    await fetcher.close()
    await internet.close()
  })

  /** Gives a link to the desk by keyboard alone; `follow` follows it. */
  async function give(page: Page, address: string, how: 'once' | 'follow' = 'once'): Promise<void> {
    const form = page.locator('form[action="/sources/link"]')
    await form.getByLabel('Address').focus()
    await page.keyboard.type(address)
    if (how === 'follow') {
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
    }
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sources#progress$/)
  }

  test('a page is fetched, read and merged while one looks on, and the way to its report is shown', async () => {
    const page = await desk.open('/sources')
    const address = internet.at('wire.example', '/one')
    await give(page, address)
    const job = page.locator('.job', { hasText: address })
    await job.getByText('1 new report').waitFor()
    assert.ok(internet.asked.includes('wire.example /one'))
    assert.deepEqual(await faultsOf(page), [])
    await job.locator('.taken a').click()
    await page.waitForURL(/\/reports\/[0-9a-f]{16}$/)
    await page.locator('article.reader').waitFor()
    await page.goto(`${desk.address}/sources`)
    await page.locator('tr', { hasText: address }).getByText('1 taken').waitFor()
    await page.context().close()
  })

  test('a feed is followed: its item is a report, and the source says so', async () => {
    const page = await desk.open('/sources')
    await give(page, internet.at('wire.example', '/feed'), 'follow')
    await page.locator('.job', { hasText: 'Wire of the bay' }).getByText('1 new report').waitFor()
    await page.reload()
    await page.locator('tr', { hasText: 'Wire of the bay' }).getByText('followed').waitFor()
    await page.context().close()
  })

  for (const [what, host, path, reason] of [
    ['a server that says the page is gone', 'broken.example', '/gone', /410|gone/i],
    ['a host that does not exist', 'nowhere.example', '/', /nowhere\.example/],
    ['a page that cannot be read', 'wire.example', '/numberless', /There is no number in it/],
  ] as const)
    test(`${what}: the reason stands with the link, and in the health of its source`, async () => {
      const page = await desk.open('/sources')
      const address = internet.at(host, path)
      await give(page, address)
      const job = page.locator('.job', { hasText: address })
      await job.getByText(reason).waitFor()
      await page.reload()
      const row = page.locator('table.rows tr', { hasText: address })
      await row.getByText(reason).waitFor()
      await row.getByRole('link').first().click()
      await page.waitForURL(/\/sources\/\w+$/)
      await page.locator('main').getByText(reason).first().waitFor()
      assert.deepEqual(await faultsOf(page), [])
      await page.context().close()
    })

  test('an address of this machine is refused with a reason, and nothing is asked there', async () => {
    const page = await desk.open('/sources')
    const before = internet.asked.length
    const address = `http://127.0.0.1:${internet.port}/one`
    await give(page, address)
    await page
      .locator('.job', { hasText: address })
      .getByText(/this machine/)
      .waitFor()
    assert.equal(internet.asked.length, before)
    await page.context().close()
  })
})
