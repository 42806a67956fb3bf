import type { ObjectKey, VerbSense } from '../../lang/en/events/verb-senses.ts'
import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { oppositeOf, type WordAct, withContent } from './content-acts.ts'
import { classesOf, eventNounOf, isLight, isTransparent, sensesOf, verbOfNoun } from './lexicon.ts'
import { clauseAt, contentOf, type View, wordsBefore } from './view.ts'

/** What one clause does, before participants are looked for. */
export interface ActReading {
  readonly act: ActName
  /** The clause whose status the act has. */
  readonly clause: Clause
  /** Token of the word that names the act. */
  readonly trigger: number
  /** The verb's sense; null for a noun of an act. */
  readonly sense: VerbSense | null
  /** The noun that names the act, under a light verb or alone. */
  readonly noun: Clause | null
  /** Words that stand as the object. */
  readonly objects: readonly number[]
  readonly content: Clause | null
  /** "will not allow", "did not accept": the negation went into the type. */
  readonly refused: boolean
  readonly rule: string
}

const WORD_ACTS: ReadonlySet<string> = new Set<WordAct>(['request', 'reject', 'threaten', 'agree', 'prepare'])

/** What a clause does, or null when its words name no act. Bounded: content is followed a few levels down. */
export function readAct(view: View, clause: Clause, depth = 0): ActReading | null {
  const reading = clause.kind === 'nominal' ? readNoun(view, clause) : readVerb(view, clause, depth)
  return reading && asRefusal(reading)
}

function readVerb(view: View, clause: Clause, depth: number): ActReading | null {
  const content = contentOf(view, clause)
  for (const sense of sensesOf(clause.lemma)) {
    const objects = objectsOf(clause, sense)
    const found = firstFit(view, sense, objects, content)
    if (!found) continue
    const act = resolveAct(view, found, content, depth)
    if (act === null) continue
    const noun = found.act === 'same' && found.object !== null ? clauseAt(view, found.object) : null
    return {
      act,
      clause,
      trigger: clause.predicate,
      sense: noun ? null : sense,
      noun,
      objects: found.object === null ? objects : [found.object, ...objects.filter((object) => object !== found.object)],
      content: found.key === 'content' ? content : null,
      refused: false,
      rule: noun ? 'events/light-verb' : 'events/verb',
    }
  }
  return isLight(clause.lemma) ? readLightVerb(view, clause) : null
}

/** "carried out an attack", "held talks": the noun is the act. */
function readLightVerb(view: View, clause: Clause): ActReading | null {
  for (const { head } of clause.objects) {
    const noun = clauseAt(view, head)
    const reading = noun?.kind === 'nominal' ? readNoun(view, noun) : null
    if (reading) return { ...reading, clause, noun, rule: 'events/light-verb' }
  }
  return null
}

function readNoun(view: View, clause: Clause): ActReading | null {
  const before = wordsBefore(view, clause.predicate)
  const lemma = clause.lemma.toLowerCase()
  const verb = verbOfNoun(lemma)
  if (verb !== null) {
    const objects = [...clause.obliques.filter(({ preposition }) => preposition === 'of').map(({ head }) => head), ...clause.modifiers]
    for (const sense of sensesOf(verb)) {
      if (sense.by && !sense.by.includes('')) continue
      const found = firstFit(view, sense, objects, null)
      if (!found || found.object === null || found.act === 'same' || found.act === 'opposite' || found.act === 'prepare') continue
      return {
        act: found.act,
        clause,
        trigger: clause.predicate,
        sense,
        noun: clause,
        objects: [found.object],
        content: null,
        refused: false,
        rule: 'events/noun-of-verb',
      }
    }
  }
  const event = eventNounOf(lemma, before)
  if (!event) return null
  return {
    act: event.act,
    clause,
    trigger: clause.predicate,
    sense: null,
    noun: clause,
    objects: [],
    content: nounContentOf(view, clause),
    refused: false,
    rule: 'events/noun',
  }
}

/** "the demand that he go", "a threat to strike": what a noun of words is about. */
function nounContentOf(view: View, clause: Clause): Clause | null {
  return (
    view.tree.clauses.find((child) => child.parent === clause.index && child.relation === 'complement' && child.role === 'noun') ?? null
  )
}

