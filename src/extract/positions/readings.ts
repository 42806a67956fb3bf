import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Actor, Stance } from '../../record/types.ts'
import { actorsAt, inRole, ownersOf } from '../events/participants.ts'
import { childrenOfClause, clauseAt, type View } from '../events/view.ts'
import { kindOfAct, MAKING } from '../proposals/lexicon.ts'
import { actReference, pronounReference, type Reference } from '../proposals/references.ts'
import {
  ABOUTS,
  ADJECTIVE_STANCES,
  JUDGING,
  LETTING,
  LINKS,
  NEGOTIATING,
  NOUN_STANCES,
  stancesOfVerb,
  VERDICT_STANCES,
  VOICING,
} from './lexicon.ts'

/** What one clause by itself says of someone's stance, before anything above it is read. */
export interface StanceReading {
  readonly rule: string
  readonly clause: Clause
  /** Token index of the word that takes the stance. */
  readonly trigger: number
  readonly stance: Stance
  /** What it is about; null where it must be looked for ("remains sceptical"). */
  readonly target: Reference | null
  /** Whose stance the clause says it is; empty for verdicts, whose author is who speaks. */
  readonly holders: readonly Actor['id'][]
  /** The subject lets something be: without "not" it is no answer. */
  readonly onlyNegated: boolean
}

/** The references of a sentence by head word. */
export type References = ReadonlyMap<number, Reference>

/** What a clause says of a stance, in any of the ways below. */
export function readStances(view: View, clause: Clause, references: References): StanceReading[] {
  if (clause.kind === 'verbal') return [...verbStances(view, clause, references), ...verdictVerb(view, clause, references)]
  if (clause.kind === 'adjectival') return [...adjectiveStances(view, clause, references), ...copulaVerdict(view, clause, references)]
  return nounStances(view, clause, references)
}

/** "accepted the offer", "agreed to withdraw", "called for talks", "will not allow the creation of". */
function verbStances(view: View, clause: Clause, references: References): StanceReading[] {
  const readings: StanceReading[] = []
  const holders = inRole(view, clause, 'subject', [])
  const add = (rule: string, stance: Stance, target: Reference | null, onlyNegated = false) => {
    if (target) readings.push({ rule, clause, trigger: clause.predicate, stance, target, holders, onlyNegated })
  }
  for (const { stance, slots } of stancesOfVerb(clause.lemma)) {
    if (slots.has('obj'))
      for (const { head } of clause.objects) add('positions/verb', stance, targetAt(view, head, references, clause.lemma))
    for (const { head, preposition } of clause.obliques) {
      if (slots.has(preposition)) add('positions/verb', stance, targetAt(view, head, references, clause.lemma))
    }
    for (const act of actsUnder(view, clause, slots)) add('positions/act', stance, actTarget(view, act, references))
  }
  if (LETTING.has(clause.lemma)) {
    for (const { head } of clause.objects) add('positions/let', 'accepts', targetAt(view, head, references, clause.lemma), true)
  }
  if (NEGOTIATING.has(clause.lemma)) {
    for (const { head } of clause.objects) {
      const target = references.get(head)
      // "to negotiate a truce between Lomia and Tavia": the third party's plan
      const between = clauseAt(view, head)?.obliques.filter(({ preposition }) => preposition === 'between' || preposition === 'with') ?? []
      const parties = between.flatMap(({ head: party }) => actorsAt(view, party))
      const third = holders.filter((holder) => !parties.some((party) => sameParty(view, party, holder)))
      if (target && parties.length > 1 && third.length > 0) {
        readings.push({
          rule: 'positions/third-party',
          clause,
          trigger: clause.predicate,
          stance: 'proposes',
          target,
          holders: third,
          onlyNegated: false,
        })
      }
    }
  }
  if (VOICING.has(clause.lemma)) {
    for (const { head } of clause.objects) {
      const noun = tokenAt(view.sentence, head).lemma.toLowerCase()
      const stance = NOUN_STANCES.get(noun)
      if (!stance || !/^(?:doubts|opposes|favours|rejects|accepts)$/.test(stance)) continue
      const about = [...clause.obliques, ...(clauseAt(view, head)?.obliques ?? [])].filter(({ preposition }) => ABOUTS.has(preposition))
      const targets = about.flatMap(({ head: token }) => targetAt(view, token, references, noun) ?? [])
      for (const target of targets)
        readings.push({ rule: 'positions/voiced', clause, trigger: head, stance, target, holders, onlyNegated: false })
    }
  }
  if (clause.lemma === 'wait' && childrenOfClause(view, clause).some(({ lemma }) => lemma === 'see')) {
    // "he will wait to see if it is implemented"
    const below = view.tree.clauses.filter(
      (other) => other.marker !== null && /^(?:if|whether)$/.test(other.marker) && other.predicate > clause.predicate,
    )
    const subject = [...(below[0]?.subjects ?? []), ...(below[0]?.objects ?? [])].flatMap(
      ({ head }) => targetAt(view, head, references, 'wait') ?? [],
    )[0]
    add('positions/wait', 'undecided', subject ?? null)
  }
  return readings
}

