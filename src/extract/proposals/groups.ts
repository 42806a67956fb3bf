import type { Answer, Answers } from '../positions/answers.ts'
import { TURN } from '../positions/turning.ts'
import type { Contents } from './contents.ts'
import { LOOSE } from './lexicon.ts'
import type { Reference } from './references.ts'

/** Everything in a report that refers to one proposal. */
export interface ProposalGroup {
  /** The kind of its first reference with one; "plan" where none has. */
  readonly kind: string
  /** At least one. */
  readonly references: readonly Reference[]
  readonly answers: readonly Answer[]
  /** What it provides for that is no proposal of its own, in the report's words. */
  readonly terms: readonly string[]
  /** Position of the group it is a point of, among the groups returned; null when it stands by itself. */
  readonly partOf: number | null
}

interface Draft {
  kind: string
  references: Reference[]
  answers: Answer[]
  terms: string[]
  whole: Draft | null
  readonly traits: Set<string>
  readonly durations: Set<string>
  readonly lemmas: Set<string>
  /** Actors and parties who propose it, by id and by code. */
  readonly owners: Set<string>
  answered: boolean
}

/** How many sentences back a pointing word reaches. */
const REACH = 4

/** Kinds that nobody answers without naming them: "the rebels want amendments; they would sign". */
const UNANSWERED: ReadonlySet<string> = new Set(['law', 'sanctions', 'investigation', 'removal', 'vote', 'force', 'operation', 'creation'])

/** The last answer that named no proposal, with the one it joined. */
interface Unnamed {
  readonly draft: Draft
  readonly sentence: number
}

/** How many sentences back an answer that names no proposal reaches: "The rebels would sign." */
const UNNAMED_REACH = 3

/** Kinds that "the deal" means before others. */
const AGREED: ReadonlySet<string> = new Set(['ceasefire', 'settlement'])

const OWNER = 'positions/owner'

/** Proposals that stay open at a time, so that a report of a hundred thousand truces takes linear time. */
const OPEN = 40

/**
 * Joins references into proposals, in text order. A pointing word ("the offer", "it") joins the proposal spoken of last; other words join
 * one of their kind unless length, people or places tell them apart. Groups that nobody answers and that no word calls a proposal are left out.
 */
export function groupReferences({ references, answers, contents }: Answers): ProposalGroup[] {
  const all = new Map<string, Reference>()
  for (const reference of [...references, ...answers.flatMap(({ target }) => target ?? [])]) {
    const key = keyOf(reference)
    if (!all.has(key)) all.set(key, reference)
  }
  const ordered = [...all.values()].sort((a, b) => a.sentence - b.sentence || a.token - b.token)
  // whose plan a plan is makes nothing of it yet
  const answered = new Set(answers.flatMap(({ target, rule }) => (target && rule !== OWNER ? [keyOf(target)] : [])))
  const proposed = ownersByTarget(answers)
  const drafts: Draft[] = []
  const open: Draft[] = []
  const draftOf = new Map<string, Draft>()
  for (const reference of ordered) {
    const key = keyOf(reference)
    if (reference.weak && !answered.has(key)) continue
    let draft = reference.pointing
      ? (pointBack(open, reference) ?? ownedBefore(open, reference) ?? onlyPlan(open, reference))
      : open.findLast((other) => isSame(other, reference))
    if (!draft) {
      if (reference.kind === null && reference.weak && !isOwnedText(reference)) continue
      draft = {
        kind: reference.kind ?? 'plan',
        references: [],
        answers: [],
        terms: [],
        whole: null,
        traits: new Set(),
        durations: new Set(),
        lemmas: new Set(),
        owners: new Set(),
        answered: false,
      }
      drafts.push(draft)
    }
    add(draft, reference)
    draft.answered ||= answered.has(key)
    for (const owner of proposed.get(key) ?? []) draft.owners.add(owner)
    draftOf.set(key, draft)
    const at = open.indexOf(draft)
    if (at >= 0) open.splice(at, 1)
    open.push(draft)
    if (open.length > OPEN) open.shift()
  }
  for (const answer of answers) if (answer.target) draftOf.get(keyOf(answer.target))?.answers.push(answer)
  for (const content of contents) join(content, draftOf)
  const kept = new Set(drafts.filter(isKept))
  // "The truce took effect. The rebels would not sign.": what is answered without a name need not be answered elsewhere
  const spokenOf = ordered.filter((reference) => {
    const draft = draftOf.get(keyOf(reference))
    return draft !== undefined && (kept.has(draft) || !LOOSE.has(draft.kind)) && !UNANSWERED.has(draft.kind)
  })
  let last: Unnamed | null = null
  for (const answer of answers.filter(({ target }) => target === null)) {
    const named = lastBefore(spokenOf, answer)
    // one unnamed answer after another goes on about the same
    const again: Draft | undefined =
      named === null && last !== null && answer.sentence - last.sentence <= UNNAMED_REACH ? last.draft : undefined
    const draft: Draft | undefined = draftOf.get(keyOf(named)) ?? again
    if (!draft) continue
    draft.answers.push(answer)
    if (answer.rule !== TURN) kept.add(draft)
    last = { draft, sentence: answer.sentence }
  }
  for (const draft of kept) keepVouched(draft)
  const order = drafts.filter((draft) => kept.has(draft))
  const place = new Map(order.map((draft, at) => [draft, at]))
  return order.map((draft) => ({
    kind: draft.kind,
    references: draft.references,
    answers: draft.answers,
    terms: draft.terms,
    partOf: draft.whole && draft.whole !== draft ? (place.get(draft.whole) ?? null) : null,
  }))
}

