import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { unsafeReadings } from '../unsafe-readings.ts'
import { UNSAFE_TEXTS } from '../unsafe-texts.ts'
import { type BrowserDesk, openDeskInBrowser } from './browser.ts'

/** Screens that show most of the record's words at once. */
const SCREENS = ['/', '/reports', '/timeline', '/map', '/positions', '/claims', '/actors', '/comments', '/brief', '/search?q=attacked']

describe('words that would run, in a real browser', () => {
  let desk: BrowserDesk
  const readings = unsafeReadings()
  before(async () => {
    desk = await openDeskInBrowser(readings)
  })
  // Ending the desk fails when a page said an error, was refused something by the policy, or asked anybody else.
  after(() => desk.close())

  test('none runs on any screen', async () => {
    const page = await desk.open('/')
    page.on('dialog', (dialog) => {
      desk.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    for (const path of SCREENS) {
      await page.goto(desk.address + path)
      const strange = await page.evaluate(
        () => document.querySelectorAll('iframe, object, embed, base, [style*="expression"], [onclick], [onerror], [onload]').length,
      )
      assert.equal(strange, 0, path)
    }
  })

  test('none runs in a report, and its words are there to read', async () => {
    const page = await desk.open('/')
    page.on('dialog', (dialog) => {
      desk.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    for (const [i, { report }] of readings.entries()) {
      if (i % 4 !== 0) continue
      await page.goto(`${desk.address}/reports/${report.id}`)
      const shown = await page
        .locator('.part.paragraph')
        .first()
        .evaluate((part) => part.textContent)
      // HTML has no sign for nothing, and one line end.
      const plain = (words: string) => words.replaceAll('\u0000', '').replaceAll('\uFFFD', '').replace(/\r\n?/g, '\n')
      const [, paragraph] = report.parts
      assert.equal(plain(shown ?? ''), plain(report.text.slice(paragraph?.start, paragraph?.end)), UNSAFE_TEXTS[i])
    }
  })

  test('none runs in a comment; selected words are commented on by the menu and by the key', async () => {
    const page = await desk.open(`/reports/${readings[0]?.report.id}`)
    page.on('dialog', (dialog) => {
      desk.faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const select = () =>
      page.evaluate(() => {
        const part = document.querySelector('.part.paragraph')
        if (part) getSelection()?.selectAllChildren(part)
      })
    await select()
    await page.getByRole('toolbar', { name: 'Selected words' }).getByRole('button', { name: 'Comment' }).click()
    await page.keyboard.type('<img src=x onerror=alert(1)> https://example.org/"onclick="alert(1)')
    await page.getByLabel('Your name').last().fill('<b>Nour</b>')
    await page.getByRole('form', { name: 'Leave a comment' }).getByRole('button', { name: 'Send' }).click()
    await page.waitForURL(/#comment-/)
    assert.equal(await page.locator('.comment-name').first().textContent(), '<b>Nour</b>')
    assert.equal(await page.locator('.comment-words img').count(), 0)
    await select()
    await page.keyboard.press('c')
    assert.match((await page.locator('.comment-about blockquote').textContent()) ?? '', /attacked the town/)
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA')
  })
})
