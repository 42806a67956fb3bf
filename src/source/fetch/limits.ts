/** Bounds of one fetch. Times are in milliseconds. */
export interface FetchLimits {
  /** The most bytes of a body, packed or unpacked. */
  readonly bytes: number
  /** How many times its packed size a body may unpack to, beyond the first megabyte. */
  readonly ratio: number
  /** The longest that one request may take, its body included. */
  readonly time: number
  /** The longest that a connection and its TLS handshake may take. */
  readonly connectTime: number
  /** The span over which the least rate is measured. */
  readonly window: number
  /** The least bytes that must come in each window. */
  readonly windowBytes: number
  /** The most redirects that are followed. */
  readonly redirects: number
  /** Requests made before giving up on a server that does not answer, or answers that it cannot. */
  readonly attempts: number
  /** Waiting before the second attempt; each further one waits four times as long. */
  readonly backoff: number
  /** The longest that is waited between two attempts; a server that asks for more is left for later. */
  readonly longestWait: number
  /** Between the end of one request to a host and the start of the next. */
  readonly gap: number
}

/**
 * The bounds unless others are given. 32 MB hold any report, PDF or feed; text packs to a fifth, rarely to a fiftieth of itself; 300 bytes a
 * second is less than a modem gave. A browser follows 20 redirects, but what news sites need is two or three.
 */
export const FETCH_LIMITS: FetchLimits = {
  bytes: 32_000_000,
  ratio: 100,
  time: 60_000,
  connectTime: 10_000,
  window: 10_000,
  windowBytes: 3_000,
  redirects: 8,
  attempts: 3,
  backoff: 1_000,
  longestWait: 60_000,
  gap: 1_000,
}
