import { type Generated, type Kysely, sql } from 'kysely'

/** Filters that people named, and the links by which one is shown to others. They stand beside the record and change nothing in it. Dates are ISO 8601 strings. */
export interface ViewTables {
  saved_view: SavedViewTable
  share: ShareTable
}

/** A named filter and the screen it was named on. */
export interface SavedViewTable {
  row: Generated<number>
  /** Twelve hexadecimal digits, by chance. */
  id: string
  name: string
  /** The screen's path: "/timeline". */
  path: string
  /** The search part of its address without "?". */
  search: string
  at: string
  /** When it was removed; it can be had back for a while. Null for one that is there. */
  removed: string | null
}

/** A link to a view for whoever has it. The token itself is kept nowhere. */
export interface ShareTable {
  row: Generated<number>
  /** Twelve hexadecimal digits, by chance. */
  id: string
  /** SHA-256 of the token in the address, base64url. */
  hash: string
  view: string
  at: string
  /** From when on the link opens nothing. */
  expires: string
  /** 1 where private persons go unnamed in it. */
  unnamed: number
}

/** Makes the tables of views and their links in a file that has none. */
export async function makeViewTables(db: Kysely<unknown>): Promise<void> {
  await sql`create table saved_view (row integer primary key, id text not null unique, name text not null, path text not null, search text not null, at text not null, removed text)`.execute(
    db,
  )
  await sql`create table share (row integer primary key, id text not null unique, hash text not null unique, view text not null references saved_view (id) on delete cascade, at text not null, expires text not null, unnamed integer not null)`.execute(
    db,
  )
  await db.schema.createIndex('share_view').on('share').column('view').execute()
}
