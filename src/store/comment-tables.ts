import { type Generated, type Kysely, sql } from 'kysely'

/** What people say about the record. It stands beside the record and changes nothing in it. Dates are ISO 8601 strings. */
export interface CommentTables {
  comment: CommentTable
  /** What a comment said before each edit. */
  comment_edit: { row: Generated<number>; comment: string; at: string; words: string }
  /** Who asked the owner to look at a comment; each browser once. */
  comment_flag: { comment: string; writer: string; at: string; why: string | null }
  /** Every change of a comment's state: who, from, to, why. */
  comment_log: {
    row: Generated<number>
    comment: string
    at: string
    by: 'owner' | 'writer'
    from: CommentState
    to: CommentState
    why: string | null
  }
  /** The key that writers' cookies are signed with. One row, made with the first comment. */
  comment_key: { id: number; key: string }
}

/** Shown; looked at by the owner and kept; hidden by the owner. */
export type CommentState = 'shown' | 'kept' | 'hidden'

/**
 * What a comment is on: a report or words in it, a record (as an event, an entry of control or a claim), an actor, a place, a plan, or a party's
 * position on one.
 */
export type CommentKind = 'report' | 'event' | 'control' | 'claim' | 'actor' | 'place' | 'plan' | 'position'

export interface CommentTable {
  row: Generated<number>
  /** Twelve hexadecimal digits, by chance. */
  id: string
  /** The comment it answers; null for one that begins a thread. */
  parent: string | null
  kind: CommentKind
  /** Id of what it is on; of a claim that of its record; of a plan or position the address of a telling of it (`planOf`); of a place its key. */
  target: string
  /** UTF-16 code units of the report's text, with the words there and around; null where no words were chosen. */
  start: number | null
  end: number | null
  quote: string | null
  prefix: string | null
  suffix: string | null
  /** The kind of item whose evidence the words are: "event", "statement" …; null for words that a person chose. */
  item: string | null
  name: string
  words: string
  at: string
  edited: string | null
  /** When the thread that it begins was said to be settled; null while it is open. */
  resolved: string | null
  state: CommentState
  /** Why it was hidden. */
  reason: string | null
  flags: number
  /** Hash of the secret that its writer's browser keeps. */
  writer: string
}

/** Makes the tables of comments in a file that has none. */
export async function makeCommentTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comment')
    .addColumn('row', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('parent', 'text', (column) => column.references('comment.id').onDelete('cascade'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('start', 'integer')
    .addColumn('end', 'integer')
    .addColumn('quote', 'text')
    .addColumn('prefix', 'text')
    .addColumn('suffix', 'text')
    .addColumn('item', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('edited', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('flags', 'integer', (column) => column.notNull())
    .addColumn('writer', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('comment_target').on('comment').columns(['target', 'kind', 'row']).execute()
  await db.schema.createIndex('comment_parent').on('comment').column('parent').execute()
  await sql`create index comment_waiting on comment (row) where flags > 0 and state = 'shown'`.execute(db)
  await sql`create index comment_hidden on comment (row) where state = 'hidden'`.execute(db)
  await db.schema
    .createTable('comment_edit')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('comment', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('comment_edit_comment').on('comment_edit').column('comment').execute()
  await sql`create table comment_flag (comment text not null references comment (id) on delete cascade, writer text not null, at text not null, why text, primary key (comment, writer)) without rowid`.execute(
    db,
  )
  await db.schema
    .createTable('comment_log')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('comment', 'text', (column) => column.notNull().references('comment.id').onDelete('cascade'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('to', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .execute()
  await db.schema.createIndex('comment_log_comment').on('comment_log').column('comment').execute()
  await sql`create table comment_key (id integer primary key check (id = 1), key text not null)`.execute(db)
}

/** Lets a thread be settled. */
export async function addResolved(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('comment').addColumn('resolved', 'text').execute()
}
