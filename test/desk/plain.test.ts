import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { SCREENS } from '../../src/serve/frame/screens.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

describe('without scripts', () => {
  let desk: BrowserDesk
  before(async () => {
    desk = await openDeskInBrowser()
  })
  after(() => desk.close())

  test('every screen is there, reached by links from the first, and has something to read', async () => {
    const page = await desk.open('/', { scripts: false })
    for (const { name, path } of SCREENS) {
      await page.locator(`.side a[href="${path}"]`).click()
      await page.waitForURL(desk.address + path)
      assert.equal(await page.locator('h1').count(), 1, name)
      assert.ok((await page.locator('main').innerText()).length > 100, name)
    }
    for (const path of Object.values(await viewsOf(desk))) {
      await page.goto(desk.address + path)
      assert.ok((await page.locator('main').innerText()).length > 100, path)
      assert.equal(await page.locator('main').getByText('Loading', { exact: false }).filter({ visible: true }).count(), 0, path)
    }
  })

  test('a list is narrowed, a report opened at its words, kinds of marks hidden, a plan followed back in time', async () => {
    const page = await desk.open('/timeline', { scripts: false })
    await page.locator('input[name="place"]').fill('Walikale')
    await page.locator('main').getByRole('button', { name: 'Filter' }).click()
    await page.waitForURL(/place=Walikale/)
    await page.locator('main a[href^="/events/"]').first().click()
    await page.locator('main blockquote a, main .origin a').first().click()
    await page.waitForURL(/\/reports\/\w+/)
    await page.locator('.toggle.event').click()
    await page.waitForURL(/show=/)
    assert.equal(await page.locator('.item.event').first().isVisible(), false)
    await page.goto(`${desk.address}/positions`)
    await page.locator('main th a').first().click()
    await page.locator('main input[name="asof"]').fill('2025-03-01')
    await page.locator('main').getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/asof=2025-03-01/)
  })

  test('something is searched, settings are kept', async () => {
    const page = await desk.open('/help', { scripts: false })
    await page.getByRole('radio', { name: 'dark' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('html[data-theme="dark"]').waitFor()
    await page.locator('input[name="q"]').first().fill('prisoners')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=prisoners/)
    assert.ok((await page.locator('.row-title').count()) > 0)
  })
})

describe('printed', () => {
  let desk: BrowserDesk
  before(async () => {
    desk = await openDeskInBrowser()
  })
  after(() => desk.close())

  test('brief and reader lose what is only for the screen, are black on white, and fit the paper', async () => {
    const views = await viewsOf(desk)
    for (const path of ['/brief', views.reader ?? assert.fail('no report')]) {
      const page = await desk.open(path, { theme: 'dark' })
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      for (const part of ['.top', '.side', '.forms', '.filters', '.show-bar', 'form', 'button'])
        for (const one of await page.locator(part).all()) assert.equal(await one.isVisible(), false, `${path}: ${part}`)
      const { color, background } = await page.evaluate(() => ({
        color: getComputedStyle(document.querySelector('h1') ?? document.body).color,
        background: getComputedStyle(document.documentElement).backgroundColor,
      }))
      assert.deepEqual([color, background], ['rgb(0, 0, 0)', 'rgb(255, 255, 255)'], path)
      // A4 at 96 pixels an inch, less its margins.
      await page.setViewportSize({ width: 672, height: 1000 })
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, path)
      assert.ok((await page.pdf({ format: 'A4' })).length > 10_000)
    }
  })
})
