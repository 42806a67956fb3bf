import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { layOutReport } from '../../src/read/report.ts'
import type { Reading } from '../../src/record/types.ts'
import { handReadingOf } from '../hand-reading.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'
import { viewsOf } from './views.ts'

const FROM_ARABIC = `وقال المتحدث باسم الجيش إن القوات استعادت مدينة بارا يوم الأحد.

An officer in El Obeid said the same.`

/** A report that begins from right to left, with an event told in Arabic words. */
function rightToLeft(): Reading {
  const report = layOutReport({ text: FROM_ARABIC, title: 'الجيش يستعيد بارا', publisher: 'صوت النيل', published: '2031-05-04' })
  return handReadingOf(report, (at) => {
    const span = at('القوات استعادت مدينة بارا')
    const none = { mode: [], context: [], actors: [], recipients: [], places: [], attribution: [], quantities: [] }
    const event = { ...none, id: 'e1', type: 'ASSAULT', plover: 'ASSAULT', cameo: '19', score: -10, when: null, status: 'actual' } as const
    return { events: [{ ...event, conditional: null, trigger: span, evidence: [span] }] }
  })
}

describe('reader in a browser', () => {
  let desk: BrowserDesk
  let path: string
  before(async () => {
    desk = await openDeskInBrowser()
    path = (await viewsOf(desk)).reader ?? assert.fail('no report')
  })
  after(() => desk.close())

  test('a click on overlapping marks chooses every record there, in the text and in the list', async () => {
    const page = await desk.open(path)
    // The innermost of three marks.
    const inner = page.locator('.report-text mark mark mark').first()
    const around = await inner.evaluate((mark) => {
      const items = []
      for (let one: HTMLElement | null | undefined = mark as HTMLElement; one; one = one.parentElement?.closest('mark'))
        items.push(one.dataset.item)
      return [...new Set(items)].sort()
    })
    assert.ok(around.length >= 2)
    await inner.click({ position: { x: 3, y: 8 } })
    const chosen = () => page.locator('.item.chosen').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.item).sort())
    assert.deepEqual(await chosen(), around)
    assert.ok((await page.locator('mark.chosen').count()) >= around.length)
  })

  test('the focus in the list brings the words into view, far down too, and the list stays where it is', async () => {
    const page = await desk.open(path, { height: 600, reducedMotion: true })
    const last = page.locator('.item-link').last()
    await last.focus()
    const item = await last.evaluate((link) => link.closest<HTMLElement>('.item')?.dataset.item)
    for (const one of [page.locator(`mark[data-item="${item}"]`).first(), last]) {
      await one.evaluate(async (element) => {
        for (let tries = 0; tries < 100; tries++) {
          const { top, bottom } = element.getBoundingClientRect()
          if (top >= 0 && bottom <= innerHeight) return
          await new Promise(requestAnimationFrame)
        }
        throw new Error('not in view')
      })
    }
  })

  test('an address leads to any characters, whether a record begins there or not, and is highlighted again when it changes', async () => {
    const page = await desk.open(`${path}#3-25`)
    const target = () => page.evaluate(() => [...(CSS.highlights.get('target') ?? [])].map(String).join(''))
    const text = await page
      .locator('.part')
      .evaluateAll((parts) => parts.map((part) => [(part as HTMLElement).dataset.start, part.textContent] as const))
    const [start, words] = text[0] ?? assert.fail('no part')
    assert.equal(await target(), words?.slice(3 - Number(start), 25 - Number(start)))
    await page.evaluate(() => {
      location.hash = '#0-6'
    })
    await page.waitForURL(/#0-6$/)
    assert.equal(await target(), words?.slice(0, 6))
    await page.evaluate(() => {
      location.hash = '#nothing'
    })
    await page.waitForURL(/#nothing$/)
    assert.equal(await target(), '')
  })

  test('buttons do what the keys do; without scripts those that need them are not there', async () => {
    const page = await desk.open(path)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.address })
    const chosen = () => page.evaluate(() => document.querySelector<HTMLElement>('.item.chosen')?.dataset.item)
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    const first = await chosen()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    assert.notEqual(await chosen(), first)
    await page.getByRole('button', { name: 'Previous', exact: true }).click()
    assert.equal(await chosen(), first)
    await page.getByRole('button', { name: 'Copy link' }).click()
    const quote = (await page.locator('.item.chosen .item-quote').textContent()) ?? ''
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    assert.ok(copied.startsWith(quote) && copied.includes(`${desk.address}${path}#`), copied)
    const plain = await desk.open(path, { scripts: false })
    assert.equal(await plain.getByRole('button', { name: 'Next', exact: true }).count(), 0)
    assert.equal(await plain.getByRole('button', { name: 'Copy link' }).count(), 0)
  })

  test('signs and underlines stay where colours are forced, and a chosen record can be told', async () => {
    const page = await desk.open(path, { forcedColors: true, theme: 'dark' })
    const mark = page.locator('mark.event[data-sign]').first()
    const seen = await mark.evaluate((element) => ({
      sign: getComputedStyle(element, '::before').content,
      line: getComputedStyle(element).textDecorationLine,
    }))
    assert.match(seen.sign, /"E"/)
    assert.equal(seen.line, 'underline')
    // Signs are of the colour of the words: black ones would vanish on the black page of a dark theme.
    const colours = await page.evaluate(() => {
      const colour = (element: Element | null, part?: string) => element && getComputedStyle(element, part).color
      return {
        words: colour(document.querySelector('.paragraph')),
        letter: colour(document.querySelector('mark.event[data-sign]'), '::before'),
        drawn: colour(document.querySelector('mark.position > .sign')),
      }
    })
    assert.deepEqual(colours, { words: colours.words, letter: colours.words, drawn: colours.words })
    await mark.click()
    assert.notEqual(
      await page
        .locator('mark.chosen')
        .first()
        .evaluate((element) => getComputedStyle(element).outlineStyle),
      'none',
    )
  })

  test('nothing moves by itself where motion is unwanted', async () => {
    const page = await desk.open(path, { reducedMotion: true })
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto')
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one)
          return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
        }).length,
    )
    assert.equal(moving, 0)
  })
})

