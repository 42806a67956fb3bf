import type { Found } from '../source/files/found.ts'
import type { IntakeTable } from '../store/tables.ts'
import { blankThing, type Run } from './run.ts'
import { takeLink } from './take-link.ts'
import { takeReport } from './take-report.ts'

/** Takes in one thing of a file or a feed, under a name. */
export async function takeFound(run: Run, found: Found, name: string): Promise<void> {
  run.counts.found++
  run.changed()
  if (found.outcome === 'report') return takeReport(run, found, name, null)
  if (found.outcome === 'link') return takeLink(run, found)
  await noteEnd(run, { ...blankThing(run, name), ref: found.ref }, found.outcome, found.reason)
}

/** Lists a thing that gave no report. */
export async function noteEnd(
  run: Run,
  row: IntakeTable,
  state: 'skipped' | 'failed',
  reason: string,
  due: string | null = null,
): Promise<void> {
  const ended = { name: row.name, as: state, report: null, reason }
  await run.note({ ...row, state, reason, due, attempts: row.attempts + 1, at: run.world.time() }, ended)
}
