import { once } from 'node:events'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Kysely, sql } from 'kysely'
import { listStories, type PrintedStory } from '../../store/queries/stories.ts'
import type { Tables } from '../../store/tables.ts'

/** What a thread works out: the stories of some days in a store's file. Days are ISO 8601, ends included. */
export interface StoryWork {
  readonly file: string
  readonly since: string | undefined
  readonly until: string | undefined
}

/** The days of reports that stories are made of; left out, all on that side. */
export type StoryDays = Omit<StoryWork, 'file'>

/** Reports up to which stories are worked out at once: a twentieth of a second. More are left to a thread, and others are answered meanwhile. */
const FEW = 150
/** The most reports whose stories are worked out: some seconds on a thread. */
export const MOST = 5_000
/** Ranges of days whose stories are kept. */
const KEPT = 8

interface Kept {
  /** How far the reports went of which they are made. */
  readonly reports: string
  readonly stories: Promise<readonly PrintedStory[]>
  /** Those of before, while these are being worked out. */
  before: Promise<readonly PrintedStory[]> | null
}

/** Stories worked out last, for each open store: they are made of all words of all reports of their days. */
const LAST = new WeakMap<Kysely<Tables>, Map<string, Kept>>()

/**
 * Stories of two reports or more, the newest first. They are worked out anew once there are other reports; of more than a few reports on a thread,
 * during which those of before are given. `isCut` says that the days hold more reports than stories are worked out of: the newest count.
 */
export async function storiesOf(
  db: Kysely<Tables>,
  days: StoryDays,
): Promise<{ readonly stories: readonly PrintedStory[]; readonly isCut: boolean }> {
  const cut = await dayOfReport(db, days, MOST)
  const wanted = cut === null ? days : { ...days, since: cut }
  const all = LAST.get(db) ?? new Map<string, Kept>()
  LAST.set(db, all)
  const key = `${wanted.since} ${wanted.until}`
  const reports = await reportsNow(db)
  const known = all.get(key)
  const kept = known?.reports === reports ? known : await begin(db, wanted, reports, known)
  all.delete(key)
  all.set(key, kept)
  if (all.size > KEPT) all.delete(all.keys().next().value as string)
  try {
    return { stories: await (kept.before ?? kept.stories), isCut: cut !== null }
  } catch (error) {
    // What failed is tried again when it is asked for again.
    if (all.get(key) === kept) all.delete(key)
    throw error
  }
}

async function begin(db: Kysely<Tables>, days: StoryDays, reports: string, known: Kept | undefined): Promise<Kept> {
  const file = (await dayOfReport(db, days, FEW)) === null ? '' : await fileOf(db)
  if (file === '') return { reports, stories: listStories(db, days).then(inOrder), before: null }
  const stories = onThread({ file, ...days }).then(inOrder)
  const kept: Kept = { reports, stories, before: known?.stories ?? null }
  // A failure is for those who wait for them; from here on there is no need of those of before.
  stories.then(
    () => Object.assign(kept, { before: null }),
    () => Object.assign(kept, { before: null }),
  )
  return kept
}

async function onThread(work: StoryWork): Promise<readonly PrintedStory[]> {
  // dist/ holds .js where src/ holds .ts
  const worker = new Worker(new URL(`./story-worker${extname(import.meta.url)}`, import.meta.url), { workerData: work })
  try {
    const [stories] = (await once(worker, 'message')) as [readonly PrintedStory[]]
    return stories
  } finally {
    await worker.terminate()
  }
}

function inOrder(stories: readonly PrintedStory[]): readonly PrintedStory[] {
  const last = ({ last }: PrintedStory) => last ?? ''
  return stories
    .filter(({ reports }) => reports.length > 1)
    .sort((a, b) => (last(a) > last(b) ? -1 : last(a) < last(b) ? 1 : b.reports.length - a.reports.length))
}

/** The day of the report that so many newer ones of some days stand before; null when there are not so many. */
async function dayOfReport(db: Kysely<Tables>, { since, until }: StoryDays, before: number): Promise<string | null> {
  let query = db.selectFrom('report').select('published').where('published', 'is not', null)
  if (since) query = query.where('published', '>=', since)
  if (until) query = query.where('published', '<=', `${until}~`)
  const row = await query.orderBy('published', 'desc').limit(1).offset(before).executeTakeFirst()
  return row?.published?.slice(0, 10) ?? null
}

/** Words that change with the reports there are. */
async function reportsNow(db: Kysely<Tables>): Promise<string> {
  const { last, count } = await db
    .selectFrom('report')
    .select((all) => [all.fn.max('row').as('last'), all.fn.countAll<number>().as('count')])
    .executeTakeFirstOrThrow()
  return `${last} ${count}`
}

/** The file of a store; nothing for one in memory. */
async function fileOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ file: string | null }>`select file from pragma_database_list where name = 'main'`.execute(db)
  return rows[0]?.file ?? ''
}
