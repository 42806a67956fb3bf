import { parentPort, workerData } from 'node:worker_threads'
import { READY } from '../src/collect/pool/worker-pool.ts'

// A thread for the tests of the pool: doubles numbers, and ends or hangs where it is told to.
if (workerData === 'broken') throw new Error('nothing to load')
parentPort?.postMessage(READY)
parentPort?.on('message', (work: number | 'throw' | 'hang') => {
  if (work === 'throw') throw new Error('thrown')
  for (; work === 'hang'; );
  parentPort?.postMessage({ result: Number(work) * 2 })
})
