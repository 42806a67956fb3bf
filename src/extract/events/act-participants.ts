import type { RoleName } from '../../lang/en/events/verb-senses.ts'
import type { Clause } from '../../parse/clause.ts'
import { subtreeOf, tokenAt, wordsSpan } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { overlaps } from '../../record/span.ts'
import type { Actor, PloverType, Span } from '../../record/types.ts'
import { statementsIn } from '../status/report-index.ts'
import { forceOf } from '../status/status-lexicon.ts'
import { type ActReading, heldBy, readAct } from './act-reading.ts'
import { classesOf, isOccurrence, isSuffering } from './lexicon.ts'
import { actorsAt, firstNamed, firstOf, inRole, nounParticipants, ownersOf } from './participants.ts'
import { actorById, clauseAt, type View } from './view.ts'

/** Who acts and on whom, and what of it was inferred. */
export interface Participants {
  readonly actors: readonly Actor['id'][]
  readonly recipients: readonly Actor['id'][]
  readonly inferred: readonly string[]
}

/** Acts on what is one's own: whoever owns the aid suspended or the troops withdrawn is who acts. */
const OWN_THINGS: ReadonlySet<ActName> = new Set<ActName>([
  'stop aid',
  'stop military aid',
  'stop trade',
  'lift sanctions',
  'withdraw',
  'deploy',
  'deploy weapons',
  'aid',
  'military aid',
  'humanitarian aid',
  'economic aid',
  'sanction',
  'recall envoy',
  'end emergency',
  'lift blockade',
])

/** Roles looked at when those of the sense name nobody. */
const FALLBACK_ROLES: readonly RoleName[] = ['owner', 'of', 'to', 'against', 'with', 'from', 'for', 'on', 'over', 'at']
/** For acts on one's own things, whose owner is no recipient. */
const FALLBACK_OF_OWN: readonly RoleName[] = ['inside', ...FALLBACK_ROLES.slice(1)]
/** Nouns whose "of" is who acts. */
const BY_ACTOR: ReadonlySet<PloverType> = new Set(['RETREAT', 'MOBILIZE', 'PROTEST', 'REQUEST', 'THREATEN', 'CONSULT', 'AGREE'])
/** Types that say whom they concern, so that a name deeper in the object is looked for. */
const POINTED: ReadonlySet<PloverType> = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'SANCTION', 'AID'])

/** The participants of an act, through its verb's sense or its noun. */
export function participantsOf(view: View, reading: ActReading, depth = 0): Participants {
  const { clause, sense } = reading
  const found = !sense
    ? nounRoles(view, reading, depth)
    : clause.kind === 'nominal'
      ? nounOfVerbRoles(view, reading)
      : verbRoles(view, reading, depth)
  const inferred: string[] = []
  let { actors } = found
  if (clause.kind === 'nominal' && MOVES.has(reading.act) && clause.possessors.length === 0) {
    // "announced the deployment of 200 soldiers": they are whoever's announces it
    const sent = heldBy(view, clause.predicate).filter((head) => isSent(view, head) && ownersOf(view, head).length === 0)
    const above = sent.length > 0 ? actorsFromAbove(view, reading) : []
    if (above.length > 0) {
      actors = above
      inferred.push('actor: whoever governs the act')
    }
  }
  if (actors.length === 0) {
    actors = actorsFromAbove(view, reading).filter((id) => !found.recipients.includes(id))
    if (actors.length > 0) inferred.push('actor: whoever governs the act')
    else {
      actors = speakerBehind(view, reading)
      if (actors.length > 0) inferred.push('actor: the speaker')
    }
  }
  const moved = movedBy(view, reading)
  let recipients: readonly string[] = found.recipients.filter((id) => !actors.includes(id) && !moved.includes(id))
  const noun = reading.noun ?? clause
  if (recipients.length === 0 && noun.kind === 'nominal' && MOVES.has(reading.act)) {
    // "the deployment of 200 soldiers to Niger": the tree may hang where they go on them
    const sent = heldBy(view, noun.predicate).flatMap((head) => clauseAt(view, head)?.obliques ?? [])
    recipients = sent
      .filter(({ preposition }) => preposition === 'to' || preposition === 'from')
      .flatMap(({ head }) => [...actorsAt(view, head)])
      .filter((id) => !actors.includes(id))
  }
  if (recipients.length === 0 && BETWEEN_STATES.has(ACTS[reading.act].type) && depth === 0) {
    recipients = otherSide(view, reading, actors)
    if (recipients.length > 0) inferred.push('recipient: the other side of what led to it')
  }
  return { actors, recipients, inferred }
}

