import { SPEECH_VERB_FORMS } from '../../lang/en/speech-verb-forms.ts'
import type { Part, Span } from '../../record/types.ts'
import { isApostrophe } from './apostrophe.ts'

/** A stretch between quotation marks, within one paragraph. */
export interface Quotation {
  /** Position in the list of the report's quotations, which is in the order of their opening marks. */
  readonly index: number
  /** With its marks. */
  readonly span: Span
  /** Without its marks. */
  readonly inner: Span
  /** The quotation it stands inside, or null. */
  readonly parent: number | null
  /** The quotation of the paragraph before that this one goes on with, or null. */
  readonly continues: number | null
  /** Whether its end is marked: by a closing mark, or by the next paragraph, which opens it again. */
  readonly closed: boolean
  /** Whether its marks are single ones. */
  readonly single: boolean
}

/** Marks that open, with those that close them. Sloppy pairs such as “…" and Swedish ”…” are met in copied text. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”',
  '"': '"”',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': "’'",
  "'": "'’",
  '‚': '‘’',
  "''": "''",
  '``': "''",
}
const SINGLE = "‘'‚‹›"
/** Marks whose form says that they open. */
const OPENERS = '“„«‹‘‚``'
const MARKS = /''|``|[“”"„«»‹›‘’'‚]/g
/** What may stand before an opening mark: white space, brackets, dashes, another mark. */
const BEFORE_OPENING = /[\s([{–—\-/“‘"'„«‹¡¿…:]/u
/** What does not follow an opening mark. */
const AFTER_CLOSING = /[\s,.;:!?)\]}]/u
/** The end of a sentence and a space, where a mark that is open already can open a paragraph only. */
const PASTED = /^[.!?…\])]\s$/
const SENTENCE_END = /[.!?…](?=\s|$)/
const SPEECH = SPEECH_VERB_FORMS.join('|')
const SPEAKER = String.raw`(?:(?:an?|one|the) \p{L}[\p{L}-]*(?: \p{L}[\p{L}'’-]*){0,3}|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})`
/** ", the colonel said" at the end of a paragraph: the words of the writer, though no mark has closed the quotation before. */
const LOST_CUE = new RegExp(String.raw`[,?!—] (?:${SPEAKER} (?:${SPEECH})|(?:${SPEECH}) ${SPEAKER})(?: on \p{Lu}\p{Ll}+)?\.?$`, 'u')
/** How far from the end of a paragraph such a cue begins at most, in characters. */
const LOST_CUE_LENGTH = 100
/** No writer nests deeper; a longer row of opening marks is noise, and the outermost is given up. */
const DEPTH = 6

/** A quotation while its paragraph is being read. */
interface Draft {
  readonly mark: string
  readonly start: number
  innerStart: number
  innerEnd: number
  end: number
  continues: Draft | null
  closed: boolean
  /** Its end is where the writer's words begin, though no mark says so. */
  cut: boolean
  /** An opening mark that turned out to be none. */
  dropped: boolean
}

/**
 * Finds what stands between quotation marks, paragraph by paragraph: straight, curly, low, French, German and single marks, nested ones,
 * and quotations that each new paragraph opens again. Apostrophes, inches and minutes open none.
 *
 * A double mark that is never closed gives a quotation up to the end of its sentence with `closed` false, for a notice; a single one gives
 * nothing. Whether the words are speech, a title or a distancing mark is not decided here.
 *
 * @example
 * findQuotations('“We stay,” he said.', [{ kind: 'paragraph', start: 0, end: 19 }])
 * // [{ index: 0, span: 0–10, inner: 1–9, parent: null, continues: null, closed: true, single: false }]
 */
export function findQuotations(text: string, parts: readonly Part[]): Quotation[] {
  const drafts: Draft[] = []
  let pending: Draft | null = null
  for (const part of parts) {
    if (part.kind === 'furniture') continue
    const carried: Draft | null = part.kind === 'paragraph' ? pending : null
    const left = readParagraph(text, part, carried, drafts)
    pending = part.kind === 'paragraph' ? left : null
  }
  endUnclosed(text, drafts)
  return toQuotations(drafts)
}

