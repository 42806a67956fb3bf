import type { FoundLink } from '../source/files/found.ts'
import { intakeOf, sameAddress } from '../store/queries/sources-kept.ts'
import { pageKey } from './page-key.ts'
import { blankThing, type Run } from './run.ts'

/** Puts a link on the list of what is to be fetched, unless the page was taken before, from here or from elsewhere. */
export async function takeLink(run: Run, { url, of, title, published }: FoundLink): Promise<void> {
  const { world } = run
  const name = pageKey(url)
  const before = await intakeOf(world.store.db, run.source, name)
  // what waits or failed is for the fetching to take up
  if (before !== null) {
    if (before.state === 'merged' || before.state === 'skipped')
      run.end({ name, as: 'known', report: before.report, reason: before.reason })
    return
  }
  const row = { ...blankThing(run, name), url: name, title, published }
  if (of === 'feed') return skip('It is a feed. Follow it with "onrecord follow", or add it by itself.')
  const elsewhere = await sameAddress(world.store.db, run.source, name)
  if (elsewhere) return skip(`It was met before, in ${elsewhere.source}.`)
  await run.note(row, null)

  function skip(reason: string): Promise<void> {
    return run.note({ ...row, state: 'skipped', reason }, { name, as: 'skipped', report: null, reason })
  }
}
