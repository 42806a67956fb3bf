import type { Say } from '../messages/say.ts'

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute'] as const
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/

/** How long something lasts, in words: "30 days" for `P30D`. What is no ISO 8601 duration of whole units stays as it is written. */
export function durationWords(say: Say, duration: string): string {
  const [, ...counts] = DURATION.exec(duration) ?? []
  const words = UNITS.flatMap((unit, i) => (counts[i] === undefined ? [] : [say(`duration.${unit}`, { count: Number(counts[i]) })]))
  return words.length > 0 ? words.join(', ') : duration
}
