import { type Kysely, type Selectable, sql } from 'kysely'
import type { CommentKind, CommentState, CommentTable } from '../comment-tables.ts'
import { recordIdOf } from '../ids.ts'
import { presentId } from '../present-id.ts'
import { listed } from '../rows.ts'
import type { Tables } from '../tables.ts'
import type { Stretch, Wanted } from './filter.ts'

/** A comment as it is stored. Its writer's hash is for the desk alone and is never printed. */
export type CommentRow = Selectable<CommentTable>

/** What a comment is on. */
export interface CommentTarget {
  readonly kind: CommentKind
  readonly id: string
}

/** A comment with the answers to it, oldest first. */
export interface CommentThread {
  readonly comment: CommentRow
  readonly replies: readonly CommentRow[]
}

/** A comment as lists print it: nothing of what was hidden, nothing of who wrote it but the name they gave. */
export interface PrintedComment {
  readonly id: string
  readonly parent: string | null
  readonly on: CommentTarget
  /** The words it is on, in UTF-16 code units of the report's text. */
  readonly about: {
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly prefix: string
    readonly suffix: string
    readonly item: string | null
  } | null
  /** Null for a hidden one, like its words. */
  readonly name: string | null
  readonly words: string | null
  readonly at: string
  readonly edited: string | null
  /** When its thread was settled; null while it is open, and for an answer. */
  readonly resolved: string | null
  readonly state: CommentState
  readonly reason: string | null
}

/** Which comments a list holds: all, those that await the owner's look, the hidden ones. */
export type CommentsShown = 'all' | 'waiting' | 'hidden'

/** Threads on one page; further ones are in the list. */
const MOST_THREADS = 200
/** Answers shown under one comment. */
const MOST_REPLIES = 200

/** Kinds that are the same record under three addresses. */
const RECORD_KINDS: readonly CommentKind[] = ['event', 'control', 'claim']

/** Kinds that stand together on the page of a plan. */
const PLAN_KINDS: readonly CommentKind[] = ['plan', 'position']

/** Whether comments of this kind are on a record across reports. */
export function isOnRecord(kind: CommentKind): boolean {
  return RECORD_KINDS.includes(kind)
}

/** Threads on something, oldest first. Those on a record that was merged into another are found with that one. */
export async function commentsOn(db: Kysely<Tables>, { kind, id }: CommentTarget): Promise<CommentThread[]> {
  const targets = isOnRecord(kind) ? await idsOfRecord(db, await presentId(db, id)) : [id]
  return threadsOn(db, isOnRecord(kind) ? RECORD_KINDS : [kind], targets)
}

/** Threads on a plan and on its parties' positions, oldest first; `addresses` are those of all its tellings (`addressesOn`). */
export function commentsOnPlan(db: Kysely<Tables>, addresses: readonly string[]): Promise<CommentThread[]> {
  return threadsOn(db, PLAN_KINDS, addresses)
}

async function threadsOn(db: Kysely<Tables>, kinds: readonly CommentKind[], targets: readonly string[]): Promise<CommentThread[]> {
  const comments = await db
    .selectFrom('comment')
    .selectAll()
    .where('target', 'in', listed(targets))
    .where('kind', 'in', [...kinds])
    .where('parent', 'is', null)
    .orderBy('row')
    .limit(MOST_THREADS)
    .execute()
  return withReplies(db, comments)
}

/** Ids under which a record was ever known. */
async function idsOfRecord(db: Kysely<Tables>, record: string): Promise<string[]> {
  const tellings = (await db.selectFrom('telling').select('id').where('record', '=', record).execute()).map(({ id }) => id)
  const retired = await db.selectFrom('retired_id').select('id').where('telling', 'in', listed(tellings)).execute()
  // Every telling's own id is made of it; a record's is that of its first.
  return [record, ...tellings.map((telling) => recordIdOf(record.charAt(0), telling)), ...retired.map(({ id }) => id)]
}

