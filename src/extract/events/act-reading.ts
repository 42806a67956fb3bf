import type { EventNoun } from '../../lang/en/events/event-nouns.ts'
import type { ObjectClass } from '../../lang/en/events/object-classes.ts'
import type { ObjectKey, VerbSense } from '../../lang/en/events/verb-senses.ts'
import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import type { Actor } from '../../record/types.ts'
import { heldPlace } from '../control/held-place.ts'
import { forceOf } from '../status/status-lexicon.ts'
import { oppositeOf, type WordAct, withContent } from './content-acts.ts'
import {
  classesOf,
  eventNounOf,
  isAbstract,
  isBlindForce,
  isLight,
  isTransparent,
  needsOf,
  sensesOf,
  verbOfNoun,
  wordSet,
} from './lexicon.ts'
import { ownersOf } from './participants.ts'
import { actorById, clauseAt, contentOf, settingOf, type View, wordsBefore, wordsOf } from './view.ts'

/** What one clause does, before participants are looked for. */
export interface ActReading {
  readonly act: ActName
  /** The clause that tells of the act. */
  readonly clause: Clause
  /** Token of the word that names the act. */
  readonly trigger: number
  /** The verb's sense; null where a noun names the act. */
  readonly sense: VerbSense | null
  /** The noun that names the act, under a light verb or alone. */
  readonly noun: Clause | null
  /** The entry of that noun; null for a noun that stands for a verb ("suspension"). */
  readonly event: EventNoun | null
  /** Words that stand as the object. */
  readonly objects: readonly number[]
  readonly content: Clause | null
  /** "will not allow", "we will crush them": the negation or the future went into the type. */
  readonly folded: boolean
  /** The object stands for an act told before: "the freeze was lifted". */
  readonly suspension: boolean
  readonly rule: string
}

const WORD_ACTS: ReadonlySet<string> = new Set<WordAct>(['request', 'reject', 'threaten', 'agree', 'prepare'])

/** What a clause does, or null when its words name no act. Bounded: content is followed a few levels down. */
export function readAct(view: View, clause: Clause, depth = 0): ActReading | null {
  const reading = clause.kind === 'nominal' ? readNoun(view, clause) : readVerb(view, clause, depth)
  return reading && asThreat(view, asRefusal(reading))
}

/** Particles that the parser may take for prepositions: "called off its strike". */
const PARTICLE = /^(?:off|out|up|down|over|back|away)$/
/** Words that may follow a verb as its particle, with no noun of their own: "brought home 140 captives". */
const AFTER_VERB = /^(?:off|out|up|down|over|back|away|home|in)$/

function readVerb(view: View, clause: Clause, depth: number): ActReading | null {
  const reading = readSenses(view, clause, depth)
  // "handed over four prisoners": the parser may take the particle for one of the number
  const next = view.sentence.tokens[clause.predicate + 1]
  const after = next && AFTER_VERB.test(next.form.toLowerCase()) ? `${clause.lemma} ${next.form.toLowerCase()}` : ''
  const split = () => {
    const whole = sensesOf(after).length > 0 ? readSenses(view, { ...clause, lemma: after }, depth) : null
    return whole && { ...whole, clause }
  }
  if (!reading && clause.objects.length > 0 && after !== '' && sensesOf(after).length > 0) return split()
  if (reading || clause.objects.length > 0) return reading
  const particle = clause.obliques.find(
    ({ preposition }) => PARTICLE.test(preposition) && sensesOf(`${clause.lemma} ${preposition}`).length > 0,
  )
  // "came down on a bakery": it may take it for an adverb too
  if (!particle) return after === '' ? null : split()
  const phrasal = readSenses(
    view,
    { ...clause, lemma: `${clause.lemma} ${particle.preposition}`, objects: [{ head: particle.head, via: 'tree' }] },
    depth,
  )
  return phrasal && { ...phrasal, clause }
}