/** "Withdrew its troops", "refused to send the brigade": those who are moved are nobody's counterpart. */
function movedBy(view: View, { act, clause, noun, objects, content }: ActReading): readonly string[] {
  if (MOVES.has(act)) {
    const held = noun ? [...heldBy(view, noun.predicate)] : []
    return [...objects, ...held].flatMap((token) => [...actorsAt(view, token)])
  }
  return [clause, content].flatMap((one) =>
    one && MOVING.test(one.lemma) ? one.objects.flatMap(({ head }) => (isSent(view, head) ? [...actorsAt(view, head)] : [])) : [],
  )
}
/** Verbs of sending and calling back. */
const MOVING =
  /^(?:send|dispatch|deploy|redeploy|station|contribute|provide|withdraw|pull|pull out|recall|move|remove|reinforce|strengthen)$/

/** Those who go where they are sent: troops, peacekeepers, inspectors, "its forces", and workers and teams with them. */
function isSent(view: View, token: number): boolean {
  const { lemma } = tokenAt(view.sentence, token)
  const classes = classesOf(lemma.toLowerCase(), [])
  return (
    (['troops', 'peacekeeper', 'police', 'diplomat', 'official', 'militant'] as const).some((name) => classes.has(name)) || SENT.test(lemma)
  )
}
const SENT = /^(?:worker|team|expert|adviser|advisor|engineer|medic|staff|employee|doctor|mission)$/i

const MOVES: ReadonlySet<ActName> = new Set<ActName>(['withdraw', 'deploy', 'deploy police'])

/** "Hinted at sanctions": an act of words whose verb is the cue of a statement is the speaker's. */
function speakerBehind(view: View, { clause, act }: ActReading): readonly string[] {
  if (!OF_WORDS.has(ACTS[act].type)) return []
  const word = tokenAt(view.sentence, clause.predicate)
  const said = statementsIn(view.resolved, view.index, view.statements).find(
    ({ cue, speaker }) => cue !== null && speaker !== null && overlaps(cue, word),
  )
  return said?.speaker == null ? [] : [said.speaker]
}
const OF_WORDS: ReadonlySet<PloverType> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])

/** Types whose recipient may be told by what led to them. */
const BETWEEN_STATES: ReadonlySet<PloverType> = new Set(['SANCTION', 'AID', 'COERCE'])

/** "a row between the two presidents, which led to a suspension of US aid": the aid was the other one's. */
function otherSide(view: View, { clause }: ActReading, actors: readonly string[]): readonly string[] {
  const [actor] = actors.map((id) => actorById(view, id))
  const above = clause.kind === 'nominal' && clause.parent !== null ? view.tree.clauses[clause.parent] : undefined
  if (!actor?.country || !above || !/^(?:lead|result|prompt|cause|trigger|bring)$/.test(above.lemma)) return []
  for (const { head } of above.subjects) {
    const cause = clauseAt(view, head)
    const reading = cause && readAct(view, cause)
    if (!reading) continue
    const sides = participantsOf(view, reading, 1)
    const others = [...sides.actors, ...sides.recipients]
      .map((id) => actorById(view, id))
      .filter((other) => other?.country != null && other.country !== actor.country)
    const countries = new Set(others.map((other) => other?.country))
    if (countries.size !== 1) continue
    const [country] = countries
    const state = view.resolved.actors.find((candidate) => candidate.kind === 'government' && candidate.country === country)
    return state ? [state.id] : others.flatMap((other) => (other ? [other.id] : []))
  }
  return []
}

type Found = Omit<Participants, 'inferred'>

