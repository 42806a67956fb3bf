import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

/** A colour as light of red, green and blue, each from 0 to 1. */
type Light = readonly [number, number, number]

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const root = css.slice(css.indexOf(':root'), css.indexOf('}'))
const tokens = new Map([...root.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, ...pair]) => [name, pair]))

const lightOf = (hex: string): Light => {
  const value = Number.parseInt(hex.slice(1), 16)
  const [red = 0, green = 0, blue = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((byte) => {
    const share = byte / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return [red, green, blue]
}

const luminance = ([red, green, blue]: Light): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Contrast as WCAG 2 defines it. */
function contrast(a: Light, b: Light): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05]
  return Math.max(x, y) / Math.min(x, y)
}

/** What is left of light without one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHTS: Readonly<Record<string, readonly [Light, Light, Light]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function seenBy(sight: string, light: Light): Light {
  const [red, green, blue] = (SIGHTS[sight] ?? assert.fail(sight)).map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  )
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** CIE L*a*b* under D65. */
function labOf([red, green, blue]: Light): Light {
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116)
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const difference = (a: Light, b: Light): number => Math.hypot(...labOf(a).map((value, i) => value - (labOf(b)[i] ?? 0)))

const KINDS = ['event', 'statement', 'proposal', 'position', 'control']
const MODES = ['light', 'dark'] as const

for (const [mode, theme] of MODES.entries()) {
  const colour = (name: string): Light => lightOf(tokens.get(name)?.[mode] ?? assert.fail(name))
  describe(`colours of the ${theme} theme`, () => {
    test('text on a tint has a contrast of 9.7, a line of 4.6 on the page and 3.2 on its tint', () => {
      for (const kind of KINDS) {
        const [line, tint] = [colour(`${kind}-line`), colour(`${kind}-tint`)]
        assert.ok(contrast(colour('text'), tint) >= 9.7, `${kind}: text on tint ${contrast(colour('text'), tint)}`)
        assert.ok(contrast(line, colour('page')) >= 4.6, `${kind}: line on page ${contrast(line, colour('page'))}`)
        assert.ok(contrast(line, tint) >= 3.2, `${kind}: line on tint ${contrast(line, tint)}`)
      }
    })

    test('words are read on every ground, and the focus is seen', () => {
      for (const ground of ['page', 'panel', 'raised', 'chosen'])
        for (const words of ['text', 'quiet', 'link'])
          assert.ok(contrast(colour(words), colour(ground)) >= 4.5, `${words} on ${ground} ${contrast(colour(words), colour(ground))}`)
      for (const ground of ['page', 'panel', 'raised']) assert.ok(contrast(colour('focus'), colour(ground)) >= 3, ground)
      for (const words of ['warn', 'good', 'bad']) assert.ok(contrast(colour(words), colour('page')) >= 4.5, words)
      assert.ok(contrast(colour('edge'), colour('page')) >= 3, 'the edge of a field')
    })

    for (const sight of Object.keys(SIGHTS))
      test(`any two lines differ by ΔE76 28 and any two tints by 10 in ${sight} sight`, () => {
        for (const [i, a] of KINDS.entries())
          for (const b of KINDS.slice(i + 1)) {
            const apart = (part: string) => difference(seenBy(sight, colour(`${a}-${part}`)), seenBy(sight, colour(`${b}-${part}`)))
            assert.ok(apart('line') >= 28, `lines of ${a} and ${b}: ${apart('line')}`)
            assert.ok(apart('tint') >= 10, `tints of ${a} and ${b}: ${apart('tint')}`)
          }
      })
  })
}