function readSenses(view: View, clause: Clause, depth: number): ActReading | null {
  const content = contentOf(view, clause)
  // "Let them fight", "Join the debate": nobody does it yet, and the report asks for it in no one's name
  if (clause.form === 'imperative' && clause.subjects.length === 0) return null
  if (isInCompound(view, clause.predicate)) return null
  for (const sense of sensesOf(clause.lemma)) {
    // "the camp is close to the border" closes nothing
    if ((sense.adjective === true) !== (clause.kind === 'adjectival' && clause.objects.length === 0)) continue
    if (sense.negated && clause.negation === null) continue
    if (sense.governs !== undefined && (content === null || !wordSet(sense.governs).has(content.lemma))) continue
    if (sense.subject && !sense.subject.some((key) => isDoneBy(view, clause, key))) continue
    if (sense.unless !== undefined && wordsOf(view, clause.span).some((word) => wordSet(sense.unless ?? '').has(word))) continue
    if (sense.only !== undefined && !wordsOf(view, clause.whole).some((word) => wordSet(sense.only ?? '').has(word))) continue
    const objects = objectsOf(view, clause, sense)
    const found = firstFit(view, sense, objects, contentFor(view, sense, content), clause.lemma)
    if (!found) continue
    if (found.act === 'same') {
      const noun = found.object === null ? null : clauseAt(view, found.object)
      const reading = noun && readNoun(view, noun)
      if (reading) return { ...reading, clause, rule: 'events/light-verb' }
      continue
    }
    const act =
      found.key === 'act'
        ? actOfNoun(view, found)
        : found.act === 'warn'
          ? warningOf(view, clause, content, depth)
          : resolveAct(view, found.act, content, depth)
    if (act === null) continue
    if (isFigurative(view, clause, act)) return null
    return {
      act,
      clause,
      trigger: clause.predicate,
      sense,
      noun: null,
      event: null,
      objects: found.object === null ? objects : [found.object, ...objects.filter((object) => object !== found.object)],
      content: found.key === 'content' || WORD_ACTS.has(found.act) ? content : null,
      folded: false,
      suspension: found.key === 'suspension',
      rule: 'events/verb',
    }
  }
  return isLight(clause.lemma) ? readLightVerb(view, clause) : null
}

/** "destroyed their trust", "toppled the edifice of his policy", "seized the moment": force that nobody suffers. */
function isFigurative(view: View, clause: Clause, act: ActName): boolean {
  if (!BY_FORCE.has(ACTS[act].type)) return false
  // "a lorry hit a mine": who laid it struck
  if (clause.objects.some(({ head }) => hasClass(view, head, 'mine'))) return false
  // "a cyclone hit the coast", "inflation hammered exporters": nobody struck
  // "the quake left 12 people injured": whoever leaves them so
  const parent = clause.parent === null ? undefined : view.tree.clauses[clause.parent]
  const above = parent?.kind === 'nominal' && parent.parent !== null ? view.tree.clauses[parent.parent] : parent
  const doers = above?.lemma === 'leave' ? above.subjects : clause.subjects
  if (BLOWS.test(clause.lemma) && doers.length > 0 && !doers.some(({ head }) => strikes(view, head))) return true
  // "killed off the debate": the parser may take the particle for a preposition
  const objects = clause.objects.length > 0 ? clause.objects : clause.obliques.filter(({ preposition }) => PARTICLE.test(preposition))
  return objects.length > 0 && objects.every(({ head }) => isAbstract(tokenAt(view.sentence, head).lemma))
}
/** Verbs of blows that storms, prices and news deal too. */
const BLOWS =
  /^(?:hit|strike|batter|hammer|pound|pummel|crush|rock|shake|rip|devastate|damage|destroy|wreck|level|flatten|kill|wound|injure|hurt)$/
/** Whether a subject can deal a blow: someone, a weapon, an attack, or anything that is no force of nature or of the market. */
function strikes(view: View, token: number): boolean {
  const { lemma, upos } = tokenAt(view.sentence, token)
  if (upos !== 'NOUN' || view.resolved.actorAt(view.index, token) !== null) return true
  return !isBlindForce(lemma) || [token, ...heldBy(view, token)].some((word) => answers(view, word, 'assault'))
}
const BY_FORCE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE'])