function add(draft: Draft, reference: Reference): void {
  draft.references.push(reference)
  for (const trait of reference.traits) draft.traits.add(trait)
  if (reference.duration !== null) draft.durations.add(reference.duration)
  if (reference.lemma !== null) draft.lemmas.add(reference.lemma)
  if (draft.references.length === 1 || (draft.kind === 'plan' && reference.kind !== null)) draft.kind = reference.kind ?? draft.kind
}

/** Takes what a proposal provides for as its points and terms. */
function join({ whole, parts, terms }: Contents, draftOf: ReadonlyMap<string, Draft>): void {
  const draft = draftOf.get(keyOf(whole))
  if (!draft) return
  draft.terms.push(...terms)
  for (const part of parts) {
    const point = draftOf.get(keyOf(part))
    if (point && point !== draft && draft.whole !== point) point.whole ??= draft
  }
}

function isKept(draft: Draft): boolean {
  if (draft.answers.some(({ rule }) => rule !== OWNER || draft.kind !== 'plan')) return true
  if (draft.terms.length > 0 && draft.kind !== 'plan') return true
  if (draft.whole) return true
  return draft.answered || (draft.references.some(({ opened }) => opened) && !LOOSE.has(draft.kind))
}

function keyOf(reference: Reference | null): string {
  return reference ? `${reference.sentence}:${reference.token}` : ''
}

/** Drops what an outsider says of another's answer, unless the plan is the outsider's own: "Lomia said that the Front had accepted its plan". */
function keepVouched(draft: Draft): void {
  const proposers = new Set(
    draft.answers.filter(({ stance, teller }) => stance === 'proposes' && teller === null).map(({ party }) => party),
  )
  draft.answers = draft.answers.filter(({ teller }) => teller === null || proposers.has(teller))
}

/** The proposal named last before an answer that names none, in its sentence or shortly before. */
function lastBefore(proposed: readonly Reference[], { sentence, trigger, rule }: Answer): Reference | null {
  let low = 0
  let high = proposed.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = proposed[middle] as Reference
    if (at.sentence < sentence || (at.sentence === sentence && at.token < trigger)) low = middle + 1
    else high = middle
  }
  const found = proposed[low - 1]
  if (found && sentence - found.sentence <= UNNAMED_REACH) return found
  // "The council backtracked. It had agreed to the truce on Sunday."
  const next = rule === TURN ? proposed[low] : undefined
  return next && next.sentence - sentence <= 1 ? next : null
}

