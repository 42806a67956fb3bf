/** Measures one subject in a process of its own, so that its memory is its own: `node bench/measure.ts SUBJECT WARM_UP REPORTS`, told on stdout as JSON. */
import { generateReports } from './generated-reports.ts'
import { SUBJECTS } from './subjects.ts'

/** What one run of a subject took. Times in milliseconds, memory in bytes of the whole process. */
export interface Measured {
  readonly load: number
  readonly loadedMemory: number
  readonly work: number
  readonly memory: number
  /** How much was found, so that no work can be left out as unused. */
  readonly found: number
  /** Milliseconds by stage, of subjects that have stages. */
  readonly stages: readonly (readonly [stage: string, milliseconds: number])[]
}

const [name = '', warmUp = '', count = ''] = process.argv.slice(2)
const subject = SUBJECTS[name]
if (!subject) throw new Error(`no subject ${name}; there are ${Object.keys(SUBJECTS).join(', ')}`)
/** The first ones run before the clock starts, so that the compiler has seen the loops. */
const reports = generateReports(Number(warmUp) + Number(count))

const started = performance.now()
const work = await subject.load()
const load = performance.now() - started
const loadedMemory = process.memoryUsage.rss()
let found = 0
for (const report of reports.slice(0, Number(warmUp))) found += work(report)
const before = new Map(work.spent)
const warm = performance.now()
for (const report of reports.slice(Number(warmUp))) found += work(report)
const measured: Measured = {
  load,
  loadedMemory,
  work: performance.now() - warm,
  memory: process.memoryUsage.rss(),
  found,
  stages: [...(work.spent ?? [])].map(([stage, time]) => [stage, time - (before.get(stage) ?? 0)]),
}
console.log(JSON.stringify(measured))
