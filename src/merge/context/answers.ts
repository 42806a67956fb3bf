import {
  ATTACK_WORDS,
  CHECKING_WORDS,
  CLAIM_NOUNS,
  CLAIMED_WORDS,
  DENYING_WORDS,
  DOUBTING_WORDS,
  FOUND_NOTHING,
  IT_WAS_NOT,
  LOSING_GROUND,
  NEGATED_VIOLENCE,
  NOT_DENYING,
  OWN_PIECES,
  OWN_TELLING,
  OWNING_UP,
  RETRACTING_WORDS,
  UNCONFIRMED_HEADING,
  UNTRUE_WORDS,
  VIOLENCE_WORDS,
  WAS_WRONG,
} from '../../lang/en/doubt-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { PloverType, Reading, Span } from '../../record/types.ts'
import { voiceOf } from '../claims/standing.ts'
import { editionOf } from '../origins/edition.ts'
import { excludes } from '../same/happening.ts'
import { targetsOf } from '../same/strikes.ts'
import type { Evidence, Party } from '../telling.ts'
import type { Draft } from './companions.ts'
import { hasHeading, type Sentences } from './sentences.ts'
import { isTown, type Surroundings } from './surroundings.ts'

/** What can be denied or checked by those who were not there; pledges and judgements are not. */
const FACTS: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'MOBILIZE', 'PROTEST', 'AID', 'SANCTION'])
/** Sentences back to which "the claim" may point. */
const LOOK_BACK = 5

/** More answers than this are no report's. */
const MOST = 300

interface Answer {
  readonly sentence: number
  readonly at: number
  readonly says: 'against' | 'could not verify'
  readonly by: Party | null
  readonly retracts: boolean
}

/**
 * The tellings of a report with the answers of those who answer another's: "The army denied any involvement", "Meridian could not verify either
 * account", "We withdraw the report". Each is about the telling in its own sentence, one at a place it names, or the nearest before; where there is
 * none but the sentence names violence and a town, it is told of that. What the reading has as a denied event already is not told again.
 */
export function withAnswers(
  reading: Reading,
  drafts: readonly Draft[],
  sentences: Sentences,
  surroundings: Surroundings,
  party: (id: string | null) => Party | null,
): Draft[] {
  const answered = new Set(drafts.flatMap(({ says, sentence }) => (says === 'for' ? [] : [`${says} ${sentence}`])))
  const answers = new Map<string, Answer>()
  for (const answer of [
    ...denials(reading, sentences, party),
    ...doubts(reading, sentences),
    ...emptyHanded(reading, sentences),
    ...ownCorrections(reading, sentences),
  ]) {
    const key = `${answer.says} ${answer.sentence}`
    if (answer.retracts || !answered.has(key)) answers.set(key, answer)
  }
  const { text } = reading.report
  const doubtful = unconfirmed(text, sentences)
  const called = drafts
    .map(
      (draft): Draft =>
        draft.says === 'for' && FACTS.has(draft.type) && doubtful.has(draft.sentence)
          ? { ...draft, says: 'could not verify', status: 'possible', figures: [] }
          : draft,
    )
    .map((draft) => calledUntrue(draft, reading, sentences, party))
  const told = called.map((draft) => withTarget(withDenier(draft, reading, sentences, party), called))
  const denied = new Set(told.flatMap(({ says, about }) => (says === 'against' && about !== null ? [about] : [])))
  const takenBack = new Set<string>()
  const made = [...answers.values()].slice(0, MOST).flatMap((answer) => {
    const span = sentences.list[answer.sentence]
    if (!span) return []
    const evidence: Evidence = { start: span.start, end: span.end, quote: quoteOf(text, span) }
    const target = targetOf(answer, told, denied, reading, sentences, surroundings) ?? unread(answer, reading, sentences, surroundings)
    if (!target) return []
    // "We were wrong … We have removed the entry": taken back once
    if (answer.retracts && takenBack.has(target.id)) return []
    if (answer.retracts) takenBack.add(target.id)
    if (answer.says === 'against') denied.add(target.id)
    // "Could not confirm that a convoy was attacked": who says so does not tell of an attack.
    if (answer.says === 'could not verify' && target.sentence === answer.sentence && target.status === 'possible') {
      const at = told.findIndex(({ id }) => id === target.id)
      if (at >= 0) {
        told[at] = { ...target, says: 'could not verify', figures: [] }
        return []
      }
    }
    const index = answer.retracts ? told.findIndex(({ id }) => id === target.id) : -1
    const recalled = index < 0 ? target : recall(target, answer, surroundings)
    if (index >= 0) told[index] = recalled
    return [answering(answer, recalled, evidence)]
  })
  return [...told, ...made]
}