describe('a report from right to left', () => {
  let desk: BrowserDesk
  let reading: Reading
  before(async () => {
    reading = rightToLeft()
    desk = await openDeskInBrowser([reading])
  })
  after(() => desk.close())

  test('each paragraph has its own direction, in letters of the desk, and its marks hold its words', async () => {
    const page = await desk.open(`/reports/${reading.report.id}`)
    const parts = await page.locator('.part.paragraph').evaluateAll((all) => all.map((part) => getComputedStyle(part).direction))
    assert.deepEqual(parts, ['rtl', 'ltr'])
    assert.equal(await page.locator('h1').evaluate((one) => getComputedStyle(one).direction), 'rtl')
    assert.equal(await page.locator('mark[data-item="e1"]').first().textContent(), 'القوات استعادت مدينة بارا')
    assert.equal(await page.evaluate(() => document.fonts.check('16px "Noto Sans Arabic"', 'بارا')), true)
    const hebrew = await page.evaluate(async () => (await document.fonts.load('16px "Noto Sans Hebrew"', 'שלום')).length)
    assert.equal(hebrew, 1, 'Hebrew letters come from the desk')
    // The first words stand at the right, the number of the line outside them.
    const box = await page.evaluate(() => {
      const part = document.querySelector('.part.paragraph')
      const text = part?.firstChild
      if (!part || !text) return null
      const range = document.createRange()
      range.setStart(text, 0)
      range.setEnd(text, 1)
      return { first: range.getBoundingClientRect().right, right: part.getBoundingClientRect().right }
    })
    assert.ok(box && Math.abs(box.first - box.right) < 3, JSON.stringify(box))
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
  })
})
