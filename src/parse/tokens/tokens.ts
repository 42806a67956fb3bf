import type { Span } from '../../record/types.ts'
import { BOUNDARY_FEATURES, writeBoundaryFeatures } from './boundary-features.ts'
import { ruleBoundary } from './boundary-rules.ts'
import { CharacterClass, classAt, isLetter, isSpace } from './characters.ts'
import { deliberateBreaks } from './line-breaks.ts'
import { SENTENCE_FEATURES, type TokenView, viewTokens, writeSentenceFeatures } from './sentence-features.ts'
import { ruleSentenceEnd } from './sentence-rules.ts'
import { readTokenModel, scoreOf } from './weights.ts'
import { wordsOf } from './words.ts'

/** A written token: no white space inside, clitics still attached ("don't", "Kyiv's"). */
export type RawToken = Span

/** A word as Universal Dependencies has it; its form is its slice of the text. */
export interface RawWord extends Span {
  readonly form: string
  /** Whether white space, or the end of the part, follows. */
  readonly spaceAfter: boolean
}

/** A sentence before tagging: never empty, at most `LONGEST_SENTENCE` words. */
export interface RawSentence {
  readonly span: Span
  readonly words: readonly RawWord[]
}

export interface Tokenizer {
  /** The written tokens of a stretch of text. */
  tokenize(text: string, span: Span): RawToken[]
  /** The sentences of one part of a report, given its tokens. A part's end always ends a sentence. */
  splitSentences(text: string, span: Span, tokens: readonly RawToken[]): RawSentence[]
}

/** Words a sentence may have; longer ones are cut at a punctuation mark, so that the work on a sentence is bounded. */
export const LONGEST_SENTENCE = 250

