import type { Clause, ClauseTree } from '../../parse/clause.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { tokenAt } from '../../parse/tree.ts'
import type { Actor, Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { actorOf, statementsIn } from '../status/report-index.ts'
import { forceOf } from '../status/status-lexicon.ts'
import type { NounSetting } from './lexicon.ts'

/** One sentence of a resolved report with its clauses: what an event is read from. */
export interface View {
  readonly resolved: ResolvedReport
  /** Position of the sentence in the report. */
  readonly index: number
  readonly sentence: Sentence
  readonly tree: ClauseTree
  readonly statements: readonly Statement[]
}

/** The clause whose predicate a word is. */
export function clauseAt(view: View, token: number): Clause | null {
  const index = view.tree.byPredicate[token]
  return index === null || index === undefined ? null : (view.tree.clauses[index] ?? null)
}

/** The clauses that hang directly on a clause. */
export function childrenOfClause(view: View, clause: Clause): Clause[] {
  return view.tree.clauses.filter((child) => child.parent === clause.index)
}

/** What a verb governs as a clause: "agreed to lift", "demanded that he go", "stopped shelling". */
export function contentOf(view: View, clause: Clause): Clause | null {
  const children = childrenOfClause(view, clause)
  const content = children.find((child) => child.relation === 'complement')
  if (content) return content
  // "accused of shelling", and "called on them to leave", where the parser often sees an aim
  const governs = /^(?:plans|supposes|prevents)$/.test(forceOf(clause.lemma) ?? '')
  return (
    children.find(
      (child) =>
        child.relation === 'adverbial' &&
        ((child.form === 'participle' && /^(?:of|from|for|against|to|on|at|with)$/.test(child.marker ?? '')) ||
          (governs && child.form === 'infinitive' && child.marker === 'to')),
    ) ?? null
  )
}

/** Lemmas of the words before a noun that belong to it: compounds and adjectives. */
export function wordsBefore(view: View, token: number): string[] {
  // "a heated exchange": a participle counts as it stands
  return premodifiers(view, token).map(({ upos, form, lemma }) => (upos === 'VERB' ? form : lemma).toLowerCase())
}

/** The compounds and adjectives before a noun and theirs ("U.N. war crimes court"), the noun's own conjuncts left out. */
export function premodifiers(view: View, token: number, depth = 0): Token[] {
  const found: Token[] = []
  for (const child of view.sentence.children[token] ?? []) {
    const word = tokenAt(view.sentence, child)
    const before = depth === 0 ? /^(?:compound|amod|nmod$|nmod:unmarked|nummod$)/ : /^(?:compound|amod|conj)/
    if ((depth > 0 || word.index < token) && before.test(word.relation)) {
      if (depth < 3) found.push(...premodifiers(view, child, depth + 1))
      found.push(word)
      // "US-Ukraine talks": the tree may hang the first on the hyphen
      const hyphen = view.sentence.tokens[child - 1]
      const other = view.sentence.tokens[child - 2]
      if (other && hyphen && /^[-–—]$/.test(hyphen.form) && !hyphen.spaceAfter && !found.includes(other)) found.push(other)
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** The lemmas of a clause's own words, subordinate clauses and words `without` left out. */
export function wordsOf(view: View, span: Span, without?: ReadonlySet<number>): string[] {
  return view.sentence.tokens
    .filter((token) => token.start >= span.start && token.end <= span.end && !without?.has(token.index))
    .map((token) => token.lemma.toLowerCase())
}

/** An actor of the report by id. */
export function actorById(view: View, id: Actor['id']): Actor | null {
  return actorOf(view.resolved, id)
}

/** The innermost statement whose content holds a stretch of text. */
export function statementAround(view: View, span: Span): Statement | null {
  let found: Statement | null = null
  let shortest = Number.POSITIVE_INFINITY
  for (const statement of statementsIn(view.resolved, view.index, view.statements)) {
    const length = statement.content.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < shortest && statement.content.some((content) => content.start <= span.start && span.end <= content.end)) {
      found = statement
      shortest = length
    }
  }
  return found
}

/** What stands around a noun, for telling its acts apart. */
export function settingOf(view: View, token: number): NounSetting {
  return {
    before: wordsBefore(view, token),
    prepositions:
      clauseAt(view, token)
        ?.obliques.filter(({ via }) => via !== 'light verb')
        .map(({ preposition }) => preposition) ?? [],
    around: view.sentence.tokens.map(({ lemma }) => lemma.toLowerCase()),
  }
}
