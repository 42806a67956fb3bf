import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { EMPTY_VIEWS, FAILING_VIEWS, viewsOf } from './views.ts'

/** Looks at an address by daylight and by night. */
async function faultsAt(desk: BrowserDesk, path: string): Promise<string[]> {
  const page = await desk.open(path, { reducedMotion: true })
  const light = await faultsOf(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = (await faultsOf(page, 'colours')).filter((fault) => !light.includes(fault))
  await page.context().close()
  return [...light, ...dark.map((fault) => `dark ${fault}`)].map((fault) => `${path}: ${fault}`)
}

describe('every screen by axe-core, light and dark', () => {
  let desk: BrowserDesk
  let empty: BrowserDesk
  before(async () => {
    ;[desk, empty] = await Promise.all([openDeskInBrowser(), openDeskInBrowser([])])
  })
  after(() => Promise.all([desk.close(), empty.close()]))

  test('screens with a record', async () => {
    const faults: string[] = []
    for (const path of Object.values(await viewsOf(desk))) faults.push(...(await faultsAt(desk, path)))
    assert.deepEqual(faults, [])
  })

  test('screens with nothing to show', async () => {
    const faults: string[] = []
    for (const path of EMPTY_VIEWS) faults.push(...(await faultsAt(empty, path)))
    assert.deepEqual(faults, [])
  })

  test('failures', async () => {
    const faults: string[] = []
    for (const path of FAILING_VIEWS) faults.push(...(await faultsAt(desk, path)))
    assert.deepEqual(faults, [])
  })
})
