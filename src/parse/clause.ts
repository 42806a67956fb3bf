import type { Span } from '../record/types.ts'

/** How a word came to fill a role: said in the tree, or shared from somewhere else in the sentence. */
export type Via = 'tree' | 'relative' | 'reduced' | 'control' | 'coordination' | 'light verb' | 'apposition'

/** One filler of a role. Coordinated fillers are listed apart: "drones and missiles" gives two. */
export interface Argument {
  /** Token index of its head word. */
  readonly head: number
  readonly via: Via
}

/** A prepositional (or adverbial noun) filler: "in Moscow", "on Thursday", "with commanders", "last year" (preposition ''). */
export interface Oblique extends Argument {
  /** Lower case; several words joined by a space ("according to", "because of"). */
  readonly preposition: string
}

export type ClauseKind = 'verbal' | 'nominal' | 'adjectival'

/** How a clause hangs on its parent. */
export type ClauseRelation =
  | 'root'
  /** Finite or "to" clause that the parent's predicate governs: said that …, agreed to …, the claim that …. */
  | 'complement'
  /** Which/who/that clause, or reduced "led by …", "seized last year", modifying a noun. */
  | 'relative'
  /** if, when, after, because, to (purpose), participle clauses. See `marker`. */
  | 'adverbial'
  /** and/but/or with the parent. */
  | 'coordinate'
  /** Loosely joined: "…", he said; dashes; colons. */
  | 'parataxis'
  /** The clause is itself the subject of the parent. */
  | 'subject'
  /** A nominal clause that fills a role of its parent; `role` says which. */
  | 'argument'

/**
 * One predicate with its roles, voice undone: the subject is who acts and the object who is acted on, also in the passive
 * ("aid was frozen by Washington": subject Washington, object aid). Every verb, copular predicate and common noun has one.
 */
export interface Clause {
  /** Position in `sentence.clauses`. */
  readonly index: number
  readonly kind: ClauseKind
  /** Token index of the predicate: the verb, the noun or adjective after a copula, or the noun itself. */
  readonly predicate: number
  /** Lemma of the predicate with its particle: "carry out", "call for" stays "call" (the preposition is an oblique's). */
  readonly lemma: string
  readonly subjects: readonly Argument[]
  readonly objects: readonly Argument[]
  readonly indirects: readonly Argument[]
  readonly obliques: readonly Oblique[]
  /** Nominal clauses: "Ukraine's attack", "its forces". */
  readonly possessors: readonly Argument[]
  /** Nominal clauses: adjectives and compound nouns before the noun ("US military aid": US, military). Verbal: none. */
  readonly modifiers: readonly number[]
  /** Adverbs and adverbial particles of the predicate. */
  readonly adverbs: readonly number[]
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  /** have + participle. */
  readonly perfect: boolean
  /** be + -ing. */
  readonly progressive: boolean
  readonly form: 'finite' | 'infinitive' | 'participle' | 'imperative' | 'noun'
  /** Lemma of the modal ("could", "would", "may", "must", "will"), or "have to", "be to". */
  readonly modal: string | null
  /** Token index of what negates it ("not", "never", "no", "without"), or null. */
  readonly negation: number | null
  readonly question: boolean
  /** Index of the clause that embeds it, or null at the root. */
  readonly parent: number | null
  readonly relation: ClauseRelation
  /** For relation "argument": the role it fills in its parent; for "relative" and "complement" of a noun: "noun". */
  readonly role: 'subject' | 'object' | 'indirect' | 'oblique' | 'possessor' | 'modifier' | 'noun' | null
  /** The preposition when role is "oblique". */
  readonly preposition: string | null
  /** Subordinator: "that", "if", "unless", "after", "to", "whether", "which", "who"; null when there is none. */
  readonly marker: string | null
  /** Its own words: from the first to the last token of its subtree that belongs to no embedded finite clause. */
  readonly span: Span
  /** The whole subtree, embedded clauses included, punctuation at the ends left out. */
  readonly whole: Span
}

/** The clauses of one sentence, in order of their predicates, and who is where. */
export interface ClauseTree {
  readonly clauses: readonly Clause[]
  /** The clause whose predicate a token is, or null. */
  readonly byPredicate: readonly (number | null)[]
}
