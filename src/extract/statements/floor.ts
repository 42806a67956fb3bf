import { PERSON_NOUNS } from '../../lang/en/cue-nouns.ts'
import { REPLY_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { contains, overlaps } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { Scene, Source } from './draft.ts'
import type { Held, Ledger } from './ledger.ts'
import type { Quotation } from './quotation.ts'
import { fills } from './quoted.ts'
import { sourceAt } from './speaker.ts'
import { childIn } from './words.ts'

/** Who holds the floor when a quotation comes without a cue. */
export interface Floor {
  /** The statement the quotation goes on with, if it does. */
  readonly held: Held | null
  readonly source: Source
  /** Why, for `explain`. */
  readonly reason: string
}

const PERSONS: ReadonlySet<string> = new Set(PERSON_NOUNS)

/** Whether a word stands for an actor of the report. */
export type IsActor = (sentence: number, token: number) => boolean

/** Verbs that say that one speaks to the one before. */
const REPLIES: ReadonlySet<string> = new Set(REPLY_VERBS)
/** Why a speaker by turns has the floor. */
export const TURN = 'speaks by turns'

/** How many sentences back a speaker may have spoken. */
const BACK = 6

/**
 * Who speaks when a quotation names no one: whoever was quoted or reported last, or, in the same paragraph, whoever acted in the sentence
 * before ("He shrugged. 'We will see.'"). At the head of a paragraph it is whoever spoke last in the one before. A paragraph after a
 * question goes to the speaker before the one who asked, one after a reply to the one replied to. Null when nobody spoke.
 */
export function floorBefore(
  scenes: readonly Scene[],
  ledger: Ledger,
  first: Scene,
  quotations: readonly Quotation[],
  isActor: IsActor,
): Floor | null {
  const { sentence } = first
  let part = sentence.partIndex
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - BACK); index--) {
    const scene = scenes[index]
    if (!scene || part - scene.sentence.partIndex > 1) return null
    const quotation = scene.quotations.at(-1)
    const bare = quotation !== undefined && fills(scene, quotation)
    // a paragraph that is all quotation lies within the speech
    if (bare) part = scene.sentence.partIndex
    const held = (bare ? ledger.holderOf(quotation.index) : null) ?? lastSpoken(ledger.inSentence(index), quotations)
    if (held?.draft.source)
      return (
        (first.first ? (turnAfter(scenes, ledger, held, index) ?? answerTo(scenes, ledger, held, index, quotations)) : null) ?? {
          held,
          source: held.draft.source,
          reason: 'spoke last',
        }
      )
    if (bare || scene.sentence.partIndex !== sentence.partIndex) continue
    const root = scene.sentence.tokens.find(({ head }) => head < 0)
    const subject = root && childIn(scene.sentence, root.index, 'nsubj')
    const source = subject && canSpeak(subject, isActor(index, subject.index)) ? sourceAt(scene.sentence, subject.index) : null
    if (source) return { held: null, source, reason: 'acted in the sentence before' }
  }
  return null
}

/** Whether a subject is someone who may speak next: a name, a person by pronoun or by kin or calling, an actor. */
function canSpeak(subject: Token, actor: boolean): boolean {
  return actor || subject.name === 'person' || subject.upos === 'PROPN' || /^(?:he|she)$/i.test(subject.form) || PERSONS.has(subject.lemma)
}

/** The last one who speaks in the sentence itself, not in what another one says; those who are quoted come first. */
function lastSpoken(all: readonly Held[], quotations: readonly Quotation[]): Held | null {
  const spoken = all.filter(({ draft }) => !draft.silent && draft.source !== null && !draft.rule.endsWith('-inside'))
  const outer = spoken.filter(
    ({ draft }) => !spoken.some((other) => other.draft !== draft && other.parts.some((part) => draft.cue && contains(part, draft.cue))),
  )
  return outer.findLast((held) => quotations.some(({ span }) => held.parts.some((part) => overlaps(part, span)))) ?? outer.at(-1) ?? null
}

/** After a question, the speaker before the one who asked it. */
function answerTo(scenes: readonly Scene[], ledger: Ledger, asked: Held, from: number, quotations: readonly Quotation[]): Floor | null {
  const last = asked.parts.at(-1)
  const quotation = last && quotations.find(({ span }) => span.end === last.end)
  if (!quotation || !ledger.endsWithQuestion(quotation) || !asked.draft.source) return null
  for (let index = from; index >= Math.max(0, from - BACK); index--) {
    if (!scenes[index]) return null
    const other = ledger
      .inSentence(index)
      .findLast(({ draft }) => draft.source && !draft.silent && ledger.nameOf(draft.source) !== ledger.nameOf(asked.draft.source))
    if (other?.draft.source) return { held: null, source: other.draft.source, reason: 'answers the question' }
  }
  return null
}

/**
 * Two who speak by turns: after a paragraph that is one sentence of reply ("'We did not,' Idris replied."), the one replied to in the
 * paragraph before; and so on, turn by turn. An answer to a question that nobody here asked starts no turns.
 */
function turnAfter(scenes: readonly Scene[], ledger: Ledger, last: Held, at: number): Floor | null {
  const scene = scenes[at]
  const { source, cueToken, inferred } = last.draft
  if (!scene?.first || !source) return null
  const reply = cueToken !== null && REPLIES.has(scene.sentence.tokens[cueToken]?.lemma ?? '')
  if (!reply && !inferred.some((words) => words.endsWith(TURN))) return null
  const before = scenes[at - 1]
  if (!before || scene.sentence.partIndex - before.sentence.partIndex !== 1) return null
  const other = lastSpoken(ledger.inSentence(at - 1), before.quotations)
  if (!other?.draft.source || ledger.nameOf(other.draft.source) === ledger.nameOf(source)) return null
  return isDirect(other.parts, before.quotations) ? { held: null, source: other.draft.source, reason: TURN } : null
}

/** Whether all that a statement says stands between quotation marks. */
export function isDirect(parts: readonly Span[], quotations: readonly Quotation[]): boolean {
  return parts.every((span) => quotations.some((quotation) => contains(quotation.span, span)))
}
