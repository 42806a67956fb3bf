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
  task: Task<Work, Result> | null
  timer: NodeJS.Timeout | null
  /** Why it ended. */
  reason: string
}

/** Threads that do work. One is started when there is work and none is idle, so that one report loads one reader. */
export class WorkerPool<Work, Result> {
  readonly #given: PoolSettings<Work, Result>
  readonly #threads = new Set<Thread<Work, Result>>()
  readonly #queue: Task<Work, Result>[] = []

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
    this.#queue.length = 0
    await Promise.all(
      [...this.#threads].map((thread) => {
        disarm(thread)
        return thread.worker.terminate()
      }),
    )
  }

  #next(): void {
    const [task] = this.#queue
    if (!task) return
    const idle = [...this.#threads].find((thread) => thread.task === null)
    const thread = idle ?? (this.#threads.size < this.#given.size ? this.#start() : null)
    if (!thread) return
    this.#queue.shift()
    thread.task = task
    thread.worker.postMessage(task.work)
    this.#arm(thread)
  }

  /** Sets the clock of a thread that works. Loading what it needs does not count. */
  #arm(thread: Thread<Work, Result>): void {
    const { timeLimit } = this.#given
    if (timeLimit === null || thread.task === null || !thread.isReady) return
    thread.timer = setTimeout(() => {
      thread.reason = `it took longer than ${timeLimit / 1_000} seconds`
      void thread.worker.terminate()
    }, timeLimit)
  }

  #start(): Thread<Work, Result> {
    const worker = new Worker(this.#given.program, {
      workerData: this.#given.settings,
      // a report that needs more ends its thread, not the run
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    })
    const thread: Thread<Work, Result> = { worker, isReady: false, task: null, timer: null, reason: 'its thread ended' }
    this.#threads.add(thread)
    worker.on('message', (message: typeof READY | { readonly result: Result }) => {
      if (message === READY) {
        thread.isReady = true
        this.#arm(thread)
        return
      }
      const task = taken(thread)
      task?.answer(message.result)
      this.#next()
    })
    worker.on('error', (error) => {
      thread.reason = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      this.#threads.delete(thread)
      const task = taken(thread)
      if (task && !thread.isReady) return task.fail(new Error(thread.reason))
      task?.answer(this.#given.lost(task.work, thread.reason))
      this.#next()
    })
    return thread
  }
}

/** The task that a thread had, which it has no longer. */
function taken<Work, Result>(thread: Thread<Work, Result>): Task<Work, Result> | null {
  const { task } = thread
  thread.task = null
  disarm(thread)
  return task
}

function disarm(thread: { timer: NodeJS.Timeout | null }): void {
  if (thread.timer) clearTimeout(thread.timer)
  thread.timer = null
}
