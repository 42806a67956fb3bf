import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

describe('saved views in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    let minutes = 0
    desk = await openDeskInBrowser(null, { now: () => new Date(Date.UTC(2025, 2, 25, 9, minutes++)).toISOString() })
  })
  after(() => desk.close())

  test('by keyboard alone: the filter of a page is named, renamed, removed and had back', async () => {
    const page = await desk.open('/claims?place=Sudzha', { reducedMotion: true })
    await page.locator('.side .save-view').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/views\/new/)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByLabel('Name', { exact: true }).focus()
    await page.keyboard.type('Sudzha, who says what')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/claims\?place=Sudzha$/)
    assert.equal(await page.locator('.side a[aria-current="page"]', { hasText: 'who says what' }).count(), 1)
    await page.locator('.side .side-title a').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/views$/)
    await page.locator('tr', { hasText: 'who says what' }).locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.deepEqual(await faultsOf(page), [])
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('Claims of Sudzha')
    await page.keyboard.press('Enter')
    await page.locator('.side a', { hasText: 'Claims of Sudzha' }).waitFor()
    await page.getByRole('button', { name: 'Remove Claims of Sudzha' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Claims of Sudzha was removed.').waitFor()
    assert.equal(await page.locator('.side a', { hasText: 'Claims of Sudzha' }).count(), 0)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.side a', { hasText: 'Claims of Sudzha' }).click()
    await page.waitForURL(/\/claims\?place=Sudzha$/)
    await page.context().close()
  })

  test('without scripts and in the menu of a narrow window', async () => {
    const page = await desk.open('/timeline?actor=Ukraine&since=2025-03-10', { scripts: false, width: 320, height: 700 })
    await page.locator('.menu summary').click()
    await page.locator('.menu .save-view').click()
    await page.getByLabel('Name', { exact: true }).fill('Ukraine since the 10th')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/\/timeline\?since=2025-03-10&actor=Ukraine$/)
    await page.locator('.menu summary').click()
    await page.locator('.menu').getByRole('link', { name: 'Saved views' }).click()
    await page.waitForURL(/\/views$/)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
    await page.locator('main').getByRole('link', { name: 'Ukraine since the 10th' }).click()
    await page.waitForURL(/\/timeline\?since=2025-03-10&actor=Ukraine$/)
    await page.context().close()
  })
})
