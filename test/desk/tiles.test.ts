import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { openTiles, type TilesFile } from '../../src/serve/tiles/tiles-file.ts'
import { tinyTiles } from '../tiny-tiles.ts'
import { faultsOf } from './axe.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

describe('the map with a file of streets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-streets-'))
  let tiles: TilesFile
  let desk: BrowserDesk
  let plain: BrowserDesk
  before(async () => {
    const path = join(folder, 'streets.pmtiles')
    writeFileSync(path, tinyTiles())
    tiles = await openTiles(path)
    desk = await openDeskInBrowser(null, { tiles })
    plain = await openDeskInBrowser()
  })
  after(async () => {
    await Promise.all([desk.close(), plain.close()])
    await tiles.close()
    rmSync(folder, { recursive: true })
  })

  /** The map's page when nothing more is drawn, and whom it asked for what. */
  async function drawn({ open, address }: BrowserDesk, theme: 'light' | 'dark' = 'light') {
    const page = await open('/help', { theme, reducedMotion: true })
    const asked: string[] = []
    page.on('response', (answer) => asked.push(`${answer.status()} ${new URL(answer.url()).pathname}`))
    await page.goto(`${address}/map?box=30,44,42,53`)
    await page.locator('#map-drawing[data-state="drawn"]').waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    return { page, asked, picture: await picture(page) }
  }

  async function picture(page: Page): Promise<PNG> {
    // The pictures of a drawing follow each other until its tiles are there.
    let before = PNG.sync.read(await page.locator('.map-canvas').screenshot())
    for (let i = 0; i < 20; i++) {
      await page.waitForTimeout(250)
      const now = PNG.sync.read(await page.locator('.map-canvas').screenshot())
      if (differing(before, now) === 0 && i > 2) return now
      before = now
    }
    return before
  }

  const differing = (one: PNG, other: PNG) =>
    pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.02 }) / (one.width * one.height)

  test('streets are drawn from pieces of the desk’s own file, light and dark, and who made it is named', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const [{ page, asked, picture: with_ }, bare] = [await drawn(desk, theme), await drawn(plain, theme)]
      assert.ok(asked.includes('206 /tiles.pmtiles'), asked.join('\n'))
      assert.ok(differing(with_, bare.picture) > 0.05, `${theme}: ${differing(with_, bare.picture)}`)
      await page.getByText('Streets: © Streets & Sons.').waitFor()
      assert.deepEqual(await faultsOf(page), [])
      await Promise.all([page, bare.page].map((one) => one.context().close()))
    }
  })

  test('a desk without a file loads nothing of it', async () => {
    const [{ asked: bare, page }, { asked, page: other }] = [await drawn(plain), await drawn(desk)]
    assert.ok(!bare.some((one) => one.includes('tiles')))
    const scripts = (all: readonly string[]) => all.filter((one) => one.endsWith('.js')).length
    assert.equal(scripts(asked), scripts(bare) + 1)
    await Promise.all([page, other].map((one) => one.context().close()))
  })

  test('it is moved by keyboard as without streets', async () => {
    const { page } = await drawn(desk)
    await page.getByRole('button', { name: 'Closer' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/box=/)
    await page.context().close()
  })
})
