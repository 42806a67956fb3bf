import type { FoundReport } from '../source/files/found.ts'
import { FORGOTTEN, intakeOf, sameContent } from '../store/queries/sources-kept.ts'
import type { IntakeTable } from '../store/tables.ts'
import { contentKey } from './content-key.ts'
import { blankThing, type Run } from './run.ts'

/**
 * Takes a report in: waits for a place, has it read and merged beside, and lists what became of it under a name. What was taken before is not read
 * again. `thing` is the link that led to it, if one did.
 */
export async function takeReport(run: Run, found: FoundReport, name: string, thing: IntakeTable | null): Promise<void> {
  const { world } = run
  const content = contentKey(found)
  const before = thing ?? (await intakeOf(world.store.db, run.source, name))
  if (thing === null && before?.content === content && isEnded(before, run.isRetry))
    return run.end({ name, as: before.state === 'failed' ? 'failed' : 'known', report: before.report, reason: before.reason })
  const { ref, hints } = found
  const row: IntakeTable = { ...(before ?? blankThing(run, name)), ref, title: hints.title, content, due: null, at: world.time() }
  const same = await sameContent(world.store.db, content)
  if (same) {
    const { report, reason } = same
    const state = same.state === 'merged' ? 'merged' : 'skipped'
    return run.note({ ...row, state, reason, report }, { name, as: 'known', report, reason })
  }
  const free = await world.reading.take(1 + Math.floor(found.content.length / LARGE))
  run.start(async () => {
    try {
      await readAndKeep(run, found, row)
    } finally {
      free()
    }
  })
}

/** Content that takes the place of one report, in bytes or characters: a hundred books are not held at once as a hundred reports are. */
const LARGE = 2_000_000

/** Whether a thing is done with, so that the same content is not taken up again. */
function isEnded({ state }: IntakeTable, isRetry: boolean): boolean {
  return state === 'merged' || state === 'skipped' || (state === 'failed' && !isRetry)
}

async function readAndKeep(run: Run, found: FoundReport, row: IntakeTable): Promise<void> {
  const { world, counts } = run
  const { name } = row
  const tried = { ...row, attempts: row.attempts + 1 }
  const result = await world.readers.read(found, row.published).finally(world.keeper.expect())
  if ('failure' in result) {
    const reason = result.failure
    return run.note({ ...tried, state: 'failed', reason }, { name, as: 'failed', report: null, reason })
  }
  const { reading } = result
  const { id, title, language } = reading.report
  counts.read++
  run.changed()
  const isUnread = language !== 'en'
  const words = isUnread ? (reading.notices.find(({ kind }) => kind === 'language')?.message ?? NOT_ENGLISH) : null
  const kept = await world.keeper.keep(reading)
  if (typeof kept === 'object')
    return run.note({ ...tried, state: 'failed', reason: kept.fault }, { name, as: 'failed', report: null, reason: kept.fault })
  const ended = { ...tried, report: id, title: title ?? row.title }
  if (kept === 'forgotten')
    return run.note({ ...ended, title: null, state: 'skipped', reason: FORGOTTEN }, { name, as: 'skipped', report: id, reason: FORGOTTEN })
  if (kept === 'added' && isUnread) counts.unread++
  return run.note(
    { ...ended, state: 'merged', reason: words },
    { name, as: kept === 'added' ? 'merged' : 'known', report: id, reason: words },
  )
}

const NOT_ENGLISH = 'The report is not in English: it is kept, not read.'
