import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Stance } from '../../record/types.ts'
import { actorsAt, inRole } from '../events/participants.ts'
import { childrenOfClause, clauseAt, type View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { demandedFirst } from './demanded-first.ts'
import { ABOUTS, ADJECTIVE_STANCES, LETTING, NEGOTIATING, NOUN_STANCES, stancesOfVerb, VOICING } from './lexicon.ts'
import { nounStances } from './noun-stances.ts'
import { sameParty } from './parties.ts'
import { passiveAnswers, unbound } from './passive-answers.ts'
import { conditionalOn, existential, havingConsent, isHungOn, phraseStances, puttingForward, sideTaking, tiedTo } from './phrase-stances.ts'
import { bareAnswer, mindNotMadeUp, replies } from './replies.ts'
import { signatures } from './signatures.ts'
import { silentStates } from './silences.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { takingPart } from './taking-part.ts'
import { actsUnder, actTarget, type References, targetAt } from './targets.ts'
import { turning } from './turning.ts'
import { copulaVerdict, verdictVerb } from './verdicts.ts'

/** What a clause says of a stance, in any of the ways below. */
export function readStances(view: View, clause: Clause, references: References): StanceReading[] {
  if (clause.kind === 'verbal') {
    return [
      ...verbStances(view, clause, references),
      ...verdictVerb(view, clause, references),
      ...phraseStances(view, clause, references),
      ...conditionalOn(view, clause, references),
      ...tiedTo(view, clause, references),
      ...havingConsent(view, clause, references),
      ...existential(view, clause, references),
      ...sideTaking(view, clause, references),
      ...replies(view, clause, references),
      ...bareAnswer(view, clause),
      ...passiveAnswers(view, clause, references),
      ...unbound(view, clause, references),
      ...demandedFirst(view, clause, references),
      ...puttingForward(view, clause, references),
      ...takingPart(view, clause, references),
      ...turning(view, clause),
      ...silentStates(view, clause, references),
      ...signatures(view, clause),
      ...mindNotMadeUp(view, clause),
    ]
  }
  if (clause.kind === 'adjectival') {
    return [
      ...adjectiveStances(view, clause, references),
      ...copulaVerdict(view, clause, references),
      ...sideTaking(view, clause, references),
      ...replies(view, clause, references),
      ...silentStates(view, clause, references),
    ]
  }
  return nounStances(view, clause, references)
}

const IN_OFFICE = /^(?:announce|accept|submit|offer|tender|decline|refuse|approve|present|conclude)$/
const LEAVING = /^(?:withdraw|pull|pull out|pull back|walk out|walk away|quit|abandon)$/
const SUSPENDING = /^(?:suspend|break off|call off|freeze)$/
const LINKING = /^(?:remain|stay|be|seem|appear)$/
const DOING = /^(?:pursue|seek|want|promote|plan|announce|declare|launch|offer|draft|outline|present|initiate|conclude)$/

/** "accepted the offer", "agreed to withdraw", "called for talks", "will not allow the creation of". */
function verbStances(view: View, clause: Clause, references: References): StanceReading[] {
  const readings: StanceReading[] = []
  const subjects = subjectsOf(view, clause)
  // "remain opposed to": a participle whose subject is undone as if it were a passive's
  const ofState = subjects.length === 0 && clause.form === 'participle' && /^(?:oppose|commit)$/.test(clause.lemma)
  const holders = ofState
    ? inRole(
        view,
        clause,
        'object',
        clause.objects.map(({ head }) => head),
      )
    : subjects
  // "the agreement demands …": what a plan provides for is not whose plan it is
  if (
    clause.subjects.some(
      ({ head }) => references.has(head) && !isMisreadAgent(view, clause, head) && view.resolved.actorAt(view.index, head) === null,
    )
  )
    return []
  const add = (rule: string, stance: Stance, target: Reference | null, onlyNegated = false) => {
    // "fights the offensive" on the ground
    if (clause.lemma === 'fight' && /^(?:operation|force|deployment)$/.test(target?.kind ?? '')) return
    // "left the truce" quits it; talks are left at their end
    if (clause.lemma === 'leave' && !/^(?:ceasefire|deal)$/.test(target?.kind ?? '')) return
    // "announced it himself": what was answered, not a plan
    if (target?.lemma === null && target.pointing && clause.lemma === 'announce') return
    // one's own campaign is no answer to one
    if (target?.kind === 'operation' && DOING.test(clause.lemma)) return
    // "they had withdrawn from it", a town
    if (
      target?.lemma === null &&
      target.pointing &&
      LEAVING.test(clause.lemma) &&
      ![...references.values()].some(({ token }) => token < clause.predicate)
    )
      return
    // "announced his resignation", "accepted the resignation": an act in office
    // one suspends talks and truces against another, but operations and sanctions in another's favour
    if (target && SUSPENDING.test(clause.lemma) && !/^(?:talks|ceasefire|deal|settlement|exchange|membership)$/.test(target.kind ?? ''))
      return
    if (target?.kind === 'creation' && /^(?:announce|declare|present)$/.test(clause.lemma)) return
    if (target?.kind === 'removal' && IN_OFFICE.test(clause.lemma)) return
    if (target)
      readings.push({
        ...plainReading(clause, rule, clause.predicate, stance, target, holders),
        verdict: isSpeaker(view, clause),
        onlyNegated,
      })
  }
  // "remains opposed to": the tree hangs "to" on "remains"
  const above = clause.parent === null || !/^(?:complement|adverbial)$/.test(clause.relation) ? null : view.tree.clauses[clause.parent]
  const beside = above && LINKING.test(above.lemma) ? above.obliques : []
  // "stood by the truce": the tree may take what an active verb stands by for its agent
  const agents = clause.subjects.filter(({ head }) => isMisreadAgent(view, clause, head)).map(({ head }) => ({ head, preposition: 'by' }))
  const obliques = [...clause.obliques, ...beside, ...agents]
  // "laid before the parties a draft": the tree may take the draft for a circumstance
  const late = clause.obliques.filter(({ preposition, head }) => preposition === '' && head > clause.predicate && references.has(head))
  const objects = [...clause.objects, ...late]
  // "walked away from", "put forward": particles that the tree takes for adverbs
  const lemmas = [clause.lemma, ...clause.adverbs.map((index) => `${clause.lemma} ${tokenAt(view.sentence, index).form.toLowerCase()}`)]
  for (const { stance: said, slots } of lemmas.flatMap(stancesOfVerb)) {
    // "called for the truce to be extended": for a truce that there is
    const known = said === 'proposes' && /^(?:call|appeal|ask|push)$/.test(clause.lemma) && obliques.some(({ head }) => isToBe(view, head))
    const stance = known ? 'favours' : said
    if (slots.has('obj')) for (const { head } of objects) add('positions/verb', stance, targetAt(view, head, references))
    // "accepted 11 of the 13 points of the treaty": in part
    if (slots.has('obj') && said === 'accepts')
      for (const { head } of objects) add('positions/in-part', 'conditional', partOf(view, head, references))
    for (const { head, preposition } of obliques) {
      if (slots.has(preposition)) add('positions/verb', stance, targetAt(view, head, references))
    }
    for (const act of actsUnder(view, clause, slots)) add('positions/act', stance, actTarget(view, act, references))
  }
  // "brushed aside the truce": the tree may take the particle for a preposition
  const particled = [
    ...clause.obliques,
    ...clause.objects.map(({ head }) => ({ head, preposition: childrenOf(view.sentence, head, 'case')[0]?.form.toLowerCase() ?? '' })),
  ]
  for (const { head, preposition } of particled) {
    for (const { stance, slots } of preposition === '' ? [] : stancesOfVerb(`${clause.lemma} ${preposition}`)) {
      if (slots.has('obj') && head > clause.predicate) add('positions/verb', stance, targetAt(view, head, references))
    }
  }
  // "Lomia will never recognise the annexation", "said it would not withdraw"
  if (clause.negation !== null && (clause.tense === 'future' || /^(?:will|would|shall)$/.test(clause.modal ?? ''))) {
    const act = actTarget(view, { ...clause, subjects: [], marker: null, negation: null }, references)
    const talks =
      act?.kind === 'talks' && !(clause.lemma === 'negotiate' && clause.obliques.some(({ preposition }) => preposition === 'with'))
    if (act && act.token === clause.predicate && !talks) add('positions/own-act', 'accepts', act, true)
  }
  // "but the clans are opposed": to what was named before
  if (clause.lemma === 'oppose' && clause.voice === 'passive' && subjects.length === 0 && readings.length === 0) {
    const those = inRole(
      view,
      clause,
      'object',
      clause.objects.map(({ head }) => head),
    )
    readings.push(plainReading(clause, 'positions/adjective', clause.predicate, 'opposes', null, those))
  }
  if (LETTING.has(clause.lemma)) {
    for (const { head } of clause.objects) add('positions/let', 'accepts', targetAt(view, head, references), true)
  }
  if (NEGOTIATING.has(clause.lemma)) {
    for (const { head } of clause.objects) {
      const target = references.get(head)
      // "to negotiate a truce between Lomia and Tavia": the third party's plan
      const between = clauseAt(view, head)?.obliques.filter(({ preposition }) => preposition === 'between' || preposition === 'with') ?? []
      const parties = between.flatMap(({ head: party }) => actorsAt(view, party))
      const third = holders.filter(
        (holder, at) =>
          !parties.some((party) => sameParty(view, party, holder)) && !holders.slice(0, at).some((other) => sameParty(view, other, holder)),
      )
      if (target && parties.length > 1 && third.length > 0) {
        readings.push(plainReading(clause, 'positions/third-party', clause.predicate, 'proposes', target, third))
      }
    }
  }
  if (VOICING.has(clause.lemma)) {
    // "gave the plan a cautious welcome": the tree may take the welcome for a time
    const loose = clause.obliques.filter(({ preposition }) => preposition === '')
    for (const { head } of [...clause.objects, ...loose]) {
      const noun = tokenAt(view.sentence, head).lemma.toLowerCase()
      // "makes its agreement conditional on …"
      const told = noun === 'signature' || isHungOn(view, head) ? undefined : NOUN_STANCES.get(noun)
      // "had no objection to the truce"
      const none = childrenOf(view.sentence, head, 'det').some(({ form }) => /^no$/i.test(form))
      const stance = none && told && /^(?:opposes|doubts)$/.test(told) ? 'favours' : told
      if (!stance || !/^(?:doubts|opposes|favours|rejects|accepts|proposes)$/.test(stance)) continue
      const about = [...clause.obliques, ...(clauseAt(view, head)?.obliques ?? [])].filter(({ preposition }) =>
        stance === 'proposes'
          ? preposition === 'for' || (preposition === 'of' && /^(?:offer|proposal)$/.test(noun))
          : ABOUTS.has(preposition),
      )
      const given = [...clause.indirects, ...clause.objects].filter(({ head: token }) => token !== head && token < head)
      const targets = [...about, ...given].flatMap(({ head: token }) => targetAt(view, token, references) ?? [])
      const said = none && stance !== told ? { ...clause, negation: null } : clause
      // "gave conditional backing to the truce"
      const isQualified =
        stance !== 'proposes' && childrenOf(view.sentence, head, 'amod').some(({ form }) => /^(?:conditional|qualified)$/i.test(form))
      const voiced = isQualified ? 'conditional' : stance
      for (const target of targets) readings.push(plainReading(said, 'positions/voiced', head, voiced, target, holders))
      // "gave his agreement": to what was spoken of
      if (about.length === 0 && stance === 'accepts' && isOwn(view, head)) {
        readings.push(plainReading(clause, 'positions/voiced', head, stance, null, holders))
      }
    }
  }
  if (clause.lemma === 'wait' && childrenOfClause(view, clause).some(({ lemma }) => lemma === 'see')) {
    // "he will wait to see if it is implemented"
    const below = view.tree.clauses.filter(
      (other) => other.marker !== null && /^(?:if|whether)$/.test(other.marker) && other.predicate > clause.predicate,
    )
    const subject = [...(below[0]?.subjects ?? []), ...(below[0]?.objects ?? [])].flatMap(
      ({ head }) => targetAt(view, head, references) ?? [],
    )[0]
    add('positions/wait', 'undecided', subject ?? null)
  }
  return readings
}

/** "Lomia remains sceptical of the plan", "is ready for talks", "was opposed to it". */
function adjectiveStances(view: View, clause: Clause, references: References): StanceReading[] {
  const word = tokenAt(view.sentence, clause.predicate)
  const stance = ADJECTIVE_STANCES.get(word.lemma.toLowerCase())
  const holders = subjectsOf(view, clause)
  if (!stance || holders.length === 0) return []
  const read = (target: Reference | null) => plainReading(clause, 'positions/adjective', clause.predicate, stance, target, holders)
  const about = clause.obliques
    .filter(({ preposition }) => ABOUTS.has(preposition))
    .flatMap(({ head }) => targetAt(view, head, references) ?? [])
  if (about.length > 0) return about.map(read)
  const acts = childrenOfClause(view, clause).filter(({ form, kind }) => form === 'infinitive' && kind === 'verbal')
  const acted = acts.flatMap((act) => actTarget(view, act, references) ?? [])
  if (acted.length > 0) return acted.map(read)
  return /^(?:doubts|undecided)$/.test(stance) && acts.length === 0 ? [read(null)] : []
}

const PARTS = /^(?:point|part|clause|article|element|chapter|provision|section)$/

/** The plan that some of its points are of: "11 of the 13 points of the treaty". */
function partOf(view: View, token: number, references: References): Reference | null {
  let at = token
  let isPart = false
  for (let steps = 0; steps < 3; steps++) {
    isPart ||= PARTS.test(tokenAt(view.sentence, at).lemma)
    const of = childrenOf(view.sentence, at, 'nmod').find(({ index }) =>
      childrenOf(view.sentence, index, 'case').some(({ form }) => form === 'of'),
    )
    if (!of) return null
    const target = isPart ? references.get(of.index) : undefined
    if (target) return target
    at = of.index
  }
  return null
}

/** A noun after "by" behind an active verb, which the tree calls its agent. */
function isMisreadAgent(view: View, { voice, predicate }: Clause, token: number): boolean {
  return voice === 'active' && token > predicate && childrenOf(view.sentence, token, 'case').some(({ form }) => form.toLowerCase() === 'by')
}

/** Whether a noun is said to be someone's own: "his agreement". */
function isOwn(view: View, token: number): boolean {
  return childrenOf(view.sentence, token, 'nmod:poss').length > 0
}

/** "we", "I" that no actor stands for: whoever speaks. */
function isSpeaker(view: View, { subjects }: Clause): boolean {
  return (
    subjects.length > 0 &&
    subjects.every(({ head }) => /^(?:we|i)$/i.test(tokenAt(view.sentence, head).form) && view.resolved.actorAt(view.index, head) === null)
  )
}

/** "the truce to be extended": a definite noun with what is to be done with it. */
function isToBe(view: View, token: number): boolean {
  const [to, be] = view.sentence.tokens.slice(token + 1)
  const definite = childrenOf(view.sentence, token, 'det').some(({ form }) => /^the$/i.test(form))
  return definite && to?.form.toLowerCase() === 'to' && be?.lemma === 'be'
}