function verbRoles(view: View, reading: ActReading, depth: number): Found {
  const { clause, sense, objects } = reading
  let subjects: readonly string[] = [...new Set((sense?.from ?? ['subject']).flatMap((role) => [...inRole(view, clause, role, objects)]))]
  if (subjects.length === 0 && clause.subjects.length === 0 && OWN_THINGS.has(reading.act)) {
    // "US aid was suspended": the owner of what was suspended
    subjects = [...new Set(objects.flatMap((object) => [...ownersOf(view, object)]))]
  }
  const sides = sense?.sides ? firstOf(view, clause, sense.sides, objects, subjects) : []
  const actors = [...subjects, ...sides]
  if (sides.length > 0 || sense?.to?.length === 0 || (sense?.sides && !sense.to)) return { actors, recipients: [] }
  const named = firstOf(view, clause, sense?.to, objects, actors)
  const fallback = named.length > 0 ? named : firstOf(view, clause, fallbackOf(reading.act), objects, actors)
  return { actors, recipients: fallback.length > 0 ? fallback : lastResort(view, reading, actors, depth) }
}

/** "the suspension of US aid to Chad": the roles of the verb, with the owner of what it is done to. */
function nounOfVerbRoles(view: View, reading: ActReading): Found {
  const { clause, sense, objects } = reading
  // "the exchange of captives between the two"
  if (sense?.sides) return { actors: nounParticipants(view, clause, 'neither', true).actors, recipients: [] }
  const own = nounParticipants(view, clause, 'neither', false)
  const owners = objects.flatMap((object) => [...ownersOf(view, object)])
  // "the fall of the town to the rebels": those the verb's sense says act
  const from = (sense?.from ?? []).flatMap((role) => [...inRole(view, clause, role, objects)])
  const named = from.length > 0 ? [...new Set(from)] : own.actors
  const actors = named.length > 0 ? named : OWN_THINGS.has(reading.act) ? [...new Set(owners)] : []
  const inner = firstOf(view, clause, sense?.to, objects, actors)
  return { actors, recipients: inner.length > 0 ? inner : own.recipients.filter((id) => !actors.includes(id)) }
}

/** "Took the town with Turkish backing": whoever else the clause names did not lose it. */
function fallbackOf(act: ActName): readonly RoleName[] {
  if (act === 'take territory') return ['owner', 'from']
  return OWN_THINGS.has(act) ? FALLBACK_OF_OWN : FALLBACK_ROLES
}

/** A noun of an act, alone or under a light verb, whose subject acts and whose prepositions say on whom. */
function nounRoles(view: View, reading: ActReading, depth: number): Found {
  const { noun, event, clause } = reading
  if (!noun || !event) return { actors: [], recipients: [] }
  const mutual = event.mutual === true
  const named = nounParticipants(view, noun, BY_ACTOR.has(ACTS[reading.act].type) ? 'actor' : event.of, mutual)
  if (clause === noun) {
    // "fighting broke out between the two": the sides hang on the verb
    const verb = mutual && named.actors.length + named.recipients.length < 2 ? occurrenceOf(view, noun) : null
    const sides = verb ? inRole(view, verb, 'between', []) : []
    if (sides.length > 1) return { actors: sides, recipients: [] }
    const recipients = named.recipients.length > 0 || mutual ? named.recipients : lastResort(view, reading, named.actors, depth)
    return { actors: named.actors, recipients }
  }
  const subjects = inRole(view, clause, 'subject', [])
  if (isSuffering(clause.lemma)) {
    const others = [...named.actors, ...firstOf(view, clause, ['by', 'under', 'from'], [], subjects)]
    return { actors: [...new Set(others)].filter((id) => !subjects.includes(id)), recipients: subjects }
  }
  if (mutual) {
    const others = firstOf(view, clause, ['with', 'between', 'against'], [], subjects)
    return { actors: [...new Set([...subjects, ...named.actors, ...others])], recipients: [] }
  }
  const actors = subjects.length > 0 ? subjects : named.actors
  const recipients = [...named.recipients, ...named.actors].filter((id) => !actors.includes(id))
  if (recipients.length > 0) return { actors, recipients }
  const roles = firstOf(view, clause, undefined, [], actors)
  return { actors, recipients: roles.length > 0 ? roles : lastResort(view, reading, actors, depth) }
}

