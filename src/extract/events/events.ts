import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { ACTS, type Act } from '../../record/acts.ts'
import { scoreOf, toPlover } from '../../record/plover.ts'
import { joinSpans } from '../../record/span.ts'
import type { Actor, Event, PloverType, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { statusOf } from '../status/status.ts'
import { type ActReading, readAct } from './act-reading.ts'
import { placesOf, whenOf } from './circumstances.ts'
import { contextsOf, isOccurrence, meansOf } from './lexicon.ts'
import { firstNamed, firstOf, inRole, nounParticipants } from './participants.ts'
import { countable, quantitiesOf } from './quantities.ts'
import { type Draft, joinSameActs } from './same-act.ts'
import { type View, wordsOf } from './view.ts'

/**
 * The events a report tells of, in text order: what happened and what is claimed, planned, threatened or denied to have happened, each
 * once, with its participants, places, time and standing.
 *
 * Reads verbs, nouns of acts and light verbs through the clause trees. A bare statement is no event; a word for an act with neither
 * participant nor place ("peace talks", "violence") is a topic, not an event.
 */
export function findEvents(resolved: ResolvedReport, statements: readonly Statement[]): Event[] {
  const drafts = resolved.sentences.flatMap((sentence, index) => {
    const tree = resolved.clauses[index]
    return tree ? draftsOf({ resolved, index, sentence, tree }, statements) : []
  })
  return joinSameActs(drafts).map(({ act: _act, sentence: _sentence, title: _title, definite: _definite, ...event }, index) => ({
    id: `e${index + 1}`,
    ...event,
  }))
}

function draftsOf(view: View, statements: readonly Statement[]): Draft[] {
  const readings = view.tree.clauses.flatMap((clause) => {
    const reading = readAct(view, clause)
    return reading ? [reading] : []
  })
  /** Nouns that another reading has taken as its object or its name. */
  const used = new Set<number>()
  for (const reading of readings) {
    if (reading.clause.kind === 'nominal') continue
    if (reading.noun) used.add(reading.noun.predicate)
    if (SWALLOWS.test(reading.rule)) for (const object of reading.objects) used.add(object)
  }
  for (const reading of readings) if (reading.rule === 'events/noun-of-verb') for (const object of reading.objects) used.add(object)
  return readings.flatMap((reading) => {
    if (reading.clause.kind === 'nominal' && used.has(reading.clause.predicate)) return []
    const draft = draftOf(view, reading, statements)
    return draft ? [draft] : []
  })
}

/** Readings whose object is part of the act they name, not an act of its own. */
const SWALLOWS = /^events\/(?:verb|light-verb|refusal)$/
/** Modes that the weapons of a clause may replace: acts that say only that force was used. */
const BY_MEANS: ReadonlySet<string | null> = new Set([null, 'heavy-weapons', 'aerial', 'explosives', 'firearms', 'drone'])
/** Types that stand without a named participant when there is a place or a count: "69 people were killed in Ghouta". */
const WITHOUT_PARTICIPANT: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'CONSULT'])

function draftOf(view: View, reading: ActReading, statements: readonly Statement[]): Draft | null {
  const act: Act = ACTS[reading.act]
  const { clause, noun } = reading
  const { actors, recipients } = participantsOf(view, reading)
  const around = circumstanceClauses(view, reading)
  const places = placesOf(view, around, reading.objects)
  const when = whenOf(view, around)
  const quantities = quantitiesOf(view, clause.lemma, countable(clause))
  if (!isTold(view, reading, act.type, actors, recipients, places.length, quantities.length, when !== null)) return null

  const standing = statusOf(view.resolved, view.index, clause.index, statements)
  const status = reading.refused ? afterRefusal(standing.status) : standing.status
  const mode = modesOf(view, reading, act)
  const trigger = tokenAt(view.sentence, reading.clause.kind === 'nominal' ? reading.trigger : (noun?.predicate ?? reading.trigger))
  return {
    act: reading.act,
    sentence: view.index,
    title: view.sentence.part === undefined ? false : view.sentence.part.kind === 'title' || view.sentence.part.kind === 'deck',
    definite: clause.kind === 'nominal' && isDefinite(view, clause),
    type: act.type,
    mode,
    context: [...new Set([...act.contexts, ...contextsOf(wordsOf(view, clause.span))])],
    cameo: act.cameo,
    score: scoreOf(act.type, mode),
    plover: toPlover(act.type, status, mode),
    actors,
    recipients,
    places,
    when,
    status,
    attribution: standing.attribution,
    conditional: standing.conditional,
    quantities,
    trigger: { start: trigger.start, end: trigger.end },
    evidence: joinSpans([clause.span]),
    explain: { rules: [reading.rule, `act/${reading.act}`], trigger: trigger.form, inferred: [] },
  }
}

