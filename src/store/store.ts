import { chmodSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Kysely } from 'kysely'
import { creditLines } from '../merge/origins/copies.ts'
import { sketchOf } from '../merge/origins/sketch.ts'
import { tellingsOf } from '../merge/tellings.ts'
import type { Reading, Report } from '../record/types.ts'
import { describeRecords, recordsOfReports } from './describing.ts'
import { addTellings, pieces, regroup, removeTellings } from './merging.ts'
import { unpackText } from './pack.ts'
import { insertActors, insertPositions, insertReading, insertReport, insertStatements, removeActors } from './reading-rows.ts'
import { openFile } from './sqlite/open.ts'
import { StoreError } from './store-error.ts'
import type { Tables, TellingKind } from './tables.ts'

/** What became of a report given to the store. */
export type Added = 'added' | 'known' | 'forgotten'

/** What the list of what was taken in says of a report that was forgotten. */
const FORGOTTEN = 'The report was forgotten and is not taken again.'

/** A record kept in one file. All writes are transactions: a report is in the record whole, or not at all. */
export class Store {
  readonly db: Kysely<Tables>
  private readonly connection: DatabaseSync
  private readonly now: () => string
  /** Ends when the last change that was begun has ended. */
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(db: Kysely<Tables>, connection: DatabaseSync, now: () => string) {
    this.db = db
    this.connection = connection
    this.now = now
  }

  /**
   * Opens the store in a file, or makes it. `now` gives the time of each step (ISO 8601). Throws a `StoreError` when the file cannot be used.
   */
  static async open(
    path: string,
    { now, mustExist = false }: { readonly now: () => string; readonly mustExist?: boolean },
  ): Promise<Store> {
    const { db, connection } = await openFile(path, { mustExist })
    return new Store(db, connection, now)
  }

  async close(): Promise<void> {
    await this.writing
    await this.db.destroy()
  }

  /** Runs a change as one transaction, after those that this store has begun and waiting for other processes' writers. */
  write<Of>(change: (db: Kysely<Tables>) => Promise<Of>): Promise<Of> {
    const result = this.writing.then(async () => {
      this.connection.exec('begin immediate')
      try {
        const result = await change(this.db)
        this.connection.exec('commit')
        return result
      } catch (error) {
        this.connection.exec('rollback')
        throw error
      }
    })
    this.writing = result.catch(() => undefined)
    return result
  }

  /**
   * Adds a reading of a report and merges what it tells into the record. A report that is there already changes nothing, nor does one that was
   * forgotten.
   */
  async add(reading: Reading): Promise<Added> {
    const { report } = reading
    const seen = await this.seen(report.id)
    if (seen) return seen
    return this.write(async (db) => {
      const seenMeanwhile = await this.seen(report.id)
      if (seenMeanwhile) return seenMeanwhile
      const at = this.now()
      await insertReport(db, report, at)
      await insertReading(db, reading, at)
      await this.merge(db, reading, at)
      return 'added'
    })
  }

  /** Whether a report is in the store or was forgotten; null when it is new. */
  private async seen(id: string): Promise<'known' | 'forgotten' | null> {
    if (await this.db.selectFrom('report').select('id').where('id', '=', id).executeTakeFirst()) return 'known'
    if (await this.db.selectFrom('tombstone').select('report').where('report', '=', id).executeTakeFirst()) return 'forgotten'
    return null
  }

  private async merge(db: Kysely<Tables>, reading: Reading, at: string): Promise<void> {
    const { report } = reading
    await insertActors(db, reading)
    await insertStatements(db, reading)
    await insertPositions(db, reading)
    const { shingles, keys } = sketchOf(report.text)
    const { id, url, publisher, published } = report
    const copy = { id, report: id, url, publisher, published, shingles, keys, credits: creditLines(report.text) }
    const tellings = tellingsOf(reading)
    const origins = await addTellings(db, 'report', [copy], at)
    const events = await addTellings(db, 'event', tellings.events, at)
    const control = await addTellings(db, 'control', tellings.control, at)
    // Records that reports of a changed origin speak in count their origins anew.
    for (const record of await recordsOfReports(db, origins)) (record.startsWith('E') ? events : control).add(record)
    await describeRecords(db, 'report', origins)
    await describeRecords(db, 'event', events)
    await describeRecords(db, 'control', control)
  }

  /** The current reading of a report, its text included, or null. */
  async reading(id: string): Promise<Reading | null> {
    const row = await this.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
    const read =
      row && (await this.db.selectFrom('reading').select('body').where('report', '=', id).where('current', '=', 1).executeTakeFirst())
    if (!row || !read) return null
    const { ref, url, publisher, byline, title, deck, published, language, text, parts, furniture } = row
    const report: Report = {
      id,
      ref,
      url,
      publisher,
      byline,
      title,
      deck,
      published,
      language,
      text: unpackText(text),
      parts: JSON.parse(parts),
      furniture: JSON.parse(furniture),
    }
    return { ...(JSON.parse(unpackText(read.body)) as Omit<Reading, 'report'>), report }
  }