/** The sentences that stand under a heading of what is not confirmed, to the next heading, or behind it on its line. */
function unconfirmed(text: string, { list }: Sentences): ReadonlySet<number> {
  const found = new Set<number>()
  let under = false
  list.forEach(({ start, end, paragraph }, index) => {
    const words = text.slice(start, end).trim()
    const isAlone = list[index - 1]?.paragraph !== paragraph && list[index + 1]?.paragraph !== paragraph
    if (UNCONFIRMED_HEADING.test(words)) {
      under = isAlone && words.length < LONGEST_HEADING
      if (!under) found.add(index)
    } else if (isAlone && words.length < LONGEST_HEADING && !/[a-z]/.test(words)) under = false
    else if (under) found.add(index)
  })
  return found
}

/** Characters of the longest line that is a heading. */
const LONGEST_HEADING = 40

/** What a sentence tells in order to call it untrue: "Claims about the so-called liberation of the town are untrue." */
function calledUntrue(draft: Draft, reading: Reading, sentences: Sentences, party: (id: string | null) => Party | null): Draft {
  const span = sentences.list[draft.sentence]
  if (draft.says !== 'for' || draft.trigger === null || !FACTS.has(draft.type) || !span) return draft
  const { text } = reading.report
  const { start } = draft.trigger
  const match = new RegExp(UNTRUE_WORDS.source, 'i').exec(text.slice(draft.trigger.end, span.end))
  if (!match || match.index > UNTRUE_REACH || !CLAIMED_WORDS.test(text.slice(span.start, start))) return draft
  const by = draft.by ?? sayerOf(reading, start, party)
  // "The item on a bombing in yesterday's newsletter was wrong."
  const isOwn = by === null && OWN_PIECES.test(text.slice(span.start, start))
  return { ...draft, says: 'against', status: 'denied', by, figures: [], ...(isOwn ? { retracts: true, recalls: true } : null) }
}

/** "The colonel ridiculed reports of an ambush": his denial, though no statement holds it. */
function withDenier(draft: Draft, reading: Reading, sentences: Sentences, party: (id: string | null) => Party | null): Draft {
  const start = sentences.list[draft.sentence]?.start
  if (
    draft.says !== 'against' ||
    draft.status !== 'denied' ||
    draft.by !== null ||
    draft.retracts ||
    draft.trigger === null ||
    start === undefined
  )
    return draft
  const before = reading.report.text.slice(start, draft.trigger.start)
  if (before.search(DENYING_WORDS) < 0) return draft
  return { ...draft, by: firstNamed(reading, start, draft.trigger.start, party) }
}

/** Who is named first between two positions. */
function firstNamed({ actors }: Reading, from: number, to: number, party: (id: string | null) => Party | null): Party | null {
  const first = actors.flatMap(({ id, mentions }) => mentions.flatMap(({ start }) => (start >= from && start < to ? [{ id, start }] : [])))
  return party(first.sort((a, b) => a.start - b.start)[0]?.id ?? null)
}

/** Signs behind an act in which it is called untrue. */
const UNTRUE_REACH = 80

