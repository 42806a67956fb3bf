import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Reading } from '../../src/record/types.ts'
import { type Assets, loadAssets } from '../../src/serve/assets/assets.ts'
import type { DeskOptions } from '../../src/serve/desk.ts'
import { listen } from '../../src/serve/listen.ts'
import { openTestDesk, type TestDesk } from '../desk-world.ts'
import { startChromium } from './chromium.ts'
import { frozenReadings } from './frozen-readings.ts'
import { stillIntake } from './still-intake.ts'

/** How a page is looked at. */
export interface Look {
  readonly theme?: 'light' | 'dark'
  /** CSS pixels; 1280 unless given. 320 is what 400 % zoom leaves of 1280. */
  readonly width?: number
  readonly height?: number
  readonly scripts?: boolean
  readonly forcedColors?: boolean
  readonly contrast?: 'more' | 'no-preference'
  readonly reducedMotion?: boolean
}

/** A desk that a browser looks at. */
export interface BrowserDesk extends TestDesk {
  /** As `http://127.0.0.1:40123`. */
  readonly address: string
  /** Opens an address of the desk in a browser of its own (no cookies), with its fonts there. */
  open(path: string, look?: Look): Promise<Page>
  /** What no page may do, as it happened: errors, refusals by the content policy, requests to anyone but the desk. */
  readonly faults: string[]
  /** Ends the desk and its pages. Throws an error when there were faults. */
  close(): Promise<void>
}

let browser: Promise<Browser> | null = null
let assets: Promise<Assets> | null = null
// At the end of all files of the process.
after(async () => {
  const open = await browser?.catch(() => null)
  await open?.close()
})

/**
 * A desk on the example reports, or on given readings, served on a port of its own and shown in Chromium. Its clock stands at 25 March 2025, 09:00; it
 * takes nothing in, and shows three jobs. `host` is where it listens: this machine's loopback address unless given.
 */
export async function openDeskInBrowser(
  kept: readonly Reading[] | null = null,
  { host = '127.0.0.1', ...options }: Partial<DeskOptions> & { readonly host?: string } = {},
): Promise<BrowserDesk> {
  browser ??= startChromium()
  assets ??= loadAssets()
  const chromium = await browser
  const world = await openTestDesk(kept ?? (await frozenReadings()), { assets: await assets, intake: stillIntake(), ...options })
  const listening = await listen(world.desk, { host, port: 0 })
  const contexts: BrowserContext[] = []
  const faults: string[] = []
  return {
    ...world,
    address: listening.address,
    faults,
    async open(path, look = {}) {
      const context = await chromium.newContext({
        viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
        colorScheme: look.theme ?? 'light',
        javaScriptEnabled: look.scripts ?? true,
        forcedColors: look.forcedColors ? 'active' : 'none',
        contrast: look.contrast ?? 'no-preference',
        reducedMotion: look.reducedMotion ? 'reduce' : 'no-preference',
        locale: 'en-GB',
        timezoneId: 'UTC',
      })
      contexts.push(context)
      context.setDefaultTimeout(15_000)
      watchFaults(context, listening.address, faults)
      const page = await context.newPage()
      await page.goto(listening.address + path)
      if (look.scripts !== false) await page.evaluate(() => document.fonts.ready.then(() => null))
      return page
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
      await listening.close()
      await world.close()
      assert.deepEqual(faults, [])
    },
  }
}

/** Notes what pages of a context say of errors, and whom they ask. */
function watchFaults(context: BrowserContext, address: string, faults: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // The browser says of every page that is not there that it is not there.
    const isOwnAnswer =
      /^Failed to load resource: the server responded/.test(message.text()) && message.location().url === message.page()?.url()
    // Some headers count by HTTPS or on loopback alone, and a desk's other addresses are plain HTTP.
    const isOfPlainHttp = /^The Cross-Origin-Opener-Policy header has been ignored|but could not be origin-keyed/.test(message.text())
    if (!isOwnAnswer && !isOfPlainHttp) faults.push(`${message.page()?.url()}: ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !/^(?:data|blob):/.test(request.url())) faults.push(`asked ${request.url()}`)
  })
}