/** The group a pointing word joins: of its own kind if it names one, else the one spoken of last, answered ones first. */
function pointBack(open: readonly Draft[], reference: Reference): Draft | undefined {
  const last = (draft: Draft) => draft.references.at(-1) as Reference
  const near = open
    .filter((draft) => reference.sentence - last(draft).sentence <= REACH && keyOf(last(draft)) !== keyOf(reference))
    .reverse()
  const sameKind = reference.kind === null ? undefined : near.find(({ kind }) => kind === reference.kind)
  // "it" reaches talks and armies in its own sentence only; "the move" has to be one that somebody made
  // "would go back to them": of plans only talks are many
  if (reference.label.toLowerCase() === 'them') return near.find(({ kind }) => kind === 'talks')
  if (reference.lemma === null) return near.find((draft) => !LOOSE.has(draft.kind) || last(draft).sentence === reference.sentence)
  const isText = TEXTS.test(reference.lemma)
  if (reference.weak && !isText) return near.find(({ answered }) => answered)
  const strong = near.find((draft) => !LOOSE.has(draft.kind) || draft.answered || draft.references.some(({ opened }) => opened))
  // "a peace deal … talks … the deal": the one called so, then one that can be agreed; nobody signs a sanction
  const called = near.find(({ lemmas }) => lemmas.has(reference.lemma ?? ''))
  const far = (draft: Draft) => reference.sentence - last(draft).sentence > 2 * REACH
  const agreed = reference.kind === 'deal' ? open.findLast((draft) => AGREED.has(draft.kind) && !far(draft)) : undefined
  return sameKind ?? called ?? agreed ?? strong
}

/** What is written down or put forward, by whom it says: "rejected the French paper" opens a plan that nothing before it named. */
const TEXTS = /^(?:paper|document|text|formula|outline|overture|suggestion|idea|terms?|bid)$/

function isOwnedText({ lemma, traits }: Reference): boolean {
  return lemma !== null && TEXTS.test(lemma) && [...traits].some(isName)
}

/** Whether a trait is an actor, a place or a country, not a word. */
function isName(trait: string): boolean {
  return /^(?:[a-z]\d+|[A-Z-]{3,})$/.test(trait)
}

/** Who proposes what a reference names. */
function ownersByTarget(answers: readonly Answer[]): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>()
  for (const { target, stance, actor, party } of answers) {
    if (target === null || stance !== 'proposes') continue
    const key = keyOf(target)
    owners.set(key, [...(owners.get(key) ?? []), actor, ...(party === null ? [] : [party])])
  }
  return owners
}

/** "the Turkish plan" however far behind the truce that Turkey put forward: the last plan of the same owner. */
function ownedBefore(open: readonly Draft[], { kind, traits }: Reference): Draft | undefined {
  const names = [...traits].filter(isName)
  return open.findLast(
    (draft) => names.some((name) => draft.owners.has(name)) && (kind === null || kind === 'plan' || kind === 'deal' || kind === draft.kind),
  )
}

/** Kinds of what a report calls a plan. */
const PLANNED: ReadonlySet<string> = new Set(['ceasefire', 'settlement', 'deal'])

/** "the plan" however far behind the only truce that somebody has planned. */
function onlyPlan(open: readonly Draft[], { kind, lemma, weak }: Reference): Draft | undefined {
  if (weak || lemma === null || (kind !== null && kind !== 'plan')) return undefined
  const planned = open.filter(
    (draft) => PLANNED.has(draft.kind) && (draft.durations.size > 0 || draft.references.some(({ opened }) => opened)),
  )
  return planned.length === 1 ? planned[0] : undefined
}

function isSame(draft: Draft, reference: Reference): boolean {
  if (reference.kind === null || draft.kind !== reference.kind) return false
  const { traits, durations } = draft
  if (reference.duration !== null && durations.size > 0 && !durations.has(reference.duration)) return false
  const shares = [...reference.traits].some((trait) => traits.has(trait))
  if (LOOSE.has(reference.kind)) {
    // "an offensive" and "the invasion" may be two; a word repeated soon after is one
    const near =
      reference.sentence - (draft.references.at(-1) as Reference).sentence <= REACH &&
      reference.lemma !== null &&
      draft.lemmas.has(reference.lemma)
    return shares || (near && (traits.size === 0 || reference.traits.size === 0))
  }
  if (traits.size === 0 || reference.traits.size === 0 || shares) return true
  // "the Kura truce" and "the Bara truce" are two; "the Kura truce" and "a humanitarian truce" may be one
  return reference.kind === 'ceasefire' && !([...traits].some(isName) && [...reference.traits].some(isName))
}