async function withReplies(db: Kysely<Tables>, comments: readonly CommentRow[]): Promise<CommentThread[]> {
  const replies = await db
    .selectFrom('comment')
    .selectAll()
    .where('parent', 'in', listed(comments.map(({ id }) => id)))
    .orderBy('row')
    .limit(MOST_THREADS * MOST_REPLIES)
    .execute()
  const byParent = Map.groupBy(replies, ({ parent }) => parent)
  return comments.map((comment) => ({ comment, replies: (byParent.get(comment.id) ?? []).slice(0, MOST_REPLIES) }))
}

/** A comment by its id, or null. */
export async function commentOfId(db: Kysely<Tables>, id: string): Promise<CommentRow | null> {
  return (await db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The thread that a comment stands in. */
export async function threadOf(db: Kysely<Tables>, comment: CommentRow): Promise<CommentThread> {
  const first = comment.parent === null ? comment : ((await commentOfId(db, comment.parent)) ?? comment)
  const [thread] = await withReplies(db, [first])
  return thread ?? { comment: first, replies: [] }
}

/** Comments, the newest first; the key of a stretch is its last row. */
export async function commentStretch(
  db: Kysely<Tables>,
  shown: CommentsShown,
  { after, size }: Wanted,
  target: CommentTarget | null = null,
): Promise<Stretch<CommentRow>> {
  let query = db.selectFrom('comment').selectAll()
  if (shown === 'waiting') query = query.where(sql<boolean>`flags > 0 and state = 'shown'`)
  if (shown === 'hidden') query = query.where('state', '=', 'hidden')
  if (target) query = query.where('target', '=', target.id).where('kind', '=', target.kind)
  if (after !== null && /^\d{1,15}$/.test(after)) query = query.where('row', '<', Number(after))
  const found = await query
    .orderBy('row', 'desc')
    .limit(size + 1)
    .execute()
  const items = found.slice(0, size)
  const last = items.at(-1)
  return { items, next: found.length > size && last ? String(last.row) : null }
}

/** How many comments await the owner's look. */
export async function countWaiting(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('comment')
    .select((all) => all.fn.countAll<number>().as('count'))
    .where(sql<boolean>`flags > 0 and state = 'shown'`)
    .executeTakeFirstOrThrow()
  return count
}

/** What some comments said before they were edited, oldest first, by comment. */
export async function editsOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly at: string; readonly words: string }[]>> {
  const rows = await db
    .selectFrom('comment_edit')
    .select(['comment', 'at', 'words'])
    .where('comment', 'in', listed(ids))
    .orderBy('row')
    .execute()
  return Map.groupBy(rows, ({ comment }) => comment)
}

/** Every change of a comment's state, oldest first. */
export function logOf(db: Kysely<Tables>, id: string) {
  return db.selectFrom('comment_log').select(['at', 'by', 'from', 'to', 'why']).where('comment', '=', id).orderBy('row').execute()
}

/** Why people asked for a comment to be looked at, oldest first. Who they are is not told. */
export function flagsOf(db: Kysely<Tables>, ids: readonly string[]) {
  return db.selectFrom('comment_flag').select(['comment', 'at', 'why']).where('comment', 'in', listed(ids)).orderBy('at').execute()
}

/** A comment as it is printed. */
export function printComment(comment: CommentRow): PrintedComment {
  const { id, parent, kind, target, start, end, quote, prefix, suffix, item, name, words, at, edited, resolved, state, reason } = comment
  const isHidden = state === 'hidden'
  return {
    id,
    parent,
    on: { kind, id: kind === 'claim' ? `C${target}` : target },
    about:
      start === null || end === null || quote === null ? null : { start, end, quote, prefix: prefix ?? '', suffix: suffix ?? '', item },
    name: isHidden ? null : name,
    words: isHidden ? null : words,
    at,
    edited,
    resolved,
    state,
    reason,
  }
}
