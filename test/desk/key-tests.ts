import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { SCREENS } from '../../src/serve/frame/screens.ts'
import type { KeyBinding } from '../../src/serve/keys/key-table.ts'

/** What a key does, looked at on a page. */
interface KeyTest {
  /** Where it is pressed, by the names of `views.ts`. */
  readonly view: string
  readonly check: (page: Page, press: (keys?: string) => Promise<void>, address: string) => Promise<void>
}

/** The words of the element that has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
/** The id of the record that is chosen in the reader. */
const chosen = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('.item.chosen')?.dataset.item ?? null)
/** What was copied. Pages may read it only when they are asked to. */
const copied = async (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const mayCopy = (page: Page, origin: string) => page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })

/** A key that leads to an address. */
const goes = (view: string, to: RegExp): KeyTest => ({
  view,
  async check(page, press) {
    await press()
    await page.waitForURL(to)
  },
})

/** A key that shows or hides a kind of mark, and its records with it. */
const switches = (kind: string): KeyTest => ({
  view: 'reader',
  async check(page, press) {
    const [mark, item] = [page.locator(`mark.${kind}`).first(), page.locator(`.item.${kind}`).first()]
    const line = () => mark.evaluate((element) => getComputedStyle(element).textDecorationLine)
    await press()
    await item.waitFor({ state: 'hidden' })
    assert.equal(await line(), 'none')
    assert.match(page.url(), /[?&]show=/)
    assert.equal(await page.locator(`.toggle.${kind}`).getAttribute('aria-pressed'), 'false')
    await press()
    await item.waitFor({ state: 'visible' })
    assert.equal(await line(), 'underline')
    assert.doesNotMatch(page.url(), /[?&]show=/)
  },
})

/** A key that does what a link of the page does. */
const presses = (view: string, does: string): KeyTest => ({
  view,
  async check(page, press) {
    const href = await page.locator(`[data-does="${does}"]`).first().getAttribute('href')
    const to = new URL(href ?? assert.fail(does), page.url()).href
    assert.notEqual(to, page.url())
    await press()
    await page.waitForURL(to)
  },
})

/** A key that moves the map: the address says what it shows. */
const moves = (): KeyTest => ({
  view: 'map',
  async check(page, press) {
    await page.locator('#map-drawing[data-state="drawn"]').waitFor()
    await press()
    await page.waitForURL(/[?&]box=/)
  },
})

/** A key that puts the cursor where a comment is written. */
function comments(view: string): KeyTest {
  return {
    view,
    async check(page, press) {
      await press()
      await until(page, () => page.evaluate(() => document.activeElement?.closest('main form') !== null))
    },
  }
}

const screenKeys = Object.fromEntries(
  SCREENS.map(({ path, key }) => [`anywhere g ${key}`, goes('help', new RegExp(`:\\d+${path}(?:\\?|$)`))]),
)

