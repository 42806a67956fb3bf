/**
 * Measures the reading against public gold sets: `npm run eval -- DATA_FOLDER [SET ...] [--misses] [--json] [--examples FOLDER]`.
 *
 * Prints one table: set, size, figures. A SET is part of a set's name ("times", "attribution"); without any, all that are found
 * are measured. `--misses` prints what was missed or wrong before a set's line, `--json` every figure as a JSON object a line.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findSets } from './sets.ts'
import { Table } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, examples: { type: 'string' } },
})
const [dataFolder, ...wanted] = positionals
if (dataFolder === undefined) {
  console.error('usage: npm run eval -- DATA_FOLDER [SET ...] [--misses] [--json] [--examples FOLDER]')
  process.exit(2)
}
const found = findSets(dataFolder, values.examples ?? join(dataFolder, '..', 'examples'))
const sets = found.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
if (sets.length === 0) {
  const names = found.map(({ name }) => name).join(', ')
  console.error(names ? `No set is called ${wanted.join(' or ')}; there are ${names}` : `No gold set in ${dataFolder}`)
  process.exit(1)
}

const table = new Table(sets.map(({ name }) => name))
if (!values.json) console.log(table.head())
for (const { name, score } of sets) {
  const { figures, misses } = await score()
  if (values.misses) for (const miss of misses) console.log(`${name}: ${miss}`)
  console.log(values.json ? JSON.stringify({ set: name, ...figures }) : table.row(name, figures))
}
