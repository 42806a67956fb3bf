import { CHECKING_WORDS, DENYING_CUES, DOUBTING_WORDS } from '../../lang/en/doubt-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { PloverType, Reading, Span } from '../../record/types.ts'
import type { Evidence, Party } from '../telling.ts'
import type { Draft } from './companions.ts'
import type { Sentences } from './sentences.ts'
import { isTown, type Surroundings } from './surroundings.ts'

/** What can be denied or checked by those who were not there; pledges and judgements are not. */
const FACTS: ReadonlySet<PloverType> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'MOBILIZE', 'PROTEST', 'AID', 'SANCTION'])
/** Sentences back to which "the claim" may point. */
const LOOK_BACK = 3

interface Answer {
  readonly sentence: number
  readonly at: number
  readonly says: 'against' | 'could not verify'
  readonly by: Party | null
}

/**
 * Tellings of those who answer another's: "The army denied any involvement", "Meridian could not verify either account". Each is about the
 * telling in its own sentence, one at a place it names, or the nearest before; where there is none, nothing is told. What the reading has as a
 * denied event already is not told again.
 */
export function answersOf(
  reading: Reading,
  drafts: readonly Draft[],
  sentences: Sentences,
  surroundings: Surroundings,
  party: (id: string | null) => Party | null,
): Draft[] {
  const answered = new Set(drafts.flatMap(({ says, sentence }) => (says === 'for' ? [] : [`${says} ${sentence}`])))
  const answers = [...denials(reading, sentences, party), ...doubts(reading, sentences)].filter(
    ({ says, sentence }) => !answered.has(`${says} ${sentence}`),
  )
  return answers.flatMap((answer) => {
    const target = targetOf(answer, drafts, sentences, surroundings)
    const span = sentences.list[answer.sentence]
    return target && span ? [answering(answer, target, span, reading.report.text)] : []
  })
}

function denials({ report, statements }: Reading, sentences: Sentences, party: (id: string | null) => Party | null): Answer[] {
  return statements.flatMap(({ cue, speaker }) => {
    if (!cue || !DENYING_CUES.test(quoteOf(report.text, cue))) return []
    if (/\b(?:not|never|n[o’']t)\s+$/i.test(report.text.slice(Math.max(0, cue.start - 12), cue.start))) return []
    return [{ sentence: sentences.at(cue.start), at: cue.start, says: 'against' as const, by: party(speaker) }]
  })
}

function doubts({ report }: Reading, sentences: Sentences): Answer[] {
  const found = new Map<number, Answer>()
  for (const { index } of report.text.matchAll(CHECKING_WORDS)) {
    const sentence = sentences.at(index)
    const start = sentences.list[sentence]?.start ?? 0
    if (DOUBTING_WORDS.test(report.text.slice(Math.max(start, index - 60), index)))
      found.set(sentence, { sentence, at: index, says: 'could not verify', by: null })
  }
  return [...found.values()]
}

function targetOf({ sentence, at, by }: Answer, drafts: readonly Draft[], sentences: Sentences, surroundings: Surroundings): Draft | null {
  const others = drafts.filter((draft) => draft.says === 'for' && FACTS.has(draft.type) && !(by?.key && isVoice(draft.by, by)))
  const here = others.find((draft) => draft.sentence === sentence && (draft.trigger?.start ?? 0) > at)
  if (here) return here
  const towns = surroundings.townsIn(sentence, at)
  const paragraph = sentences.list[sentence]?.paragraph
  const near = others.filter((draft) => draft.sentence <= sentence)
  if (towns.length > 0) {
    const atTown = (draft: Draft) => draft.places.some((place) => isTown(place) && towns.some(({ name }) => name === place.name))
    return near.findLast(atTown) ?? others.find(atTown) ?? null
  }
  return near.findLast((draft) => sentence - draft.sentence <= LOOK_BACK && sentences.list[draft.sentence]?.paragraph === paragraph) ?? null
}

function isVoice(a: Party | null, b: Party): boolean {
  return a !== null && (a.memberOf ?? a.key) === (b.memberOf ?? b.key)
}

function answering({ says, by, at, sentence }: Answer, target: Draft, span: Span, text: string): Draft {
  const evidence: Evidence = { start: span.start, end: span.end, quote: quoteOf(text, span) }
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
    sentence,
  }
}
