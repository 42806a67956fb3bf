import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileOf, readRound } from './round.ts'
import { makeSeeds } from './seeds.ts'

// npm run fuzz [-- --rounds N] [--seed S] [--from ROUND]: spoils files of every kind and reads them, until stopped or something breaks.

const { values } = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const from = Number(values.from ?? 0)
const rounds = Number(values.rounds ?? Number.POSITIVE_INFINITY)
const seeds = await makeSeeds()
const began = performance.now()
let failures = 0

for (let round = from; round < from + rounds; round++) {
  const file = fileOf(seeds, seed, round)
  try {
    await readRound(file)
  } catch (error) {
    failures++
    const path = join(tmpdir(), `onrecord-fuzz-${seed}-${round}-${file.name}`)
    writeFileSync(path, file.bytes)
    console.error(`round ${round}, ${file.name}, kept as ${path}:`, error)
  }
  if ((round - from) % 1_000 === 999)
    console.log(`seed ${seed}: ${round + 1 - from} rounds, ${failures} failures, ${((performance.now() - began) / 1_000).toFixed(0)} s`)
}
console.log(`seed ${seed}: ${rounds} rounds, ${failures} failures`)
process.exitCode = failures > 0 ? 1 : 0
