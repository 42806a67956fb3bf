import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { SCREENS } from '../../src/serve/frame/screens.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

describe('screens in a browser', () => {
  let desk: BrowserDesk
  before(async () => {
    desk = await openDeskInBrowser()
  })
  after(() => desk.close())

  for (const { name, path } of SCREENS)
    test(`${name}: is shown without an error and asks nobody else`, async () => {
      const page = await desk.open(path)
      assert.equal(await page.locator('h1').count(), 1)
      await page.close()
    })
})