function objectsOf(clause: Clause, sense: VerbSense): number[] {
  if (!sense.by) return clause.objects.map(({ head }) => head)
  return sense.by.flatMap((preposition) =>
    preposition === ''
      ? clause.objects.map(({ head }) => head)
      : clause.obliques.filter((oblique) => oblique.preposition === preposition).map(({ head }) => head),
  )
}

interface Fit {
  readonly key: ObjectKey
  readonly act: ActName | 'same' | 'opposite' | 'prepare'
  readonly object: number | null
}

/** The first key of a sense that an object, or what the verb governs, answers to. */
function firstFit(view: View, sense: VerbSense, objects: readonly number[], content: Clause | null): Fit | null {
  for (const [key, act] of Object.entries(sense.acts) as [ObjectKey, ActName | 'same' | 'opposite' | 'prepare'][]) {
    if (key === '*') return { key, act, object: null }
    if (key === 'content') {
      if (content) return { key, act, object: null }
      continue
    }
    if (key === 'none') {
      if (objects.length === 0) return { key, act, object: null }
      continue
    }
    const object = objects.find((token) => answers(view, token, key))
    if (object !== undefined) return { key, act, object }
  }
  return null
}

function answers(view: View, token: number, key: ObjectKey): boolean {
  if (key === 'actor') return view.resolved.actorAt(view.index, token) !== null
  if (key === 'place') return view.resolved.placeAt(view.index, token) !== null
  const word = tokenAt(view.sentence, token)
  if (word.upos === 'PRON') return false
  const before = wordsBefore(view, token)
  const classes: ReadonlySet<string> = classesOf(word.lemma.toLowerCase(), before)
  if (classes.has(key)) return true
  if (classes.size > 0 && !isTransparent(word.lemma)) return false
  // "tons of food", "a state of emergency", "an aid programme", "mediation efforts"
  const of = clauseAt(view, token)?.obliques.filter(({ preposition, via }) => preposition === 'of' && via !== 'light verb') ?? []
  if (of.some(({ head }) => (classesOf(lemmaAt(view, head), wordsBefore(view, head)) as ReadonlySet<string>).has(key))) return true
  return before.some((noun) => (classesOf(noun, []) as ReadonlySet<string>).has(key))
}

function lemmaAt(view: View, token: number): string {
  return tokenAt(view.sentence, token).lemma.toLowerCase()
}

function resolveAct(view: View, { act, object }: Fit, content: Clause | null, depth: number): ActName | null {
  if (act === 'same') {
    const noun = object === null ? null : clauseAt(view, object)
    return noun ? (readNoun(view, noun)?.act ?? null) : null
  }
  if (act === 'opposite') {
    const inner = content && depth < 4 ? readAct(view, content, depth + 1) : null
    return inner ? oppositeOf(inner.act) : null
  }
  if (!WORD_ACTS.has(act)) return act as ActName
  const inner = content === null || depth >= 4 ? null : readAct(view, content, depth + 1)
  // "vowed not to return the land" refuses; "promised not to attack" is a promise all the same
  if (act === 'agree' && content?.negation != null && inner && REFUSABLE.has(ACTS[inner.act].type)) return withContent('reject', inner.act)
  return withContent(act as WordAct, inner && content?.negation == null ? inner.act : null)
}

/** Types that, refused, make a rejection. */
const REFUSABLE: ReadonlySet<string> = new Set(['AGREE', 'CONCEDE', 'RETREAT', 'AID', 'SUPPORT', 'COOPERATE', 'CONSULT'])
/** Verbs of consent: their plain negation is a refusal already ("did not accept", "does not recognise"). */
const CONSENT = /^(?:accept|agree|allow|recogni[sz]e|permit|tolerate|support|let|consent|yield|give in|bow)$/

/** "will not release them", "does not accept the plan": a refusal, which did happen. */
function asRefusal(reading: ActReading): ActReading {
  const { clause } = reading
  if (clause.kind === 'nominal' || clause.negation === null || !REFUSABLE.has(ACTS[reading.act].type)) return reading
  const aheadOrWilling = clause.tense === 'future' || clause.modal === 'would' || clause.modal === 'can'
  if (!aheadOrWilling && !CONSENT.test(clause.lemma)) return reading
  return { ...reading, act: withContent('reject', reading.act) ?? 'reject', refused: true, rule: 'events/refusal' }
}