/** Who says what stands at a position. */
function sayerOf({ statements }: Reading, at: number, party: (id: string | null) => Party | null): Party | null {
  const said = statements.find(({ content, speaker }) => speaker !== null && content.some(({ start, end }) => start <= at && at < end))
  return party(said?.speaker ?? null)
}

/** A denial that the reading has, with the telling before it that it is of: "captured the town on Wednesday … denied that it had fallen". */
function withTarget(draft: Draft, drafts: readonly Draft[]): Draft {
  if (draft.says !== 'against' || draft.about !== null || !FACTS.has(draft.type)) return draft
  const towns = draft.places.filter(isTown)
  const near = drafts.filter(
    (other) =>
      other.says === 'for' &&
      other.type === draft.type &&
      other.sentence <= draft.sentence &&
      draft.sentence - other.sentence <= LOOK_BACK &&
      (voiceOf(draft.by) === null || voiceOf(other.by) !== voiceOf(draft.by)) &&
      !excludes(draft, other) &&
      (towns.length === 0 || other.places.some((place) => towns.some(({ key }) => key === place.key))),
  )
  // "Denied that it had carried out the attack on the market": not the car bomb at the police station that the report recalls beside it.
  const hit = targetsOf(draft)
  const struck = hit.length > 0 ? near.filter((other) => targetsOf(other).some((kind) => hit.includes(kind))) : []
  const target = struck.at(-1) ?? (hit.length === 0 || near.length === 1 ? near.at(-1) : undefined)
  return target ? { ...draft, about: target.id } : draft
}

/**
 * What is told again to be taken back: "On Tuesday we reported that a helicopter had been brought down" says when it was reported, and "she retracted
 * her announcement that he was killed" does not say that he was.
 */
function recall(draft: Draft, { sentence, at }: Answer, surroundings: Surroundings): Draft {
  const days = surroundings.dayInside(draft.evidence) ?? { start: null, end: null, part: null }
  const isTakenBack = draft.sentence === sentence && (draft.trigger?.start ?? 0) > at
  return { ...draft, ...days, recalls: true, ...(isTakenBack ? { says: 'against', status: 'denied', retracts: true, figures: [] } : null) }
}

function denials(reading: Reading, sentences: Sentences, party: (id: string | null) => Party | null): Answer[] {
  const {
    report: { text },
    statements,
  } = reading
  const voiceBefore = (from: number, to: number): Party | null => {
    const said = statements.find(({ cue, speaker }) => cue !== null && speaker !== null && cue.start <= to && cue.end > to)
    if (said) return party(said.speaker)
    return firstNamed(reading, from, to, party)
  }
  return [NEGATED_VIOLENCE, DENYING_WORDS, RETRACTING_WORDS].flatMap((words) =>
    [...text.matchAll(words)].flatMap(({ index }) => {
      const sentence = sentences.at(index)
      const from = sentences.list[sentence]?.start ?? 0
      if (NOT_DENYING.test(text.slice(Math.max(from, index - 24), index))) return []
      return [{ sentence, at: index, says: 'against' as const, by: voiceBefore(from, index), retracts: words === RETRACTING_WORDS }]
    }),
  )
}

function doubts({ report }: Reading, sentences: Sentences): Answer[] {
  return [...report.text.matchAll(CHECKING_WORDS)].flatMap(({ index, 0: word }) => {
    const sentence = sentences.at(index)
    const start = sentences.list[sentence]?.start ?? 0
    return /^un/i.test(word) || DOUBTING_WORDS.test(report.text.slice(Math.max(start, index - 60), index))
      ? [{ sentence, at: index, says: 'could not verify' as const, by: null, retracts: false }]
      : []
  })
}

/** Sentences behind what an outlet had told in which it owns that it was wrong. */
const OWNED_WITHIN = 3

