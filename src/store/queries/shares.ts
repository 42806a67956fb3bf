import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'
import type { SavedView } from './views.ts'

/** A link to a view, as its owner sees it: the token is kept nowhere. */
export interface Share {
  readonly id: string
  readonly view: string
  /** When it was made and from when on it opens nothing, ISO 8601. */
  readonly at: string
  readonly expires: string
  /** 1 where private persons go unnamed in it. */
  readonly unnamed: number
}

/** What the holder of a link may see. */
export interface SharedView {
  readonly view: SavedView
  readonly expires: string
  readonly isUnnamed: boolean
}

/** Links that open something at a moment (ISO 8601), newest first; of removed views none. */
export async function openShares(db: Kysely<Tables>, now: string): Promise<Share[]> {
  return db
    .selectFrom('share')
    .innerJoin('saved_view', 'saved_view.id', 'share.view')
    .select(['share.id', 'share.view', 'share.at', 'share.expires', 'share.unnamed'])
    .where('saved_view.removed', 'is', null)
    .where('share.expires', '>', now)
    .orderBy('share.row', 'desc')
    .execute()
}

/** Keeps a link; those that expired before it was made are forgotten. */
export async function insertShare(db: Kysely<Tables>, share: Share & { readonly hash: string }): Promise<void> {
  await db.deleteFrom('share').where('expires', '<=', share.at).execute()
  await db.insertInto('share').values(share).execute()
}

/** Takes a link back: it opens nothing from now on. Gives false when there is no such link. */
export async function endShare(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('share').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** What the link whose token has this hash opens at a moment (ISO 8601); undefined when it has expired, was taken back, or never was. */
export async function sharedView(db: Kysely<Tables>, hash: string, now: string): Promise<SharedView | undefined> {
  const row = await db
    .selectFrom('share')
    .innerJoin('saved_view', 'saved_view.id', 'share.view')
    .select(['saved_view.id', 'name', 'path', 'search', 'removed', 'expires', 'unnamed'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!row || row.removed !== null || row.expires <= now) return undefined
  const { expires, unnamed, ...view } = row
  return { view, expires, isUnnamed: unnamed === 1 }
}
