/** Milliseconds that a `Retry-After` header asks to wait, given as seconds or as a date; null when it says nothing that can be read. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const words = header?.trim()
  if (!words) return null
  if (/^\d{1,9}$/.test(words)) return Number(words) * 1_000
  const at = Date.parse(words)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}

/** Milliseconds to wait before attempt number `attempt` (the second is 2): `first`, then four times as long each time, up to `longest`. */
export function backoffBefore(attempt: number, first: number, longest: number): number {
  return Math.min(longest, first * 4 ** Math.max(0, attempt - 2))
}
