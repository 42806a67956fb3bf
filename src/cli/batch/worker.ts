import { parentPort, workerData } from 'node:worker_threads'
import { loadReader } from '../reader.ts'
import { READY, type Work, type WorkDone, type WorkerSettings } from './messages.ts'
import { readLine } from './read-line.ts'

// A thread of a batch: loads a reader of its own and answers each batch of lines.
const { isExplained } = workerData as WorkerSettings
const reader = await loadReader(process.env)

parentPort?.postMessage(READY)
parentPort?.on('message', ({ lines }: Work) => {
  const done: WorkDone = { results: lines.map((line) => readLine(line, reader, isExplained)) }
  parentPort?.postMessage(done)
})
