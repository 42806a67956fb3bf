import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ByteLine } from './lines.ts'
import type { Work, WorkDone, WorkerSettings } from './messages.ts'
import { type LineResult, unread } from './read-line.ts'

interface Task {
  readonly work: Work
  readonly answer: (results: readonly LineResult[]) => void
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

  /** Reads lines, in any order with other calls. Never rejects: a thread that dies gives each of its lines an error. */
  read(lines: readonly ByteLine[]): Promise<readonly LineResult[]> {
    return new Promise((answer) => {
      this.#queue.push({ work: { lines }, answer })
      this.#next()
    })
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
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), { workerData: this.#settings })
    let reason = 'its thread ended'
    worker.on('message', ({ results }: WorkDone) => {
      this.#answer(worker, results)
      this.#idle.push(worker)
      this.#next()
    })
    worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      const at = this.#idle.indexOf(worker)
      if (at >= 0) this.#idle.splice(at, 1)
      const lines = this.#busy.get(worker)?.work.lines ?? []
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
