/**
 * Measures speed and memory: `npm run bench [-- REPORTS]`. Prints reports and words a second, time to load, memory, and how much
 * faster or slower each is than our whole reading, on the same text in the same run. It never fails for being slow: clocks of shared
 * machines say little.
 */
import { measureSpeed, readingByParse, speedTable, stageTable } from './speed.ts'

const count = Number(process.argv[2] ?? 100)
if (!Number.isInteger(count) || count < 1) {
  console.error('usage: npm run bench [-- REPORTS]')
  process.exit(2)
}
const { words, speeds, stages } = measureSpeed(count)
print(speedTable(speeds))
console.log()
print(stageTable(stages))
console.log(
  `\n${count} generated reports of ${Math.round(words / count)} words; medians of runs in turns; one thread, Node ${process.versions.node}`,
)
console.log(`A whole reading costs ${readingByParse(speeds).toFixed(2)} times the parse.`)

function print(table: readonly (readonly string[])[]): void {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
  for (const row of table) console.log(row.map((cell, i) => (i ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '))
}
