/**
 * Measures the store: `npm run bench:store [-- REPORTS [FOLDER]]`. Adds generated readings (no engine reads them), many at once but for the last
 * ${SAMPLE} before each size, which are added one by one and measured; then asks the questions of `store-questions.ts`. The file, `record.db`, is
 * kept in the folder and gone on with when it holds some of the reports already. Times are by the clock, without the waiting for a core, which an
 * idle machine does not know, where the system tells it (Linux); the disk is shared all the same.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Store } from '../src/store/store.ts'
import { generateReading } from './generated-readings.ts'
import { questionsOf } from './store-questions.ts'

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

console.log('| reports | CPU ms | mean ms | p50 ms | p95 ms | worst ms | many at once, CPU ms | MB a 1,000 reports | most memory, MB |')
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
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
    const [began, before] = [clockTime(), process.cpuUsage()]
    await store.add(reading)
    times.push(clockTime() - began)
    // Processor time is what a busy machine does not change.
    work += cpuSince(before)
    clock += MINUTE
  }
  times.sort((a, b) => a - b)
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  const cells = [work / times.length, mean, quantile(times, 0.5), quantile(times, 0.95), times.at(-1) ?? 0, together].map((time) =>
    time.toFixed(1),
  )
  const most = Math.round(process.resourceUsage().maxRSS / 1_000)
  console.log(`| ${size.toLocaleString('en')} | ${cells.join(' | ')} | ${((bytesOf(file) / 1e6 / size) * 1000).toFixed(0)} | ${most} |`)
}

const { events } = await store.db
  .selectFrom('record')
  .select((all) => all.fn.countAll<number>().as('events'))
  .where('kind', '=', 'event')
  .executeTakeFirstOrThrow()
console.log(
  `\n${reports.toLocaleString('en')} reports, ${events.toLocaleString('en')} events, resident memory ${mb(opened)} when opened, ${mb(process.memoryUsage.rss())} now\n`,
)
console.log('| question | CPU ms | p50 ms | p95 ms | first ms | answers |')
console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
const recent = new Date(clock - 300 * MINUTE).toISOString()
for (const [question, ask] of questionsOf(store, reports, recent)) {
  const sorted: number[] = []
  let answers = 0
  const before = process.cpuUsage()
  for (let run = 0; run < RUNS; run++) {
    const began = clockTime()
    answers = await ask()
    sorted.push(clockTime() - began)
  }
  const [first = 0] = sorted
  sorted.sort((a, b) => a - b)
  console.log(
    `| ${question} | ${[cpuSince(before) / RUNS, quantile(sorted, 0.5), quantile(sorted, 0.95), first].map((time) => time.toFixed(1)).join(' | ')} | ${answers} |`,
  )
}
console.log(`\nResident memory at the end: ${mb(process.memoryUsage.rss())}. File: ${mb(bytesOf(file))}. Node ${process.versions.node}.`)
await store.close()

/** Milliseconds of processor time since a reading of it. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Milliseconds by the clock, less those in which this thread had work and no core. */
function clockTime(): number {
  const path = '/proc/thread-self/schedstat'
  const waited = existsSync(path) ? Number(readFileSync(path, 'latin1').split(' ')[1]) / 1e6 : 0
  return performance.now() - waited
}

/** The nearest rank: the smallest value that so large a share does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, one) => sum + (existsSync(one) ? statSync(one).size : 0), 0)
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}
