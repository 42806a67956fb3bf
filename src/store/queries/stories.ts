import type { Kysely } from 'kysely'
import { countTerms, findStories, rarityOf, type Story, weighTerms } from '../../merge/stories.ts'
import { recordIdOf } from '../ids.ts'
import { unpackText } from '../pack.ts'
import type { Tables } from '../tables.ts'
import { type Filter, momentOf } from './filter.ts'
import { reportsTelling } from './told.ts'

/** A story as `onrecord stories --json` prints it. */
export type PrintedStory = Omit<Story, 'reports'> & { readonly reports: readonly { readonly id: string; readonly ref: string | null }[] }

/**
 * Stories of the reports of a filter's days, largest first; its actor, place and the like are those of something that one of a story's reports tells. Worked out anew from their words each time: seconds for thousands of reports.
 */
export async function listStories(db: Kysely<Tables>, filter: Filter = {}): Promise<PrintedStory[]> {
  let query = db.selectFrom('report').select(['id', 'ref', 'title', 'published', 'text'])
  if (filter.since) query = query.where('published', '>=', filter.since)
  if (filter.until) query = query.where('published', '<=', `${filter.until}~`)
  if (filter.asOf) query = query.where('added', '<=', momentOf(filter.asOf))
  const telling = await reportsTelling(db, filter)
  // Ordered here: asked to, SQLite walks through all reports by their ids.
  const rows = (await query.execute()).sort((a, b) => (a.id < b.id ? -1 : 1))
  const frequency = new Map<string, number>()
  const counts = rows.map(({ text, title }) => countTerms(`${title ?? ''}\n${unpackText(text)}`))
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const rarity = (term: string) => rarityOf(rows.length, frequency.get(term) ?? 0)
  const reports = rows.map(({ id, title, published }, i) => ({ id, title, published, terms: weighTerms(counts[i] ?? new Map(), rarity) }))
  const refs = new Map(rows.map(({ id, ref }) => [id, ref]))
  return findStories(reports)
    .map((story) => ({ ...story, id: recordIdOf('t', story.id), reports: story.reports.map((id) => ({ id, ref: refs.get(id) ?? null })) }))
    .filter((story) => telling === null || story.reports.some(({ id }) => telling.has(id)))
    .sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1))
    .slice(0, filter.limit)
}