/** Reads one paragraph into `drafts`; gives the quotation that it leaves open, if any. */
function readParagraph(text: string, part: Part, before: Draft | null, drafts: Draft[]): Draft | null {
  const { start, end } = trim(text, part)
  const stack: Draft[] = []
  let carried = before

  const open = (mark: string, at: number): Draft => {
    const innerStart = at + mark.length
    const draft: Draft = { mark, start: at, innerStart, innerEnd: end, end, continues: null, closed: false, cut: false, dropped: false }
    drafts.push(draft)
    stack.push(draft)
    if (stack.length > DEPTH) stack.shift()
    carried = null
    return draft
  }
  const close = (depth: number, mark: string, at: number) => {
    // what was opened inside and never closed was no mark: “the ‘old guard was gone”
    for (const lost of stack.splice(depth + 1)) lost.dropped = true
    const draft = stack.pop()
    if (!draft) return
    draft.innerEnd = at
    draft.end = at + mark.length
    draft.closed = true
  }

  MARKS.lastIndex = start
  for (let match = MARKS.exec(text); match && match.index < end; match = MARKS.exec(text)) {
    const mark = match[0]
    const at = match.index
    const depth = stack.findLastIndex((draft) => CLOSERS[draft.mark]?.includes(mark))
    if (mark.length === 1 && isApostrophe(text, at, end, depth >= 0)) continue
    if (carried && at === start && carried.mark === mark) {
      carried.closed = true
      const last: Draft = carried
      open(mark, at).continues = last
      continue
    }
    const before = at > start ? (text[at - 1] ?? '') : ''
    const ahead = text.slice(at + mark.length, Math.min(end, at + mark.length + 2))
    const within = stack.at(-1)
    if (within?.mark === mark && within.start < at - 1 && PASTED.test(text.slice(at - 2, at)) && opens(mark, before, ahead, true)) {
      // paragraphs pasted into one line: "… in their hands. “The areas I worked in …", each opened again
      stack.pop()
      within.innerEnd = at - 1
      within.end = at - 1
      within.closed = true
      open(mark, at).continues = within
      continue
    }
    if (opens(mark, before, ahead, depth >= 0)) open(mark, at)
    else if (depth >= 0) close(depth, mark, at)
    else if (carried && CLOSERS[carried.mark]?.includes(mark)) {
      // the paragraph before left a quotation open, and this one closes it without having opened it again
      const last: Draft = carried
      last.closed = true
      const draft = open(last.mark, start)
      draft.continues = last
      draft.innerStart = start
      close(stack.length - 1, mark, at)
    }
  }
  const left = stack.find((draft) => draft.mark !== "'") ?? null
  for (const lost of stack) if (lost !== left) lost.dropped = SINGLE.includes(lost.mark)
  if (left && !SINGLE.includes(left.mark) && cutAtCue(text, left, end)) return null
  return left
}

/** Ends a quotation that was left open before the cue that ends its paragraph: "“We held the bridge, the colonel said." */
function cutAtCue(text: string, draft: Draft, end: number): boolean {
  const from = Math.max(draft.innerStart, end - LOST_CUE_LENGTH)
  const at = text.slice(from, end).search(LOST_CUE)
  if (at < 0) return false
  draft.innerEnd = from + at + 1
  draft.end = draft.innerEnd
  draft.cut = true
  return true
}

/** Whether a mark opens a quotation, by what stands around it; `open` says whether it could close one. */
function opens(mark: string, before: string, ahead: string, open: boolean): boolean {
  const free = before === '' || BEFORE_OPENING.test(before)
  const next = ahead[0] ?? ''
  const closing = next === '' || (AFTER_CLOSING.test(next) && !ahead.startsWith('..'))
  // French marks stand off from their words: « bonjour »
  if (OPENERS.includes(mark)) return (free || !open) && !(open && closing)
  if (mark === '”' || mark === '»' || mark === '›') return free && !closing && !open
  return free && !closing
}

/** Ends what was never closed with its sentence, or before the next quotation of its kind; single marks are given up. */
function endUnclosed(text: string, drafts: readonly Draft[]): void {
  let next = Number.POSITIVE_INFINITY
  for (const draft of [...drafts].reverse()) {
    if (draft.dropped) continue
    if (!draft.closed && !draft.cut) {
      if (SINGLE.includes(draft.mark)) draft.dropped = true
      else {
        const limit = Math.min(next, draft.end)
        const words = text.slice(draft.innerStart, limit)
        const stop = words.search(SENTENCE_END)
        draft.innerEnd = stop < 0 ? draft.innerStart + words.trimEnd().length : draft.innerStart + stop + 1
        draft.end = draft.innerEnd
      }
    }
    if (!SINGLE.includes(draft.mark)) next = draft.start
  }
}

/** The quotations that stand, in text order, each with the one around it. */
function toQuotations(drafts: readonly Draft[]): Quotation[] {
  const kept = drafts.filter((draft) => !draft.dropped && draft.innerEnd > draft.innerStart)
  const indices = new Map(kept.map((draft, index) => [draft, index]))
  const around: Draft[] = []
  return kept.map((draft, index) => {
    for (let last = around.at(-1); last && last.end < draft.end; last = around.at(-1)) around.pop()
    const parent = around.at(-1)
    around.push(draft)
    return {
      index,
      span: { start: draft.start, end: draft.end },
      inner: { start: draft.innerStart, end: draft.innerEnd },
      parent: parent ? (indices.get(parent) ?? null) : null,
      continues: draft.continues ? (indices.get(draft.continues) ?? null) : null,
      closed: draft.closed,
      single: SINGLE.includes(draft.mark),
    }
  })
}

/** The part without white space at its ends. */
function trim(text: string, part: Part): Span {
  const words = text.slice(part.start, part.end)
  const start = part.start + (words.length - words.trimStart().length)
  return { start, end: Math.max(start, part.start + words.trimEnd().length) }
}