/** "heat-seeking rockets", "bargaining chips": a participle inside a name for a thing. */
function isInCompound(view: View, token: number): boolean {
  const before = view.sentence.tokens[token - 1]
  const prefix = view.sentence.tokens[token - 2]?.form.toLowerCase() ?? ''
  if (before?.form === '-' && !before.spaceAfter && !/^(?:re|co|de|un|over|under|counter)$/.test(prefix)) return true
  return /^(?:amod|compound)/.test(tokenAt(view.sentence, token).relation)
}

/** "carried out an attack", "held talks", "launched a wave of strikes": the noun is the act. */
function readLightVerb(view: View, clause: Clause): ActReading | null {
  for (const { head } of clause.objects) {
    for (const token of [head, ...(isTransparent(tokenAt(view.sentence, head).lemma) ? heldBy(view, head) : [])]) {
      const noun = clauseAt(view, token)
      const reading = noun?.kind === 'nominal' ? readNoun(view, noun) : null
      if (reading) return { ...reading, clause, rule: 'events/light-verb' }
    }
  }
  return null
}

/** "A sit-in", "the pull-back": the parser takes a noun with a hyphen for three words. */
function lemmaOf(view: View, { lemma, predicate }: Clause): string {
  const hyphen = view.sentence.tokens[predicate - 1]
  const first = view.sentence.tokens[predicate - 2]
  const joined = hyphen?.form === '-' && !hyphen.spaceAfter && first !== undefined && !first.spaceAfter
  return joined && HYPHENED.test(lemma) ? `${first.lemma.toLowerCase()}-${lemma.toLowerCase()}` : lemma.toLowerCase()
}
/** Second halves of such nouns. */
const HYPHENED = /^(?:in|out|back|off|down|fire|strike|attack|offensive)$/i

function readNoun(view: View, clause: Clause): ActReading | null {
  const lemma = lemmaOf(view, clause)
  const verb = verbOfNoun(lemma)
  if (verb !== null) {
    const objects = needsOf(lemma)
      ? clause.obliques.filter(({ preposition, via }) => preposition === 'of' && via !== 'light verb').map(({ head }) => head)
      : [...heldBy(view, clause.predicate), ...clause.modifiers]
    for (const sense of sensesOf(verb)) {
      if ((sense.by && !sense.by.includes('')) || sense.subject) continue
      const found = firstFit(view, sense, objects, null)
      if (
        !found ||
        found.object === null ||
        found.act === 'same' ||
        found.act === 'opposite' ||
        found.act === 'prepare' ||
        found.act === 'warn'
      )
        continue
      return {
        act: found.act,
        clause,
        trigger: clause.predicate,
        sense,
        noun: clause,
        event: null,
        objects: [found.object],
        content: null,
        folded: false,
        suspension: found.key === 'suspension',
        rule: 'events/noun-of-verb',
      }
    }
  }
  const event = eventNounOf(lemma, settingOf(view, clause.predicate))
  if (!event || (WEAPON_NOUNS.test(lemma) && !isOnPlace(view, clause))) return null
  const content = nounContentOf(view, clause)
  return {
    act: event.act,
    clause,
    trigger: clause.predicate,
    sense: null,
    noun: clause,
    event,
    objects: [],
    content,
    folded: false,
    suspension: false,
    rule: 'events/noun',
  }
}

const WEAPON_NOUNS = /^(?:missile|rocket|shell|mortar|drone)$/
/** "The rockets on Sderot": a weapon's name for what was done with it, by where it came down; "missiles on display" strike nothing. */
function isOnPlace(view: View, { obliques, role }: Clause): boolean {
  return (
    role !== 'subject' && obliques.some(({ head, preposition }) => preposition === 'on' && view.resolved.placeAt(view.index, head) !== null)
  )
}

/** "the demand that he go", "a threat to strike": what a noun of words is about. */
function nounContentOf(view: View, clause: Clause): Clause | null {
  return (
    view.tree.clauses.find((child) => child.parent === clause.index && child.relation === 'complement' && child.role === 'noun') ?? null
  )
}

/** The nouns that "of" brings in: "86% of the area", "the suspension of aid", "a wave of strikes". */
export function heldBy(view: View, token: number): number[] {
  return childrenOf(view.sentence, token, 'nmod')
    .filter((child) => childrenOf(view.sentence, child.index, 'case').some((word) => /^(?:of|at)$/i.test(word.form)))
    .map((child) => child.index)
}

