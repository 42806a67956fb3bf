/**
 * Measures the store: `npm run bench:store [-- REPORTS [FOLDER]]`. Adds generated readings (no engine reads them), many at once but for the last
 * ${SAMPLE} before each size, which are added one by one and measured; then asks the questions of `store-questions.ts`. The file, `record.db`, is
 * kept in the folder and gone on with when it holds some of the reports already. Clocks of shared machines say little: compare the lines of one run.
 */
import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listActors } from '../src/store/queries/actor-list.ts'
import { listClaims } from '../src/store/queries/claims.ts'
import { listPositions } from '../src/store/queries/positions.ts'
import { type Filter, listControl, listEvents } from '../src/store/queries/records.ts'
import { listReports } from '../src/store/queries/reports.ts'
import { search } from '../src/store/queries/search.ts'
import { listStatements } from '../src/store/queries/statements.ts'
import { Store } from '../src/store/store.ts'
import { generateReading } from './generated-readings.ts'

/** Additions measured at each size. */
const SAMPLE = 200
/** Readings added at once. */
const AT_ONCE = 100
const MINUTE = 60_000
/** Runs of a question. */
const RUNS = 20

const reports = Number(process.argv[2] ?? 2_000)
if (!Number.isInteger(reports) || reports < SAMPLE) {
  console.error(`usage: npm run bench:store [-- REPORTS [FOLDER]], ${SAMPLE} or more`)
  process.exit(2)
}
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
mkdirSync(folder, { recursive: true })
const file = join(folder, 'record.db')
// Reports come a minute apart, so that "what is new" has something to tell apart.
let clock = Date.UTC(2031, 0, 1)
const store = await Store.open(file, { now: () => new Date(clock).toISOString() })
const opened = process.memoryUsage.rss()
let held = (await store.reportIds()).length
clock += held * MINUTE
const sizes = [...new Set([1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, reports])].filter(
  (size) => size - SAMPLE >= held && size <= reports,
)

console.log('| reports | CPU ms | mean ms | p50 ms | p95 ms | worst ms | many at once, CPU ms | MB a 1,000 reports |')
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const size of sizes) {
  const [from, before] = [held, process.cpuUsage()]
  while (held < size - SAMPLE) {
    const count = Math.min(AT_ONCE, size - SAMPLE - held)
    await store.addAll(Array.from({ length: count }, (_, i) => generateReading(held + i)))
    held += count
    clock += count * MINUTE
  }
  const together = cpuSince(before) / Math.max(1, held - from)
  const times: number[] = []
  let work = 0
  for (; held < size; held++) {
    const reading = generateReading(held)
    const [began, before] = [performance.now(), process.cpuUsage()]
    await store.add(reading)
    times.push(performance.now() - began)
    // Processor time is what a busy machine does not change.
    work += cpuSince(before)
    clock += MINUTE
  }
  times.sort((a, b) => a - b)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const cells = [work / times.length, mean, quantile(times, 0.5), quantile(times, 0.95), times.at(-1) ?? 0, together].map((time) =>
    time.toFixed(1),
  )
  console.log(`| ${size.toLocaleString('en')} | ${cells.join(' | ')} | ${((bytesOf(file) / 1e6 / size) * 1000).toFixed(0)} |`)
}

const { events } = await store.db
  .selectFrom('record')
  .select((all) => all.fn.countAll<number>().as('events'))
  .where('kind', '=', 'event')
  .executeTakeFirstOrThrow()
console.log(
  `\n${reports.toLocaleString('en')} reports, ${events.toLocaleString('en')} events, resident memory ${mb(opened)} when opened, ${mb(process.memoryUsage.rss())} now\n`,
)
console.log('| question | CPU ms | p50 ms | p95 ms | answers |')
console.log('| --- | ---: | ---: | ---: | ---: |')
const sample = generateReading(Math.floor(reports / 2))
const day = sample.report.published ?? ''
const name = sample.actors[1]?.name ?? ''
const town = sample.places[1]?.name ?? ''
const quote = sample.statements[0]?.quotes[0]?.split(' ').slice(0, 2).join(' ') ?? ''
const page = { limit: 50 }
const QUESTIONS: readonly (readonly [string, () => Promise<readonly unknown[]>])[] = [
  ['events of a day', () => listEvents(store.db, { since: day, until: day, ...page })],
  ['events of a type since a day', () => listEvents(store.db, { type: 'ASSAULT', since: day, ...page })],
  ['events with an actor', () => listEvents(store.db, { actor: name, ...page })],
  ['events of a country', () => listEvents(store.db, { actor: 'UKR', ...page })],
  ['events at a place', () => listEvents(store.db, { place: town, ...page })],
  ['claimed events of three origins', () => listEvents(store.db, { status: 'claimed', minOrigins: 3, ...page })],
  ['actor, place, type, and days', () => listEvents(store.db, { actor: name, place: town, type: 'ASSAULT', since: day } satisfies Filter)],
  ['contested claims', () => listClaims(store.db, { state: 'contested', ...page })],
  ['control of a place', () => listControl(store.db, { place: town })],
  ['statements of a speaker', () => listStatements(store.db, { actor: name, ...page })],
  ['reports of a day', () => listReports(store.db, { since: day, until: day, ...page })],
  ['positions on a plan', () => listPositions(store.db, '24-day truce')],
  ['an actor', () => listActors(store.db, { actor: name, ...page })],
  ['search of a rare word', () => search(store.db, quote)],
  ['search of two common words', () => search(store.db, 'market river')],
]
for (const [question, ask] of QUESTIONS) {
  const sorted: number[] = []
  let answers = 0
  const before = process.cpuUsage()
  for (let run = 0; run < RUNS; run++) {
    const began = performance.now()
    answers = (await ask()).length
    sorted.push(performance.now() - began)
  }
  sorted.sort((a, b) => a - b)
  console.log(
    `| ${question} | ${(cpuSince(before) / RUNS).toFixed(1)} | ${quantile(sorted, 0.5).toFixed(1)} | ${quantile(sorted, 0.95).toFixed(1)} | ${answers} |`,
  )
}
console.log(`\nResident memory at the end: ${mb(process.memoryUsage.rss())}. File: ${mb(bytesOf(file))}. Node ${process.versions.node}.`)
await store.close()

/** Milliseconds of processor time since a reading of it. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, one) => sum + (existsSync(one) ? statSync(one).size : 0), 0)
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}