/**
 * Who acts when the act itself does not say: "Ukraine agreed in talks with …", "signalled withdrawals", "a US announcement that it
 * would train an army".
 */
function actorsFromAbove(view: View, { clause, act }: ActReading): readonly string[] {
  if (clause.parent === null) return []
  const above = view.tree.clauses[clause.parent]
  if (!above) return []
  if (clause.kind === 'nominal') {
    const claimed = ON_OTHERS.has(ACTS[act].type) ? claimersOf(view, clause, above) : []
    if (claimed.length > 0) return claimed
    if (clause.relation !== 'argument' || above.kind === 'nominal') return []
    const { type } = ACTS[act]
    if (clause.role === 'oblique' && /^(?:in|during|at|on|through|by|with)$/.test(clause.preposition ?? '')) {
      // "seized it in a raid"; who dies in one did not carry it out
      const raid = clause.preposition === 'in' && type === 'ASSAULT' && !/^(?:die|perish|be|lose|suffer|live|survive)$/.test(above.lemma)
      return type === 'CONSULT' || (raid && above.voice === 'active') ? inRole(view, above, 'subject', []) : []
    }
    if (clause.role === 'object' && /^(?:signal|announce|order|promise|pledge|plan|propose|offer|hint|consider|vow)$/.test(above.lemma))
      return OWN_THINGS.has(act) || type === 'AGREE' || type === 'ASSAULT' ? inRole(view, above, 'subject', []) : []
    return []
  }
  const noun = underNoun(view, clause)
  if (noun !== null) return actorsAround(view, noun, above)
  const saysIt = above.kind === 'nominal' && forceOf(above.lemma) !== null && (clause.marker === 'that' || clause.marker === 'to')
  if (saysIt && clause.subjects.every(({ head }) => tokenAt(view.sentence, head).upos === 'PRON')) {
    const owners = ownersOf(view, above.predicate)
    // "has taken steps to widen freedoms": the steps are the taker's
    return owners.length > 0 ? owners : inRole(view, above, 'subject', [])
  }
  return []
}

/** Types of what is owned up to: who takes credit for a deal need not have made it. */
const ON_OTHERS: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])

/** "The group claimed responsibility for the attack": whose attack it says it was. */
function claimersOf(view: View, deed: Clause, above: Clause): readonly string[] {
  if (deed.preposition !== 'for') return []
  const claim = /^(?:responsibility|credit)$/.test(above.lemma) && above.parent !== null ? view.tree.clauses[above.parent] : above
  if (!claim || !/^(?:claim|accept|assume|admit|take|bear)$/.test(claim.lemma) || claim.negation !== null) return []
  const responsible = claim.objects.some(({ head }) => /^(?:responsibility|credit)$/.test(tokenAt(view.sentence, head).lemma))
  return responsible ? inRole(view, claim, 'subject', []) : []
}

/** The noun under which a verb without a subject says what is, was or should be done: "the coalition to defeat them", "years of shelling". */
function underNoun(view: View, clause: Clause): number | null {
  const verb = tokenAt(view.sentence, clause.predicate)
  if (clause.voice !== 'active' || clause.subjects.length > 0 || clause.form === 'finite' || clause.marker === null) return null
  const noun = verb.relation === 'acl' && verb.head >= 0 ? tokenAt(view.sentence, verb.head) : null
  return noun && /^(?:NOUN|PROPN|ADJ)$/.test(noun.upos) ? noun.index : null
}

/** Who does what a noun is about: the one it names, who owns it, or who has it ("had a hand in killing them", "on the verge of fleeing"). */
function actorsAround(view: View, noun: number, above: Clause): readonly string[] {
  const named = actorsAt(view, noun)
  if (named.length > 0) return named
  if (above.kind !== 'nominal') return inRole(view, above, 'subject', [])
  const further = above.parent === null ? undefined : view.tree.clauses[above.parent]
  if (above.relation !== 'argument' || above.role === 'subject' || !further || further.kind === 'nominal' || further.voice !== 'active')
    return []
  return inRole(view, further, 'subject', [])
}

