import type { Output } from '../io.ts'

/** Milliseconds between two showings. */
const EVERY = 250

/** A line on standard error that says how far a batch is; silent where that is no terminal. `now` gives milliseconds. */
export class Progress {
  readonly #output: Output
  readonly #now: () => number
  readonly #began: number
  #shown = Number.NEGATIVE_INFINITY
  #isOpen = false

  constructor(output: Output, now: () => number) {
    this.#output = output
    this.#now = now
    this.#began = now()
  }

  /** Shows the counts, at most four times a second. */
  show(read: number, notRead: number): void {
    const time = this.#now()
    if (!this.#output.isTTY || time - this.#shown < EVERY) return
    this.#shown = time
    this.#isOpen = true
    this.#output.write(`\r\u001b[K${this.#words(read, notRead)}`)
  }

  /** Leaves the final counts on a line of their own, where anything was shown. */
  end(read: number, notRead: number): void {
    if (this.#isOpen) this.#output.write(`\r\u001b[K${this.#words(read, notRead)}\n`)
    this.#isOpen = false
  }

  #words(read: number, notRead: number): string {
    const seconds = Math.max(0.001, (this.#now() - this.#began) / 1000)
    const rate = ((read + notRead) / seconds).toFixed(1)
    const failed = notRead ? ` · ${notRead.toLocaleString('en')} not read` : ''
    return `${read.toLocaleString('en')} reports read${failed} · ${rate} a second`
  }
}
