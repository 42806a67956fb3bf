import type { Reading } from '../../src/record/types.ts'
import { type Coverage, excerpt, type GoldReport, pairUp, type Score } from './gold-pairs.ts'
import { overlapOf, type Rates, ratesOf, shareOf, toRange } from './ranges.ts'

/** A TimeML document: every time expression with its type and value. */
export interface TimesGold extends GoldReport {
  readonly timexes: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly type: string
    readonly value: string
  }[]
}

export interface TimesFigures extends Coverage {
  readonly timexes: number
  readonly found: number
  readonly strict: Rates
  readonly relaxed: Rates
  readonly value: Rates
  readonly typeGivenSpan: number
}

/** Compares time expressions as TempEval-3 does: relaxed spans overlap, strict ones are equal, values are equal strings. */
export function scoreTimes(golds: readonly TimesGold[], records: ReadonlyMap<string, Reading>): Score<TimesFigures> {
  const { pairs, coverage } = pairUp(golds, records)
  const misses: string[] = []
  const sum = { want: 0, got: 0, strict: 0, relaxed: 0, value: 0, type: 0 }
  for (const { gold, record } of pairs) {
    const { times, report } = record
    const taken = new Set<number>()
    sum.want += gold.timexes.length
    sum.got += times.length
    for (const timex of gold.timexes) {
      let best = -1
      let shared = 0
      times.forEach((time, index) => {
        const overlap = taken.has(index) ? 0 : overlapOf(toRange(time), toRange(timex))
        if (overlap > shared) [best, shared] = [index, overlap]
      })
      const time = times[best]
      const where = excerpt(gold.text, toRange(timex))
      if (!time) {
        misses.push(`${gold.id} missed ${timex.type} ${timex.value}: ${where}`)
        continue
      }
      taken.add(best)
      sum.relaxed++
      if (time.start === timex.start && time.end === timex.end) sum.strict++
      else misses.push(`${gold.id} span "${time.text}": ${where}`)
      if (time.type === timex.type) sum.type++
      if ((time.value ?? '') === timex.value) sum.value++
      else misses.push(`${gold.id} value ${time.value}, not ${timex.value} (published ${report.published}): ${where}`)
    }
    times.forEach((time, index) => {
      if (!taken.has(index)) misses.push(`${gold.id} extra ${time.type} ${time.value}: ${excerpt(report.text, toRange(time))}`)
    })
  }
  return {
    figures: {
      ...coverage,
      timexes: sum.want,
      found: sum.got,
      strict: ratesOf(sum.strict, sum.got, sum.want),
      relaxed: ratesOf(sum.relaxed, sum.got, sum.want),
      value: ratesOf(sum.value, sum.got, sum.want),
      typeGivenSpan: shareOf(sum.type, sum.relaxed),
    },
    misses,
  }
}
