import type { Clause } from '../../parse/clause.ts'
import { childrenOf, subtreeOf, tokenAt } from '../../parse/tree.ts'
import { ACTS, type Act, type ActName } from '../../record/acts.ts'
import { scoreOf, toPlover } from '../../record/plover.ts'
import { joinSpans } from '../../record/span.ts'
import type { Event, PloverType, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { heldPlace } from '../control/held-place.ts'
import { actorOf } from '../status/report-index.ts'
import { statusOf } from '../status/status.ts'
import { isHolding } from '../status/status-lexicon.ts'
import { occurrenceOf, type Participants, participantsOf } from './act-participants.ts'
import { type ActReading, answers, heldBy, readAct } from './act-reading.ts'
import { placesAround, placesBeside, placesOf, placesUnder, placesWithin, whenOf } from './circumstances.ts'
import { deathsRecalled } from './deaths.ts'
import { attackOfEntry } from './entries.ts'
import { placeAtHead, whenAtHead } from './entry-head.ts'
import { attackBehind, isHarm } from './harm.ts'
import { type Lands, targetsOf } from './lands.ts'
import { classesOf, contextsOf, isTransparent, meansOf } from './lexicon.ts'
import { actorsAt, firstOf, inRole } from './participants.ts'
import { countable, quantitiesOf } from './quantities.ts'
import { type Draft, joinSameActs } from './same-act.ts'
import { findSpeechActs } from './speech-acts.ts'
import { withTakenBack } from './taken-back.ts'
import { withoutHaste } from './told-ahead.ts'
import { actorById, statementAround, type View, wordsOf } from './view.ts'

/**
 * The events a report tells of, in text order: what happened and what is claimed, planned, threatened or denied to have happened, each
 * once, with its participants, places, time and standing.
 *
 * Reads verbs, nouns of acts and light verbs through the clause trees. A bare statement is no event; a word for an act with neither
 * participant nor place ("peace talks", "violence") is a topic, not an event.
 *
 * @param lands gives acts done to a place the state whose place it is; without it they name nobody
 */
export function findEvents(resolved: ResolvedReport, statements: readonly Statement[], lands: Lands | null = null): Event[] {
  const drafts: Draft[] = []
  resolved.sentences.forEach((sentence, index) => {
    const tree = resolved.clauses[index]
    if (tree) drafts.push(...draftsOf({ resolved, index, sentence, tree, statements }, drafts))
  })
  return joinSameActs(withTakenBack(resolved, withoutHaste(resolved, drafts)), (id) => actorOf(resolved, id)).map((draft, index) => {
    const {
      act: _act,
      sentence: _sentence,
      title: _title,
      about: _about,
      definite: _definite,
      sameWeapon: _weapon,
      pointsBack: _back,
      targets,
      ...told
    } = draft
    const event = { id: `e${index + 1}`, ...told }
    return lands === null ? event : lands.withLand(event, targets)
  })
}

/** How many events back "the freeze" may point. */
const LOOK_BACK = 60

function draftsOf(view: View, earlier: readonly Draft[]): Draft[] {
  const told = view.tree.clauses.flatMap((clause) => {
    const reading = readAct(view, clause)
    return reading ? [reading] : []
  })
  const last = earlier.at(-1)
  const isAfterAttack = last?.type === 'ASSAULT' && view.index - last.sentence === 1
  const readings = [...told, ...deathsRecalled(view, told, isAfterAttack)].sort((one, other) => one.clause.index - other.clause.index)
  const used = usedNouns(readings)
  const harms = new Map<ActReading, ActReading>()
  for (const reading of readings) {
    const attack = attackBehind(view, reading, readings)
    if (attack && !used.has(attack.clause.predicate)) {
      harms.set(reading, attack)
      used.add(attack.clause.predicate)
    }
  }
  const speech = findSpeechActs(view)
  const drafts: Draft[] = [...speech.drafts]
  const recent = earlier.slice(-LOOK_BACK)
  for (const reading of readings) {
    if (speech.clauses.has(reading.clause.index)) continue
    if (reading.clause.kind === 'nominal' && used.has(reading.clause.predicate)) continue
    if (isPartOfAnother(reading, readings)) continue
    const draft = draftOf(view, reading, harms.get(reading) ?? null, [...recent, ...drafts])
    if (draft) drafts.push(draft)
  }
  if (drafts.length > 0) return drafts
  const entry = attackOfEntry(view)
  return entry ? [entry] : drafts
}

/** Acts that only take a view of what was done. */
const OF_OPINION: ReadonlySet<ActName> = new Set<ActName>([
  'disapprove',
  'complain',
  'accuse',
  'investigate',
  'praise',
  'support',
  'defend',
  'regret',
])

/** Nouns that another reading has taken for its name or its object. What it was done to stays an act: "ended the operation against X". */
function usedNouns(readings: readonly ActReading[]): Set<number> {
  const used = new Set<number>()
  for (const { clause, noun, objects, rule, act } of readings) {
    if (clause.kind === 'nominal') {
      if (rule === 'events/noun-of-verb') for (const object of objects) used.add(object)
      continue
    }
    if (noun) used.add(noun.predicate)
    // what is condemned or praised was done all the same
    for (const object of objects) {
      const own = readings.find((other) => other.clause.kind === 'nominal' && other.clause.predicate === object)
      if (!OF_OPINION.has(act) || own?.act === act) used.add(object)
    }
  }
  for (const { clause, objects } of readings) {
    if (clause.kind !== 'nominal' || !used.has(clause.predicate) || objects.length > 0) continue
    const governed = readings.some(
      ({ noun }) => noun === clause && noun !== null && readings.some((other) => other.noun === clause && other.clause !== clause),
    )
    if (!governed && clause.obliques.some(({ preposition, via }) => via !== 'light verb' && preposition === 'against'))
      used.delete(clause.predicate)
  }
  return used
}

/** Aims of a protest, and what a refusal refuses: told by the act above them, no acts of their own. */
function isPartOfAnother({ clause, act }: ActReading, readings: readonly ActReading[]): boolean {
  if (clause.kind === 'nominal' || clause.parent === null) return false
  const above = readings.find((reading) => reading.clause.index === clause.parent)
  if (!above) return false
  const { type } = ACTS[above.act]
  if (type === 'REJECT' && above.content === clause) return true
  // "summoned the envoy to complain": whoever summons complains
  if (above.act === 'complain' && clause.form === 'infinitive' && ACTS[act].type === 'ACCUSE') return true
  if (type !== 'PROTEST' || clause.relation !== 'adverbial' || clause.form === 'finite') return false
  const own = ACTS[act].type
  return own === 'REQUEST' || own === 'PROTEST' || own === 'ACCUSE'
}

/** Modes that the weapons of a clause may replace: acts that say only that force was used. */
const BY_MEANS: ReadonlySet<string | null> = new Set([null, 'heavy-weapons', 'aerial', 'explosives', 'firearms', 'drone'])
/** Types that stand without a named participant when there is a place or a count: "69 people were killed in Ghouta". */
const WITHOUT_PARTICIPANT: ReadonlySet<PloverType> = new Set(['ASSAULT', 'PROTEST', 'COERCE', 'CONSULT', 'AID'])

function draftOf(view: View, reading: ActReading, attack: ActReading | null, before: readonly Draft[]): Draft | null {
  const { clause } = reading
  const participants = attack ? harmParticipants(view, reading, attack) : participantsOf(view, reading)
  const name = attack?.act ?? (reading.act === 'exercise' && isJoint(view, participants) ? 'joint exercise' : reading.act)
  const act: Act = ACTS[name]
  const around = attack ? [...circumstanceClauses(view, attack), clause] : circumstanceClauses(view, reading)
  const objects = [
    ...reading.objects,
    ...(AWAY.has(reading.act)
      ? clause.obliques.filter(({ preposition }) => /^(?:from|out of)$/.test(preposition)).map(({ head }) => head)
      : []),
    ...(undergoes(reading) ? clause.subjects.map(({ head }) => head) : []),
    ...around.flatMap((one) => [...one.objects, ...(one.kind === 'adjectival' ? one.subjects : [])].map(({ head }) => head)),
  ]
  const said = saidAs(view, reading, participants)
  const own = placesOf(view, around, objects, ON_PLACES.has(act.type) ? reading.objects : [])
  // "It had retaken the town": the one named before
  const back = own.length === 0 && ON_PLACES.has(act.type) ? reading.objects.flatMap((token) => heldPlace(view, token) ?? []) : []
  const pointed = back.flatMap(({ place }) => place ?? [])
  const found = own.length > 0 ? own : pointed
  const beside = found.length === 0 && (ON_PLACES.has(act.type) || act.type === 'PROTEST') ? placesNear(view, reading, act.type) : []
  const head = found.length === 0 && beside.length === 0 && WITHOUT_PARTICIPANT.has(act.type) ? placeAtHead(view) : null
  const places = found.length > 0 ? found : said?.place != null ? [said.place] : head !== null ? [head] : beside
  const when = whenOf(view, around) ?? said?.when ?? (isOfItsDay(clause) ? whenAtHead(view) : null)
  const quantities = quantitiesOf(view, isHarm(reading.act) ? reading.act : clause.lemma, countedIn(reading))
  // in "Lahj: A car bomb exploded" the head places the blast, and makes no second act of the bomb
  const placed = head !== null && clause.kind === 'nominal' ? 0 : places.length
  const told = reading.suspension ? borrowSuspended(participants, before) : borrowActors(view, reading, act, participants, before)
  if (isBareDying(view, reading) && !(quantities.some(({ value }) => value > 1) && isAmongAttacks(view, before))) return null
  const toldOn = places.length === 0 ? placesToldBefore(view, reading, act.type, before) : []
  const isSaid = isTold(view, attack ?? reading, act.type, told, placed + toldOn.length, quantities.length, when !== null)
  if (!isSaid && !isToldBefore(view, reading, act.type)) return null

  const teller = reading.noun && reading.noun !== clause ? reading.noun : clause
  const standing = statusOf(view.resolved, view.index, teller.index, view.statements)
  // "denied that the refinery was hit", "no such vessel was stopped": a deed told of before, whoever and wherever
  if (!isSaid && standing.status !== 'denied' && standing.status !== 'negated') return null

  const status = reading.folded ? afterFolding(standing.status) : standing.status
  const mode = modesOf(view, reading, attack, act)
  const trigger = tokenAt(view.sentence, attack?.trigger ?? reading.trigger)
  return {
    act: name,
    sentence: view.index,
    title: (view.sentence.part.kind === 'title' || view.sentence.part.kind === 'deck') && view.resolved.sentences.length > 1,
    about: aboutOf(view, reading),
    definite: clause.kind === 'nominal' && isDefinite(view, clause),
    sameWeapon: attack === null && isSameWeapon(view, clause),
    targets: targetsOf(view, attack ?? reading),
    pointsBack: attack === null && when === null && quantities.length === 0 && pointsBack(view, reading),
    type: act.type,
    mode,
    context: [...new Set([...act.contexts, ...contextsOf(wordsOf(view, clause.span))])],
    cameo: act.cameo,
    score: scoreOf(act.type, mode),
    plover: ploverOf(view, reading.act, act.type, status, mode, told),
    actors: told.actors,
    recipients: told.recipients,
    places: places.length > 0 ? places : toldOn,
    when,
    status,
    attribution: standing.attribution,
    conditional: standing.conditional,
    quantities,
    trigger: { start: trigger.start, end: trigger.end },
    evidence: joinSpans(attack ? [attack.clause.span, clause.span] : [clause.span]),
    explain: {
      rules: [reading.rule, `act/${reading.act}`],
      trigger: trigger.form,
      inferred: [...told.inferred, ...back.flatMap(({ inferred }) => inferred ?? [])],
    },
  }
}

/** "At least six died at the bus station", with nothing said of what they died of. */
function isBareDying(view: View, { act, clause, objects }: ActReading): boolean {
  return act === 'kill' && /^(?:die|perish)$/.test(clause.lemma) && objects.some((head) => answers(view, head, 'site'))
}

/** Sentences back to which an attack makes deaths at another site those of another. */
const AMONG = 3

/** "Drones struck the town on Thursday. On Sunday at least six died at its bus station": told among attacks. A hospital's dead are not. */
function isAmongAttacks(view: View, before: readonly Draft[]): boolean {
  const last = before.at(-1)
  return last?.type === 'ASSAULT' && view.index - last.sentence <= AMONG
}

/**
 * "Our missiles reached Bara at night. The chemical works was struck by two Iskanders", "A car bomb went off in Bara. The blast ripped the front off the
 * building": a blow without place or time, told in the next sentence by its weapon, is where the one before it was.
 */
function placesToldBefore(view: View, { clause, act }: ActReading, type: PloverType, before: readonly Draft[]): readonly string[] {
  if (type !== 'ASSAULT' || isHarm(act) || clause.kind !== 'verbal' || clause.form !== 'finite' || clause.negation !== null) return []
  const byBlast = clause.subjects.some(
    ({ head }) => answers(view, head, 'assault') && childrenOf(view.sentence, head, 'det').some(({ form }) => /^the$/i.test(form)),
  )
  if (!byBlast && !(clause.voice === 'passive' && isByWeapon(view, clause))) return []
  const last = before.at(-1)
  if (last?.type !== 'ASSAULT' || last.sentence !== view.index - 1 || last.places.length === 0) return []
  return view.resolved.sentences[last.sentence]?.partIndex === view.sentence.partIndex ? last.places : []
}

/** Places that an act of force shares with what stands around it. */
function placesNear(view: View, { clause, sense }: ActReading, type: PloverType): string[] {
  // "residents of Goma put up barricades": a crowd's town is where
  if (type === 'PROTEST')
    return clause.kind === 'verbal' ? [...new Set(clause.subjects.flatMap(({ head }) => placesUnder(view, head)))] : []
  if (clause.kind === 'nominal') return placesAround(view, clause)
  const beside = clause.kind === 'verbal' ? placesBeside(view, clause) : []
  return beside.length === 0 && sense?.only !== undefined ? placesWithin(view, clause) : beside
}

/** Whether an entry's day is that of what it tells: not of what was before ("had been rebuilt") or may come. */
function isOfItsDay({ kind, tense, perfect, modal }: Clause): boolean {
  return kind === 'nominal' || (tense !== 'future' && modal === null && !(perfect && tense === 'past'))
}

/** Who may be counted: of those who lose their lives, the subject. */
function countedIn({ clause, sense, act }: ActReading): number[] {
  return isHarm(act) && sense?.to?.[0] === 'subject' ? clause.subjects.map(({ head }) => head) : countable(clause)
}

/** Whether the subject is who or what it is done to: "the school took a direct hit", "the town came under rocket fire". */
function undergoes({ sense, clause }: ActReading): boolean {
  return clause.kind === 'verbal' && sense?.to?.[0] === 'subject'
}

/** Acts done where those they are done to are driven from. */
const AWAY: ReadonlySet<ActName> = new Set<ActName>(['drive out', 'expel body', 'displace'])
/** Types whose object may be the place they are done to: a town taken, a port shelled. */
const ON_PLACES: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE'])
/** Acts of words, done where and when they are said. */
const OF_WORDS: ReadonlySet<PloverType> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT'])

/** "Told a conference in Geneva that he was aiming for a change": the statement in which its own speaker does an act of words. */
function saidAs(view: View, { act, trigger }: ActReading, { actors }: Participants): Statement | null {
  if (!OF_WORDS.has(ACTS[act].type)) return null
  const statement = statementAround(view, tokenAt(view.sentence, trigger))
  if (statement?.speaker == null) return null
  if (actors.includes(statement.speaker)) return statement
  // "On Monday the president told them that Norway accepted the pact": who speaks for a state accepts for it
  const speaker = actorById(view, statement.speaker)
  const isForState = actors.some((id) => {
    const actor = actorById(view, id)
    return actor?.kind === 'government' && actor.country !== null && actor.country === speaker?.country
  })
  return isForState && speaker?.sector === 'GOV' ? statement : null
}

/** The lemma of what an act is about: what it governs, or its object. */
function aboutOf(view: View, { content, objects }: ActReading): string | null {
  const [first] = objects
  return content?.lemma ?? (first === undefined ? null : tokenAt(view.sentence, first).lemma)
}

/** Kinds of actors that are party to a fight: their call to end it is a promise in the manual's eyes. */
const PARTIES: ReadonlySet<string> = new Set(['government', 'military', 'armed group'])

/** The manual's foldings, which look at status and at who is meant: a plan without an author threatens nobody. */
function ploverOf(
  view: View,
  act: ActName,
  type: PloverType,
  status: Event['status'],
  mode: readonly string[],
  told: Participants,
): PloverType | null {
  const folded = toPlover(type, status, mode)
  if (folded === 'THREATEN' && type !== 'THREATEN' && told.actors.length === 0) return null
  const callsForPeace = act === 'call for peace' || (act === 'request peace' && told.recipients.length === 0)
  if (folded === 'REQUEST' && callsForPeace && told.actors.some((id) => PARTIES.has(actorById(view, id)?.kind ?? ''))) return 'AGREE'
  return folded
}

/** Whether forces of several countries take part. */
function isJoint(view: View, { actors, recipients }: Participants): boolean {
  const countries = new Set([...actors, ...recipients].map((id) => actorById(view, id)?.country).filter((country) => country != null))
  return countries.size > 1
}

/** Those behind the attack act, or who the verb says did the harm with it; those the verb tells of suffer. */
function harmParticipants(view: View, harm: ActReading, attack: ActReading): Participants {
  const named = participantsOf(view, attack)
  const byAttack = harm.clause.subjects.some(({ head }) => [head, ...heldBy(view, head)].includes(attack.clause.predicate))
  const subjects = byAttack ? [] : inRole(view, harm.clause, 'subject', [])
  // "lost their lives in the raid": an object, but no one they did it to
  const does = harm.clause.objects.length > 0 && harm.sense?.to?.[0] !== 'subject'
  const actors = subjects.length > 0 && does ? subjects : named.actors
  const suffering = does ? firstOf(view, harm.clause, ['object', 'direct'], harm.objects, actors) : subjects
  return { ...named, actors, recipients: [...new Set([...suffering, ...named.recipients])].filter((id) => !actors.includes(id)) }
}

/** "The army's offensive came with airstrikes hitting the town": force without an author, told under force with one, is its. */
function borrowActors(view: View, { clause }: ActReading, act: Act, participants: Participants, before: readonly Draft[]): Participants {
  if (
    act.type !== 'ASSAULT' ||
    participants.actors.length > 0 ||
    clause.kind === 'nominal' ||
    clause.relation !== 'adverbial' ||
    clause.form === 'finite'
  )
    return participants
  const source = before.find((draft) => draft.sentence === view.index && draft.type === 'ASSAULT' && draft.actors.length > 0)
  return source
    ? { ...participants, actors: source.actors, inferred: [...participants.inferred, 'actor: of the attack told just before'] }
    : participants
}

/** "The freeze was lifted": what was frozen, by whom and for whom is told before. */
function borrowSuspended(participants: Participants, before: readonly Draft[]): Participants {
  if (participants.actors.length > 0 && participants.recipients.length > 0) return participants
  const source = [...before].reverse().find((draft) => draft.act === 'stop aid' || draft.act === 'stop military aid')
  if (!source) return participants
  return {
    actors: participants.actors.length > 0 ? participants.actors : source.actors,
    recipients: participants.recipients.length > 0 ? participants.recipients : source.recipients,
    inferred: [...participants.inferred, 'participants: of the suspension told before'],
  }
}

/** The clauses that hold an act's place and time: its noun, its own, and the verb that says it happens. */
function circumstanceClauses(view: View, { clause, noun, sense, content }: ActReading): Clause[] {
  // "were set free in Kaduna": what follows hangs on the adjective
  if (sense?.governs !== undefined && content !== null) return [clause, content]
  if (noun && noun !== clause) return [noun, clause]
  const occurrence = occurrenceOf(view, clause)
  // "a summit to be held in Oslo on Friday", "talks held last week"
  const held = clause.kind === 'nominal' ? view.tree.clauses.find((child) => child.parent === clause.index && isHeld(child)) : undefined
  return [clause, ...(occurrence ? [occurrence] : []), ...(held ? [held] : [])]
}

function isHeld({ kind, voice, lemma, form }: Clause): boolean {
  return kind === 'verbal' && voice === 'passive' && form !== 'finite' && isHolding(lemma)
}

/** Types that only someone can do: "a reprieve that would allow them to regroup" concedes nothing. */
const OF_PEOPLE: ReadonlySet<PloverType> = new Set([
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'CONSULT',
  'RETREAT',
  'PROTEST',
])

/** "Face the threat of a drought", "any threat against the port", "the Peruvian threat": danger, which nobody has put into words. */
function isDanger(view: View, clause: Clause, noun: Clause | null): boolean {
  if (noun === null || noun.lemma.toLowerCase() !== 'threat') return false
  if (noun !== clause) return !/^(?:make|issue|renew|repeat|deliver|carry out)$/.test(clause.lemma)
  const told = view.tree.clauses.some(({ parent, relation }) => parent === noun.index && relation === 'complement')
  return !told && noun.possessors.length === 0 && !noun.obliques.some(({ preposition }) => preposition === 'by' || preposition === 'from')
}

/** "In the war", "since the insurgency": a war named with one side at most, and without a verb that says it is fought, dates something else. */
function isBackground(view: View, clause: Clause, sides: number): boolean {
  return clause.kind === 'nominal' && /^(?:war|warfare|insurgency)$/i.test(clause.lemma) && sides < 2 && occurrenceOf(view, clause) === null
}

/** Whether enough is said for an event: somebody, or for acts that may go without, a place, a count or a day. */
function isTold(
  view: View,
  { act, clause, noun, sense, content }: ActReading,
  type: PloverType,
  { actors, recipients }: Participants,
  places: number,
  counts: number,
  dated: boolean,
): boolean {
  const somebody = actors.length + recipients.length > 0
  // "told the paper what to expect" asks nothing of it
  if (type === 'REQUEST' && clause.lemma === 'tell' && recipients.some((id) => actorById(view, id)?.kind === 'media')) return false
  // "told her father of her plans to travel" asks nothing of him
  if (type === 'REQUEST' && clause.lemma === 'tell' && isToldOf(view, clause, content)) return false
  // "has received her training": nobody gives it
  if (type === 'AID' && sense?.from !== undefined && actors.length === 0) return false
  if (isOfWhoever(view, clause)) return false
  // a truce spoken of is none that began
  if (act === 'ceasefire' && clause.kind === 'nominal' && (actors.length < 2 || occurrenceOf(view, clause) === null)) return false
  if (type === 'THREATEN' && isDanger(view, clause, noun)) return false
  if (type === 'ASSAULT' && isBackground(view, clause, actors.length + recipients.length)) return false
  if (clause.kind === 'nominal') {
    if (/^(?:compound|amod|flat)/.test(tokenAt(view.sentence, clause.predicate).relation)) return false
    return somebody || (WITHOUT_PARTICIPANT.has(type) && (places > 0 || dated))
  }
  if (
    (OF_PEOPLE.has(type) || act === 'leave body' || clause.lemma === 'help') &&
    sense !== null &&
    !sense.from &&
    clause.voice === 'active' &&
    clause.subjects.length > 0
  ) {
    const done = (head: number) =>
      isSomebody(view, head, recipients.length > 0 || places > 0) ||
      // "the exchange brought home 140 captives", "the garrison walked out"
      (act === 'release' && /^(?:exchange|swap|deal|mediation)$/.test(tokenAt(view.sentence, head).lemma)) ||
      (act === 'withdraw' && isByForces(view, clause))
    if (!clause.subjects.some(({ head }) => done(head))) return false
  }
  // "the village was shelled overnight", "a ship was seized on Monday": force that has a day is told of, whoever used it
  return (
    somebody ||
    ((WITHOUT_PARTICIPANT.has(type) || (act === 'release' && isOfPeople(view, clause))) &&
      (places > 0 ||
        counts > 0 ||
        (dated &&
          ((ON_PLACES.has(type) && (clause.voice === 'passive' || isByForces(view, clause))) ||
            (type === 'ASSAULT' && isByWeapon(view, clause)))))) ||
    // "the garrison walked out at sunrise"
    (act === 'withdraw' && (dated || places > 0) && isByForces(view, clause))
  )
}

/** "The refinery was hit", "such vessel was stopped", "no such attack took place": words for a deed told of before, which may be denied. */
function isToldBefore(view: View, { clause, noun, objects }: ActReading, type: PloverType): boolean {
  if (!ON_PLACES.has(type) || (clause.kind !== 'nominal' && noun === null && (clause.kind !== 'verbal' || clause.voice !== 'passive')))
    return false
  // "a report that a boat had been seized was mistaken"
  const reported = view.tree.clauses.some(
    ({ lemma, role, kind: of }) => of === 'nominal' && role === 'subject' && /^(?:report|claim|story|rumou?r|allegation)$/.test(lemma),
  )
  const such = (head: number) => reported || childrenOf(view.sentence, head).some(({ form }) => /^such$/i.test(form))
  if (clause.kind === 'nominal' || noun !== null) {
    const deed = noun ?? clause
    return such(deed.predicate) && (noun !== clause || occurrenceOf(view, deed) !== null)
  }
  return (
    clause.kind === 'verbal' &&
    clause.voice === 'passive' &&
    objects.some(
      (head) =>
        (such(head) || childrenOf(view.sentence, head, 'det').some(({ form }) => /^the$/i.test(form))) &&
        STANDING.some((key) => classesOf(tokenAt(view.sentence, head).lemma.toLowerCase(), []).has(key)),
    )
  )
}
/** Classes of things that force is used on. */
const STANDING = ['site', 'territory', 'property', 'vessel', 'vehicle'] as const

/** Whether those set free are people: "two nuns were set free", not "the bird was". */
function isOfPeople(view: View, { objects, subjects }: Clause): boolean {
  return [...objects, ...subjects].some(({ head }) => {
    const classes = classesOf(tokenAt(view.sentence, head).lemma.toLowerCase(), [])
    return (['prisoner', 'person', 'troops', 'police', 'refugee'] as const).some((key) => classes.has(key))
  })
}

/** "The drone hit the second floor": the weapon told of before. */
function isSameWeapon(view: View, { kind, subjects }: Clause): boolean {
  return (
    kind === 'verbal' &&
    subjects.some(
      ({ head }) =>
        tokenAt(view.sentence, head).xpos === 'NN' &&
        meansOf([tokenAt(view.sentence, head).lemma.toLowerCase()]).length > 0 &&
        childrenOf(view.sentence, head, 'det').some(({ form }) => /^(?:the|this)$/i.test(form)),
    )
  )
}

/** "Coast guards intercepted a dhow": forces that nobody names. */
function isByForces(view: View, { subjects }: Clause): boolean {
  return subjects.some(({ head }) => {
    const classes = classesOf(tokenAt(view.sentence, head).lemma.toLowerCase(), [])
    return classes.has('troops') || classes.has('militant') || classes.has('police')
  })
}

/** "A drone hit the station": what strikes is a weapon. */
function isByWeapon(view: View, { subjects }: Clause): boolean {
  return subjects.some(({ head }) => meansOf([tokenAt(view.sentence, head).lemma.toLowerCase()]).length > 0)
}

/** "Whoever bombs schools gets nothing from us", "anyone who sells arms will be punished": a rule for all, no deed. */
function isOfWhoever(view: View, { kind, subjects, relation, tense, predicate }: Clause): boolean {
  if (kind !== 'verbal' || tense === 'past') return false
  if (subjects.some(({ head }) => /^(?:who|what|which)ever$/i.test(tokenAt(view.sentence, head).form))) return true
  const above = relation === 'relative' ? tokenAt(view.sentence, predicate).head : -1
  return above >= 0 && /^(?:anyone|anybody|whoever|everyone|everybody)$/i.test(tokenAt(view.sentence, above).form)
}

/** "Told her father of her plans to travel": what is told of stands between whom it is told and the infinitive. */
function isToldOf(view: View, { predicate }: Clause, content: Clause | null): boolean {
  const between = view.sentence.tokens.slice(predicate + 1, content?.predicate ?? predicate + 1)
  return between.some(({ form }) => /^(?:of|about)$/.test(form))
}

/** Nouns that stand for so many people: "Thousands marched". */
const COUNTED_PEOPLE: ReadonlySet<string> = new Set(['crowd', 'dozen', 'hundred', 'people', 'score', 'ten', 'thousand', 'million'])

/** Whether a subject can do what only people do; "UK law allows" concedes nothing, and "successes require" asks for nothing. */
function isSomebody(view: View, token: number, concernsSomebody: boolean): boolean {
  const word = tokenAt(view.sentence, token)
  // "This would allow it": whatever "this" is, it is nobody
  if (word.upos !== 'NOUN') return !/^(?:this|that|it|which|these|those|what)$/i.test(word.form) || actorsAt(view, token).length > 0
  if (actorsAt(view, token).length > 0 && (view.resolved.actorAt(view.index, token) !== null || isTransparent(word.lemma))) return true
  if (
    childrenOf(view.sentence, token).some(
      ({ relation, index }) => /^(?:flat|appos)/.test(relation) && view.resolved.actorAt(view.index, index) !== null,
    )
  )
    return true
  // "his side could withdraw": whoever's side it is
  const classes = classesOf(word.lemma.toLowerCase(), [])
  const person = classes.has('person') || classes.has('official') || COUNTED_PEOPLE.has(word.lemma.toLowerCase())
  return person && (concernsSomebody || actorsAt(view, token).length > 0)
}

function isDefinite(view: View, clause: Clause): boolean {
  return (
    clause.possessors.length > 0 ||
    childrenOf(view.sentence, clause.predicate, 'det').some((det) => /^(?:the|this|that|these|those)$/i.test(det.form))
  )
}

/** "The withdrawal alarmed them", "US withdrawal would help": not "the withdrawal began", "after the withdrawal", "a withdrawal". */
function pointsBack(view: View, { clause, noun }: ActReading): boolean {
  if (clause.kind !== 'nominal' || noun !== clause || occurrenceOf(view, clause) !== null) return false
  if (/^(?:after|since|following|with)$/.test(clause.preposition ?? '')) return false
  return !childrenOf(view.sentence, clause.predicate, 'det').some(({ form }) => /^(?:a|an|another|any)$/i.test(form))
}

function modesOf(view: View, reading: ActReading, attack: ActReading | null, act: Act): string[] {
  const clauses = [...new Set([reading.clause, reading.noun ?? reading.clause, attack?.clause ?? reading.clause])]
  // "a blast rocked the square": no stone was thrown
  const words = clauses.flatMap((clause) =>
    wordsOf(view, clause.span, isHarm(reading.act) && clause === reading.clause ? sufferers(view, clause) : undefined).filter(
      (word) => word !== 'rock' || clause.lemma !== 'rock',
    ),
  )
  if (act.type === 'ASSAULT' && BY_MEANS.has(act.mode)) {
    const means = meansOf(words)
    if (means.length > 0) return means
  }
  if (act.type === 'CONSULT' && act.mode === null && words.some((word) => /^(?:phone|telephone|videoconference)$/.test(word)))
    return ['phone']
  return act.mode === null ? [] : [act.mode]
}

/** The words of those harmed: "killed the head of its drone unit" names no weapon. */
function sufferers(view: View, { objects }: Clause): ReadonlySet<number> {
  return new Set(objects.flatMap(({ head }) => subtreeOf(view.sentence, head, ({ relation }) => !/^(?:acl|advcl)/.test(relation))))
}

/** A refusal or a threat is made now, whenever what it speaks of would be: "will not release them". */
function afterFolding(status: Event['status']): Event['status'] {
  return status === 'negated' || status === 'planned' ? 'actual' : status === 'denied' ? 'claimed' : status
}
