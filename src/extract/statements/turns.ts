import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import { trimSpan } from '../../record/span.ts'
import type { Part, Span } from '../../record/types.ts'

/** A paragraph of a conversation that is printed turn by turn: "Q: Will you sign?", "ORLOVA: Not this year." */
export interface Turn {
  readonly part: number
  /** The label that names the speaker; of a paragraph without one, that of the turn it goes on with. */
  readonly label: Span
  /** The colon or full stop after the label, or null where the paragraph has no label. */
  readonly mark: Span | null
  /** Whether the label says only that one asks or answers. */
  readonly role: 'question' | 'answer' | null
  readonly content: Span
}

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)
const LETTERS = /^(Q|A|QUESTION|Question|ANSWER|Answer)([.:])\s+(?=\S)/
const NAMES = /^(\p{Lu}[\p{L}\p{M}'’.-]*(?:,? (?:\p{Lu}[\p{L}\p{M}'’.-]*|of|the|de|van|von|bin|al|for)){0,7})(:)\s+(?=\S)/u
/** Paragraphs without a label between two turns, at most: a long answer. */
const GAP = 6
/** Turns from which on a paragraph without a label is taken for part of the one before. */
const LONG = 4

/**
 * Finds conversations printed turn by turn: paragraphs that begin with "Q" and "A" or with the names of those who speak. Two labels make a
 * conversation when one asks and another answers, or when the speakers come back by turns; a list ("Place: …", "Time: …") is none.
 */
export function findTurns(text: string, parts: readonly Part[]): Turn[] {
  const turns: Turn[] = []
  let run: Turn[] = []
  const flush = () => {
    if (isConversation(text, run)) turns.push(...(run.length >= LONG ? withUnlabelled(text, parts, run) : run))
    run = []
  }
  parts.forEach((part, index) => {
    const turn = part.kind === 'paragraph' ? readTurn(text, part, index) : null
    if (run.length > 0 && index - (run.at(-1)?.part ?? index) > GAP) flush()
    if (turn) run.push(turn)
  })
  flush()
  return turns
}

function readTurn(text: string, part: Part, index: number): Turn | null {
  const trimmed = trimSpan(text, part)
  const words = text.slice(trimmed.start, Math.min(trimmed.end, trimmed.start + 120))
  const letters = LETTERS.exec(words)
  const match = letters ?? NAMES.exec(words)
  const [all, label, mark] = match ?? []
  if (!all || !label || !mark || (!letters && LABELS.has(label.toLowerCase()))) return null
  const end = trimmed.start + label.length
  return {
    part: index,
    label: { start: trimmed.start, end },
    mark: { start: end, end: end + mark.length },
    role: letters ? (/^q/i.test(label) ? 'question' : 'answer') : null,
    content: { start: trimmed.start + all.length, end: trimmed.end },
  }
}

function isConversation(text: string, run: readonly Turn[]): boolean {
  const name = ({ label }: Turn) => text.slice(label.start, label.end)
  return run.some((turn, at) => {
    const next = run[at + 1]
    if (!next || name(turn) === name(next)) return false
    if (turn.role === 'question' && next.role === 'answer') return true
    const back = run[at + 2]
    const byTurns = back !== undefined && name(back) === name(turn) && [turn, next, back].every((one) => isSpoken(text, one))
    return byTurns || (isSpoken(text, turn) && text[turn.content.end - 1] === '?' && isSpoken(text, next))
  })
}

/** Whether a paragraph ends as sentences do: "Place: Bara" does not. */
function isSpoken(text: string, { content }: Turn): boolean {
  return /[.?!…”"]/.test(text[content.end - 1] ?? '')
}

/** The turns, with the paragraphs between them that go on with one. */
function withUnlabelled(text: string, parts: readonly Part[], run: readonly Turn[]): Turn[] {
  return run.flatMap((turn, at) => {
    const next = run[at + 1]?.part ?? turn.part
    const more = parts.slice(turn.part + 1, next).flatMap((part, index): Turn[] => {
      const content = trimSpan(text, part)
      return part.kind === 'paragraph' && content.end > content.start ? [{ ...turn, part: turn.part + 1 + index, mark: null, content }] : []
    })
    return [turn, ...more]
  })
}
