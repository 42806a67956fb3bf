import { displayWidth } from './display-width.ts'
import { paint, type Screen } from './screen.ts'

/** The heading of a section with how many items it has at the right edge, where there is room, and its lines; nothing when it has no lines. */
export function section(heading: string, count: string, lines: readonly string[], screen: Screen): string[] {
  if (!lines.length) return []
  const gap = screen.width - displayWidth(heading) - displayWidth(count)
  const shown = gap > 0 ? `${' '.repeat(gap)}${paint(count, 'dim', screen)}` : ''
  return ['', `${paint(heading, 'bold', screen)}${shown}`, ...lines]
}

/** "1 event", "3 events". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
