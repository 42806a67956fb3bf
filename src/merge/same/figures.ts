import type { Figure } from '../telling.ts'

/**
 * Whether two counts of one report cannot be of one thing: "killing at least four … the market where at least seven were killed on Monday". Reports
 * differ from one another, but a report that gives two counts for one event says whose each is, and then they stand in one telling.
 */
export function disagree(a: readonly Figure[], b: readonly Figure[]): boolean {
  return (
    a.some((x) => b.some((y) => x.of === y.of && x.value !== y.value)) &&
    !a.some((x) => b.some((y) => x.of === y.of && x.value === y.value))
  )
}

/** How many figures of one telling fit some figure of another, by value or by their bounds. */
export function sharedFigures(a: readonly Figure[], b: readonly Figure[]): number {
  return a.filter((x) => b.some((y) => x.of === y.of && (x.value === y.value || covers(x, y) || covers(y, x)))).length
}

function covers(x: Figure, y: Figure): boolean {
  return (x.low === null || y.value >= x.low) && (x.high === null || y.value <= x.high)
}
