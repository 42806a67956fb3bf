import type { Kysely } from 'kysely'
import type { CommentState, CommentTable } from '../comment-tables.ts'
import type { Tables } from '../tables.ts'
import type { CommentRow } from './comments.ts'

/** A comment that is to be kept. */
export type NewComment = Omit<CommentTable, 'row' | 'state' | 'reason' | 'flags' | 'edited' | 'resolved'>

/** Keeps a comment; it is shown at once. */
export async function insertComment(db: Kysely<Tables>, comment: NewComment): Promise<void> {
  await db
    .insertInto('comment')
    .values({ ...comment, state: 'shown', reason: null, flags: 0, edited: null, resolved: null })
    .execute()
}

/** Changes the words of a comment and keeps those from before. One that was looked at and kept awaits a look again if it was flagged. */
export async function editComment(db: Kysely<Tables>, comment: CommentRow, words: string, at: string): Promise<void> {
  await db.insertInto('comment_edit').values({ comment: comment.id, at, words: comment.words }).execute()
  await db.updateTable('comment').set({ words, edited: at }).where('id', '=', comment.id).execute()
  if (comment.state === 'kept') await decideOn(db, comment, { to: 'shown', by: 'writer', why: 'edited', at })
}

/** Says that a thread is settled (since `at`, ISO 8601), or open again (null). It changes nothing of its comments. */
export async function resolveThread(db: Kysely<Tables>, id: string, at: string | null): Promise<void> {
  await db.updateTable('comment').set({ resolved: at }).where('id', '=', id).where('parent', 'is', null).execute()
}

/** Sets the state of a comment and logs who did so, from what, to what and why. */
export async function decideOn(
  db: Kysely<Tables>,
  { id, state }: CommentRow,
  { to, by, why, at }: { readonly to: CommentState; readonly by: 'owner' | 'writer'; readonly why: string | null; readonly at: string },
): Promise<void> {
  await db
    .updateTable('comment')
    .set({ state: to, reason: to === 'hidden' ? why : null })
    .where('id', '=', id)
    .execute()
  await db.insertInto('comment_log').values({ comment: id, at, by, from: state, to, why }).execute()
}

/** Notes that a browser's user wants a comment looked at; a second time changes nothing. */
export async function flagComment(
  db: Kysely<Tables>,
  flag: { readonly comment: string; readonly writer: string; readonly at: string; readonly why: string | null },
): Promise<void> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('comment_flag')
    .values(flag)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (added === 0n) return
  await db
    .updateTable('comment')
    .set((row) => ({ flags: row('flags', '+', 1) }))
    .where('id', '=', flag.comment)
    .execute()
}

/** The key that writers' cookies are signed with: the file's own, or `fresh` where it has none yet. */
export async function writerKey(db: Kysely<Tables>, fresh: string): Promise<string> {
  await db
    .insertInto('comment_key')
    .values({ id: 1, key: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await db.selectFrom('comment_key').select('key').executeTakeFirstOrThrow()).key
}
