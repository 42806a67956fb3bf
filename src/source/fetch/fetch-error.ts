/** What kept something from being fetched. */
export type FetchProblem = 'address' | 'robots' | 'status' | 'network' | 'time' | 'size' | 'type' | 'redirects'

/** What a `FetchError` says beside its sentence. */
export interface FetchFacts {
  /** The HTTP status, where there was an answer. */
  readonly status?: number
  /** Whether the same request may succeed later. */
  readonly isPassing?: boolean
  /** Milliseconds the server asks to wait. */
  readonly retryAfter?: number | null
}

/** Why an address was not fetched. Its message is a whole sentence for people; it does not repeat the address. */
export class FetchError extends Error {
  readonly problem: FetchProblem
  readonly status: number | null
  /** Whether the same request may succeed later: a server that is down, not a page that is gone. */
  readonly isPassing: boolean
  /** Milliseconds the server asks to wait before the next request; null when it does not say. */
  readonly retryAfter: number | null

  constructor(problem: FetchProblem, message: string, { status, isPassing = false, retryAfter = null }: FetchFacts = {}) {
    super(message)
    this.name = 'FetchError'
    this.problem = problem
    this.status = status ?? null
    this.isPassing = isPassing
    this.retryAfter = retryAfter
  }
}
