import { displayWidth } from './display-width.ts'

/** What a page is set for. */
export interface Screen {
  /** Columns. */
  readonly width: number
  readonly colour: boolean
}

export type Style = 'plain' | 'bold' | 'dim' | 'title' | 'warn' | 'good' | 'bad'

/** Words of one style; a line is made of runs. */
export interface Run {
  readonly words: string
  readonly style: Style
}

/** Select Graphic Rendition codes that start and end each style; only the sixteen colours every terminal lets its user choose. */
const CODES: Readonly<Record<Style, readonly [string, string]>> = {
  plain: ['', ''],
  bold: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  title: ['\u001b[1;36m', '\u001b[22;39m'],
  warn: ['\u001b[33m', '\u001b[39m'],
  good: ['\u001b[32m', '\u001b[39m'],
  bad: ['\u001b[31m', '\u001b[39m'],
}

/** A run of words; plain unless a style is named. */
export function run(words: string, style: Style = 'plain'): Run {
  return { words, style }
}

/**
 * Lines of runs set to a screen: broken between words, every line after the first indented by `hang` columns, `first` before the first.
 * A word wider than the line is cut across lines.
 */
export function setRuns(runs: readonly Run[], screen: Screen, hang = 0, first = ''): string[] {
  const lines: string[] = []
  let line = first
  let used = displayWidth(first)
  let isEmpty = true
  const indent = ' '.repeat(hang)
  const flush = () => {
    lines.push(line.trimEnd())
    line = indent
    used = hang
    isEmpty = true
  }
  let spaced = false
  for (const { words, style } of runs) {
    for (const piece of words.split(/( +)/)) {
      if (piece === '') continue
      if (piece.trim() === '') {
        spaced = true
        continue
      }
      for (const word of fit(piece, Math.max(8, screen.width - hang))) {
        const width = displayWidth(word)
        const gap = spaced && !isEmpty ? 1 : 0
        if (!isEmpty && used + gap + width > screen.width) flush()
        else if (gap) {
          line += ' '
          used++
        }
        line += paint(word, style, screen)
        used += width
        isEmpty = false
        spaced = false
      }
    }
  }
  flush()
  return lines
}

/** Words in a style, where the screen shows any. */
export function paint(words: string, style: Style, screen: Screen): string {
  if (!screen.colour || style === 'plain') return words
  const [start, end] = CODES[style]
  return `${start}${words}${end}`
}

/** A word cut into pieces that fit a width. */
function fit(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const sign of word) {
    const columns = displayWidth(sign)
    if (used + columns > width) {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += sign
    used += columns
  }
  if (piece) pieces.push(piece)
  return pieces
}
