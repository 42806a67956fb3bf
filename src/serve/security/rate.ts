/** Changes a minute that one address may make on average, and at once. */
const PER_MINUTE = 60
const AT_ONCE = 30
/** Addresses remembered; the one unseen longest is dropped. */
const ADDRESSES = 10_000

/** Counts the changes that each address makes; `take` is false when there were too many. Time is given in milliseconds. */
export function rateLimit(perMinute = PER_MINUTE, atOnce = AT_ONCE): { take(address: string, time: number): boolean } {
  const left = new Map<string, { count: number; time: number }>()
  return {
    take(address, time) {
      const before = left.get(address)
      const count = before ? Math.min(atOnce, before.count + ((time - before.time) / 60_000) * perMinute) : atOnce
      left.delete(address)
      left.set(address, { count: count >= 1 ? count - 1 : count, time })
      if (left.size > ADDRESSES) left.delete(left.keys().next().value as string)
      return count >= 1
    },
  }
}