/** A test for each key of the table, by its scope and presses. */
export const KEY_TESTS: Readonly<Record<`${KeyBinding['scope']} ${string}` | string, KeyTest>> = {
  'anywhere ?': goes('reports', /\/help$/),
  'anywhere d': {
    view: 'claims',
    async check(page, press) {
      await press()
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'asof')
      await page.locator('.as-of input[name="asof"]').fill('2025-03-20')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/claims\?asof=2025-03-20$/)
      await page.keyboard.press('g')
      await page.keyboard.press('l')
      await page.waitForURL(/\/timeline\?asof=2025-03-20$/)
    },
  },
  'anywhere /': {
    view: 'reports',
    async check(page, press) {
      await press()
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'q')
      await page.keyboard.type('truce')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\?q=truce$/)
    },
  },
  ...screenKeys,
  'list j': {
    view: 'reports',
    async check(page, press) {
      const titles = await page.locator('.row-title').allTextContents()
      await press()
      assert.equal(await focused(page), titles[0]?.trim())
      await press()
      assert.equal(await focused(page), titles[1]?.trim())
    },
  },
  'list k': {
    view: 'reports',
    async check(page, press) {
      const titles = await page.locator('.row-title').allTextContents()
      await press('j j')
      await press()
      assert.equal(await focused(page), titles[0]?.trim())
      await press()
      assert.equal(await focused(page), titles[0]?.trim())
    },
  },
  'list Enter': {
    view: 'reports',
    async check(page, press) {
      await press('j')
      const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
      await press()
      await page.waitForURL(href)
    },
  },
  'list u': presses('claim', 'up'),
  'list y': {
    view: 'reports',
    async check(page, press, address) {
      await mayCopy(page, address)
      await press('j')
      const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
      await press()
      assert.ok((await copied(page)).includes(href))
    },
  },
  'list c': comments('claim'),
  'reader j': {
    view: 'reader',
    async check(page, press) {
      const items = await page.locator('.item').evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.item))
      await press()
      assert.equal(await chosen(page), items[0])
      await press()
      assert.equal(await chosen(page), items[1])
      // The words of the record are outlined in the text, and can be seen.
      const mark = page.locator(`mark.chosen[data-item="${items[1]}"]`).first()
      await mark.waitFor()
      assert.equal(await mark.evaluate((element) => element.getBoundingClientRect().top < innerHeight), true)
    },
  },
  'reader k': {
    view: 'reader',
    async check(page, press) {
      await press('j j j')
      const third = await chosen(page)
      await press()
      const second = await chosen(page)
      assert.notEqual(second, third)
      await press('j')
      assert.equal(await chosen(page), third)
    },
  },
  'reader Enter': {
    view: 'reader',
    async check(page, press) {
      await press('j')
      const hash = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash)
      await press()
      await page.waitForURL((url) => url.hash === hash)
    },
  },
  'reader u': presses('reader', 'up'),
  'reader ]': {
    view: 'reader',
    async check(page, press) {
      await press('j')
      const item = await chosen(page)
      await press()
      assert.equal(await chosen(page), item)
      assert.equal(await inView(page, item), true)
    },
  },
  'reader [': {
    view: 'reader',
    async check(page, press) {
      await press('j')
      const item = await chosen(page)
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
      await press()
      assert.equal(await chosen(page), item)
      await until(page, () => inView(page, item))
    },
  },
  'reader 1': switches('event'),
  'reader 2': switches('statement'),
  'reader 3': switches('proposal'),
  'reader 4': switches('position'),
  'reader 5': switches('control'),
  'reader n': {
    view: 'reader',
    async check(page, press) {
      const line = () =>
        page
          .locator('.name')
          .first()
          .evaluate((element) => getComputedStyle(element).borderBlockEndStyle)
      assert.equal(await line(), 'none')
      await press()
      assert.equal(await line(), 'dotted')
      assert.match(page.url(), /[?&]names=1/)
      await press()
      assert.equal(await line(), 'none')
    },
  },
  'reader h': {
    view: 'reader',
    async check(page, press) {
      const marked = () =>
        page
          .locator('.report-text mark')
          .evaluateAll((all) => all.filter((mark) => getComputedStyle(mark).textDecorationLine !== 'none').length)
      assert.ok((await marked()) > 0)
      await press()
      assert.equal(await marked(), 0)
      assert.match(page.url(), /[?&]show=none/)
      await press()
      assert.ok((await marked()) > 0)
    },
  },
  'reader v': {
    view: 'reader',
    async check(page, press) {
      const [original] = await Promise.all([page.waitForEvent('popup'), press()])
      await original.waitForURL(/\/original$/)
      assert.match(page.url(), /\/reports\/\w+$/)
    },
  },
  'reader y': {
    view: 'reader',
    async check(page, press, address) {
      await mayCopy(page, address)
      await press('j')
      await press()
      const [, quote, link] = /^“([^”]+)” (\S+)$/.exec(await copied(page)) ?? assert.fail('nothing copied')
      await page.goto(link ?? '')
      const target = await page.evaluate(() => [...(CSS.highlights.get('target') ?? [])].map(String).join(''))
      assert.equal(target.replace(/\s+/g, ' '), quote)
    },
  },
  'reader c': comments('reader'),
  'positions [': presses('plan', 'previous change'),
  'positions ]': {
    view: 'plan',
    async check(page, press) {
      await press('[')
      await page.waitForURL(/asof=/)
      await press('[')
      await page.locator('[data-does="next change"]').waitFor()
      const href = await page.locator('[data-does="next change"]').getAttribute('href')
      await press()
      await page.waitForURL(new URL(href ?? '', page.url()).href)
    },
  },
  'timeline ArrowLeft': presses('timeline', 'earlier'),
  'timeline ArrowRight': presses('timeline', 'later'),
  'timeline +': presses('timeline', 'closer'),
  'timeline -': presses('timeline', 'wider'),
  'map +': moves(),
  'map -': moves(),
  'map 0': moves(),
}

/** Whether a mark of a record stands between the bar and the lower edge of the window. */
function inView(page: Page, item: string | null): Promise<boolean> {
  return page.locator(`mark[data-item="${item}"]`).evaluateAll((all) =>
    all.some((mark) => {
      const { top, bottom } = mark.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    }),
  )
}

/** Waits for what a page comes to by itself. Rejects when it does not. */
async function until(page: Page, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return
    await page.waitForTimeout(50)
  }
  assert.fail('it did not come to that')
}
