import { type Counts, sumCounts } from '../../collect/counts.ts'
import type { SourceProgress } from '../../collect/run.ts'
import type { Output } from '../io.ts'
import { countWords } from './intake-words.ts'

/** Milliseconds between two showings. */
const EVERY = 250

/** A line on a terminal that says how far the taking in of sources is, and how fast; silent elsewhere. `now` gives milliseconds. */
export class IntakeProgress {
  readonly #output: Output
  readonly #now: () => number
  readonly #began: number
  /** Counts of what is under way, by source, and of all that has ended. */
  readonly #running = new Map<string, Readonly<Counts>>()
  #ended = sumCounts([])
  #shown = Number.NEGATIVE_INFINITY
  #isOpen = false

  constructor(output: Output, now: () => number) {
    this.#output = output
    this.#now = now
    this.#began = now()
  }

  /** Takes note of how far a source is, and shows the sum at most four times a second. */
  show({ source, state, counts }: SourceProgress): void {
    if (state === 'running') this.#running.set(source, counts)
    else {
      this.#running.delete(source)
      this.#ended = sumCounts([this.#ended, counts])
    }
    const time = this.#now()
    if (!this.#output.isTTY || time - this.#shown < EVERY) return
    this.#shown = time
    this.#isOpen = true
    this.#output.write(`\r\u001b[K${this.#words()}`)
  }

  /** Takes the line away, so that something else can be written. */
  clear(): void {
    if (this.#isOpen) this.#output.write('\r\u001b[K')
    this.#isOpen = false
    this.#shown = Number.NEGATIVE_INFINITY
  }

  #words(): string {
    const counts = sumCounts([this.#ended, ...this.#running.values()])
    const seconds = Math.max(0.001, (this.#now() - this.#began) / 1_000)
    const megabytes = counts.bytes >= 1e6 ? ` · ${(counts.bytes / 1e6).toFixed(0)} MB` : ''
    const rate = (counts.read / seconds).toFixed(1)
    return `${countWords({ ...counts, waiting: 0 })}${megabytes} · ${rate} reports a second`
  }
}
