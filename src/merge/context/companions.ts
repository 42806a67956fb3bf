import { FALLEN_TO, HARM_LEMMA, HARM_PHRASES } from '../../lang/en/harm-words.ts'
import { TOLD_AS_BEFORE } from '../../lang/en/several-words.ts'
import { FIRING_WORDS } from '../../lang/en/target-words.ts'
import { dayNumber, daysApart, stretchOf } from '../same/days.ts'
import { bestRelation } from '../same/sites.ts'
import type { EventTelling, Evidence } from '../telling.ts'
import { isTown } from './surroundings.ts'

/** A telling on its way, with the sentence it stands in. */
export interface Draft extends EventTelling {
  readonly sentence: number
}

/** Tellings before and after harm among which its attack is looked for: a text may be one endless sentence. */
const NEAR = 8

/** "Fourteen others were wounded": beside those told of before. */
const MORE = /\b(?:others?|more|another|further)\b/i

/** "A drone fell on Bara, which had already been shelled on Monday. Two died": not of the shells. */
export function isRecalled({ evidence }: EventTelling): boolean {
  return TOLD_AS_BEFORE.test(evidence.map(({ quote }) => quote).join(' '))
}

/** Whether a telling says only who was hurt. */
export function isHarm({ type, trigger, actors, evidence }: EventTelling): boolean {
  if (type !== 'ASSAULT' || trigger === null) return false
  const [only] = evidence
  return HARM_LEMMA.test(trigger.quote) || (actors.length === 0 && evidence.length === 1 && HARM_PHRASES.test(only?.quote ?? ''))
}

/**
 * Joins what a report tells of harm to the attack that it came of, in the same sentence ("seven people were killed when drones struck the
 * market") or the one before ("Six civilians died in their houses"). Harm without an attack stays a telling of its own.
 */
export function joinCompanions(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const folded = new Map<Draft, Draft[]>()
  drafts.forEach((draft, index) => {
    const attack = isHarm(draft) ? attackOf(draft, drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1)) : null
    if (!attack) kept.push(draft)
    else folded.set(attack, [...(folded.get(attack) ?? []), draft])
  })
  return kept.map((draft) => (folded.get(draft) ?? []).reduce(join, draft))
}

/** "Those who died in the bombing, and the three who fell to the drone": others. */
function fell({ evidence }: Draft): boolean {
  return evidence.some(({ quote }) => FALLEN_TO.test(quote))
}

function attackOf(harm: Draft, drafts: readonly Draft[]): Draft | null {
  const at = (draft: Draft) => draft.trigger?.start ?? 0
  const attacks = drafts.filter(
    (draft) => draft.type === 'ASSAULT' && !isHarm(draft) && !fell(draft) && draft.says === harm.says && !clash(draft, harm),
  )
  const [here] = attacks
    .filter(({ sentence }) => sentence === harm.sentence)
    .sort((a, b) => Math.abs(at(a) - at(harm)) - Math.abs(at(b) - at(harm)))
  if (here) return here
  // "Committed a massacre in the town, killing fourteen": harm named and harm counted.
  const named = drafts.find(
    (draft) =>
      draft !== harm &&
      isHarm(draft) &&
      draft.sentence === harm.sentence &&
      at(draft) < at(harm) &&
      draft.says === harm.says &&
      draft.figures.length === 0 &&
      /^massacr/i.test(draft.trigger?.quote ?? '') &&
      !clash(draft, harm),
  )
  if (named) return named
  // "Drones dropped grenades on a base, killing two": what killed them is in the sentence, read or not.
  if (/ing$/i.test(harm.trigger?.quote ?? '')) return null
  const isOpen = !harm.places.some(isTown) && harm.start === null
  const before = attacks.findLast(
    (attack) =>
      !isRecalled(attack) &&
      // "The ward was torn open by shells on Monday. On Thursday a drone killed three": not by the shells
      (harm.mode.length === 0 || attack.mode.length === 0 || harm.mode.some((mode) => attack.mode.includes(mode))) &&
      ((attack.sentence === harm.sentence - 1 && (isOpen || isSited(attack, harm))) ||
        (isLaunch(attack) &&
          harm.sentence - attack.sentence > 0 &&
          harm.sentence - attack.sentence <= AFTER_LAUNCH &&
          isSited(attack, harm))),
  )
  if (before || !MORE.test(harm.evidence.map(({ quote }) => quote).join(' '))) return before ?? null
  return drafts.findLast((draft) => draft.type === 'ASSAULT' && draft.sentence === harm.sentence - 1 && draft.says === harm.says) ?? null
}

