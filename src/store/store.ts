import { chmodSync, closeSync, existsSync, openSync, realpathSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import { creditLines, type ReportTelling } from '../merge/origins/copies.ts'
import { editionOf } from '../merge/origins/edition.ts'
import { sketchOf } from '../merge/origins/sketch.ts'
import { tellingsOf } from '../merge/tellings.ts'
import type { Reading, Report } from '../record/types.ts'
import { commentedTellings, moveComments } from './commented-plans.ts'
import { describeRecords, recordsOfReports } from './describing.ts'
import { commentedRecords, forgetComments } from './forget-comments.ts'
import { PREFIXES, recordIdOf } from './ids.ts'
import { addTellings, removeTellings } from './merging.ts'
import { insertNames, removeNames } from './names.ts'
import { unpackText } from './pack.ts'
import { presentId } from './present-id.ts'
import { FORGOTTEN } from './queries/sources-kept.ts'
import { insertPositions, insertReading, insertReport, insertStatements } from './reading-rows.ts'
import { regroup } from './regrouping.ts'
import { insertRows, listed } from './rows.ts'
import { LogKeeper } from './sqlite/log-keeper.ts'
import { openFile } from './sqlite/open.ts'
import { StoreError } from './store-error.ts'
import type { Tables, TellingKind } from './tables.ts'

/**
 * The rules by which readings become a record: what is compared, what joins, how a record is described. Raised when they change, so that a file
 * whose record was derived by older ones is derived anew when it is opened.
 */
const DERIVATION = 6

/** Readings that are merged at once: more take more memory than they save time. */
const MERGED_AT_ONCE = 20

/** What became of a report given to the store. */
export type Added = 'added' | 'known' | 'forgotten'

/** A record kept in one file. All writes are transactions: a report is in the record whole, or not at all. */
export class Store {
  readonly db: Kysely<Tables>
  private readonly connection: DatabaseSync
  private readonly now: () => string
  /** Null for a record that no file holds. */
  private readonly log: LogKeeper | null
  /** Ends when the last change that was begun has ended. */
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(db: Kysely<Tables>, connection: DatabaseSync, now: () => string) {
    this.db = db
    this.connection = connection
    this.now = now
    const location = connection.location()
    this.log = location === null ? null : new LogKeeper(location, connection)
  }

  /**
   * Opens the store in a file, or makes it. `now` gives the time of each step (ISO 8601). Throws a `StoreError` when the file cannot be used.
   */
  static async open(
    path: string,
    { now, mustExist = false }: { readonly now: () => string; readonly mustExist?: boolean },
  ): Promise<Store> {
    const { db, connection } = await openFile(path, { mustExist })
    const store = new Store(db, connection, now)
    try {
      await store.bringUpToDate()
    } catch (error) {
      await store.close()
      throw error
    }
    return store
  }

  async close(): Promise<void> {
    await this.writing
    await this.log?.stop()
    await this.db.destroy()
  }

  /** Runs a change as one transaction, after those that this store has begun and waiting for other processes' writers. */
  write<Of>(change: (db: Kysely<Tables>) => Promise<Of>): Promise<Of> {
    const result = this.writing.then(async () => {
      this.connection.exec('begin immediate')
      try {
        const result = await change(this.db)
        this.connection.exec('commit')
        this.log?.committed()
        return result
      } catch (error) {
        // SQLite takes a transaction back by itself when the disk is full.
        if (this.connection.isTransaction) this.connection.exec('rollback')
        if (/disk is full|readonly database|disk I\/O/.test((error as Error).message))
          throw new StoreError(`the record cannot be written (${(error as Error).message}); what was added before is kept`)
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
    const seen = await this.seen(reading.report.id)
    if (seen) return seen
    const [added] = await this.addAll([reading])
    return added as Added
  }

  /**
   * Adds readings as one step, as `add` does each: all are kept, or, when one fails or the process ends, none. Quicker than one by one, since
   * the disk is waited for once; other writers wait for the whole step, so that some hundreds are a good number.
   */
  async addAll(readings: readonly Reading[]): Promise<Added[]> {
    return this.write(async (db) => {
      const added: Added[] = []
      const fresh = new Map<string, Reading>()
      for (const reading of readings) {
        const { id } = reading.report
        const seen = fresh.has(id) ? 'known' : await this.seen(id)
        if (!seen) fresh.set(id, reading)
        added.push(seen ?? 'added')
      }
      if (fresh.size > 0) await this.insert(db, [...fresh.values()])
      return added
    })
  }

  /** Keeps readings of reports that are new, and merges them. */
  private async insert(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
    const at = this.now()
    for (let from = 0; from < readings.length; from += MERGED_AT_ONCE) {
      const some = readings.slice(from, from + MERGED_AT_ONCE)
      for (const reading of some) {
        await insertReport(db, reading.report, at)
        await insertReading(db, reading, at)
      }
      await this.merge(db, some, () => at, at)
    }
  }

  /** Whether a report is in the store or was forgotten; null when it is new. */
  private async seen(id: string): Promise<'known' | 'forgotten' | null> {
    if (await this.db.selectFrom('report').select('id').where('id', '=', id).executeTakeFirst()) return 'known'
    if (await this.db.selectFrom('tombstone').select('report').where('report', '=', id).executeTakeFirst()) return 'forgotten'
    return null
  }

  /** Derives from readings what they tell, and what that changes; `arrived` is when a report came. */
  private async merge(db: Kysely<Tables>, readings: readonly Reading[], arrived: (report: string) => string, at: string): Promise<void> {
    await insertNames(db, readings)
    await insertStatements(db, readings)
    await insertPositions(db, readings, arrived)
    const tellings = readings.map(tellingsOf)
    const { reshuffled } = await addTellings(db, 'report', readings.map(copyOf), at, arrived)
    const { changed: events } = await addTellings(
      db,
      'event',
      tellings.flatMap((told) => told.events),
      at,
      arrived,
    )
    const { changed: control } = await addTellings(
      db,
      'control',
      tellings.flatMap((told) => told.control),
      at,
      arrived,
    )
    // Records in which reports speak that are of other origins than before count their origins anew.
    for (const record of await recordsOfReports(db, reshuffled)) (record.startsWith(PREFIXES.event) ? events : control).add(record)
    await describeRecords(db, 'event', events, at)
    await describeRecords(db, 'control', control, at)
  }

  /** Derives the record of a file whose record is another version's. */
  private async bringUpToDate(): Promise<void> {
    if (await this.isUpToDate()) return
    await this.write(async (db) => {
      // Another process may have done it while this one waited.
      if (await this.isUpToDate()) return
      await emptyDerived(db)
      const reports = await db.selectFrom('report').select(['id', 'added']).orderBy('row').execute()
      const added = new Map(reports.map((report) => [report.id, report.added]))
      for (let from = 0; from < reports.length; from += MERGED_AT_ONCE) {
        const some = await Promise.all(reports.slice(from, from + MERGED_AT_ONCE).map(({ id }) => this.reading(id)))
        await this.merge(
          db,
          some.filter((reading) => reading !== null),
          (report) => added.get(report) as string,
          this.now(),
        )
      }
      // Ids that tellings still give lead to their records by themselves.
      await sql`delete from retired_id where id in (select id from record_id union all select record from telling)`.execute(db)
      await sql`delete from retired_id where telling not in (select id from telling)`.execute(db)
      await db.updateTable('derivation').set({ version: DERIVATION }).execute()
    })
  }

  private async isUpToDate(): Promise<boolean> {
    const { version } = await this.db.selectFrom('derivation').select('version').executeTakeFirstOrThrow()
    return version >= DERIVATION
  }

  /** The current reading of a report, its text included, or null. */
  async reading(id: string): Promise<Reading | null> {
    const row = await this.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
    const read =
      row && (await this.db.selectFrom('reading').select('body').where('report', '=', id).where('current', '=', 1).executeTakeFirst())
    if (!row || !read) return null
    const { ref, url, publisher, byline, title, deck, published, published_at, modified, language, text, parts, furniture } = row
    const report: Report = {
      id,
      ref,
      url,
      publisher,
      byline,
      title,
      deck,
      published,
      ...(published_at === null ? {} : { publishedAt: published_at }),
      modified,
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
      const { added } = await db.selectFrom('report').select('added').where('id', '=', id).executeTakeFirstOrThrow()
      await this.merge(db, [reading], () => added, at)
    })
  }

  /**
   * Forgets a report for good: its text, quotes and readings, what people said of it, and what stood on it alone; the rest is derived anew. A
   * tombstone with its id stays, so that it is not taken in again. Throws a `StoreError` when there is no such report.
   */
  async forget(id: string): Promise<void> {
    await this.write(async (db) => {
      const row = await db.selectFrom('report').select(['row', 'text']).where('id', '=', id).executeTakeFirst()
      if (!row) throw new StoreError(`no report ${id} in this store`)
      const [commented, onPlans] = [await commentedRecords(db, id), await commentedTellings(db, id)]
      await this.withdraw(db, id)
      await moveComments(db, onPlans)
      await forgetComments(db, id, unpackText(row.text), commented)
      await db.deleteFrom('report_words').where('rowid', '=', row.row).execute()
      await db.deleteFrom('report').where('id', '=', id).execute()
      // Telling ids are the report's, with a slash behind it; "0" is the sign after the slash.
      for (const end of ['a', 'b'] as const) await db.deleteFrom('ruling').where(end, '>=', id).where(end, '<', `${id}0`).execute()
      // Where it came from is kept, so that it is not fetched again.
      await db.updateTable('intake').set({ state: 'skipped', reason: FORGOTTEN, title: null }).where('report', '=', id).execute()
      await db.insertInto('tombstone').values({ report: id, at: this.now() }).execute()
    })
    await this.emptyLog()
  }

  /** Brings the whole log into the file and empties it: what is overwritten in the file still stands there. */
  private emptyLog(): Promise<void> {
    const emptied = this.writing.then(async () => {
      await this.log?.stop()
      this.connection.exec('pragma wal_checkpoint(truncate)')
    })
    this.writing = emptied.catch(() => undefined)
    return emptied
  }

  /** Takes everything that a report told out of the record, and derives what it touched anew. */
  private async withdraw(db: Kysely<Tables>, id: string): Promise<void> {
    const at = this.now()
    const quotes = await db.selectFrom('statement').select('row').where('report', '=', id).execute()
    await db
      .deleteFrom('quote_words')
      .where('rowid', 'in', listed(quotes.map(({ row }) => row)))
      .execute()
    await db.deleteFrom('statement').where('report', '=', id).execute()
    await db.deleteFrom('position').where('report', '=', id).execute()
    await removeNames(db, id)
    for (const kind of ['report', 'event', 'control'] as const satisfies readonly TellingKind[]) {
      const gone = await db
        .selectFrom('telling')
        .select(['id', 'component', 'record'])
        .where('report', '=', id)
        .where('kind', '=', kind)
        .execute()
      const left = await tellingsLeft(db, id, new Set(gone.map(({ component }) => component)))
      const ids = gone.map((telling) => telling.id)
      const revived = await removeTellings(db, kind, ids, at)
      await retireIds(db, kind, gone, left)
      const { changed } = await regroup(db, kind, [...left.keys(), ...revived])
      for (const { record } of gone) changed.add(record)
      if (kind === 'report') {
        const records = await recordsOfReports(db, changed)
        for (const spoken of ['event', 'control'] as const)
          await describeRecords(db, spoken, new Set(records.filter((record) => record.startsWith(PREFIXES[spoken]))), at)
      } else await describeRecords(db, kind, changed, at)
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
      await insertRows(
        db,
        'ruling',
        ['step', 'at', 'by', 'kind', 'a', 'b', 'verdict', 'undone'],
        pairs.map(([a, b]) => [step, at, by, kind, a, b, verdict, 0]),
      )
      await describeRecords(db, kind, (await regroup(db, kind, pairs.flat())).changed, at)
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
    const rows = await this.db
      .selectFrom('telling')
      .select(['id', 'kind'])
      .where('record', '=', await presentId(this.db, id))
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
      await describeRecords(db, last.kind, (await regroup(db, last.kind, touched)).changed, this.now())
      return { verdict: last.verdict, pairs }
    })
  }

  /** Copies the store to another file while it is in use. Throws a `StoreError` when that file is the store itself or cannot be written. */
  async backup(path: string): Promise<void> {
    const location = this.connection.location()
    if (location === null) throw new StoreError('a record in memory has no file to copy')
    if (existsSync(path) && realpathSync(path) === realpathSync(location))
      throw new StoreError(`${path} is the record itself; name another file for the copy`)
    // A connection of its own: SQLite copies nothing through one that is in the middle of a change.
    const reading = new DatabaseSync(location, { readOnly: true })
    try {
      // Nobody else may read the copy while it grows either.
      closeSync(openSync(path, 'a', 0o600))
      if (process.platform !== 'win32') chmodSync(path, 0o600)
      await backup(reading, path)
    } catch (error) {
      throw new StoreError(`the copy cannot be written to ${path}: ${(error as Error).message}`)
    } finally {
      reading.close()
    }
  }

  /** What SQLite says of the file's soundness: "ok", or the faults it found. */
  check(): string {
    const rows = this.connection.prepare('pragma integrity_check').all() as { integrity_check: string }[]
    return rows.map((row) => row.integrity_check).join('; ')
  }
}

/** A report as it is compared with others to find copies. */
function copyOf({ report }: Reading): ReportTelling {
  const { id, url, publisher, published, text } = report
  return { id, report: id, url, publisher, published, edition: editionOf(report), ...sketchOf(text), credits: creditLines(text) }
}

/** Empties all tables that are derived from readings. Reports, readings, rulings and the ids of what is forgotten stay. */
async function emptyDerived(db: Kysely<Tables>): Promise<void> {
  const derived = [
    'telling',
    'telling_key',
    'link',
    'record',
    'record_facet',
    'record_id',
    'day_count',
    'actor_name',
    'actor_tie',
    'place_name',
    'report_names',
    'statement',
    'position',
  ] as const
  for (const table of derived) await db.deleteFrom(table).execute()
  await sql`insert into quote_words (quote_words) values ('delete-all')`.execute(db)
}

/** Tellings of other reports in some components, with the record each stands in. */
async function tellingsLeft(db: Kysely<Tables>, report: string, components: ReadonlySet<string>): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('telling')
    .select(['id', 'record'])
    .where('component', 'in', listed(components))
    .where('report', '!=', report)
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ id, record }) => [id, record]))
}

/** Lets ids made of tellings that are gone lead to what is left of their records. */
async function retireIds(
  db: Kysely<Tables>,
  kind: TellingKind,
  gone: readonly { readonly id: string; readonly record: string }[],
  left: ReadonlyMap<string, string>,
): Promise<void> {
  const heirs = new Map<string, string>()
  for (const [telling, record] of left) if (!heirs.has(record)) heirs.set(record, telling)
  for (const { id, record } of gone) {
    const heir = heirs.get(record)
    const own = recordIdOf(PREFIXES[kind], id)
    await db.deleteFrom('record_id').where('id', '=', own).execute()
    if (heir === undefined) await db.deleteFrom('retired_id').where('telling', '=', id).execute()
    else {
      await db.updateTable('retired_id').set({ telling: heir }).where('telling', '=', id).execute()
      await insertRows(db, 'retired_id', ['id', 'telling'], [[own, heir]], sql`on conflict (id) do update set telling = excluded.telling`)
    }
  }
}
