import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ByteLine } from '../../source/files/lines.ts'
import { READY, type Work, type WorkerMessage, type WorkerSettings } from './messages.ts'
import { type LineResult, unread } from './read-line.ts'

interface Task {
  readonly work: Work
  readonly answer: (results: readonly LineResult[]) => void
  readonly fail: (error: Error) => void
}

/** Worker threads that read lines. A thread is started when there is work and none is idle, so that one report loads one reader. */
export class WorkerPool {
  readonly #size: number
  readonly #settings: WorkerSettings
  readonly #idle: Worker[] = []
  readonly #busy = new Map<Worker, Task>()
  readonly #queue: Task[] = []

  constructor(size: number, settings: WorkerSettings) {
    this.#size = size
    this.#settings = settings
  }

  /**
   * Reads lines, in any order with other calls. A thread that dies gives each of its lines an error; it rejects only when a thread cannot
   * load its reader, since then none will.
   */
  read(lines: readonly ByteLine[]): Promise<readonly LineResult[]> {
    const results = new Promise<readonly LineResult[]>((answer, fail) => {
      this.#queue.push({ work: { lines }, answer, fail })
      this.#next()
    })
    // it is awaited in its turn, which may come after it has failed
    results.catch(() => {})
    return results
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    this.#queue.length = 0
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()))
  }

  #next(): void {
    if (!this.#queue.length) return
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : null)
    const task = worker && this.#queue.shift()
    if (!worker || !task) return
    this.#busy.set(worker, task)
    worker.postMessage(task.work)
  }

  #start(): Worker {
    // dist/ holds .js where src/ holds .ts
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: this.#settings,
      // a report that needs more ends its thread, not the run
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    })
    let reason = 'its thread ended'
    let isReady = false
    worker.on('message', (message: WorkerMessage) => {
      if (message === READY) {
        isReady = true
        return
      }
      this.#answer(worker, message.results)
      this.#idle.push(worker)
      this.#next()
    })
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      const at = this.#idle.indexOf(worker)
      if (at >= 0) this.#idle.splice(at, 1)
      const task = this.#busy.get(worker)
      if (task && !isReady) {
        this.#busy.delete(worker)
        task.fail(new Error(reason))
        return
      }
      const lines = task?.work.lines ?? []
      this.#answer(
        worker,
        lines.map(({ number }) => unread(null, `line ${number}: Onrecord stopped while reading, which is a bug: ${reason}`)),
      )
      this.#next()
    })
    return worker
  }

  #answer(worker: Worker, results: readonly LineResult[]): void {
    const task = this.#busy.get(worker)
    this.#busy.delete(worker)
    task?.answer(results)
  }
}