  /** Replaces the reading of a stored report by a newer engine's; what people ruled stays. The older reading is kept. */
  async reread(reading: Reading): Promise<void> {
    const { id } = reading.report
    await this.write(async (db) => {
      const at = this.now()
      await db.updateTable('reading').set({ current: 0 }).where('report', '=', id).execute()
      await db
        .deleteFrom('reading')
        .where('report', '=', id)
        .where('engine', '=', reading.engine)
        .where('register', '=', reading.register)
        .execute()
      await insertReading(db, reading, at)
      await this.withdraw(db, id)
      await this.merge(db, reading, at)
    })
  }

  /**
   * Forgets a report for good: its text, quotes and readings, and what stood on it alone; the rest is derived anew. A tombstone with its id
   * stays, so that it is not taken in again. Throws a `StoreError` when there is no such report.
   */
  async forget(id: string): Promise<void> {
    await this.write(async (db) => {
      const row = await db.selectFrom('report').select('row').where('id', '=', id).executeTakeFirst()
      if (!row) throw new StoreError(`no report ${id} in this store`)
      await this.withdraw(db, id)
      await db.deleteFrom('report_words').where('rowid', '=', row.row).execute()
      await db.deleteFrom('report').where('id', '=', id).execute()
      // Telling ids are the report's, with a slash behind it; "0" is the sign after the slash.
      for (const end of ['a', 'b'] as const) await db.deleteFrom('ruling').where(end, '>=', id).where(end, '<', `${id}0`).execute()
      // Where it came from is kept, so that it is not fetched again.
      await db.updateTable('intake').set({ state: 'skipped', reason: FORGOTTEN, title: null }).where('report', '=', id).execute()
      await db.insertInto('tombstone').values({ report: id, at: this.now() }).execute()
    })
    this.connection.exec('pragma wal_checkpoint(truncate)')
  }

  /** Takes everything that a report told out of the record, and derives what it touched anew. */
  private async withdraw(db: Kysely<Tables>, id: string): Promise<void> {
    const quotes = await db.selectFrom('statement').select('row').where('report', '=', id).execute()
    for (const piece of pieces(quotes))
      await db
        .deleteFrom('quote_words')
        .where(
          'rowid',
          'in',
          piece.map(({ row }) => row),
        )
        .execute()
    await db.deleteFrom('statement').where('report', '=', id).execute()
    await db.deleteFrom('position').where('report', '=', id).execute()
    await removeActors(db, id)
    for (const kind of ['report', 'event', 'control'] as const satisfies readonly TellingKind[]) {
      const gone = await db
        .selectFrom('telling')
        .select(['id', 'component', 'record'])
        .where('report', '=', id)
        .where('kind', '=', kind)
        .execute()
      const left = await tellingsLeft(db, id, [...new Set(gone.map(({ component }) => component))])
      const revived = await removeTellings(
        db,
        kind,
        gone.map((telling) => telling.id),
        this.now(),
      )
      await redirectIds(db, gone, left)
      const changed = await regroup(db, kind, [...left.keys(), ...revived])
      for (const { record } of gone) changed.add(record)
      if (kind === 'report')
        for (const record of await recordsOfReports(db, changed))
          await describeRecords(db, record.startsWith('E') ? 'event' : 'control', new Set([record]))
      await describeRecords(db, kind, changed)
    }
  }

  /** Appends rulings as one step, to be undone together, and derives what they touch anew. */
  private async rule(
    kind: TellingKind,
    pairs: readonly (readonly [a: string, b: string])[],
    verdict: 'together' | 'apart',
    by: string | null,
  ): Promise<void> {
    await this.write(async (db) => {
      const { last } = await db
        .selectFrom('ruling')
        .select((all) => all.fn.max('step').as('last'))
        .executeTakeFirstOrThrow()
      const step = (last ?? 0) + 1
      const at = this.now()
      const rows = pairs.map(([a, b]) => ({ step, at, by, kind, a, b, verdict, undone: 0 }))
      for (const piece of pieces(rows)) await db.insertInto('ruling').values(piece).execute()
      await describeRecords(db, kind, await regroup(db, kind, pairs.flat()))
    })
  }