function participantsOf(view: View, reading: ActReading): { actors: Actor['id'][]; recipients: Actor['id'][] } {
  const { clause, sense, noun, objects } = reading
  if (!sense) {
    const named = noun && nounRoles(view, reading, noun)
    const actors = [...(named?.actors ?? [])]
    const recipients = [...(named?.recipients ?? [])]
    return { actors, recipients: recipients.length > 0 ? recipients : [...lastResort(view, reading, actors)] }
  }
  if (clause.kind === 'nominal') {
    const { actors, recipients } = nounParticipants(view, clause, 'neither', false)
    const inner = firstOf(view, clause, sense.to, objects, actors)
    return { actors: [...actors], recipients: [...(inner.length > 0 ? inner : recipients)] }
  }
  const subjects = [...new Set((sense.from ?? ['subject']).flatMap((role) => [...inRole(view, clause, role, objects)]))]
  const sides = sense.sides ? firstOf(view, clause, sense.sides, objects, subjects) : []
  const actors = [...subjects, ...sides]
  if (sides.length > 0 || sense.to?.length === 0 || (sense.sides && !sense.to)) return { actors, recipients: [] }
  const named = firstOf(view, clause, sense.to, objects, actors)
  const recipients = named.length > 0 ? named : firstOf(view, clause, FALLBACK_ROLES, objects, actors)
  return { actors, recipients: [...(recipients.length > 0 ? recipients : lastResort(view, reading, actors))] }
}

/** Roles looked at when those of the sense name nobody. */
const FALLBACK_ROLES = ['owner', 'of', 'to', 'against', 'with', 'from', 'for', 'on', 'over', 'at']

/** Whom an act concerns when its own roles do not say: who is spoken of in what it governs, in its condition or in its aim. */
function lastResort(view: View, reading: ActReading, actors: readonly string[]): readonly string[] {
  const { clause, content } = reading
  if (content) return contentParticipants(view, reading, content, actors)
  const { type } = ACTS[reading.act]
  if (type !== 'THREATEN' && type !== 'PROTEST') return []
  // "threatened to strike unless Chad yields", "marched to demand that the king go"
  const below = view.tree.clauses.find(
    (child) =>
      child.parent === clause.index &&
      child.relation === 'adverbial' &&
      (type === 'PROTEST' ? child.form !== 'finite' : child.marker === 'if' || child.marker === 'unless'),
  )
  return below ? firstNamed(view, below.whole, actors) : []
}

/** Under a light verb the verb's subject acts and its prepositions say on whom. */
function nounRoles(
  view: View,
  reading: ActReading,
  noun: Clause,
): { readonly actors: readonly string[]; readonly recipients: readonly string[] } {
  const event = reading.act
  const mutual = ACTS[event].type === 'CONSULT' || ACTS[event].type === 'AGREE' || event === 'fight' || event === 'joint exercise'
  const named = nounParticipants(view, noun, OF_ACTOR.has(ACTS[event].type) ? 'actor' : 'recipient', mutual)
  if (reading.clause === noun) return named
  const subjects = inRole(view, reading.clause, 'subject', [])
  if (mutual)
    return {
      actors: [...new Set([...subjects, ...named.actors, ...firstOf(view, reading.clause, ['with', 'between'], [], subjects)])],
      recipients: [],
    }
  const actors = subjects.length > 0 ? subjects : named.actors
  const recipients = [...named.recipients, ...named.actors].filter((id) => !actors.includes(id))
  return { actors, recipients: recipients.length > 0 ? recipients : firstOf(view, reading.clause, undefined, [], actors) }
}
const OF_ACTOR: ReadonlySet<PloverType> = new Set(['RETREAT', 'MOBILIZE', 'PROTEST', 'REQUEST', 'THREATEN', 'CONSULT', 'AGREE'])

