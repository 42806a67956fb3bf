import { parentPort, workerData } from 'node:worker_threads'
import { createPipeline } from '../pipeline.ts'
import { ReadError } from '../read/read-error.ts'
import { readFound } from '../read/read-found.ts'
import { withoutExplanations } from '../record/explanation.ts'
import { READY } from './pool/worker-pool.ts'
import type { ReadResult } from './readers.ts'
import type { ReaderSettings, ReadWork } from './thread-readers.ts'

// A reading thread: loads a pipeline of its own and answers each thing found with its reading.
const { additions } = workerData as ReaderSettings
const pipeline = await createPipeline({ additions })

async function read({ found, published }: ReadWork): Promise<ReadResult> {
  try {
    let report = await readFound(found)
    // a day is needed to know which Thursday is meant
    if (report.published === null && published !== null) report = await readFound({ ...found, hints: { ...found.hints, published } })
    return { reading: withoutExplanations(pipeline.readLaidOut(report)) }
  } catch (error) {
    if (error instanceof ReadError) return { failure: error.message }
    const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { failure: `Onrecord failed on this report, which is a bug: ${words}` }
  }
}

/** Answers go out in the order of the work: a PDF that takes a second must not be given the text that was asked for after it. */
let last: Promise<void> = Promise.resolve()

parentPort?.postMessage(READY)
parentPort?.on('message', (work: ReadWork) => {
  last = last.then(async () => parentPort?.postMessage({ result: await read(work) }))
})
