import { trimSpan } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { QUOTE_LENGTH } from './typed.ts'

/** Words of a report that a comment is on, and those around them. */
export interface Anchor extends Span {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** Code units kept before and after. */
const AROUND = 32

/** The words at a span, as `start-end` gives it; null for a span that is none of this text, is empty or too long. */
export function anchorAt(text: string, span: string): Anchor | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(span.trim()) ?? []
  if (start === undefined || end === undefined || Number(end) > text.length) return null
  return anchorOf(text, { start: Number(start), end: Number(end) })
}

/** Where words stand in a text for the first time; white space and the kind of quotation marks are passed over. Null when they do not. */
export function anchorOfQuote(text: string, quote: string): Anchor | null {
  const words = quote.trim().slice(0, QUOTE_LENGTH).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  const at = pattern(words).exec(text) ?? pattern(withoutOuterMarks(words)).exec(text)
  return at && anchorOf(text, { start: at.index, end: at.index + at[0].length })
}

function anchorOf(text: string, span: Span): Anchor | null {
  const { start, end } = whole(text, trimSpan(text, span))
  if (start >= end || end - start > QUOTE_LENGTH) return null
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
    suffix: text.slice(end, end + AROUND).toWellFormed(),
  }
}

/** A span that cuts no character in two. */
function whole(text: string, { start, end }: Span): Span {
  const isCut = (at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
  return { start: isCut(start) ? start - 1 : start, end: isCut(end) ? end + 1 : end }
}

const MARKS = '["“”„‟«»]'
const SINGLE_MARKS = "['‘’‚‛]"

function pattern(words: readonly string[]): RegExp {
  const escaped = words.map((word) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(new RegExp(MARKS, 'g'), MARKS)
      .replace(new RegExp(SINGLE_MARKS, 'g'), SINGLE_MARKS),
  )
  return new RegExp(escaped.join('\\s+'), 'i')
}

/** Words without the quotation marks that a person put around them. */
function withoutOuterMarks(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replace(/^["“”„«»'‘’]+|["“”„«»'‘’]+$/g, '')
    .split(' ')
    .filter(Boolean)
}