/** The clauses of acts that a verb's slots take: "to withdraw", "that it would withdraw", "for units to leave". */
function actsUnder(view: View, clause: Clause, slots: ReadonlySet<string>): Clause[] {
  return childrenOfClause(view, clause).filter(
    (child) =>
      child.kind === 'verbal' &&
      ((slots.has('inf') && child.form === 'infinitive' && child.relation === 'complement') ||
        (slots.has('that') && child.form === 'finite' && child.relation === 'complement') ||
        (slots.has('for') &&
          child.form === 'infinitive' &&
          child.relation !== 'relative' &&
          child.subjects.some(({ head }) => head < child.predicate && head > clause.predicate))),
  )
}

/** The act of a clause as a proposal: "withdraw from Kura"; "build a border force" is about the force. */
function actTarget(view: View, act: Clause, references: References): Reference | null {
  if (act.negation !== null) return null
  if (MAKING.has(act.lemma)) {
    const made = act.objects.map(({ head }) => references.get(head)).find((reference) => reference !== undefined && !reference.pointing)
    if (made) return made
  }
  const objects = act.objects.map(({ head }) => tokenAt(view.sentence, head).lemma.toLowerCase())
  const named = act.objects
    .map(({ head }) => references.get(head))
    .find((reference) => reference && reference.kind !== null && /^(?:hold|attend|join)$/.test(act.lemma))
  if (named) return named
  const kind = kindOfAct(act.lemma, objects)
  return kind && !(kind === 'talks' && act.lemma === 'talk' && act.obliques.length === 0) ? actReference(view, act, kind) : null
}

/** What a word as the target of a stance refers to: a proposal noun, a pointing word, "it". */
function targetAt(view: View, token: number, references: References, verb: string): Reference | null {
  const found = references.get(token)
  if (found) return found
  const word = tokenAt(view.sentence, token)
  if (/^(?:it|this|that|them|these|those)$/.test(word.form.toLowerCase()) && word.upos === 'PRON') {
    return view.resolved.actorAt(view.index, token) === null && verb !== 'say' ? pronounReference(view, word) : null
  }
  // "demands for militia units to leave": the clause under the noun
  const noun = clauseAt(view, token)
  if (noun && NOUN_STANCES.get(noun.lemma) === 'proposes') return actOfNoun(view, noun, references)
  return null
}

function actOfNoun(view: View, noun: Clause, references: References): Reference | null {
  for (const act of view.tree.clauses) {
    if (act.parent === noun.index && act.kind === 'verbal' && (act.form === 'infinitive' || act.marker === 'that')) {
      const target = actTarget(view, act, references)
      if (target) return target
    }
  }
  for (const { head, preposition } of noun.obliques) if (preposition === 'for' && references.has(head)) return references.get(head) ?? null
  return null
}

/** "Lomia remains sceptical of the plan", "is ready for talks", "was opposed to it". */
function adjectiveStances(view: View, clause: Clause, references: References): StanceReading[] {
  const word = tokenAt(view.sentence, clause.predicate)
  const stance = ADJECTIVE_STANCES.get(word.lemma.toLowerCase())
  const holders = inRole(view, clause, 'subject', [])
  if (!stance || holders.length === 0) return []
  const base = { rule: 'positions/adjective', clause, trigger: clause.predicate, holders, onlyNegated: false }
  const about = clause.obliques
    .filter(({ preposition }) => ABOUTS.has(preposition))
    .flatMap(({ head }) => targetAt(view, head, references, word.lemma) ?? [])
  if (about.length > 0) return about.map((target) => ({ ...base, stance, target }))
  const acts = childrenOfClause(view, clause).filter(({ form, kind }) => form === 'infinitive' && kind === 'verbal')
  const acted = acts.flatMap((act) => actTarget(view, act, references) ?? [])
  if (acted.length > 0) return acted.map((target) => ({ ...base, stance, target }))
  return /^(?:doubts|undecided)$/.test(stance) && acts.length === 0 ? [{ ...base, stance, target: null }] : []
}

