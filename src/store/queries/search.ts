import { type Kysely, sql } from 'kysely'
import { unpackText } from '../pack.ts'
import type { Tables } from '../tables.ts'
import type { Filter } from './filter.ts'

/** A place in a report or in what somebody said that answers a search, best first. */
export interface SearchHit {
  readonly kind: 'report' | 'statement'
  readonly id: string
  readonly report: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly speaker: string | null
  /** The words around the first match, white space collapsed. */
  readonly snippet: string
}

/**
 * Reports and statements that hold all the words asked for (case and accents aside; words in double quotes stand together), by relevance (BM25).
 * Days narrow it to reports published then; `limit` is of each.
 */
export async function search(db: Kysely<Tables>, words: string, { since, until, limit = 20 }: Filter = {}): Promise<SearchHit[]> {
  const query = toMatch(words)
  if (query === '') return []
  // Without days only the best are looked up, which the index can tell by itself.
  const best = since || until ? sql`` : sql`order by rank limit ${limit}`
  const found = (table: 'report_words' | 'quote_words') =>
    sql`(select rowid, rank from ${sql.table(table)} where ${sql.ref(table)} match ${query} ${best})`
  const published = sql`${since ? sql`report.published >= ${since}` : sql`true`} and ${until ? sql`report.published <= ${until}` : sql`true`}`
  const reports = await sql<{ id: string; title: string | null; publisher: string | null; published: string | null; text: Uint8Array }>`
    select report.id, report.title, report.publisher, report.published, report.text
    from ${found('report_words')} as hit join report on report.row = hit.rowid
    where ${published} order by hit.rank, report.id limit ${limit}`.execute(db)
  const statements = await sql<{
    id: string
    report: string
    speaker: string | null
    said: string | null
    title: string | null
    publisher: string | null
    published: string | null
  }>`
    select statement.id, statement.report, statement.speaker, statement.said, report.title, report.publisher, report.published
    from ${found('quote_words')} as hit join statement on statement.row = hit.rowid join report on report.id = statement.report
    where ${published} order by hit.rank, statement.id limit ${limit}`.execute(db)
  const terms = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [
    ...reports.rows.map(({ text, ...row }) => ({
      kind: 'report' as const,
      report: row.id,
      speaker: null,
      ...row,
      snippet: snippetOf(unpackText(text), terms),
    })),
    ...statements.rows.map(({ said, ...row }) => ({ kind: 'statement' as const, ...row, snippet: snippetOf(said ?? '', terms) })),
  ]
}

/** A person's words as an FTS5 query: every word and quoted phrase is wanted; its operators are not understood. */
function toMatch(words: string): string {
  return [...words.matchAll(/"([^"]+)"|([\p{L}\p{N}]+)/gu)]
    .map(([, phrase, word]) => `"${(phrase ?? word ?? '').replaceAll('"', '')}"`)
    .join(' ')
}

function snippetOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase()
  const at = Math.max(0, ...terms.slice(0, 1).map((term) => lower.indexOf(term)))
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 60)))
  const end = text.indexOf(' ', Math.min(text.length, at + 140))
  const cut = text
    .slice(from, end < 0 ? text.length : end)
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${cut}${end >= 0 ? ' …' : ''}`
}
