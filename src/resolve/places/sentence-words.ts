import type { NameKind, Sentence, Token } from '../../parse/sentence.ts'
import type { EntryHead } from '../../parse/tokens/entry-head.ts'

/** "d'Ivoire", "l'Aquila" too. */
const CAPITAL = /^(?:[dl]['’])?\p{Lu}/u
const ALL_CAPITALS = /^\p{Lu}[\p{Lu}.'’-]+$/u

/** What the tagger made of a stretch of words. */
export interface Tag {
  readonly kind: NameKind
  readonly first: number
  readonly last: number
}

/** A sentence's words by position, as the search for names asks for them. Positions outside give empty words. */
export class SentenceWords {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly #text: string
  readonly #head: EntryHead | null

  /** @param head what the sentence is as the head of an entry, if its names are places */
  constructor(sentence: Sentence, text: string, head: EntryHead | null = null) {
    this.#head = head
    this.sentence = sentence
    this.tokens = sentence.tokens
    this.#text = text
  }

  /** In small letters. */
  word(at: number): string {
    return this.tokens[at]?.form.toLowerCase() ?? ''
  }

  form(at: number): string {
    return this.tokens[at]?.form ?? ''
  }

  upos(at: number): string {
    return this.tokens[at]?.upos ?? ''
  }

  slice(first: number, last: number): string {
    return this.#text.slice(this.tokens[first]?.start, this.tokens[last]?.end)
  }

  isCapital(at: number): boolean {
    return CAPITAL.test(this.form(at))
  }

  /** A hyphen or apostrophe without spaces around it. */
  isGlue(at: number): boolean {
    return /^[-–'’]$/.test(this.form(at)) && this.tokens[at]?.spaceAfter === false && this.tokens[at - 1]?.spaceAfter === false
  }

  /** Taken for a name by its tag or by its capital within the sentence: the tagger takes strange names for common nouns. */
  isProper(first: number, last: number): boolean {
    if (first > 0 && !this.sentence.headline) return true
    return this.tokens.slice(first, last + 1).some(({ upos, name }) => upos === 'PROPN' || name !== null)
  }

  /** Where the name ends that begins here in the head of an entry, "UM TURA" above a list; null where none does. */
  endInHead(first: number): number | null {
    return this.#head?.names.find(([begins]) => begins === first)?.[1] ?? null
  }

  /** Capitals at the head of a report or paragraph: "BEIRUT (Reuters) -", "HURRICANE, W.Va. -"; and the head of an entry. */
  isDateline(first: number, last: number): boolean {
    if (this.endInHead(first) === last) return true
    if (first > 4 || !ALL_CAPITALS.test(this.form(first)) || this.form(first).length < 3) return false
    return this.tokens.slice(last + 1, last + 8).some(({ form }) => /^(?:[-–—:(]|--)$/.test(form))
  }

  /** "GOMA, 3 May (Meridian) -": the agency that a dateline credits, which no town of that name is. */
  isAgencyCredit(first: number, last: number): boolean {
    if (first > 8 || this.form(first - 1) !== '(' || this.form(last + 1) !== ')') return false
    // Where the dateline stands as a sentence of its own, nothing follows.
    return /^(?:[-–—]|--)$/.test(this.form(last + 2)) || (last + 2 >= this.tokens.length && ALL_CAPITALS.test(this.form(0)))
  }

  /** The name that the tagger finds around a word. */
  tagAt(at: number): Tag | null {
    const kind = this.tokens[at]?.name
    if (!kind) return null
    let first = at
    while (first > 0 && !this.tokens[first]?.nameStarts && this.tokens[first - 1]?.name === kind) first--
    let last = at
    while (this.tokens[last + 1]?.name === kind && !this.tokens[last + 1]?.nameStarts) last++
    return { kind, first, last }
  }
}
