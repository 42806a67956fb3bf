import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { type BrowserDesk, type Look, openDeskInBrowser } from './browser.ts'
import { IS_UPDATE } from './frozen-readings.ts'
import { viewsOf } from './views.ts'

/** How much two colours of a pixel may differ, by pixelmatch's measure from 0 to 1, and which part of a picture's pixels may differ more. */
const COLOUR = 0.15
const PIXELS = 0.002
const WIDTH = 1000

/** The views that are kept, by the name of their picture: a name of `views.ts` and how it is looked at. */
const VIEWS: Readonly<Record<string, readonly [view: string, look: Look]>> = {
  today: ['today', {}],
  reader: ['reader', {}],
  'reader-dark': ['reader', { theme: 'dark' }],
  'reader-narrow': ['reader', { width: 390, height: 800 }],
  timeline: ['timeline', {}],
  positions: ['positions', {}],
  plan: ['plan', {}],
  claim: ['claim', {}],
  'claims-dark': ['claims', { theme: 'dark' }],
  brief: ['brief', { scripts: false }],
}

const folder = (name: string) => new URL(`${name}/`, import.meta.url)
const fileOf = (name: string, kind: 'reference' | 'failed') => new URL(`${name}.png`, folder(kind))

describe('reference pictures', () => {
  let desk: BrowserDesk
  let views: Readonly<Record<string, string>>
  before(async () => {
    desk = await openDeskInBrowser()
    views = await viewsOf(desk)
    mkdirSync(folder('reference'), { recursive: true })
  })
  after(() => desk.close())

  for (const [name, [view, look]] of Object.entries(VIEWS))
    test(`${name} looks as it did`, async () => {
      const page = await desk.open(views[view] ?? assert.fail(view), { width: WIDTH, height: 800, reducedMotion: true, ...look })
      const taken = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
      const file = fileOf(name, 'reference')
      if (IS_UPDATE) {
        const kept = existsSync(file) ? PNG.sync.read(readFileSync(file)) : null
        // A picture that is as good as the same is left, so that an update changes no more than it must.
        if (!kept || differing(kept, taken) > 0) writeFileSync(file, small(taken))
        return
      }
      assert.ok(existsSync(file), 'no picture is kept of this view: npm run test:desk -- --update')
      const share = differing(PNG.sync.read(readFileSync(file)), taken)
      if (share > PIXELS) {
        mkdirSync(folder('failed'), { recursive: true })
        writeFileSync(fileOf(name, 'failed'), PNG.sync.write(taken))
      }
      const seen = fileURLToPath(fileOf(name, 'failed'))
      assert.ok(
        share <= PIXELS,
        `${(share * 100).toFixed(2)} % of it differs: compare with ${seen}; if it is right: npm run test:desk -- --update`,
      )
    })
})

/** A picture with 64 steps of each colour, which are fewer than the comparison tells apart and take less room. */
function small(picture: PNG): Buffer {
  for (let i = 0; i < picture.data.length; i++) {
    const value = picture.data[i] ?? 0
    picture.data[i] = value >= 0xfc ? 0xff : value & 0xfc
  }
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 })
}

/** The share of pixels that differ; 1 for pictures of different sizes. */
function differing(kept: PNG, taken: PNG): number {
  if (kept.width !== taken.width || kept.height !== taken.height) return 1
  return pixelmatch(kept.data, taken.data, undefined, kept.width, kept.height, { threshold: COLOUR }) / (kept.width * kept.height)
}