/** "Our page of Tuesday said that a guard had been stabbed. That was wrong." "We were wrong. On Tuesday this page carried a report that …" */
function ownCorrections({ report: { text } }: Reading, { list }: Sentences): Answer[] {
  const ownsUp = (sentence: number): boolean =>
    list.slice(Math.max(0, sentence - 1), sentence + OWNED_WITHIN + 1).some(({ start, end, paragraph }, at) => {
      if (paragraph !== list[sentence]?.paragraph) return false
      const words = text.slice(start, end)
      return OWNING_UP.test(words) || (Math.max(0, sentence - 1) + at === sentence + 1 && IT_WAS_NOT.test(words))
    })
  return list.flatMap(({ start, end, paragraph }, sentence) => {
    const before = list[sentence - 1]
    const isWrong =
      before?.paragraph === paragraph && WAS_WRONG.test(text.slice(start, end)) && OWN_TELLING.test(text.slice(before.start, before.end))
    if (isWrong) return [{ sentence, at: start, says: 'against' as const, by: null, retracts: true }]
    if (!OWN_TELLING.test(text.slice(start, end)) || !ownsUp(sentence)) return []
    // What was told is told again, and taken back by what stands behind it.
    const after = list[sentence + 1]
    const isBehind = after?.paragraph === paragraph
    return [
      {
        sentence: isBehind ? sentence + 1 : sentence,
        at: isBehind ? after.start : start,
        says: 'against' as const,
        by: null,
        retracts: true,
      },
    ]
  })
}

/** "We found no witness to it": of what is told before it, or behind it. */
function emptyHanded({ report }: Reading, sentences: Sentences): Answer[] {
  return [...report.text.matchAll(FOUND_NOTHING)].map(({ index }) => ({
    sentence: sentences.at(index),
    at: index,
    says: 'could not verify' as const,
    by: null,
    retracts: false,
  }))
}

function targetOf(
  { sentence, at, by, says, retracts }: Answer,
  drafts: readonly Draft[],
  denied: ReadonlySet<string>,
  { report }: Reading,
  sentences: Sentences,
  surroundings: Surroundings,
): Draft | null {
  const isLoss = losesGround(report.text, sentences, sentence, at)
  const others = drafts.filter(
    (draft) =>
      // "the report that a boat had been seized was mistaken": what is taken back may be told as untrue already
      (draft.says === 'for' || (retracts && draft.says === 'against' && voiceOf(draft.by) === null)) &&
      FACTS.has(draft.type) &&
      (retracts || voiceOf(by) === null || voiceOf(draft.by) !== voiceOf(by)) &&
      // "Denied that the town had fallen and said fighting went on": not the fighting.
      (!isLoss || draft.type === 'COERCE' || draft.type === 'RETREAT' || draft.mode.includes('abduct')),
  )
  const here = others.find((draft) => draft.sentence === sentence && (draft.trigger?.start ?? 0) > at)
  if (here) return here
  const towns = surroundings.townsIn(sentence, at)
  const near = others.filter((draft) => draft.sentence <= sentence)
  if (towns.length > 0) {
    const atTown = (draft: Draft) => draft.places.some((place) => isTown(place) && towns.some(({ key }) => key === place.key))
    const own = sentences.list[sentence]?.paragraph
    const told = near.findLast(atTown) ?? others.find((draft) => atTown(draft) && sentences.list[draft.sentence]?.paragraph === own)
    if (told || isLoss) return told ?? null
  }
  const paragraph = sentences.list[sentence]?.paragraph
  const before = near.findLast((draft) => sentence - draft.sentence <= LOOK_BACK && sentences.list[draft.sentence]?.paragraph === paragraph)
  if (before) return mainOf(before, near)
  // Agencies give each sentence a paragraph.
  const close = near.filter(
    (draft) => sentence - draft.sentence <= LOOK_BACK && !hasHeading(sentences, draft.sentence, sentence, report.text),
  )
  if (isLoss) return close.at(-1) ?? null
  if (
    says === 'could not verify' &&
    CLAIM_NOUNS.test(report.text.slice(sentences.list[sentence]?.start ?? at, sentences.list[sentence]?.end))
  ) {
    const claimed = close.filter(({ id, by: teller, sentence: told }) => (teller !== null || denied.has(id)) && told < sentence)
    const found = claimed.findLast(({ id }) => denied.has(id)) ?? claimed.at(-1)
    if (found) return mainOf(found, near)
  }
  if (towns.length > 0) return null
  // Agencies give each sentence a paragraph: what is denied by its own name is the attack told last.
  const said = sentences.list[sentence]
  const last = near.findLast(({ type }) => type === 'ASSAULT')
  if (!said || !last || sentence - last.sentence > LOOK_BACK || hasHeading(sentences, last.sentence, sentence, report.text)) return null
  return ATTACK_WORDS.test(report.text.slice(at, said.end)) ? last : null
}