function objectsOf(view: View, clause: Clause, sense: VerbSense): number[] {
  if (sense.undergoes) return clause.objects.length > 0 ? [] : clause.subjects.map(({ head }) => head)
  // "warned the activists": the only thing given, the parser may take it for who it is given to
  const given = (clause.objects.length > 0 ? clause.objects : clause.indirects).map(({ head }) => head)
  // "drove over a mine last Wednesday": the tree may hang the mine on the verb with its particle
  const bare = clause.lemma.includes(' ') ? clause.obliques.filter(({ preposition }) => preposition === '').map(({ head }) => head) : []
  const beside = bare.filter((head) => hasClass(view, head, 'mine'))
  const direct = given.length > 0 ? given : beside.length > 0 ? beside : describedBy(view, clause)
  if (!sense.by) return direct
  if (!sense.by.includes('')) {
    // "supplied the rebels with rockets": the tree may hang "with rockets" on the rebels
    const nouns = clause.objects.flatMap(({ head }) => clauseAt(view, head)?.obliques ?? [])
    return [...clause.obliques, ...nouns].filter(({ preposition }) => sense.by?.includes(preposition)).map(({ head }) => head)
  }
  return sense.by.flatMap((preposition) =>
    preposition === '' ? direct : clause.obliques.filter((oblique) => oblique.preposition === preposition).map(({ head }) => head),
  )
}

/**
 * What a verb without an object is about, where a clause around it says so: "a cargo ship, hit on Monday off the coast, has sunk"; "a report that
 * a boat had been seized was mistaken", where the tree hangs the verb on the boat; "Goma, which Chad says its troops took".
 */
function describedBy(view: View, { voice, form, kind, predicate, parent, relation, marker }: Clause): number[] {
  if (kind !== 'verbal') return []
  if (voice === 'active') {
    const saying = relation !== 'complement' || form !== 'finite' || parent === null ? undefined : view.tree.clauses[parent]
    if (saying?.relation !== 'relative' || forceOf(saying.lemma) !== 'says') return []
    return saying.objects.filter(({ via }) => via === 'relative').map(({ head }) => head)
  }
  if (form !== 'participle' && marker !== 'that') return []
  const word = tokenAt(view.sentence, predicate)
  const noun = word.head >= 0 ? tokenAt(view.sentence, word.head) : null
  if (noun && /^(?:NOUN|PROPN)$/.test(noun.upos) && noun.index < predicate) return [noun.index]
  const above = parent === null || relation !== 'parataxis' ? undefined : view.tree.clauses[parent]
  return above?.subjects.filter(({ head }) => head < predicate).map(({ head }) => head) ?? []
}

/** Whether a subject of a clause answers to a key, or, for 'nobody', whether the doer is left out. */
function isDoneBy(view: View, { subjects, voice }: Clause, key: ObjectKey): boolean {
  if (key === 'nobody') return voice === 'passive' && subjects.length === 0
  return subjects.some(({ head }) => answers(view, head, key))
}

/** What a verb governs, where its sense takes it. */
function contentFor(view: View, sense: VerbSense, content: Clause | null): Clause | null {
  if (content === null) return null
  return sense.wish && !isWish(view, content) ? null : content
}

/** "to leave", "that he leave", "that they should leave": what is to be done, not what is. */
function isWish(view: View, content: Clause): boolean {
  if (content.form === 'infinitive') return true
  if (content.modal !== null) return /^(?:must|should|ought|need|shall|have to)/.test(content.modal)
  // "told me he did not think so" wishes nothing
  return tokenAt(view.sentence, content.predicate).xpos === 'VB' && childrenOf(view.sentence, content.predicate, 'aux').length === 0
}

interface Fit {
  readonly key: ObjectKey
  readonly act: ActName | 'same' | 'opposite' | 'prepare' | 'warn'
  readonly object: number | null
}

