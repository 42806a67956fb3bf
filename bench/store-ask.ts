/**
 * Asks a store that `store.ts` filled what the commands and the desk ask (`store-questions.ts`), and prints how long that takes:
 * `node bench/store-ask.ts FILE REPORTS CLOCK`, the clock in milliseconds since 1970 as of the newest report's arrival.
 */
import { statSync } from 'node:fs'
import { Store } from '../src/store/store.ts'
import { questionsOf } from './store-questions.ts'
import { clockTime, cpuSince, mb, quantile } from './store-times.ts'

/** Runs of a question. */
const RUNS = 20
const MINUTE = 60_000

const [file = '', count = '', time = ''] = process.argv.slice(2)
const [reports, clock] = [Number(count), Number(time)]
const store = await Store.open(file, { now: () => new Date(clock).toISOString(), mustExist: true })
const opened = process.memoryUsage.rss()

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
console.log(
  `\nResident memory at the end: ${mb(process.memoryUsage.rss())}. File: ${mb(statSync(file).size)}. Node ${process.versions.node}.`,
)
await store.close()
