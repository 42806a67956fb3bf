import type { ByteLine } from '../../source/files/lines.ts'
import type { LineResult } from './read-line.ts'

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly isExplained: boolean
}

/** Lines for a worker; it answers with as many results in the same order. */
export interface Work {
  readonly lines: readonly ByteLine[]
}

export interface WorkDone {
  readonly results: readonly LineResult[]
}

/** What a worker says first, when its reader is loaded. */
export const READY = 'ready'

export type WorkerMessage = typeof READY | WorkDone
