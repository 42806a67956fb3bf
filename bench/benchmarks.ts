/** Writes `docs/benchmarks.md`: `node bench/benchmarks.ts DATA_FOLDER`. Takes some minutes; run it on a machine that does nothing else. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findSets } from './eval/sets.ts'
import { toCells } from './eval/table.ts'
import { measureSpeed, readingByParse, speedTable, stageTable } from './speed.ts'

const [dataFolder] = process.argv.slice(2)
if (dataFolder === undefined) {
  console.error('usage: node bench/benchmarks.ts DATA_FOLDER')
  process.exit(2)
}
const REPORTS = 100
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()

const figures: string[][] = [['set', 'what', 'size', 'figures']]
for (const { name, about, score } of findSets(dataFolder, join(dataFolder, '..', 'examples'))) {
  const cells = toCells((await score()).figures)
  figures.push([name, about, cells.size, cells.figures.replaceAll('  ', ' · ')])
}
const { words, speeds, stages } = measureSpeed(REPORTS)

const page = `# Benchmarks

Written by \`node bench/benchmarks.ts DATA_FOLDER\` at commit ${commit}; not edited by hand.
What a growing record costs, up to 100,000 reports and a million events, is in [how the store grows](benchmarks-store.md); how quick
the desk is on that, in [how quick the desk is](benchmarks-desk.md).

## How well it reads

On the parts of the sets that are meant for development; \`npm run eval -- DATA_FOLDER\` gives the same. Three figures are precision,
recall and F1. An example's size is its number of facts. No text of the sets is in this repository.
All of them are development data: rules were written with misses on these sets and examples in view, so expect less on new text.

${toMarkdown(figures)}

## How fast

${REPORTS} generated reports of ${Math.round(words / REPORTS)} words, one thread, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}; medians of runs in
turns. \`npm run bench\` gives the same. The two other libraries do less: they are here because their speed is known.

${toMarkdown(speedTable(speeds))}

${toMarkdown(stageTable(stages))}

A whole reading costs ${readingByParse(speeds).toFixed(2)} times the parse.
`
writeFileSync(fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)), page)

function toMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
