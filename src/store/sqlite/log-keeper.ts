import type { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'

/**
 * Changed rows after which the log is brought into the file: about ten reports. Later, and there is more log to look through; sooner, and pages that
 * the next report changes again are written twice.
 */
const ROWS = 4_000

/** Pages of the log that are still to be brought over, up to which the thread rests, and up to which it lets writers wait for the rest. */
const REST = 1_000
/** Pages of the log after which it begins anew. */
const LONG = 16_000

/**
 * The program of the thread: words and no file, so that it needs neither this program's folder nor its compiler. Any message asks for the log to be
 * brought over, `null` ends the thread. "Passive" waits for nobody and nobody waits for it, so that meanwhile the log grows; of a long log the last
 * pages, which are few by then, are brought over while writers wait, and the next of them begins the log anew.
 */
const PROGRAM = `
const { DatabaseSync } = require('node:sqlite')
const { parentPort, workerData } = require('node:worker_threads')
const connection = new DatabaseSync(workerData, { timeout: 100 })
connection.exec('pragma wal_autocheckpoint = 0; pragma synchronous = full')
const passive = connection.prepare('pragma wal_checkpoint(passive)')
const restart = connection.prepare('pragma wal_checkpoint(restart)')
parentPort.on('message', (message) => {
  if (message === null) {
    connection.close()
    parentPort.close()
    return
  }
  for (let pass = 0; pass < 4; pass++) {
    const { log, checkpointed } = passive.get()
    if (log - checkpointed > ${REST}) continue
    if (log > ${LONG}) restart.get()
    break
  }
  parentPort.postMessage('done')
})`

/**
 * Brings the write-ahead log of a record into its file on a thread of its own, while additions go on. Done within an addition, as SQLite does by
 * itself, it made one in eighteen wait for the disk ten times as long as the others. Nothing depends on it: what is committed is in the log, on
 * disk, and SQLite brings it over by itself when it has grown very long.
 */
export class LogKeeper {
  readonly #path: string
  readonly #changes: () => number
  #worker: Worker | null = null
  #isBusy = false
  #seen: number

  /** For a connection to a file; no thread is started before there is something to bring over. */
  constructor(path: string, connection: DatabaseSync) {
    this.#path = path
    const count = connection.prepare('select total_changes() as changes')
    this.#changes = () => (count.get() as { changes: number }).changes
    this.#seen = this.#changes()
  }

  /** To be called after each commit. */
  committed(): void {
    const changes = this.#changes()
    if (this.#isBusy || changes - this.#seen < ROWS) return
    this.#seen = changes
    this.#isBusy = true
    this.#worker ??= this.#start()
    this.#worker.postMessage('bring over')
  }

  /** Ends the thread, when it has done what it does. The file may be closed or its log emptied then. */
  async stop(): Promise<void> {
    const worker = this.#worker
    if (worker === null) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    // Else the program might end before the thread has.
    worker.ref()
    worker.postMessage(null)
    await ended
  }

  #start(): Worker {
    const worker = new Worker(PROGRAM, {
      eval: true,
      workerData: this.#path,
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    })
    worker.on('message', () => {
      this.#isBusy = false
    })
    // A thread that fails is no loss: the next is started when there is more to bring over.
    worker.on('error', () => {})
    worker.on('exit', () => {
      this.#worker = null
      this.#isBusy = false
    })
    worker.unref()
    return worker
  }
}
