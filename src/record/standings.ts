import type { Stance, Status } from './types.ts'

/** How a report may vouch for an event, the surest first. */
export const STATUSES: readonly Status[] = ['actual', 'claimed', 'reported', 'planned', 'possible', 'denied', 'negated']

/** How what many reports tell may stand. */
export const STATES = ['contested', 'retracted', 'single origin', 'corroborated'] as const

/** Where a party may stand on a plan, from its author to its opponent. */
export const STANCES: readonly Stance[] = [
  'proposes',
  'accepts',
  'favours',
  'conditional',
  'undecided',
  'silent',
  'doubts',
  'opposes',
  'rejects',
]
