/** Waits; ends early, with the signal's reason, when that is aborted. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>

/** Lets one request at a time go to a host, with a gap after each. */
export class Pace {
  readonly #now: () => number
  readonly #sleep: Sleep
  readonly #hosts = new Map<string, { turn: Promise<void>; free: number; waiting: number }>()

  /** `now` is in milliseconds. */
  constructor(now: () => number, sleep: Sleep) {
    this.#now = now
    this.#sleep = sleep
  }

  /** Runs a request to a host when its turn has come and `gap` milliseconds have passed since the one before ended. */
  async run<Of>(host: string, gap: number, request: () => Promise<Of>, signal?: AbortSignal): Promise<Of> {
    const state = this.#hosts.get(host) ?? { turn: Promise.resolve(), free: Number.NEGATIVE_INFINITY, waiting: 0 }
    this.#hosts.set(host, state)
    state.waiting++
    const result = state.turn.then(async () => {
      const wait = state.free + gap - this.#now()
      if (wait > 0) await this.#sleep(wait, signal)
      signal?.throwIfAborted()
      try {
        return await request()
      } finally {
        state.free = this.#now()
      }
    })
    state.turn = result.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await result
    } finally {
      state.waiting--
      if (this.#hosts.size > MOST_HOSTS) this.#forget()
    }
  }

  /** Forgets hosts that nobody waits for, oldest first. */
  #forget(): void {
    for (const [host, { waiting }] of this.#hosts) {
      if (this.#hosts.size <= MOST_HOSTS / 2) return
      if (waiting === 0) this.#hosts.delete(host)
    }
  }
}

/** Hosts whose last request is remembered. */
const MOST_HOSTS = 10_000