  /** Rules that two events (or two control entries) are one. Throws a `StoreError` when an id is not known or they are of two kinds. */
  async mergeRecords(a: string, b: string): Promise<void> {
    const [first, second] = [await this.tellingsOfRecord(a), await this.tellingsOfRecord(b)]
    if (first.kind !== second.kind) throw new StoreError(`${a} and ${b} are of two kinds and cannot be one`)
    if (first.ids[0] === second.ids[0]) throw new StoreError(`${a} and ${b} are one already`)
    await this.rule(first.kind, [[first.ids[0] as string, second.ids[0] as string]], 'together', null)
  }

  /** Rules that a reading belongs to none of the others in its record; gives how many there are. */
  async splitReading(id: string): Promise<number> {
    const row = await this.db.selectFrom('telling').select(['record', 'kind']).where('id', '=', id).executeTakeFirst()
    if (!row) throw new StoreError(`no reading ${id} in this store`)
    const others = (await this.tellingsOfRecord(row.record)).ids.filter((other) => other !== id)
    if (others.length > 0)
      await this.rule(
        row.kind,
        others.map((other) => [id, other]),
        'apart',
        null,
      )
    return others.length
  }

  private async tellingsOfRecord(id: string): Promise<{ readonly kind: TellingKind; readonly ids: readonly string[] }> {
    const named = await this.db
      .selectFrom('record_id')
      .innerJoin('telling', 'telling.id', 'record_id.telling')
      .select('telling.record')
      .where('record_id.id', '=', id)
      .executeTakeFirst()
    const rows = await this.db
      .selectFrom('telling')
      .select(['id', 'kind'])
      .where('record', '=', named?.record ?? id)
      .orderBy('id')
      .execute()
    const [first] = rows
    if (!first) throw new StoreError(`nothing in this store has the id ${id}`)
    return { kind: first.kind, ids: rows.map((row) => row.id) }
  }

  /** Ids of all reports, in order of their coming. */
  async reportIds(): Promise<string[]> {
    return (await this.db.selectFrom('report').select('id').orderBy('row').execute()).map(({ id }) => id)
  }

  /** Undoes the newest merge or split that stands; gives its pairs of readings, or null when there is none. */
  async undo(): Promise<{
    readonly verdict: 'together' | 'apart'
    readonly pairs: readonly { readonly a: string; readonly b: string }[]
  } | null> {
    return this.write(async (db) => {
      const last = await db.selectFrom('ruling').selectAll().where('undone', '=', 0).orderBy('seq', 'desc').executeTakeFirst()
      if (!last) return null
      const pairs = await db.selectFrom('ruling').select(['a', 'b']).where('step', '=', last.step).orderBy('seq').execute()
      await db.updateTable('ruling').set({ undone: 1 }).where('step', '=', last.step).execute()
      const touched = pairs.flatMap(({ a, b }) => [a, b])
      await describeRecords(db, last.kind, await regroup(db, last.kind, touched))
      return { verdict: last.verdict, pairs }
    })
  }

  /** Copies the store to another file while it is in use. */
  async backup(path: string): Promise<void> {
    const location = this.connection.location()
    if (location === null) throw new StoreError('a record in memory has no file to copy')
    // A connection of its own: SQLite copies nothing through one that is in the middle of a change.
    const reading = new DatabaseSync(location, { readOnly: true })
    try {
      await backup(reading, path)
    } finally {
      reading.close()
    }
    if (process.platform !== 'win32') chmodSync(path, 0o600)
  }

  /** What SQLite says of the file's soundness: "ok", or the faults it found. */
  check(): string {
    const rows = this.connection.prepare('pragma integrity_check').all() as { integrity_check: string }[]
    return rows.map((row) => row.integrity_check).join('; ')
  }
}

/** Tellings of other reports in some components, with the record each stands in. */
async function tellingsLeft(db: Kysely<Tables>, report: string, components: readonly string[]): Promise<Map<string, string>> {
  const left = new Map<string, string>()
  for (const piece of pieces(components)) {
    const rows = await db
      .selectFrom('telling')
      .select(['id', 'record'])
      .where('component', 'in', piece)
      .where('report', '!=', report)
      .orderBy('id')
      .execute()
    for (const { id, record } of rows) left.set(id, record)
  }
  return left
}

/** Lets ids made of tellings that are gone lead to what is left of their records. */
async function redirectIds(
  db: Kysely<Tables>,
  gone: readonly { readonly id: string; readonly record: string }[],
  left: ReadonlyMap<string, string>,
): Promise<void> {
  const heirs = new Map<string, string>()
  for (const [telling, record] of left) if (!heirs.has(record)) heirs.set(record, telling)
  for (const { id, record } of gone) {
    const heir = heirs.get(record)
    if (heir === undefined) await db.deleteFrom('record_id').where('telling', '=', id).execute()
    else await db.updateTable('record_id').set({ telling: heir }).where('telling', '=', id).execute()
  }
}
