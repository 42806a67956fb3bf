/**
 * Measures the store: `npm run bench:store [-- REPORTS [FOLDER]]`. Adds generated readings (no engine reads them), many at once but for the last
 * ${SAMPLE} before each size, which are added one by one and measured; then `store-ask.ts` asks, in a process of its own as commands do. The file,
 * `record.db`, is kept in the folder and gone on with when it holds some of the reports already. Times are by the clock, without the waiting for a core, which an
 * idle machine does not know, where the system tells it (Linux); the disk is shared all the same.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Store } from '../src/store/store.ts'
import { generateReading } from './generated-readings.ts'
import { clockTime, cpuSince, quantile } from './store-times.ts'

/** Additions measured at each size. */
const SAMPLE = 200
/** Readings added at once. */
const AT_ONCE = 100
const MINUTE = 60_000

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

await store.close()
execFileSync(process.execPath, [...process.execArgv, join(import.meta.dirname, 'store-ask.ts'), file, String(reports), String(clock)], {
  stdio: 'inherit',
})

function bytesOf(path: string): number {
  return [path, `${path}-wal`].reduce((sum, one) => sum + (existsSync(one) ? statSync(one).size : 0), 0)
}
