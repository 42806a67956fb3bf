import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** A named filter: the screen it was named on and the search part of its address. */
export interface SavedView {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly search: string
  /** When it was removed, ISO 8601; null for one that is there. */
  readonly removed: string | null
}

/** Views that a record keeps at most: the side list shows them all. */
export const MOST_VIEWS = 50
/** Days for which a removed view can be had back. */
const KEPT_DAYS = 30

const COLUMNS = ['id', 'name', 'path', 'search', 'removed'] as const

/** All views that are there, in the order of their names. */
export async function savedViews(db: Kysely<Tables>): Promise<SavedView[]> {
  const views = await db.selectFrom('saved_view').select(COLUMNS).where('removed', 'is', null).orderBy('row').execute()
  return views.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** A view by its id, removed ones too; undefined when there is none. */
export async function viewOfId(db: Kysely<Tables>, id: string): Promise<SavedView | undefined> {
  return db.selectFrom('saved_view').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

/** Keeps a view that was named just now. Gives false, and keeps nothing, when there are as many as a record takes. */
export async function insertView(
  db: Kysely<Tables>,
  { at, ...view }: Omit<SavedView, 'removed'> & { readonly at: string },
): Promise<boolean> {
  if ((await savedViews(db)).length >= MOST_VIEWS) return false
  await db
    .insertInto('saved_view')
    .values({ ...view, at, removed: null })
    .execute()
  return true
}

/** Gives a view another name. */
export async function renameView(db: Kysely<Tables>, id: string, name: string): Promise<void> {
  await db.updateTable('saved_view').set({ name }).where('id', '=', id).execute()
}

/** Removes a view; it can be had back (`restoreView`) until thirty days later. `at` is ISO 8601. Those removed longer ago are forgotten. */
export async function removeView(db: Kysely<Tables>, id: string, at: string): Promise<void> {
  const oldest = new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString()
  await db.deleteFrom('saved_view').where('removed', '<', oldest).execute()
  await db.updateTable('saved_view').set({ removed: at }).where('id', '=', id).execute()
}

/** Has a removed view back. Gives false when there are as many as a record takes. */
export async function restoreView(db: Kysely<Tables>, id: string): Promise<boolean> {
  if ((await savedViews(db)).length >= MOST_VIEWS) return false
  await db.updateTable('saved_view').set({ removed: null }).where('id', '=', id).execute()
  return true
}
