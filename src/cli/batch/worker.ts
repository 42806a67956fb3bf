import { parentPort, workerData } from 'node:worker_threads'
import { READY } from '../../collect/pool/worker-pool.ts'
import type { ByteLine } from '../../source/files/lines.ts'
import { loadReader } from '../reader.ts'
import type { WorkerSettings } from './batch.ts'
import { readLine } from './read-line.ts'

// A thread of a batch: loads a reader of its own and answers each batch of lines.
const { isExplained } = workerData as WorkerSettings
const reader = await loadReader(process.env)

parentPort?.postMessage(READY)
parentPort?.on('message', (lines: readonly ByteLine[]) => {
  parentPort?.postMessage({ result: lines.map((line) => readLine(line, reader, isExplained)) })
})
