/** Lanes of the drawing whose marks can be walked along. */
const LANES = '.timeline .lane'

/**
 * Makes a lane's marks one stop of the tabulator: left and right go along them, up and down to the lane beside, Home and End to its ends. Without
 * scripts each mark is a stop of its own.
 */
export function walkMarks(timeline: HTMLElement): void {
  for (const lane of timeline.querySelectorAll(LANES))
    for (const [i, mark] of marksOf(lane).entries()) mark.setAttribute('tabindex', i === 0 ? '0' : '-1')
  timeline.addEventListener('keydown', (event) => {
    const mark = (event.target as Element).closest<SVGAElement>('a.mark')
    const lane = mark?.closest(LANES)
    if (!mark || !lane || event.ctrlKey || event.altKey || event.metaKey) return
    const next = nextOf(mark, lane, event.key)
    if (next === undefined) return
    event.preventDefault()
    if (next === null) return
    for (const other of marksOf(next.closest(LANES) ?? lane)) other.setAttribute('tabindex', other === next ? '0' : '-1')
    next.focus()
  })
}

/** The mark that a key leads to: undefined for other keys, null at an end. */
function nextOf(mark: SVGAElement, lane: Element, key: string): SVGAElement | null | undefined {
  const marks = marksOf(lane)
  const at = marks.indexOf(mark)
  if (key === 'ArrowLeft') return marks[at - 1] ?? null
  if (key === 'ArrowRight') return marks[at + 1] ?? null
  if (key === 'Home') return marks[0] ?? null
  if (key === 'End') return marks.at(-1) ?? null
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  for (let beside = step(lane, key); beside; beside = step(beside, key)) {
    const [x, others] = [leftOf(mark), marksOf(beside)]
    const nearest = others.toSorted((a, b) => Math.abs(leftOf(a) - x) - Math.abs(leftOf(b) - x))[0]
    if (nearest) return nearest
  }
  return null
}

const step = (lane: Element, key: string) => (key === 'ArrowUp' ? lane.previousElementSibling : lane.nextElementSibling)

const leftOf = (mark: Element) => mark.getBoundingClientRect().left

/** A lane's marks from left to right, as the page has them. */
function marksOf(lane: Element): SVGAElement[] {
  return [...lane.querySelectorAll<SVGAElement>('a.mark')]
}
