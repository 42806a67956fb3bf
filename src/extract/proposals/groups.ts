import type { Answer } from '../positions/answers.ts'
import { LOOSE } from './lexicon.ts'
import type { Reference } from './references.ts'

/** Everything in a report that refers to one proposal. */
export interface ProposalGroup {
  readonly references: Reference[]
  readonly answers: Answer[]
}

/** How many sentences back a pointing word reaches. */
const REACH = 4

/**
 * Joins references into proposals, in text order. A pointing word ("the offer", "it") joins the proposal spoken of last; other words join
 * one of their kind unless length, people or places tell them apart. Groups that nobody answers and that no word calls a proposal are left out.
 */
export function groupReferences(references: readonly Reference[], answers: readonly Answer[]): ProposalGroup[] {
  const all = new Map<string, Reference>()
  for (const reference of [...references, ...answers.flatMap(({ target }) => target ?? [])]) {
    const key = `${reference.sentence}:${reference.token}`
    if (!all.has(key)) all.set(key, reference)
  }
  const ordered = [...all.values()].sort((a, b) => a.sentence - b.sentence || a.token - b.token)
  const answered = new Set(answers.flatMap(({ target }) => (target ? [keyOf(target)] : [])))
  const groups: ProposalGroup[] = []
  const groupOf = new Map<string, ProposalGroup>()
  for (const reference of ordered) {
    if (reference.weak && !answered.has(keyOf(reference))) continue
    const group = reference.pointing ? pointBack(groups, reference, answered) : groups.findLast((open) => isSame(open, reference))
    if (group) group.references.push(reference)
    else if (reference.kind === null && reference.weak) continue
    else groups.push({ references: [reference], answers: [] })
    const joined = group ?? groups.at(-1)
    if (joined) groupOf.set(keyOf(reference), joined)
  }
  for (const answer of answers) if (answer.target) groupOf.get(keyOf(answer.target))?.answers.push(answer)
  const kept = groups.filter(
    (group) => group.answers.length > 0 || (group.references.some(({ opened }) => opened) && !LOOSE.has(kindOf(group))),
  )
  for (const answer of answers) {
    if (answer.target) continue
    const near = ordered.findLast(
      (reference) =>
        kept.includes(groupOf.get(keyOf(reference)) as ProposalGroup) &&
        (reference.sentence === answer.sentence ? reference.token < answer.trigger : reference.sentence === answer.sentence - 1),
    )
    if (near) groupOf.get(keyOf(near))?.answers.push(answer)
  }
  return kept
}

/** The kind of a group: that of its first reference with one. */
export function kindOf({ references }: ProposalGroup): string {
  return references.find(({ kind }) => kind !== null)?.kind ?? 'plan'
}

function keyOf({ sentence, token }: Reference): string {
  return `${sentence}:${token}`
}

/** The group a pointing word joins: of its own kind if it names one, else the one spoken of last, answered ones first. */
function pointBack(groups: readonly ProposalGroup[], reference: Reference, answered: ReadonlySet<string>): ProposalGroup | undefined {
  const last = (group: ProposalGroup) => group.references.at(-1) as Reference
  const near = groups
    .filter((group) => {
      const { sentence, token } = last(group)
      return sentence === reference.sentence
        ? token < reference.token
        : sentence < reference.sentence && reference.sentence - sentence <= REACH
    })
    .sort((a, b) => last(b).sentence - last(a).sentence || last(b).token - last(a).token)
  const sameKind = reference.kind === null ? undefined : near.find((group) => kindOf(group) === reference.kind)
  const isAnswered = (group: ProposalGroup) => group.references.some((other) => answered.has(keyOf(other)))
  // "it" reaches talks and armies in its own sentence only; "the move" has to be one that somebody made
  if (reference.lemma === null) return near.find((group) => !LOOSE.has(kindOf(group)) || last(group).sentence === reference.sentence)
  if (reference.weak) return near.find(isAnswered)
  const strong = near.filter(
    (group) => !LOOSE.has(kindOf(group)) || group.references.some((other) => other.opened || answered.has(keyOf(other))),
  )
  return sameKind ?? strong[0]
}

function isSame(group: ProposalGroup, reference: Reference): boolean {
  if (reference.kind === null || kindOf(group) !== reference.kind) return false
  const durations = new Set(group.references.flatMap(({ duration }) => duration ?? []))
  if (reference.duration !== null && durations.size > 0 && !durations.has(reference.duration)) return false
  const traits = new Set(group.references.flatMap((other) => [...other.traits]))
  if (LOOSE.has(reference.kind)) {
    // "an offensive" and "the invasion" may be two; a word repeated soon after is one
    const last = group.references.at(-1) as Reference
    const near = reference.sentence - last.sentence <= REACH && group.references.some(({ lemma }) => lemma === reference.lemma)
    return [...reference.traits].some((trait) => traits.has(trait)) || (near && (traits.size === 0 || reference.traits.size === 0))
  }
  if (traits.size === 0 || reference.traits.size === 0) return true
  if ([...reference.traits].some((trait) => traits.has(trait))) return true
  // "the Kura truce" and "the Bara truce" are two; "the Kura truce" and "a humanitarian truce" may be one
  const named = (trait: string) => /^(?:[a-z]\d+|[A-Z-]{3,})$/.test(trait)
  return reference.kind === 'ceasefire' && !([...traits].some(named) && [...reference.traits].some(named))
}
