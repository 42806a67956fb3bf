/**
 * Measures speed and memory: `npm run bench [-- REPORTS]`. Prints reports and words a second, time to load, memory, and how much
 * faster or slower each is than our whole reading, which is measured on the same text in the same run. Words are counted by white
 * space, so that they are the same for all. It never fails for being slow: clocks of shared machines say little.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { generateReports } from './generated-reports.ts'
import type { Measured } from './measure.ts'
import { SUBJECTS } from './subjects.ts'

const ROUNDS = 3
const count = Number(process.argv[2] ?? 100)
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run bench [-- REPORTS]')
  process.exit(2)
}
const words = generateReports(20 + count)
  .slice(20)
  .reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)

const measure = (name: string): Measured =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL('measure.ts', import.meta.url)), name, String(count)], { encoding: 'utf8' }),
  )

// in turns, so that a busy minute of the machine falls on all
const names = Object.keys(SUBJECTS)
const runs = Array.from({ length: ROUNDS }, () => new Map(names.map((name) => [name, measure(name)])))
const median = (name: string, pick: (measured: Measured) => number): number =>
  runs
    .flatMap((run) => run.get(name) ?? [])
    .map(pick)
    .sort((a, b) => a - b)[ROUNDS >> 1] ?? 0

const work = (name: string) => median(name, (measured) => measured.work)
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)}`
const rows = names.map((name) => [
  SUBJECTS[name]?.does ?? name,
  ((count / work(name)) * 1000).toFixed(1),
  Math.round((words / work(name)) * 1000).toString(),
  (work(name) / work('reading')).toFixed(2),
  Math.round(median(name, ({ load }) => load)).toString(),
  megabytes(median(name, ({ loadedMemory }) => loadedMemory)),
  megabytes(median(name, ({ memory }) => memory)),
])
print([['', 'reports/s', 'words/s', 'time : reading', 'load ms', 'MB loaded', 'MB at the end'], ...rows])
console.log(`\n${count} generated reports, ${words} words; median of ${ROUNDS} runs in turns; one thread, Node ${process.versions.node}`)
console.log(`a whole reading costs ${(work('reading') / work('parse')).toFixed(2)} times the parse`)

function print(table: readonly (readonly string[])[]): void {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of table) console.log(row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '))
}
