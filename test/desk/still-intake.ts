import { noCounts } from '../../src/collect/counts.ts'
import type { Intake, Job } from '../../src/serve/sources/intake.ts'

const progress = (state: 'running' | 'done', counts: Partial<ReturnType<typeof noCounts>>): Job['progress'] => ({
  source: 's1',
  address: 'https://wire.example/feed',
  title: null,
  state,
  reason: null,
  counts: { ...noCounts(), ...counts },
})

const JOBS: readonly Job[] = [
  {
    id: 3,
    name: 'https://unreachable.example/',
    began: '2025-03-25T08:59:00Z',
    progress: null,
    items: [],
    isRunning: false,
    failure: 'The server at unreachable.example did not answer.',
  },
  {
    id: 2,
    name: 'Example Wire',
    began: '2025-03-25T08:58:00Z',
    progress: progress('running', { found: 40, merged: 12, known: 1, failed: 1 }),
    items: [{ source: 's1', name: 'https://wire.example/17', as: 'failed', report: null, reason: 'The server answered 503.' }],
    isRunning: true,
    failure: null,
  },
  {
    id: 1,
    name: 'reports.zip',
    began: '2025-03-25T08:50:00Z',
    progress: progress('done', { found: 3, merged: 3 }),
    items: [],
    isRunning: false,
    failure: null,
  },
]

/** An intake that takes nothing in: it shows three jobs, of which one failed, one runs and one has ended, and notes in `added` what it was given. */
export function stillIntake(added: string[] = []): Intake {
  const note = (name: string): number => added.push(name)
  return {
    canFetch: true,
    add: note,
    look: note,
    async follow(address) {
      note(address)
      return { source: 's1', address, title: null, others: [] }
    },
    jobs: () => JOBS,
    watch: () => () => undefined,
  }
}