/** "promised to send aid to Haiti", "demanded that he go", "threatened to bomb the camp": whom the content concerns. */
function contentParticipants(view: View, reading: ActReading, content: Clause, actors: readonly string[]): readonly string[] {
  const subjects = inRole(view, content, 'subject', []).filter((id) => !actors.includes(id))
  if (subjects.length > 0) return subjects
  const inner = readAct(view, content)
  if (inner && inner.clause !== reading.clause) {
    const { recipients, actors: others } = participantsOf(view, inner)
    const found = [...recipients, ...others].filter((id) => !actors.includes(id))
    if (found.length > 0) return found
  }
  return firstNamed(view, content.whole, actors)
}

/** The clauses that hold an act's place and time: its noun, its own, and the verb that says it happens. */
function circumstanceClauses(view: View, reading: ActReading): Clause[] {
  const clauses = reading.noun && reading.noun !== reading.clause ? [reading.noun, reading.clause] : [reading.clause]
  const { clause } = reading
  if (clause.kind === 'nominal' && clause.parent !== null && clause.relation === 'argument') {
    const above = view.tree.clauses[clause.parent]
    if (above && above.kind === 'verbal' && (clause.role === 'subject' || clause.role === 'object') && isOccurrence(above.lemma))
      clauses.push(above)
  }
  return clauses
}

/** Whether enough is said for an event: somebody, or for acts that may go without, a place, a count or a day. */
function isTold(
  view: View,
  reading: ActReading,
  type: PloverType,
  actors: readonly string[],
  recipients: readonly string[],
  places: number,
  counts: number,
  dated: boolean,
): boolean {
  const { clause } = reading
  if (clause.kind === 'nominal') {
    if (isTopic(view, clause)) return false
    if (actors.length + recipients.length > 0) return true
    return WITHOUT_PARTICIPANT.has(type) && (places > 0 || dated)
  }
  if (actors.length + recipients.length > 0) return true
  return WITHOUT_PARTICIPANT.has(type) && (places > 0 || counts > 0)
}

/** A noun before another noun ("ceasefire talks", "attack helicopters") names no act of its own. */
function isTopic(view: View, clause: Clause): boolean {
  const token = tokenAt(view.sentence, clause.predicate)
  return /^(?:compound|amod|flat)/.test(token.relation)
}

function isDefinite(view: View, clause: Clause): boolean {
  return childrenOf(view.sentence, clause.predicate, 'det').some((det) => /^(?:the|this|that|these|those)$/i.test(det.form))
}

function modesOf(view: View, reading: ActReading, act: Act): string[] {
  if (act.type === 'ASSAULT' && BY_MEANS.has(act.mode)) {
    const spans = reading.noun && reading.noun !== reading.clause ? [reading.clause.span, reading.noun.span] : [reading.clause.span]
    const means = meansOf(spans.flatMap((span) => wordsOf(view, span)))
    if (means.length > 0) return means
  }
  if (act.type === 'CONSULT' && act.mode === null && reading.act !== 'summit') {
    const words = wordsOf(view, reading.clause.span)
    if (words.includes('phone') || words.includes('telephone') || words.includes('videoconference')) return ['phone']
  }
  return act.mode === null ? [] : [act.mode]
}

/** A refusal happened when its act is to come or is not: "will not release them" is said now. */
function afterRefusal(status: Event['status']): Event['status'] {
  return status === 'negated' || status === 'planned' ? 'actual' : status === 'denied' ? 'claimed' : status
}
