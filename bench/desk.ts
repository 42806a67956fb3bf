/**
 * Measures the desk: `npm run bench:desk -- STORE`. Serves the store in a process of its own, asks every screen one after another, lets 200 readers ask
 * at once, and shows a long report and a full timeline in Chromium. Prints what docs/benchmarks-desk.md holds and writes it there. Clocks of shared
 * machines say little: compare the lines of one run.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { Store } from '../src/store/store.ts'
import { startChromium } from '../test/desk/chromium.ts'
import { type BenchPage, benchPages, narrowedPages } from './desk-pages.ts'
import { longReading } from './long-report.ts'
import { mb, quantile } from './store-times.ts'

/** Requests of each screen that are measured; as many before them as warm it. */
const RUNS = 40
const WARM = 3
const READERS = 200
/** Seconds for which they ask. */
const SECONDS = 20
const LONG = { words: 5_000, marks: 300 }
/** When the long report is added. */
const NOW = '2031-05-05T08:00:00Z'
/** Events of a timeline, about. */
const EVENTS = 10_000
/** Pages shown in the browser, of which the middle is told. */
const SHOWN = 9

const file = process.argv[2]
if (file === undefined || !existsSync(file)) {
  console.error('usage: npm run bench:desk -- STORE')
  process.exit(2)
}
const lines: string[] = []
const print = (line = '') => {
  console.log(line)
  lines.push(line)
}

const desk = await serveDesk(file)
try {
  const pages = await benchPages(desk.address)
  print('# How quick the desk is')
  print()
  print('Written by `npm run bench:desk -- STORE`; not edited by hand. The store is made by `npm run bench:store -- 100000 FOLDER`.')
  print()
  const { words, middle } = await storeWords(file)
  print(words)
  for (const [title, some] of [
    ['Each screen', pages],
    ['Narrowed, far down, as of a day', await narrowedPages(desk.address, middle)],
  ] as const) {
    print()
    print(`## ${title}`)
    print()
    print('| screen | CPU ms | first byte p50 ms | p95 ms | whole p50 ms | kB |')
    print('| --- | ---: | ---: | ---: | ---: | ---: |')
    for (const page of some) print(await screenRow(desk, page))
  }
  print()
  print('## Many readers')
  print()
  print(await manyReaders(desk, pages))
  print()
  for (const line of await inBrowser(desk.address)) print(line)
} finally {
  desk.close()
}
writeFileSync(new URL('../docs/benchmarks-desk.md', import.meta.url), `${lines.join('\n')}\n`)

interface Served {
  readonly address: string
  /** Milliseconds of processor time that its process has used, which a busy machine does not change; 0 where the system does not say. */
  cpu(): number
  /** Bytes of memory that its process holds; 0 where the system does not say. */
  memory(): number
  close(): void
}

/** Starts `onrecord serve` on a store. */
async function serveDesk(store: string): Promise<Served> {
  const command = fileURLToPath(new URL('../bin/onrecord', import.meta.url))
  const args = [command, 'serve', '--db', store, '--port', '0', '--no-watch', '--no-fetch']
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let told = ''
    child.stdout?.on('data', (words: Buffer) => {
      told += words.toString()
      const [, found] = /open at (\S+)/.exec(told) ?? []
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error('the desk did not start')))
  })
  return { address, cpu: () => cpuOf(child.pid), memory: () => memoryOf(child.pid), close: () => child.kill() }
}

function cpuOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  // Behind the name in brackets; hundredths of seconds in the program and in the system.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** What a store holds, in words, and the day by which half of its reports had come. */
async function storeWords(path: string): Promise<{ readonly words: string; readonly middle: string }> {
  const store = await Store.open(path, { now: () => NOW })
  try {
    const { reports } = await store.db
      .selectFrom('report')
      .select((all) => all.fn.countAll<number>().as('reports'))
      .executeTakeFirstOrThrow()
    const { events } = await store.db
      .selectFrom('record')
      .select((all) => all.fn.countAll<number>().as('events'))
      .where('kind', '=', 'event')
      .executeTakeFirstOrThrow()
    const half = store.db.selectFrom('report').select('added').orderBy('row').limit(1)
    const { added } = await half.offset(Math.floor(reports / 2)).executeTakeFirstOrThrow()
    const words = `${reports.toLocaleString('en')} reports, ${events.toLocaleString('en')} events, a file of ${mb(statSync(path).size)}; Node ${process.versions.node}; ${RUNS} requests of each screen, one after another, the store in the system's memory as far as it fits.`
    return { words, middle: added.slice(0, 10) }
  } finally {
    await store.close()
  }
}

function memoryOf(pid: number | undefined): number {
  const file = `/proc/${pid}/status`
  const [, kilobytes = '0'] = existsSync(file) ? (/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? []) : []
  return Number(kilobytes) * 1024
}

