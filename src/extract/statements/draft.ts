import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { ClauseTree } from '../../parse/clause.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import type { Actor, Span } from '../../record/types.ts'
import type { Quotation } from './quotation.ts'

/** The words that name a speaker, and the word that stands for them in the tree. */
export interface Source {
  readonly sentence: number
  /** Token index of the head word: what `actorAt` is asked about. */
  readonly head: number
  readonly span: Span
}

/** A statement while its sentence is being read. */
export interface Draft {
  /** Which rule found it, as in `statements/verb`. */
  readonly rule: string
  readonly sentence: number
  /** Token index of the cue's main word; null for a cue that is only a mark, such as a colon. */
  readonly cueToken: number | null
  readonly cue: Span | null
  /** Null for a bare quotation. */
  readonly class: CueClass | null
  readonly source: Source | null
  readonly content: readonly Span[]
  /** A reported silence. */
  readonly silent: boolean
  /** Token index of whom it was said to, in the cue's sentence. */
  readonly addressee: number | null
  readonly inferred: readonly string[]
  /** Who speaks, where the words that name the speaker do not say it themselves: "A" in an interview. */
  readonly speaker?: Actor['id']
  /** The statement it is part of, where that does not show in its words: what "citing two officials" hands on to them. */
  readonly within?: Draft
}

/** What the rules that read one sentence need of it. */
export interface Scene {
  readonly sentence: Sentence
  readonly clauses: ClauseTree
  /** The quotations that share words with the sentence, outermost ones first in text order. */
  readonly quotations: readonly Quotation[]
  /** By token: the outermost quotation it stands in, or null. */
  readonly quoted: readonly (Quotation | null)[]
  /** The sentence is the first of its part. */
  readonly first: boolean
}

/** Cue verbs that the tree hangs too deep, by token index, with the cue verb above whose subject they share. */
export type Governors = ReadonlyMap<number, Token>

/** A scene with what the rules for verbs find out first. */
export interface Reading extends Scene {
  readonly governors: Governors
  /** Token indices of participles that go on with the reporting; what stands before them ends there. */
  readonly added: readonly number[]
}

/** What a cue verb governs: the words of its content and how the verb bears on them. */
export interface Found {
  readonly class: CueClass
  readonly words: readonly number[]
  readonly slot: string
  readonly addressee?: number | null
  /** Token index of the speaker, where it is not the verb's subject. */
  readonly speaker?: number | undefined
  /** Nobody is named as the speaker. */
  readonly agentless?: boolean
  /** The content stands before the verb. */
  readonly before?: boolean
  /** The words are one clause, so that a gap in the tree between them is the parser's slip. */
  readonly whole?: boolean
}