/** "the plan is unacceptable", "the force is a threat". */
function copulaVerdict(view: View, clause: Clause, references: References): StanceReading[] {
  const verdict = verdictOf(view, clause.predicate)
  if (!verdict) return []
  return clause.subjects.flatMap(({ head }) => {
    const target = targetAt(view, head, references, 'be')
    return target
      ? [{ rule: 'positions/verdict', clause, trigger: clause.predicate, stance: verdict, target, holders: [], onlyNegated: false }]
      : []
  })
}

/** "which constituted a threat"; "called the plan a trap", "described the move as alarming". */
function verdictVerb(view: View, clause: Clause, references: References): StanceReading[] {
  const base = { clause, onlyNegated: false }
  if (LINKS.has(clause.lemma)) {
    return clause.objects.flatMap(({ head }) => {
      const stance = verdictOf(view, head)
      const target = clause.subjects.map((subject) => targetAt(view, subject.head, references, 'be')).find((found) => found !== null)
      return stance && target ? [{ ...base, rule: 'positions/verdict', trigger: head, stance, target, holders: [] }] : []
    })
  }
  if (!JUDGING.has(clause.lemma)) return []
  const holders = inRole(view, clause, 'subject', [])
  const targets = clause.objects.flatMap(({ head }) => {
    const target = targetAt(view, head, references, clause.lemma)
    return target ? [{ head, target }] : []
  })
  const verdicts = [
    ...clause.objects.map(({ head }) => head),
    ...clause.obliques.filter(({ preposition }) => preposition === 'as').map(({ head }) => head),
    ...childrenOf(view.sentence, clause.predicate)
      .filter(({ relation }) => /^(?:xcomp|advcl|obj|ccomp)/.test(relation))
      .map(({ index }) => index),
  ]
  for (const { head, target } of targets) {
    for (const verdict of verdicts) {
      const stance = verdict === head ? null : verdictOf(view, verdict)
      if (stance) return [{ ...base, rule: 'positions/judged', trigger: verdict, stance, target, holders }]
    }
  }
  return []
}

/** "a threat", "very alarming", "a step forward", "no solution". */
function verdictOf(view: View, token: number): Stance | null {
  const word = tokenAt(view.sentence, token)
  const next = view.sentence.tokens[token + 1]?.form.toLowerCase()
  if (word.lemma.toLowerCase() === 'step') return next === 'forward' ? 'favours' : next === 'back' || next === 'backward' ? 'opposes' : null
  return VERDICT_STANCES.get(word.lemma.toLowerCase()) ?? VERDICT_STANCES.get(word.form.toLowerCase()) ?? null
}

/** "Tavian objections to the conference", "support for the truce", "its rejection of the plan". */
function nounStances(view: View, clause: Clause, references: References): StanceReading[] {
  const stance = NOUN_STANCES.get(clause.lemma)
  if (!stance) return []
  const parent = clause.parent === null ? null : (view.tree.clauses[clause.parent] ?? null)
  if (parent && parent.kind === 'verbal' && VOICING.has(parent.lemma)) return []
  const holders = [...ownersOf(view, clause.predicate), ...inRole(view, clause, 'by', []), ...inRole(view, clause, 'from', [])]
  const base = { rule: 'positions/noun', clause, trigger: clause.predicate, stance, holders: [...new Set(holders)], onlyNegated: false }
  if (base.holders.length === 0) return []
  const act =
    stance === 'proposes' || clause.lemma === 'refusal' || clause.lemma === 'willingness' || clause.lemma === 'readiness'
      ? actOfNoun(view, clause, references)
      : null
  if (act) return [{ ...base, target: act }]
  return clause.obliques
    .filter(({ preposition, via }) => ABOUTS.has(preposition) && via !== 'light verb')
    .flatMap(({ head }) => {
      const target = references.get(head)
      return target ? [{ ...base, target }] : []
    })
}

/** Whether two actors speak for the same state, or are one. */
export function sameParty(view: View, a: Actor['id'], b: Actor['id']): boolean {
  if (a === b) return true
  const [one, other] = [a, b].map((id) => view.resolved.actors.find((actor) => actor.id === id))
  if (!one || !other) return false
  if (one.memberOf === other.id || other.memberOf === one.id || (one.memberOf !== null && one.memberOf === other.memberOf)) return true
  return one.country !== null && one.country === other.country && speaksForState(one) && speaksForState(other)
}

/** Kinds of actors whose country is their side. */
export function speaksForState({ kind }: Actor): boolean {
  return kind === 'government' || kind === 'military' || kind === 'person' || kind === 'country' || kind === 'population'
}
