import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { KEYS } from '../../src/serve/keys/key-table.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { KEY_TESTS } from './key-tests.ts'
import { viewsOf } from './views.ts'

describe('keys', () => {
  let desk: BrowserDesk
  let views: Readonly<Record<string, string>>
  before(async () => {
    desk = await openDeskInBrowser()
    views = await viewsOf(desk)
  })
  after(() => desk.close())

  /** Opens a view, presses keys that do nothing there, and looks where the focus and the address are. */
  async function sleeps(page: Page): Promise<void> {
    const address = page.url()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.keyboard.press('?')
    assert.equal(page.url(), address)
  }

  for (const { scope, combo, words } of KEYS)
    test(`${scope}: ${combo} (${words})`, async () => {
      const has = KEY_TESTS[`${scope} ${combo}`] ?? assert.fail('this key has no test: write one in key-tests.ts')
      const page = await desk.open(views[has.view] ?? assert.fail(has.view))
      const press = async (keys: string = combo) => {
        for (const key of keys.split(' ')) await page.keyboard.press(key)
      }
      await has.check(page, press, desk.address)
      await page.context().close()
    })

  test('every test is of a key that there is', () => {
    assert.deepEqual(
      Object.keys(KEY_TESTS).filter((key) => !KEYS.some(({ scope, combo }) => key === `${scope} ${combo}`)),
      [],
    )
  })

  test('keys sleep while a field has the focus', async () => {
    const page = await desk.open('/timeline')
    for (const field of ['input[name="q"]', 'input[name="actor"]', 'select[name="type"]', 'input[name="since"]']) {
      await page.locator(`main ${field}, .top ${field}`).first().focus()
      await sleeps(page)
    }
  })

  test('keys of the browser stay its own', async () => {
    const page = await desk.open('/reports')
    await page.keyboard.press('Control+/')
    await page.keyboard.press('Alt+j')
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY')
  })

  test('a pair that is broken off does nothing, and its second press still means what it means alone', async () => {
    const page = await desk.open('/reports')
    await page.keyboard.press('g')
    await page.keyboard.press('j')
    assert.match(page.url(), /\/reports$/)
    assert.equal(await page.evaluate(() => document.activeElement?.classList.contains('row-title')), true)
  })

  test('keys are switched off as a whole, and on again, in Help', async () => {
    const page = await desk.open('/help')
    await page.getByRole('checkbox', { name: 'Keys are on' }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('html[data-keys="off"]').waitFor()
    await page.locator('main').focus()
    await sleeps(page)
    await page.getByRole('checkbox', { name: 'Keys are on' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('html[data-keys="on"]').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.waitForURL(/\/reports$/)
  })

  test('the table of keys names every key with its words', async () => {
    const page = await desk.open('/help')
    const rows = await page.locator('kbd').evaluateAll((all) => all.length)
    assert.ok(rows >= KEYS.length)
  })
})
