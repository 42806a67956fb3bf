import { existsSync, readFileSync } from 'node:fs'

/** Milliseconds of processor time since a reading of it. */
export function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/** Milliseconds by the clock, less those in which this thread had work and no core. */
export function clockTime(): number {
  const path = '/proc/thread-self/schedstat'
  const waited = existsSync(path) ? Number(readFileSync(path, 'latin1').split(' ')[1]) / 1e6 : 0
  return performance.now() - waited
}

/** The nearest rank: the smallest value that so large a share does not exceed. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** Bytes as "1,234 MB". */
export function mb(bytes: number): string {
  return `${Math.round(bytes / 1e6).toLocaleString('en')} MB`
}