/** The first named in an adverbial clause of a kind under any of some clauses: "threatened to strike unless Chad yields". */
function firstUnder(
  view: View,
  above: readonly (Clause | null)[],
  actors: readonly string[],
  fits: (clause: Clause) => boolean,
): readonly string[] {
  const indices = new Set(above.map((clause) => clause?.index))
  const below = view.tree.clauses.find((child) => child.relation === 'adverbial' && indices.has(child.parent ?? undefined) && fits(child))
  return below ? firstNamed(view, below.whole, actors) : []
}

/** "In defiance of the court", "over a bill signed by the minister", "to demand that the king go", "after a march calling for his removal". */
function targetOfProtest(view: View, clause: Clause, actors: readonly string[]): readonly string[] {
  const spanOf = (head: number): Span => wordsSpan(view.sentence, subtreeOf(view.sentence, head))
  const nouns = [clause, ...clause.objects.map(({ head }) => clauseAt(view, head))].flatMap((one) => one?.obliques ?? [])
  const said =
    nouns.find(({ head }) => AGAINST.test(tokenAt(view.sentence, head).lemma)) ??
    nouns.find(({ preposition }) => /^(?:over|against|at|about)$/.test(preposition))
  const named = said ? firstNamed(view, spanOf(said.head), actors) : []
  if (named.length > 0) return named
  const aim = firstUnder(view, [clause], actors, ({ form }) => form !== 'finite')
  if (aim.length > 0) return aim
  const after = nouns.find(({ preposition }) => /^(?:following|after|during|amid)$/.test(preposition))
  return after ? firstNamed(view, spanOf(after.head), actors) : []
}

const AGAINST = /^(?:protest|defiance|opposition|anger|outrage|response)$/

/** Whom an act concerns when its own roles do not say: who is spoken of in what it governs, in its condition, its aim or its object. */
function lastResort(view: View, reading: ActReading, actors: readonly string[], depth: number): readonly string[] {
  const { clause, content, objects } = reading
  const concerned = content && depth < 3 ? contentParticipants(view, reading, content, actors, depth) : []
  if (concerned.length > 0) return concerned
  const { type } = ACTS[reading.act]
  if (reading.act === 'investigate') {
    const suspected = suspectedIn(view, reading, actors)
    if (suspected.length > 0) return suspected
  }
  if (type === 'REQUEST' || (type === 'ACCUSE' && objects.length === 0 && clause.kind !== 'nominal'))
    return firstNamed(view, { start: tokenAt(view.sentence, clause.predicate).end, end: clause.whole.end }, actors)
  if (type === 'THREATEN')
    return firstUnder(view, [clause, content], actors, ({ form, marker }) => form === 'finite' && (marker === 'if' || marker === 'unless'))
  if (type === 'PROTEST') return targetOfProtest(view, clause, actors)
  if (type === 'REJECT' || type === 'CONCEDE') {
    // "declined to resign despite pressure from the board", "called off the strike after talks with the ministry"
    const beside = clause.obliques.find(({ preposition }) =>
      (type === 'REJECT' ? /^(?:despite|in spite of)$/ : /^(?:after|following)$/).test(preposition),
    )
    const named = beside ? firstNamed(view, wordsSpan(view.sentence, subtreeOf(view.sentence, beside.head)), actors) : []
    if (named.length > 0) return named
  }
  if (!POINTED.has(type) || OWN_THINGS.has(reading.act)) return []
  // "expressed concern about rhetoric coming from Chad"
  const first = objects[0] ?? clause.objects[0]?.head
  return first === undefined || tokenAt(view.sentence, first).upos === 'NUM'
    ? []
    : firstNamed(view, wordsSpan(view.sentence, subtreeOf(view.sentence, first)), actors)
}