/**
 * Joins an attack told by its noun and its verb: "A car bomb exploded outside the station, killing four" may be read as a bomb that killed and an
 * explosion that was. One's words stand within the other's.
 */
export function joinOverlapping(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const at = kept.findLastIndex(
      (other, index) =>
        index >= kept.length - NEAR &&
        other.sentence === draft.sentence &&
        other.type === 'ASSAULT' &&
        draft.type === 'ASSAULT' &&
        other.says === draft.says &&
        (within(other, draft) || within(draft, other)) &&
        !clash(other, draft),
    )
    const other = kept[at]
    if (other) kept[at] = join(other, draft)
    else kept.push(draft)
  }
  return kept
}

function within({ trigger }: Draft, { evidence }: Draft): boolean {
  return trigger !== null && evidence.some(({ start, end }) => start <= trigger.start && trigger.end <= end)
}

/** Sentences behind a launch in which a report tells where it came down: "One was intercepted. The second hit a shop and injured two." */
const AFTER_LAUNCH = 3

function isLaunch({ trigger }: Draft): boolean {
  return FIRING_WORDS.test(trigger?.quote ?? '')
}

/** Whether harm that a report sites or dates is told at the very place and day of an attack. */
function isSited(attack: Draft, harm: Draft): boolean {
  const towns = harm.places.filter(isTown)
  const isThere = towns.length > 0 && towns.some(({ key }) => attack.places.some((place) => place.key === key))
  return (
    (isThere || (isWide(towns) !== isWide(attack.places.filter(isTown)) && bestRelation(towns, attack.places) !== 'apart')) &&
    (harm.start === null || harm.start === attack.start)
  )
}

/** Days or towns that differ: "hit houses beside the market where seven were killed on Monday" tells of two attacks. */
function clash(a: Draft, b: Draft): boolean {
  if (a.start !== null && b.start !== null) {
    const days = ({ start, end, part }: Draft) => stretchOf(dayNumber(start ?? ''), dayNumber(end ?? start ?? ''), part)
    if (daysApart(days(a), days(b)) > 0) return true
  }
  const [x, y] = [a.places.filter(isTown), b.places.filter(isTown)]
  // "A bakery in the al-Rawdah district. It killed three": in the city that the district is of.
  if (x.length > 0 && y.length > 0 && isWide(x) !== isWide(y)) return bestRelation(x, y) === 'apart'
  return x.length > 0 && y.length > 0 && !x.some(({ key }) => y.some((other) => other.key === key))
}

const isWide = (towns: Draft['places']): boolean => towns.every(({ precision }) => precision === 'district')

function join(attack: Draft, harm: Draft): Draft {
  const places = attack.places.some(isTown) ? attack.places : [...attack.places, ...harm.places]
  const known = new Set(attack.figures.map(({ of, value }) => `${of} ${value}`))
  return {
    ...attack,
    by: attack.by ?? harm.by,
    mode: [...new Set([...attack.mode, ...harm.mode])],
    evidence: unrepeated([...attack.evidence, ...harm.evidence]),
    actors: attack.actors.length > 0 ? attack.actors : harm.actors,
    recipients: [...attack.recipients, ...harm.recipients],
    places,
    start: attack.start ?? harm.start,
    end: attack.start === null ? harm.end : attack.end,
    part: attack.start === null ? harm.part : attack.part,
    words: [...new Set([...attack.words, ...harm.words])].sort(),
    figures: [...attack.figures, ...harm.figures.filter(({ of, value }) => !known.has(`${of} ${value}`))],
  }
}

function unrepeated(pieces: readonly Evidence[]): Evidence[] {
  const longest = [...pieces].sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: Evidence[] = []
  for (const piece of longest) if (!kept.some(({ start, end }) => start <= piece.start && piece.end <= end)) kept.push(piece)
  return kept.sort((a, b) => a.start - b.start)
}
