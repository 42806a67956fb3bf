import { targetsOf } from './same/strikes.ts'
import type { ControlTelling, EventTelling } from './telling.ts'

/**
 * Tellings of one profile in one record beyond which more of them are so many repetitions: they change how many reports there are and nothing else.
 * What is commonest in a record is counted of no more.
 */
export const CROWD = 24

/**
 * All that a telling says, as one line, but for where it stands and in which words: of two tellings with one profile, one is the other repeated. What
 * excludes the one from a happening excludes the other, and both count for the same. Which report it is, and at which address, are left out.
 */
export function profileOf(telling: EventTelling | ControlTelling): string {
  const { id: _id, report: _report, url: _url, edition: _edition, evidence: _evidence, trigger, ...said } = telling
  const words = 'words' in said ? { words: targetsOf({ ...said, trigger }), about: said.about !== null } : {}
  return JSON.stringify({ ...said, trigger: trigger?.quote ?? null, ...words })
}