/** Of what one sentence tells on one voice's word, the first: "said that they had captured the town after a short battle" claims the town. */
function mainOf(told: Draft, drafts: readonly Draft[]): Draft {
  const voice = voiceOf(told.by)
  return drafts.find((draft) => draft.sentence === told.sentence && voiceOf(draft.by) === voice) ?? told
}

/** Whether an answer denies that a place was lost: "denied that Luvungi had fallen", "it did not lose the town". */
function losesGround(text: string, { list }: Sentences, sentence: number, at: number): boolean {
  return LOSING_GROUND.test(text.slice(at, list[sentence]?.end ?? at).replace(/[:;].*$/s, ''))
}

/**
 * What an answer is about that the reading tells nowhere: "denied that its drones had struck the market of Kitshanga", or, with violence and a town
 * in a sentence before it, "The army denies any involvement".
 */
function unread({ sentence, at, says }: Answer, { report }: Reading, sentences: Sentences, surroundings: Surroundings): Draft | null {
  const isLoss = losesGround(report.text, sentences, sentence, at)
  const { list } = sentences
  let told = sentence
  const tells = (index: number) => {
    const { start, end } = list[index] as Span
    return (isLoss || VIOLENCE_WORDS.test(report.text.slice(start, end))) && surroundings.townsIn(index, at).length > 0
  }
  while (told > Math.max(0, sentence - LOOK_BACK) && !tells(told) && list[told - 1]?.paragraph === list[sentence]?.paragraph) told--
  const [town] = tells(told) ? surroundings.townsIn(told, at) : []
  if (!town) return null
  const { start, end } = list[told] as Span
  return {
    id: `${report.id}/e${start}-${end}`,
    report: report.id,
    published: report.published,
    url: report.url,
    edition: editionOf(report),
    says: 'for',
    by: null,
    status: 'reported',
    evidence: [],
    trigger: null,
    type: isLoss ? 'COERCE' : 'ASSAULT',
    mode: isLoss ? ['seize'] : [],
    context: [],
    cameo: null,
    actors: [],
    recipients: [],
    places: [town],
    start: null,
    end: null,
    part: null,
    // The day beside a denial is that of the denial.
    ...(surroundings.dayOfEntry(told) ??
      (says === 'could not verify' || (told < sentence && !isLoss) ? surroundings.dayIn(told, start) : null)),
    words: [],
    names: [],
    home: null,
    figures: [],
    about: null,
    retracts: false,
    recalls: false,
    sentence,
  }
}

function answering({ says, by, at, sentence, retracts }: Answer, target: Draft, evidence: Evidence): Draft {
  return {
    ...target,
    id: `${target.report}/${says === 'against' ? 'd' : 'u'}${at}`,
    about: target.id,
    says,
    by,
    status: says === 'against' ? 'denied' : 'possible',
    evidence: [evidence],
    trigger: null,
    figures: [],
    retracts,
    recalls: retracts || target.recalls,
    sentence,
  }
}