const CLOSING_MARKS = /^["”’'»)\]]$/
const SENTENCE_MARKS = /[.?!…]$/

/**
 * What a sentence end without a closing mark must score. The treebanks hold mails and chats that leave marks out; 300 news articles
 * had 190 such ends above 0, nearly all wrong ("Chris | Cox, who runs …"), and 90 above 50, half of them datelines.
 */
const BAR_WITHOUT_MARK = 25

/**
 * A tokenizer and sentence splitter with the weights of `data/model/tokens.bin`. Time is linear in the text, whatever it holds.
 *
 * @example
 * const tokenizer = createTokenizer(readFileSync('data/model/tokens.bin'))
 * const part = { start: 0, end: text.length }
 * tokenizer.splitSentences(text, part, tokenizer.tokenize(text, part))
 */
export function createTokenizer(bytes: Uint8Array): Tokenizer {
  const model = readTokenModel(bytes)
  const boundaryFeatures = new Int32Array(BOUNDARY_FEATURES)
  const sentenceFeatures = new Int32Array(SENTENCE_FEATURES)

  function tokenize(text: string, span: Span): RawToken[] {
    const tokens: RawToken[] = []
    forEachChunk(text, span, (start, end, next) => {
      let from = start
      if (!isPlainWord(text, start, end)) {
        for (let at = start + 1; at < end; at++) {
          const ruled = afterHyphen(text, start, end, at) ? from === at - 1 : ruleBoundary(text, start, end, at, next)
          if (ruled === false) continue
          if (ruled === null) {
            const count = writeBoundaryFeatures(text, start, end, at, next, boundaryFeatures)
            if (scoreOf(model.boundary, boundaryFeatures, count) <= 0) continue
          }
          tokens.push({ start: from, end: at })
          from = at
        }
      }
      tokens.push({ start: from, end })
    })
    return tokens
  }

  function splitSentences(text: string, span: Span, tokens: readonly RawToken[]): RawSentence[] {
    const views = viewTokens(text, tokens)
    const breaks = deliberateBreaks(text, span, tokens)
    const sentences: RawSentence[] = []
    let words: RawWord[] = []
    const quotation = new QuotationState()
    let since = 0
    tokens.forEach((token, index) => {
      const spaceAfter = (views[index] as TokenView).gap !== 0
      const parts = wordsOf(text, token)
      parts.forEach((word, position) => {
        const form = text.slice(word.start, word.end)
        words.push({ ...word, form, spaceAfter: position === parts.length - 1 && spaceAfter })
      })
      quotation.read(text, token, views, index)
      since++
      if (index === tokens.length - 1 || breaks.has(index) || isEnd(index)) {
        sentences.push(...cutToLength(words))
        words = []
        since = 0
      }
    })
    return sentences

    function isEnd(index: number): boolean {
      const ruled = ruleSentenceEnd(text, tokens, views, index)
      if (ruled !== null) return ruled
      const count = writeSentenceFeatures(views, index, since, quotation.open, sentenceFeatures)
      const mark = closedMark(text, tokens, views, index)
      return scoreOf(model.sentence, sentenceFeatures, count) > (mark ? 0 : BAR_WITHOUT_MARK)
    }
  }

  return { tokenize, splitSentences }
}

/** Calls back with each run without white space and the class of the first character after it. */
export function forEachChunk(text: string, span: Span, visit: (start: number, end: number, next: number) => void): void {
  let at = span.start
  const skip = () => {
    while (at < span.end && isSpace(classAt(text, at))) at++
  }
  skip()
  while (at < span.end) {
    const start = at
    while (at < span.end && !isSpace(classAt(text, at))) at++
    const end = at
    skip()
    visit(start, end, at < span.end ? classAt(text, at) : CharacterClass.none)
  }
}

/** Whether `at` follows a hyphen between word characters: it is a boundary if the place before the hyphen was ("US|-|Ukraine", "co-operate"). */
export function afterHyphen(text: string, start: number, end: number, at: number): boolean {
  if (text[at - 1] !== '-' || at - 2 < start || at >= end) return false
  const [before, after] = [classAt(text, at - 2), classAt(text, at)]
  return (isLetter(before) || before === CharacterClass.digit) && (isLetter(after) || after === CharacterClass.digit)
}

/** Whether a full stop, question or exclamation mark closes the text up to token `index`, quotation marks and brackets after it aside. */
function closedMark(text: string, tokens: readonly Span[], views: readonly TokenView[], index: number): boolean {
  let at = index
  while (at > 0 && index - at < 3 && views[at - 1]?.gap === 0 && CLOSING_MARKS.test(text.slice(tokens[at]?.start, tokens[at]?.end))) at--
  const end = tokens[at]?.end ?? 0
  return SENTENCE_MARKS.test(text.slice(end - 1, end))
}

/** Letters only: nothing to split. */
export function isPlainWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isLetter(classAt(text, at))) return false
  return true
}

/** Whether a quotation is open after the tokens read so far. Straight marks open after white space or a bracket. */
export class QuotationState {
  open = false

  read(text: string, token: Span, views: readonly TokenView[], index: number): void {
    if (token.end - token.start > 2) return
    const form = text.slice(token.start, token.end)
    if (form === '“' || form === '``' || form === '„' || form === '«') this.open = true
    else if (form === '”' || form === "''" || form === '»') this.open = false
    else if (form === '"') this.open = (views[index - 1]?.gap ?? 1) > 0 && views[index]?.gap === 0
  }
}

const CUTS = /^[;:,.!?—–)”"]$/

/** Cuts an overlong sentence after the last punctuation mark of its second half, or where it must. */
function cutToLength(words: readonly RawWord[]): RawSentence[] {
  const sentences: RawSentence[] = []
  let from = 0
  while (from < words.length) {
    let to = Math.min(words.length, from + LONGEST_SENTENCE)
    if (to < words.length) {
      for (let at = to; at > from + LONGEST_SENTENCE / 2; at--) {
        if (!CUTS.test(words[at - 1]?.form ?? '')) continue
        to = at
        break
      }
    }
    const piece = words.slice(from, to)
    // A piece has at least one word: `from` is below the length and `to` above `from`.
    sentences.push({ span: { start: (piece[0] as RawWord).start, end: (piece.at(-1) as RawWord).end }, words: piece })
    from = to
  }
  return sentences
}