async function screenRow({ address, cpu }: Served, { name, path }: BenchPage): Promise<string> {
  let work = 0
  const [first, whole]: [number[], number[]] = [[], []]
  let bytes = 0
  for (let run = -WARM; run < RUNS; run++) {
    const began = performance.now()
    const answer = await fetch(address + path)
    const at = performance.now() - began
    bytes = (await answer.arrayBuffer()).byteLength
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    if (run === -1) work = cpu()
    if (run < 0) continue
    first.push(at)
    whole.push(performance.now() - began)
  }
  for (const times of [first, whole]) times.sort((a, b) => a - b)
  const cells = [quantile(first, 0.5), quantile(first, 0.95), quantile(whole, 0.5)].map((time) => time.toFixed(0))
  return `| ${name} \`${path}\` | ${((cpu() - work) / RUNS).toFixed(0)} | ${cells.join(' | ')} | ${Math.round(bytes / 1000)} |`
}

async function manyReaders({ address, memory }: Served, pages: readonly BenchPage[]): Promise<string> {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, memory())
  }, 250)
  const result = await autocannon({
    url: address,
    connections: READERS,
    duration: SECONDS,
    timeout: 60,
    requests: pages.map(({ path }) => ({ path })),
  })
  clearInterval(timer)
  const { errors, timeouts, non2xx, requests, latency } = result
  return `${READERS} readers at once, each asking one screen after another for ${SECONDS} s: ${requests.total} pages, ${errors} errors, ${timeouts} timeouts, ${non2xx} answers but 200; ${requests.average.toFixed(0)} pages a second, half within ${latency.p50} ms, 97.5 % within ${latency.p97_5} ms; the desk took up to ${mb(most)}.`
}

/** The last days of a record that hold about so many events. */
async function daysOfEvents(
  address: string,
  wanted: number,
): Promise<{ readonly since: string; readonly until: string; readonly events: number }> {
  const counted = async (path: string) => {
    const page = await (await fetch(address + path)).text()
    const lanes = [...page.matchAll(/<span class="quiet">([\d,]+) events?<\/span><\/h3>/g)]
    const [, until = ''] = /data-last="([\d-]+)"/.exec(page) ?? []
    return { until, events: lanes.reduce((sum, [, count = '']) => sum + Number(count.replaceAll(',', '')), 0) }
  }
  const { until } = await counted('/timeline?lanes=type')
  for (let days = 1; ; ) {
    const since = new Date(Date.parse(until) - days * 86_400_000).toISOString().slice(0, 10)
    const { events } = await counted(`/timeline?lanes=type&since=${since}&until=${until}`)
    if (events >= wanted || days > 4_000) return { since, until, events }
    days = Math.ceil(days * Math.min(8, Math.max(1.1, wanted / Math.max(1, events))))
  }
}

/** How long a long report and a full timeline take to be shown in a tab that has a page of the desk open, as whoever goes along its links has. */
async function inBrowser(address: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const reading = longReading(LONG.words, LONG.marks)
  const store = await Store.open(join(folder, 'record.db'), { now: () => NOW })
  await store.add(reading)
  await store.close()
  const own = await serveDesk(join(folder, 'record.db'))
  const browser = await startChromium()
  try {
    const shown = async (desk: string, path: string): Promise<{ shown: string; marks: number }> => {
      const [times, work]: [number[], number[]] = [[], []]
      let marks = 0
      for (let run = 0; run < SHOWN; run++) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
        const measure = await page.context().newCDPSession(page)
        await measure.send('Performance.enable')
        const busy = async () =>
          (await measure.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
        await page.goto(`${desk}/help`)
        const before = await busy()
        await page.goto(desk + path)
        // As long as it takes until the whole page is laid out and its first picture is there.
        times.push(
          await page.evaluate(async () => {
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
            return performance.now()
          }),
        )
        work.push(((await busy()) - before) * 1000)
        marks = await page.locator('mark[data-from], .timeline .mark').count()
        await page.close()
      }
      const [time, busy] = [times, work].map((all) =>
        quantile(
          all.sort((a, b) => a - b),
          0.5,
        ).toFixed(0),
      )
      return { shown: `${time} ms (${busy} ms of work in the page)`, marks }
    }
    const long = await shown(own.address, `/reports/${reading.report.id}`)
    const full = await shown(address, '/timeline?range=all')
    const dense = await daysOfEvents(address, EVENTS)
    const some = await shown(address, `/timeline?since=${dense.since}&until=${dense.until}&lanes=type`)
    const words = reading.report.text.split(/\s+/).length.toLocaleString('en')
    return [
      `In Chromium, from the request to the page shown in a tab that had the desk open, the middle of ${SHOWN}: a report of ${words} words with ${long.marks} marks ${long.shown}; the timeline of ${dense.events.toLocaleString('en')} events ${some.shown}, that of the whole store ${full.shown}.`,
    ]
  } finally {
    await browser.close()
    own.close()
    rmSync(folder, { recursive: true })
  }
}
