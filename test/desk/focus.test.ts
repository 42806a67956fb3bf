import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

/** What is wrong with the element that has the focus: it is not seen, or the sticky bar is above it, or no outline shows it. */
function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // The browser scrolls to it with the next picture.
    await new Promise(requestAnimationFrame)
    const element = document.activeElement
    if (!element || element === document.body) return null
    const name = element.outerHTML.slice(0, 100)
    const hasOutline = (one: Element) => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(one)
      // What is drawn has a line around its shape.
      const isDrawn = one instanceof SVGElement && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2
      return isDrawn || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1)
    }
    if (element.id !== 'page' && ![element, ...element.querySelectorAll('rect, path')].some(hasOutline)) return `no outline: ${name}`
    const boxes = [...element.getClientRects()].filter(({ width }) => width > 0)
    if (boxes.length === 0) return `not to be seen: ${name}`
    const isSeen = boxes.some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const there = document.elementFromPoint(left + width * across, top + height * down)
          // Over the map stand its buttons, and for a moment "Loading the map …": parts of the map too.
          if (element.matches('canvas') && there?.closest('.map-drawing, #map-drawing, .map-canvas, [role="status"]')) return true
          return (
            there !== null && (element.contains(there) || (there.contains(element) && there.tagName !== 'BODY' && there.tagName !== 'HTML'))
          )
        }),
      ),
    )
    return isSeen ? null : `hidden: ${name} at ${Math.round(boxes[0]?.top ?? 0)}`
  })
}

describe('focus', () => {
  let desk: BrowserDesk
  let views: [string, string][]
  before(async () => {
    desk = await openDeskInBrowser()
    views = Object.entries(await viewsOf(desk))
  })
  after(() => desk.close())

  for (const [width, height] of [
    [1280, 700],
    [390, 700],
  ] as const)
    test(`at ${width} pixels: forward and back, everything is seen when it has the focus, and under no bar`, async () => {
      const faults: string[] = []
      for (const [name, path] of views) {
        const page = await desk.open(path, { width, height, reducedMotion: true })
        for (const [key, steps] of [
          ['Tab', 40],
          ['Shift+Tab', 15],
        ] as const)
          for (let step = 0; step < steps; step++) {
            await page.keyboard.press(key)
            const fault = await focusFault(page)
            if (fault) faults.push(`${name}: ${key}: ${fault}`)
          }
        await page.context().close()
      }
      assert.deepEqual([...new Set(faults)], [])
    })

  test('the first stop leads past the frame', async () => {
    const page = await desk.open('/reports')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.closest('main') !== null), true)
  })
})
