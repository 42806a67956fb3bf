import { chmodSync, closeSync, existsSync, openSync, statSync } from 'node:fs'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { MIGRATIONS } from '../migrations.ts'
import { StoreError } from '../store-error.ts'
import type { Tables } from '../tables.ts'

/** An open store file. */
export interface OpenFile {
  readonly db: Kysely<Tables>
  /** The connection under Kysely, for backup and checks. */
  readonly connection: DatabaseSync
}

/** SQLite's name for a record that no file holds and that is gone when it is closed. */
const IN_MEMORY = ':memory:'

/** Milliseconds a writer waits for another process before it gives up. */
const BUSY_TIMEOUT = 30_000

/**
 * Opens a store in one SQLite file, made and brought to this version when need be. The file is its owner's alone to read (mode 600).
 *
 * Committed means on disk: write-ahead log, `synchronous=full`. Deleted content is overwritten (`secure_delete`).
 *
 * Throws a `StoreError` when the path is a folder or no SQLite file, or when a newer program wrote it.
 */
export async function openFile(path: string, { mustExist = false }: { readonly mustExist?: boolean } = {}): Promise<OpenFile> {
  const exists = path !== IN_MEMORY && existsSync(path)
  if (exists && statSync(path).isDirectory()) throw new StoreError(`${path} is a folder; name a file with --db`)
  if (!exists && mustExist) throw new StoreError(`${path} is not there; "onrecord add" makes it`)
  const connection = connect(path)
  const database = { close: () => connection.close(), prepare: preparer(connection) }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  try {
    await migrate(path, db, connection)
  } catch (error) {
    await db.destroy()
    throw error
  }
  if (process.platform !== 'win32' && path !== IN_MEMORY) chmodSync(path, 0o600)
  return { db, connection }
}

/** Statements kept prepared: those of an addition come again and again. */
const PREPARED = 400

function preparer(connection: DatabaseSync) {
  const prepared = new Map<string, StatementSync>()
  return (text: string) => {
    const statement = prepared.get(text) ?? connection.prepare(text)
    prepared.delete(text)
    prepared.set(text, statement)
    if (prepared.size > PREPARED) prepared.delete(prepared.keys().next().value as string)
    // Kysely hands over parameters as unknown; SQLite takes strings, numbers, blobs and null, and refuses the rest itself.
    const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
    return {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
      run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)) as IterableIterator<unknown>,
    }
  }
}

/** Memory for pages of the file, in KiB: enough for the pages that additions of one week touch again and again in a record of 100,000 reports. */
const CACHE = 48_000
/** Pages (of 4 KiB) of the log after which a commit itself brings it into the file, where no `LogKeeper` could; an addition writes some four hundred. */
const LOG_PAGES = 48_000

function connect(path: string): DatabaseSync {
  try {
    if (path !== IN_MEMORY && !existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    const connection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT })
    connection.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on')
    connection.exec(`pragma cache_size = ${-CACHE}; pragma wal_autocheckpoint = ${LOG_PAGES}`)
    // What a statement of many rows has changed so far, in case one of them fails, is otherwise written to a file page by page.
    connection.exec('pragma temp_store = memory')
    // An index that SQLite makes for one question walks through the whole table first.
    connection.exec('pragma automatic_index = off')
    return connection
  } catch (error) {
    const { message } = error as Error
    if (/not a database|malformed/.test(message)) throw new StoreError(`${path} is no onrecord store (${message})`)
    throw new StoreError(`${path} cannot be opened: ${message}`)
  }
}

/** Makes the tables of this version, or brings an older file's up to it, as one transaction that a kill undoes and that other processes wait for. */
async function migrate(path: string, db: Kysely<Tables>, connection: DatabaseSync): Promise<void> {
  if (await isCurrent(path, db)) return
  connection.exec('begin immediate')
  try {
    // Another process may have done it while this one waited.
    if (!(await isCurrent(path, db))) {
      const { error } = await new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } }).migrateToLatest()
      if (error) throw error instanceof Error ? error : new StoreError(String(error))
    }
    connection.exec('commit')
  } catch (error) {
    connection.exec('rollback')
    throw error
  }
}

/** Whether a file has the tables of this version; false for an empty or older one. Throws a `StoreError` for another program's, or a newer one. */
async function isCurrent(path: string, db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.length === 0) return false
  if (!tables.some((table) => table.name === 'kysely_migration')) throw new StoreError(`${path} is a database of another program`)
  const rows = await db
    .selectFrom('kysely_migration' as keyof Tables)
    .selectAll()
    .execute()
  const newer = rows.map((row) => (row as unknown as { name: string }).name).filter((name) => !(name in MIGRATIONS))
  if (newer.length > 0) throw new StoreError(`${path} was written by a newer onrecord (${newer.join(', ')}): update onrecord to open it`)
  return rows.length === Object.keys(MIGRATIONS).length
}
