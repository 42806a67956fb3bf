import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

/** Elements that reach beyond the window's side and are in no region that scrolls by itself. */
function beyond(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return []
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !scrolls(element.parentElement))
      .map((element) => element.outerHTML.slice(0, 120))
      .slice(0, 3)
  })
}

/**
 * What can be pressed and is smaller than 24 by 24 CSS pixels, but for links in a sentence and what stands apart: by WCAG 2.5.8 a circle of 24 pixels
 * around its middle may touch no other target.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
    const targets = [
      ...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]'),
    ].filter((element) => isShown(element) && !element.matches('.hidden, .skip'))
    const boxes = targets.map((element) => {
      // A label is pressed for its field.
      const box = (element.closest('label') ?? element).getBoundingClientRect()
      return {
        element,
        left: box.left,
        top: box.top,
        right: box.right,
        bottom: box.bottom,
        x: (box.left + box.right) / 2,
        y: (box.top + box.bottom) / 2,
      }
    })
    const isInline = (element: Element) => {
      // A link among words, whose height the line decides.
      if (getComputedStyle(element).display !== 'inline') return false
      const own = element.textContent?.trim() ?? ''
      return (element.closest('p, li, td, th, dd, dt, blockquote, figcaption, h1, h2, h3')?.textContent?.trim().length ?? 0) > own.length
    }
    return boxes
      .filter(({ element, left, top, right, bottom }) => (right - left < 23.9 || bottom - top < 23.9) && !isInline(element))
      .filter(({ element, x, y }) =>
        boxes.some((other) => {
          if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false
          const [dx, dy] = [Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)]
          return Math.hypot(dx, dy) < 12
        }),
      )
      .map(
        ({ element }) =>
          `${element.outerHTML.slice(0, 120)} ${element.getBoundingClientRect().width}×${element.getBoundingClientRect().height}`,
      )
      .slice(0, 5)
  })
}

describe('narrow windows', () => {
  let desk: BrowserDesk
  let views: [string, string][]
  before(async () => {
    desk = await openDeskInBrowser()
    views = Object.entries(await viewsOf(desk))
  })
  after(() => desk.close())

  test('nothing needs to be scrolled sideways but tables and maps of their own; what is pressed is 24 pixels large or stands apart', async () => {
    const faults: string[] = []
    for (const [name, path] of views) {
      const page = await desk.open(path)
      // 320 is what is left of 1280 at 400 %.
      for (const width of [1280, 768, 390, 320]) {
        await page.setViewportSize({ width, height: 700 })
        for (const fault of [...(await beyond(page)), ...(await smallTargets(page))]) faults.push(`${name} at ${width}: ${fault}`)
      }
      await page.context().close()
    }
    assert.deepEqual(faults, [])
  })

  test('the menu opens the screens, by hand and by keyboard, without a script too', async () => {
    for (const scripts of [true, false]) {
      const page = await desk.open('/reports', { width: 390, scripts })
      assert.equal(await page.locator('.side').isVisible(), false)
      await page.locator('.menu summary').focus()
      await page.keyboard.press('Enter')
      await page.locator('.menu').getByRole('link', { name: 'Claims' }).click()
      await page.waitForURL(/\/claims$/)
      // The bar has no room for it.
      await page.locator('.menu summary').click()
      await page.locator('.menu').getByRole('link', { name: 'Brief' }).click()
      await page.waitForURL(/\/brief$/)
    }
  })
})
