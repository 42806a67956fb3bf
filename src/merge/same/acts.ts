import { RAID_WORDS } from '../../lang/en/anybody-words.ts'
import { CAPTIVE_NOUNS, DRIVING_OUT, SEIZING_WORDS } from '../../lang/en/captive-words.ts'
import { RELEASE_WORDS } from '../../lang/en/release-words.ts'
import { BLOW_WORDS } from '../../lang/en/target-words.ts'
import type { PloverType } from '../../record/types.ts'
import type { EventTelling } from '../telling.ts'
import { stemOf } from './words.ts'

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

const CAPTIVES: ReadonlySet<string> = new Set(CAPTIVE_NOUNS.map(stemOf))

/**
 * What is compared of a type: a release of captives is one act, whatever type a report gave it, so is the taking of captives, which one report calls an
 * abduction, another an arrest and a third a capture; a raid may be told as an attack or as a search, and who is driven out of a town loses it.
 */
export function actsOf(telling: EventTelling): readonly string[] {
  const { type, mode, trigger } = telling
  const word = trigger?.quote ?? ''
  if (RELEASING.has(type) && (mode.includes('release') || RELEASE_WORDS.test(word))) return ['release']
  if (takesCaptives(telling)) return [type, 'captives']
  if (type !== 'ASSAULT' && type !== 'COERCE') return [type]
  return RAID_WORDS.test(word) || isDrivingOut(telling) ? ['ASSAULT', 'COERCE'] : [type]
}

/** "The five soldiers whom we captured", "kidnapped five soldiers", "detained two soldiers". */
function takesCaptives({ type, mode, trigger, words }: EventTelling): boolean {
  if (type === 'ASSAULT') return mode.includes('abduct')
  if (type !== 'COERCE' || !(mode.includes('seize') || mode.includes('arrest'))) return false
  return SEIZING_WORDS.test(trigger?.quote ?? '') && words.some((word) => CAPTIVES.has(word))
}

/** "Our columns drove the militia out of Bara", "denies that it was expelled", of a town. */
function isDrivingOut({ places, trigger }: EventTelling): boolean {
  return places.length > 0 && trigger !== null && DRIVING_OUT.test(trigger.quote)
}

/** Whether two tellings can be of one act, by type and mode. */
export function typesAgree(a: EventTelling, b: EventTelling): boolean {
  const acts = actsOf(b)
  if (!actsOf(a).some((act) => acts.includes(act))) return false
  if (takesCaptives(a) && takesCaptives(b)) return true
  if (isAbduction(a) ? isBlow(b) : isAbduction(b) && isBlow(a)) return false
  if (isDrivingOut(a) || isDrivingOut(b)) return true
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
