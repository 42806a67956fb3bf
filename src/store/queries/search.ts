import { type Kysely, type RawBuilder, sql } from 'kysely'
import { unpackText } from '../pack.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { type Filter, momentOf } from './filter.ts'
import { reportsTelling } from './told.ts'

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

/** Matches whose relevance is worked out: the newest so many. Words that more have are common, and older reports of them are found by days. */
const MOST = 4_000

/**
 * Reports and statements that hold all the words asked for (case and accents aside; words in double quotes stand together), by relevance (BM25).
 * Days narrow it to reports published then, an actor, place and the like to reports that tell something of it; `limit` is of each. Of words that very many have, the newest four thousand that came in are ranked.
 */
export async function search(db: Kysely<Tables>, words: string, filter: Filter = {}): Promise<SearchHit[]> {
  const { since, until, asOf, limit = 20 } = filter
  const query = toMatch(words)
  if (query === '') return []
  const telling = await reportsTelling(db, filter)
  const published = sql`${since ? sql`report.published >= ${since}` : sql`true`} and ${until ? sql`report.published <= ${`${until}~`}` : sql`true`}`
  const asked = sql.join(
    [published, ...(asOf ? [sql`report.added <= ${momentOf(asOf)}`] : []), ...(telling ? [sql`report.id in ${listed(telling)}`] : [])],
    sql` and `,
  )
  const isOfDays = Boolean(since || until)
  const narrowed = isOfDays || asOf || telling
  // Reports come about as they are published: most of the others lie outside these rows.
  const between = (table: 'report_words' | 'quote_words') => {
    const rows = sql`from ${sql.table(table === 'report_words' ? 'report' : 'statement')} as report where ${published}`
    return sql`and ${sql.ref(table)}.rowid between (select min(row) ${rows}) and (select max(row) ${rows})`
  }
  // The index gives the newest first without a sort, and is asked for the relevance of those alone.
  const found = (table: 'report_words' | 'quote_words', joined: RawBuilder<unknown>) =>
    sql`(select ${sql.ref(table)}.rowid, bm25(${sql.ref(table)}) as score from ${sql.table(table)} ${joined}
      where ${sql.ref(table)} match ${query} and ${asked} ${isOfDays ? between(table) : sql``} order by ${sql.ref(table)}.rowid desc limit ${MOST})`
  const ofReports = narrowed ? sql`join report on report.row = report_words.rowid` : sql``
  const ofQuotes = narrowed ? sql`join statement on statement.row = quote_words.rowid join report on report.id = statement.report` : sql``
  const reports = await sql<{ id: string; title: string | null; publisher: string | null; published: string | null; text: Uint8Array }>`
    select report.id, report.title, report.publisher, report.published, report.text
    from ${found('report_words', ofReports)} as hit join report on report.row = hit.rowid
    order by hit.score, report.id limit ${limit}`.execute(db)
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
    from ${found('quote_words', ofQuotes)} as hit join statement on statement.row = hit.rowid join report on report.id = statement.report
    order by hit.score, statement.id limit ${limit}`.execute(db)
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