/** "An inquiry into claims by Chad that Sudan had armed rebels": those of whom it is claimed, not those who claim it. */
function suspectedIn(view: View, { clause, noun, objects }: ActReading, actors: readonly string[]): readonly string[] {
  const within = [clause, noun, ...objects.map((object) => clauseAt(view, object))].flatMap((one) => one?.obliques ?? [])
  for (const { head, preposition } of within) {
    const matter = /^(?:into|of)$/.test(preposition) ? clauseAt(view, head) : null
    if (!matter) continue
    const told = view.tree.clauses.find(({ parent, marker }) => parent === matter.index && marker === 'that')
    const named = told ? inRole(view, told, 'subject', []).filter((id) => !actors.includes(id)) : []
    if (named.length > 0) return named
  }
  return []
}

/** "promised to send aid to Haiti", "demanded that he go", "threatened to bomb the camp": whom the content concerns. */
function contentParticipants(
  view: View,
  reading: ActReading,
  content: Clause,
  actors: readonly string[],
  depth: number,
): readonly string[] {
  const own = new Set<string | null | undefined>(actors.map((id) => actorById(view, id)?.country).filter((country) => country != null))
  // "the ministry warned that its country would strike": those who would do it are not whom it concerns
  const isOwn = (id: string): boolean => ACTS[reading.act].type === 'THREATEN' && own.has(actorById(view, id)?.country)
  // "pledged that its forces would stay": one's own are not those one pledges it to
  const isOwnPromise = (id: string): boolean => ACTS[reading.act].type === 'AGREE' && own.has(actorById(view, id)?.country)
  const subjects = inRole(view, content, 'subject', []).filter((id) => !actors.includes(id) && !isOwn(id) && !isOwnPromise(id))
  if (subjects.length > 0) return subjects
  const inner = readAct(view, content)
  if (inner) {
    const { recipients, actors: others } = participantsOf(view, inner, depth + 1)
    const found = [...recipients, ...others.filter((id) => !isOwn(id))].filter((id) => !actors.includes(id))
    if (found.length > 0) return found
  }
  return firstNamed(view, content.whole, actors).filter((id) => !isOwn(id))
}

/** The verb that says that a noun of an act happens ("fighting erupted", "the town was rocked by fighting"), or null. */
export function occurrenceOf(view: View, noun: Clause): Clause | null {
  if (noun.parent === null) return null
  // "rocked by heavy fighting": the parser may see a verb where a noun stands
  if (noun.kind !== 'nominal') {
    const above = view.tree.clauses[noun.parent]
    return /^(?:nsubj|obl)/.test(tokenAt(view.sentence, noun.predicate).relation) && above && isOccurrence(above.lemma) ? above : null
  }
  if (noun.relation !== 'argument') return null
  const above = view.tree.clauses[noun.parent]
  // "the town was the target of an attack in April"
  if (above?.kind === 'adjectival' && noun.preposition === 'of' && /^(?:target|scene|site|victim)$/.test(above.lemma)) return above
  if (above?.kind !== 'verbal' || (noun.role !== 'subject' && noun.role !== 'object')) return null
  // "the withdrawal ended their hopes": what ends something else is not said to be over
  if (noun.role === 'subject' && /^(?:begin|start|end|follow)$/.test(above.lemma) && above.voice === 'active' && above.objects.length > 0)
    return null
  return isOccurrence(above.lemma) || takesEffect(view, above) || goesOn(view, above) ? above : null
}

/** "Fighting went on around the station". */
function goesOn(view: View, { lemma, adverbs, objects }: Clause): boolean {
  return lemma === 'go' && objects.length === 0 && adverbs.some((index) => tokenAt(view.sentence, index).form === 'on')
}

/** "The truce took effect", "came into force", "no attack took place". */
function takesEffect(view: View, { lemma, objects, obliques }: Clause): boolean {
  if (lemma === 'take' && objects.some(({ head }) => tokenAt(view.sentence, head).form === 'place')) return true
  if (!/^(?:take|come|go|enter)$/.test(lemma)) return false
  return [...objects, ...obliques].some(({ head }) => classesOf(tokenAt(view.sentence, head).lemma, []).has('effect'))
}
