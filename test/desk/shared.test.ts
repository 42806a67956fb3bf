import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

describe('shared views in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    let minutes = 0
    const now = () => new Date(Date.UTC(2025, 2, 25, 9, minutes++)).toISOString()
    desk = await openDeskInBrowser(null, { ownerToken: 'the-token', isPrivate: true, now })
  })
  after(() => desk.close())

  test('the owner makes a link by keyboard; a stranger reads the view by it, and after it is taken back nothing', async () => {
    const owner = await desk.open('/owner?token=the-token', { reducedMotion: true })
    await owner.goto(`${desk.address}/views/new?address=${encodeURIComponent('/timeline?actor=Ukraine&since=2025-03-10')}`)
    await owner.getByLabel('Name', { exact: true }).fill('Ukraine, March')
    await owner.keyboard.press('Enter')
    await owner.waitForURL(/\/timeline/)
    await owner.goto(`${desk.address}/views`)
    await owner.locator('summary', { hasText: 'Share' }).focus()
    await owner.keyboard.press('Enter')
    assert.deepEqual(await faultsOf(owner), [])
    await owner.getByRole('button', { name: 'Make a link to Ukraine, March' }).focus()
    await owner.keyboard.press('Enter')
    const link = await owner.getByLabel('Link').inputValue()
    assert.match(link, new RegExp(`^${desk.address}/s/[\\w-]{32}$`))
    assert.deepEqual(await faultsOf(owner), [])

    const path = link.slice(desk.address.length)
    for (const look of [
      { theme: 'light', width: 1280 },
      { theme: 'dark', width: 900 },
      { theme: 'light', width: 320 },
    ] as const) {
      const stranger = await desk.open(path, { ...look, scripts: look.width !== 900 })
      await stranger.getByRole('heading', { name: 'Ukraine, March' }).waitFor()
      assert.ok((await stranger.locator('.lines li').count()) > 3)
      if (look.width !== 900) assert.deepEqual(await faultsOf(stranger), [])
      assert.equal(await stranger.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
      // Every stop of the keyboard stays on the page.
      for (const href of await stranger.locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))))
        assert.match(href ?? '', /^#note-\d+$/)
      await stranger.goto(`${desk.address}/reports`)
      await stranger.getByRole('heading', { name: 'This desk is private' }).waitFor()
      assert.equal(await stranger.locator('a').count(), 0)
      await stranger.context().close()
    }

    await owner.getByRole('link', { name: 'Back to saved views' }).click()
    await owner.getByRole('button', { name: /^Take back the link to Ukraine, March/ }).click()
    await owner.waitForURL(/\/views/)
    assert.equal(await owner.getByRole('button', { name: /^Take back/ }).count(), 0)
    const late = await desk.open(path)
    await late.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
    assert.deepEqual(await faultsOf(late), [])
  })
})

describe('cards on pages elsewhere', () => {
  test('a site that was named shows one, another site does not, and no other page is shown in a frame', async () => {
    let frames: readonly string[] = []
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        `<!doctype html><title>Paper</title>${frames.map((src) => `<iframe src="${src}" width="480" height="260" title="card"></iframe>`).join('')}`,
      )
    })
    await new Promise<void>((ready) => site.listen(0, '127.0.0.1', ready))
    const { port } = site.address() as AddressInfo
    const desk = await openDeskInBrowser(null, { embedsOn: [`http://127.0.0.1:${port}`] })
    try {
      const [event] = (await (await desk.get('/timeline.json')).json()) as { id: string }[]
      const record = await desk.open(`/events/${event?.id}`)
      await record.locator('summary', { hasText: 'Embed' }).click()
      const code = await record.getByLabel('Code for a page that shows this as a card').inputValue()
      assert.match(code, new RegExp(`src="${desk.address}/embed/${event?.id}"`))
      assert.deepEqual(await faultsOf(record), [])

      const card = await desk.open(`/embed/${event?.id}`, { theme: 'dark', width: 320 })
      assert.deepEqual(await faultsOf(card), [])
      assert.equal(await card.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)

      frames = [`${desk.address}/embed/${event?.id}`, `${desk.address}/events/${event?.id}`]
      const paper = await desk.open('/help')
      await paper.goto(`http://127.0.0.1:${port}/`)
      await paper.frameLocator('iframe >> nth=0').locator('.card blockquote').waitFor()
      assert.equal(await paper.frameLocator('iframe >> nth=1').locator('main').count(), 0)
      // The same page by another name is another site.
      await paper.goto(`http://localhost:${port}/`)
      assert.equal(await paper.frameLocator('iframe >> nth=0').locator('.card').count(), 0)
      // What the pages elsewhere asked for, and were refused, is no fault of the desk's.
      desk.faults.length = 0
    } finally {
      site.closeAllConnections()
      site.close()
      await desk.close()
    }
  })
})