/** The first key of a sense that an object, or what the verb governs, answers to. */
function firstFit(view: View, sense: VerbSense, objects: readonly number[], content: Clause | null, verb = ''): Fit | null {
  for (const [key, act] of Object.entries(sense.acts) as [ObjectKey, Fit['act']][]) {
    if (key === '*') return { key, act, object: null }
    if (key === 'content') {
      if (content) return { key, act, object: null }
      continue
    }
    if (key === 'some') {
      if (objects.length > 0) return { key, act, object: null }
      continue
    }
    if (key === 'none') {
      if (objects.length === 0) return { key, act, object: null }
      continue
    }
    const object = objects.find((token) => answers(view, token, key, verb))
    if (object !== undefined) return { key, act, object }
  }
  return null
}

/** Pronouns of people, whoever they are. */
const SOMEONE = /^(?:anyone|anybody|everyone|everybody|someone|somebody|those|them|him|her|us|me|you|all|others)$/i

/** "It slammed into the plant", "two of them hit the bridge": a pronoun or number after a projectile told of before it, shortly. */
function isOfProjectiles(view: View, token: number): boolean {
  const word = tokenAt(view.sentence, token)
  if (word.upos !== 'NUM' && !/^(?:it|they|one|both|another|others|some|several)$/i.test(word.form)) return false
  const before = view.resolved.sentences[view.index - 1]
  const near = [
    ...(before && before.partIndex === view.sentence.partIndex ? before.tokens : []),
    ...view.sentence.tokens.slice(0, token + 6),
  ]
  return near.some(({ lemma, upos }) => upos === 'NOUN' && classesOf(lemma.toLowerCase(), []).has('projectile'))
}

/** Verbs whose "it", after a town, is the town. */
const LIBERATED = /^(?:liberate|recapture|retake|overrun|conquer|storm|capture|occupy)$/

/** Whether a word is what a key of a sense asks for, as an object of a verb. */
export function answers(view: View, token: number, key: ObjectKey, verb = ''): boolean {
  const named = view.resolved.actorAt(view.index, token)
  if (key === 'actor') return named !== null || SOMEONE.test(tokenAt(view.sentence, token).form)
  if (key === 'state') return named !== null && actorById(view, named)?.kind === 'government'
  if (key === 'named') return named !== null && tokenAt(view.sentence, token).upos !== 'PRON'
  if (key === 'owned') return ownersOf(view, token).length > 0
  if (key === 'envoy') return named !== null && isEnvoy(actorById(view, named))
  if (key === 'armed') {
    const kind = named === null ? null : actorById(view, named)?.kind
    return kind === 'military' || kind === 'armed group' || hasClass(view, token, 'troops') || hasClass(view, token, 'militant')
  }
  if (key === 'act') {
    const noun = clauseAt(view, token)
    return noun?.kind === 'nominal' && readNoun(view, noun) !== null
  }
  if (key === 'assault') {
    const noun = clauseAt(view, token)
    const reading = noun?.kind === 'nominal' ? readNoun(view, noun) : null
    return reading !== null && ACTS[reading.act].type === 'ASSAULT'
  }
  if (key === 'projectile' && isOfProjectiles(view, token)) return true
  if (key === 'thing') return /^(?:it|she|they|which|that)$/i.test(tokenAt(view.sentence, token).form)
  if (key === 'self') return /sel(?:f|ves)$/i.test(tokenAt(view.sentence, token).form)
  if (key === 'place') {
    if ([token, ...heldBy(view, token)].some((word) => view.resolved.placeAt(view.index, word) !== null)) return true
    // "life returns to Bara after the army liberated it"
    return LIBERATED.test(verb) && /^it$/i.test(tokenAt(view.sentence, token).form) && heldPlace(view, token)?.place != null
  }
  return hasClass(view, token, key)
}

/** Someone whose travels are visits: a government, a body, a person with an office or known to the register. */
function isEnvoy(actor: Actor | null): boolean {
  if (!actor) return false
  if (actor.kind !== 'person') return actor.kind === 'government' || actor.kind === 'military' || actor.kind === 'organization'
  return actor.role !== null || actor.register !== null || (actor.sector !== null && actor.sector !== 'CVL')
}

