import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type BrowserDesk, type Look, openDeskInBrowser } from './browser.ts'

describe('the map in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    desk = await openDeskInBrowser()
  })
  after(() => desk.close())

  /** The map's page with the map drawn. */
  async function drawn(path: string, look: Look = {}): Promise<Page> {
    const page = await desk.open(path, { reducedMotion: true, ...look })
    await page.locator('#map-drawing[data-state="drawn"]').waitFor()
    return page
  }
  const inView = (page: Page) => page.locator('.place').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.name))

  test('is drawn from what the desk serves, land and sea apart', async () => {
    const page = await drawn('/map?box=-20,-35,60,60')
    const canvas = page.locator('.map-canvas canvas')
    assert.equal(await canvas.count(), 1)
    await page.waitForTimeout(500)
    const picture = await canvas.screenshot()
    assert.ok(picture.length > 20_000, `${picture.length} bytes of picture`)
  })

  test('its buttons and keys move it; list and address follow', async () => {
    const page = await drawn('/map')
    const before = await inView(page)
    for (let i = 0; i < 3; i++) {
      await page.getByRole('button', { name: 'Closer' }).click()
      await page.waitForTimeout(100)
    }
    await page.waitForURL(/box=/)
    await page.waitForFunction((count) => document.querySelectorAll('.place').length < count, before.length)
    await page.keyboard.press('0')
    await page.waitForFunction((count) => document.querySelectorAll('.place').length >= count - 1, before.length)
    const box = new URL(page.url()).searchParams.get('box')
    await page.locator('.map-canvas canvas').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.searchParams.get('box') !== box)
  })

  test('a pin leads to its row, and a row rings its pin', async () => {
    const page = await drawn('/map?box=30.2,46.2,31.2,46.8')
    await page.waitForTimeout(500)
    const box = (await page.locator('.map-canvas').boundingBox()) ?? assert.fail('no map')
    const [lon = 0, lat = 0] = await page
      .locator('.place[data-name="Odesa"]')
      .evaluate(({ dataset }: HTMLElement) => [Number(dataset.lon), Number(dataset.lat)])
    // The map shows the box in its middle, no closer than zoom 6: 512 pixels for the world, doubled six times.
    const degree = (512 * 2 ** 6) / 360
    const north = (degrees: number) => (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360))
    const middle = (north(46.2) + north(46.8)) / 2
    await page.mouse.move(box.x + box.width / 2 + (lon - 30.7) * degree, box.y + box.height / 2 - (north(lat) - middle) * degree, {
      steps: 3,
    })
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.map-canvas canvas')?.style.cursor === 'pointer')
    await page.mouse.down()
    await page.mouse.up()
    await page.waitForFunction(() => document.activeElement?.closest('.place') !== null)
  })

  test('where it cannot be drawn, the list says the same', async () => {
    const page = await desk.open('/map', { scripts: false })
    assert.equal(await page.locator('#map-drawing').isVisible(), false)
    assert.ok((await inView(page)).length > 8)
  })

  test('fits a telephone', async () => {
    const page = await drawn('/map', { width: 390 })
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })
})
