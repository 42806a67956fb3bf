import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { generateReports } from './generated-reports.ts'
import type { Measured } from './measure.ts'
import { SUBJECTS } from './subjects.ts'

/** How fast one subject is and what it needs, medians over the rounds. */
export interface Speed {
  readonly name: string
  readonly does: string
  readonly reportsPerSecond: number
  readonly wordsPerSecond: number
  /** Time of this subject by time of the whole reading: 0.5 takes half as long. */
  readonly ratio: number
  readonly loadMilliseconds: number
  readonly loadedMegabytes: number
  readonly endMegabytes: number
}

/** One measuring of everything. */
export interface SpeedRun {
  /** Words of the reports that were read. */
  readonly words: number
  readonly speeds: readonly Speed[]
  /** Words a second of each stage of the whole reading, in the order of the stages. */
  readonly stages: readonly { readonly stage: string; readonly wordsPerSecond: number; readonly share: number }[]
}

const ROUNDS = 3
const WARM_UP = 20

/** Measures every subject on the same generated reports; words are counted by white space, so that they are the same for all. */
export function measureSpeed(count: number): SpeedRun {
  const words = generateReports(WARM_UP + count)
    .slice(WARM_UP)
    .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const names = Object.keys(SUBJECTS)
  // in turns, so that a busy minute of the machine falls on all
  const runs = Array.from({ length: ROUNDS }, () => new Map(names.map((name) => [name, measure(name, count)])))
  const median = (name: string, pick: (measured: Measured) => number): number =>
    runs
      .flatMap((run) => run.get(name) ?? [])
      .map(pick)
      .sort((a, b) => a - b)[ROUNDS >> 1] ?? 0
  const workOf = (name: string) => median(name, ({ work }) => work)

  const speeds = names.map((name): Speed => {
    const seconds = workOf(name) / 1000
    return {
      name,
      does: SUBJECTS[name]?.does ?? name,
      reportsPerSecond: count / seconds,
      wordsPerSecond: words / seconds,
      ratio: workOf(name) / workOf('reading'),
      loadMilliseconds: median(name, ({ load }) => load),
      loadedMegabytes: median(name, ({ loadedMemory }) => loadedMemory) / 2 ** 20,
      endMegabytes: median(name, ({ memory }) => memory) / 2 ** 20,
    }
  })
  const stages = (runs[0]?.get('reading')?.stages ?? []).map(([stage]) => {
    const time = median('reading', (measured) => new Map(measured.stages).get(stage) ?? 0)
    return { stage, wordsPerSecond: (words / time) * 1000, share: time / workOf('reading') }
  })
  return { words, speeds, stages }
}

function measure(name: string, count: number): Measured {
  const program = fileURLToPath(new URL('measure.ts', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [program, name, String(WARM_UP), String(count)], { encoding: 'utf8' }))
}

/** Heads and cells of a table of speeds. */
export function speedTable(speeds: readonly Speed[]): string[][] {
  return [
    ['', 'reports/s', 'words/s', 'time : reading', 'load ms', 'MB loaded', 'MB at the end'],
    ...speeds.map((speed) => [
      speed.does,
      speed.reportsPerSecond.toFixed(1),
      speed.wordsPerSecond.toFixed(0),
      speed.ratio.toFixed(3),
      speed.loadMilliseconds.toFixed(0),
      speed.loadedMegabytes.toFixed(0),
      speed.endMegabytes.toFixed(0),
    ]),
  ]
}

/** What a whole reading costs, by the cost of parsing alone. */
export function readingByParse(speeds: readonly Speed[]): number {
  return 1 / (speeds.find(({ name }) => name === 'parse')?.ratio ?? Number.NaN)
}

/** Heads and cells of a table of the stages of a reading. */
export function stageTable(stages: SpeedRun['stages']): string[][] {
  return [
    ['stage', 'words/s', 'share of the reading'],
    ...stages.map(({ stage, wordsPerSecond, share }) => [stage, wordsPerSecond.toFixed(0), share.toFixed(2)]),
  ]
}
