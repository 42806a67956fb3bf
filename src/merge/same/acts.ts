import { RAID_WORDS } from '../../lang/en/anybody-words.ts'
import { RELEASE_WORDS } from '../../lang/en/release-words.ts'
import { BLOW_WORDS } from '../../lang/en/target-words.ts'
import type { PloverType } from '../../record/types.ts'
import type { EventTelling } from '../telling.ts'

/** Modes of COERCE and SANCTION that are acts of different kinds: an arrest is no seizure. */
const UNLIKE_MODES = new Set([
  'seize',
  'arrest',
  'deport',
  'censor',
  'curfew',
  'cyber',
  'restrict',
  'convict',
  'expel',
  'withdraw',
  'discontinue',
])

/** Types that one report or another takes a release of captives for. */
const RELEASING: ReadonlySet<PloverType> = new Set(['AID', 'RETREAT', 'CONCEDE', 'COOPERATE'])

/**
 * What is compared of a type: a release of captives is one act, whatever type a report gave it, and a raid may be told as an attack or as a search.
 */
export function actsOf({ type, mode, trigger }: EventTelling): readonly string[] {
  const word = trigger?.quote ?? ''
  if (RELEASING.has(type) && (mode.includes('release') || RELEASE_WORDS.test(word))) return ['release']
  return (type === 'ASSAULT' || type === 'COERCE') && RAID_WORDS.test(word) ? ['ASSAULT', 'COERCE'] : [type]
}

/** Whether two tellings can be of one act, by type and mode. */
export function typesAgree(a: EventTelling, b: EventTelling): boolean {
  const acts = actsOf(b)
  if (!actsOf(a).some((act) => acts.includes(act))) return false
  if (isAbduction(a) ? isBlow(b) : isAbduction(b) && isBlow(a)) return false
  const x = a.mode.filter((mode) => UNLIKE_MODES.has(mode))
  const y = b.mode.filter((mode) => UNLIKE_MODES.has(mode))
  return x.length === 0 || y.length === 0 || x.some((mode) => y.includes(mode))
}

/** Who is carried off is not struck. */
function isAbduction({ mode }: EventTelling): boolean {
  return mode.includes('abduct')
}

function isBlow({ mode, trigger }: EventTelling): boolean {
  return mode.length > 0 ? !mode.includes('abduct') : trigger === null || BLOW_WORDS.test(trigger.quote)
}