function hasClass(view: View, token: number, key: ObjectKey): boolean {
  const word = tokenAt(view.sentence, token)
  if (word.upos === 'PRON') return false
  // "captured Singa, a town on the Nile": what the name is of stands beside it
  if (
    word.upos === 'PROPN' &&
    childrenOf(view.sentence, token, 'appos').some(
      ({ lemma, upos }) => upos === 'NOUN' && classesOf(lemma.toLowerCase(), []).has(key as ObjectClass),
    )
  )
    return true
  const before = wordsBefore(view, token)
  const classes: ReadonlySet<string> = classesOf(word.lemma.toLowerCase(), before)
  const held = isTransparent(word.lemma) ? heldBy(view, token) : []
  // "a shipment of shoes" is no aid, whatever a shipment may be
  if (classes.has(key) && held.length === 0) return true
  if (!isTransparent(word.lemma)) return false
  // "tons of food", "a state of emergency", "an aid programme", "mediation efforts"
  const inside = held.map((held) => classesOf(tokenAt(view.sentence, held).lemma.toLowerCase(), wordsBefore(view, held)))
  return [...inside, ...before.map((noun) => classesOf(noun, []))].some((held: ReadonlySet<string>) => held.has(key))
}

/** "The ministry warned that Peru would impose sanctions": a threat when one's own side would do it, else only a fear. */
function warningOf(view: View, clause: Clause, content: Clause | null, depth: number): ActName | null {
  const inner = content === null || depth >= 4 ? null : innerAct(view, content, depth)
  if (!inner || content === null || !HARMFUL.has(ACTS[inner.act].type) || inner.act === 'withdraw') return null
  const countryOf = (head: number): string | null => {
    const id = view.resolved.actorAt(view.index, head)
    return id === null ? null : (actorById(view, id)?.country ?? id)
  }
  const speakers = clause.subjects.map(({ head }) => countryOf(head)).filter((country) => country !== null)
  return content.subjects.some(({ head }) => speakers.some((country) => country === countryOf(head)))
    ? withContent('threaten', inner.act)
    : null
}
const HARMFUL: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST', 'MOBILIZE'])

/** "called for the release of the hostages": what is asked, refused or promised is the noun's act. */
function actOfNoun(view: View, { act, object }: Fit): ActName | null {
  if (!WORD_ACTS.has(act)) return act as ActName

  const noun = object === null ? null : clauseAt(view, object)
  const inner = noun ? readNoun(view, noun) : null
  return inner ? withContent(act as WordAct, inner.act) : null
}

/** The act of what is governed; "to resume shelling" is about the shelling. */
function innerAct(view: View, content: Clause, depth: number): ActReading | null {
  const inner = readAct(view, content, depth + 1)
  if (inner || !/^(?:resume|begin|start|continue|keep|go on|help)$/.test(content.lemma)) return inner
  const next = contentOf(view, content)
  return next ? readAct(view, next, depth + 1) : null
}

function resolveAct(view: View, act: ActName | 'opposite' | 'prepare' | 'warn', content: Clause | null, depth: number): ActName | null {
  if (act === 'opposite') {
    const inner = content && depth < 4 ? readAct(view, content, depth + 1) : null
    return inner ? oppositeOf(inner.act) : null
  }
  if (!WORD_ACTS.has(act)) return act as ActName
  const inner = content === null || depth >= 4 ? null : innerAct(view, content, depth)
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
  return { ...reading, act: withContent('reject', reading.act) ?? 'reject', folded: true, rule: 'events/refusal' }
}

/** "We will crush them": said of oneself and of the future, violence is a threat. */
function asThreat(view: View, reading: ActReading): ActReading {
  const { clause } = reading
  if (clause.kind === 'nominal' || clause.tense !== 'future' || clause.negation !== null) return reading
  const { type } = ACTS[reading.act]
  if (type !== 'ASSAULT' && type !== 'COERCE') return reading
  const first = clause.subjects.some(({ head }) => /^(?:i|we)$/i.test(tokenAt(view.sentence, head).form))
  return first ? { ...reading, act: withContent('threaten', reading.act) ?? 'threaten', folded: true, rule: 'events/threat' } : reading
}
