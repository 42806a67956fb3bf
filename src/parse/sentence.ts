import type { Part, Report, Span } from '../record/types.ts'

/** Kinds of names that the tagger marks. */
export type NameKind = 'person' | 'organization' | 'place'

/** A word with its place in the text, its tags and its place in the tree (Universal Dependencies v2). */
export interface Token extends Span {
  /** Position in the sentence, from 0. */
  readonly index: number
  readonly form: string
  readonly lemma: string
  /** Universal part of speech. */
  readonly upos: string
  /** Penn Treebank tag, as English UD has it. */
  readonly xpos: string
  /** Index of the word it depends on; -1 for the root. */
  readonly head: number
  /** Relation to the head, subtypes included, such as `nsubj:pass`. */
  readonly relation: string
  /** Kind of name the word belongs to, by the tagger; `starts` is true on the first word of each name. */
  readonly name: NameKind | null
  readonly nameStarts: boolean
  /** Whether a space follows in the text. */
  readonly spaceAfter: boolean
}

/** A sentence of the report with its tree. */
export interface Sentence {
  readonly index: number
  readonly span: Span
  /** The part of the report it stands in. */
  readonly part: Part
  /** Position of that part in `report.parts`. */
  readonly partIndex: number
  /** A title, deck or line in headline style: articles and auxiliaries left out, present for past. */
  readonly headline: boolean
  readonly tokens: readonly Token[]
  /** Indices of the words that depend on each word, in order. */
  readonly children: readonly (readonly number[])[]
}

/** A report and its sentences: what the stages after parsing work on. */
export interface ParsedReport {
  readonly report: Report
  readonly sentences: readonly Sentence[]
}
