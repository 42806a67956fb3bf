import { Worker } from 'node:worker_threads'

/** What a worker says first, when it has loaded what it needs; after it one answer for each work, in order. */
export const READY = 'ready'

/** How threads are started and what is said of a thread that is lost. */
export interface PoolSettings<Work, Result> {
  /** Threads at most. */
  readonly size: number
  /** The program of a thread. */
  readonly program: URL
  /** What each thread is started with, as `workerData`. */
  readonly settings: unknown
  /** Milliseconds after which a thread that has not answered is ended; null for no limit. */
  readonly timeLimit: number | null
  /** The result that stands for work whose thread died, and why it did. */
  readonly lost: (work: Work, reason: string) => Result
}

interface Task<Work, Result> {
  readonly work: Work
  readonly answer: (result: Result) => void
  readonly fail: (error: Error) => void
}

interface Thread<Work, Result> {
  readonly worker: Worker
  isReady: boolean
  /** What it does, and after it what it does next: a thread does not wait for this one to be free. */
  readonly tasks: Task<Work, Result>[]
  timer: NodeJS.Timeout | null
  /** Why it ended. */
  reason: string
}

/** Tasks that a thread holds: one that it does, one that it goes on with. */
const HELD = 2

/**
 * Memory of a thread, in MB. A report that needs more than the old generation ends its thread, not the run. What is young is collected by this much at
 * once: left alone, Node lets it grow to 134 MB a thread, which saves two hundredths of the time and looks like a leak.
 */
const LIMITS = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 24 } as const

/** Threads that do work. One is started when there is work and none is idle, so that one report loads one reader. */
export class WorkerPool<Work, Result> {
  readonly #given: PoolSettings<Work, Result>
  readonly #threads = new Set<Thread<Work, Result>>()
  readonly #queue: Task<Work, Result>[] = []
  #isClosed = false

  constructor(given: PoolSettings<Work, Result>) {
    this.#given = given
  }

  /**
   * Does work, in any order with other calls. A thread that dies gives the result for lost work; it rejects only when a thread cannot load
   * what it needs, since then none will.
   */
  run(work: Work): Promise<Result> {
    const result = new Promise<Result>((answer, fail) => {
      this.#queue.push({ work, answer, fail })
      this.#next()
    })
    // it is awaited in its turn, which may come after it has failed
    result.catch(() => {})
    return result
  }

  /** Ends all threads, whatever they do. */
  async close(): Promise<void> {
    this.#isClosed = true
    this.#queue.length = 0
    await Promise.all(
      [...this.#threads].map((thread) => {
        disarm(thread)
        return thread.worker.terminate()
      }),
    )
  }

  #next(): void {
    for (let task = this.#queue[0]; task; task = this.#queue[0]) {
      const thread = this.#threadFor()
      if (!thread) return
      this.#queue.shift()
      thread.tasks.push(task)
      thread.worker.postMessage(task.work)
      if (thread.tasks.length === 1) this.#arm(thread)
    }
  }

  /** An idle thread, else a new one, else the one with least to do that may hold more. */
  #threadFor(): Thread<Work, Result> | null {
    let least: Thread<Work, Result> | null = null
    for (const thread of this.#threads) if (thread.tasks.length < (least?.tasks.length ?? HELD)) least = thread
    if (least?.tasks.length === 0) return least
    return this.#threads.size < this.#given.size ? this.#start() : least
  }

  /** Sets the clock of a thread that works. Loading what it needs does not count. */
  #arm(thread: Thread<Work, Result>): void {
    const { timeLimit } = this.#given
    if (timeLimit === null || thread.tasks.length === 0 || !thread.isReady) return
    thread.timer = setTimeout(() => {
      thread.reason = `it took longer than ${timeLimit / 1_000} seconds`
      void thread.worker.terminate()
    }, timeLimit)
  }

  #start(): Thread<Work, Result> {
    const worker = new Worker(this.#given.program, {
      workerData: this.#given.settings,
      resourceLimits: LIMITS,
    })
    const thread: Thread<Work, Result> = { worker, isReady: false, tasks: [], timer: null, reason: 'its thread ended' }
    this.#threads.add(thread)
    worker.on('message', (message: typeof READY | { readonly result: Result }) => {
      if (message === READY) {
        thread.isReady = true
        this.#arm(thread)
        return
      }
      disarm(thread)
      thread.tasks.shift()?.answer(message.result)
      this.#arm(thread)
      this.#next()
    })
    worker.on('error', (error) => {
      thread.reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      this.#threads.delete(thread)
      disarm(thread)
      if (!thread.isReady) {
        for (const { fail } of [...thread.tasks, ...this.#queue.splice(0)]) fail(new Error(thread.reason))
        return
      }
      const [task, ...others] = thread.tasks
      task?.answer(this.#given.lost(task.work, thread.reason))
      // a thread that was ended on purpose leaves its work, and none takes it up
      if (this.#isClosed) return
      this.#queue.unshift(...others)
      this.#next()
    })
    return thread
  }
}

function disarm(thread: { timer: NodeJS.Timeout | null }): void {
  if (thread.timer) clearTimeout(thread.timer)
  thread.timer = null
}
