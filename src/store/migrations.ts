import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { addResolved, makeCommentTables } from './comment-tables.ts'
import { makeViewTables } from './view-tables.ts'

/** Steps that bring an older file to this version, by name and in order; a step is never changed once released. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-reports-and-readings': { up: reportsAndReadings },
  '002-tellings-and-records': { up: tellingsAndRecords },
  '003-large-records': { up: largeRecords },
  '004-intake': { up: intake },
  '005-speakers': { up: speakers },
  '006-last-days': { up: lastDays },
  '008-modified': { up: modified },
  '009-several-origins': { up: severalOrigins },
  '010-comments': { up: makeCommentTables },
  '011-claims-by-day': { up: claimsByDay },
  '012-published-at': { up: publishedAt },
  '013-walks': { up: walks },
  '014-types-by-day': { up: typesByDay },
  '015-profiles': { up: profiles },
  '016-resolved-comments': { up: addResolved },
  '017-places-by-reports': { up: placesByReports },
  '018-reports-by-day': { up: reportsByDay },
  '019-saved-views': { up: makeViewTables },
}

// A migration sees the file as it was then, so it is typed over no table.
async function reportsAndReadings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('ref', 'text')
    .addColumn('url', 'text')
    .addColumn('publisher', 'text')
    .addColumn('byline', 'text')
    .addColumn('title', 'text')
    .addColumn('deck', 'text')
    .addColumn('published', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('text', 'blob', (column) => column.notNull())
    .addColumn('parts', 'text', (column) => column.notNull())
    .addColumn('furniture', 'text', (column) => column.notNull())
    .addColumn('length', 'integer', (column) => column.notNull())
    .addColumn('added', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('report_published').on('report').columns(['published', 'id']).execute()
  await db.schema.createIndex('report_url').on('report').column('url').execute()
  await db.schema
    .createTable('reading')
    .addColumn('report', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'))
    .addColumn('engine', 'text', (column) => column.notNull())
    .addColumn('register', 'text', (column) => column.notNull())
    .addColumn('body', 'blob', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('current', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('reading_key', ['report', 'engine', 'register'])
    .execute()
  await db.schema
    .createTable('tombstone')
    .addColumn('report', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('statement')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('report', 'text', (column) => column.notNull().references('report.id').onDelete('cascade'))
    .addColumn('speaker_key', 'text')
    .addColumn('speaker', 'text')
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('said', 'text')
    .addColumn('published', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('statement_report').on('statement').column('report').execute()
  await db.schema.createIndex('statement_speaker').on('statement').columns(['speaker_key', 'published']).execute()
  await db.schema.createIndex('statement_published').on('statement').columns(['published', 'id']).execute()
  await sql`create virtual table report_words using fts5(title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(
    db,
  )
  await sql`create virtual table quote_words using fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`.execute(
    db,
  )
}

async function tellingsAndRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('telling')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('component', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('telling_report').on('telling').columns(['report', 'kind']).execute()
  await db.schema.createIndex('telling_component').on('telling').column('component').execute()
  await db.schema.createIndex('telling_record').on('telling').column('record').execute()
  await sql`create table telling_key (kind text not null, key text not null, telling text not null, primary key (kind, key, telling)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('telling_key_telling').on('telling_key').columns(['kind', 'telling']).execute()
  await sql`create table link (kind text not null, a text not null, b text not null, score real not null, why text not null, at text not null, sure integer not null, primary key (kind, a, b)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('link_b').on('link').columns(['kind', 'b']).execute()
  await db.schema
    .createTable('record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('type', 'text')
    .addColumn('status', 'text')
    .addColumn('state', 'text')
    .addColumn('start', 'text')
    .addColumn('end', 'text')
    .addColumn('origins', 'integer', (column) => column.notNull())
    .addColumn('reports', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('record_when').on('record').columns(['kind', 'start', 'id', 'origins']).execute()
  await db.schema.createIndex('record_type').on('record').columns(['kind', 'type', 'start', 'id']).execute()
  await db.schema.createIndex('record_status').on('record').columns(['kind', 'status', 'start', 'id', 'origins']).execute()
  await sql`create index record_long on record (kind, start, id) where julianday("end") - julianday("start") > 31`.execute(db)
  await db.schema.createIndex('record_state').on('record').columns(['kind', 'state', 'start', 'id']).execute()
  await sql`create table record_facet (facet text not null, value text not null, record text not null, primary key (facet, value, record)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('record_facet_record').on('record_facet').column('record').execute()
  await sql`create table record_id (id text primary key, telling text not null) without rowid`.execute(db)
  await db.schema.createIndex('record_id_telling').on('record_id').column('telling').execute()
  await db.schema
    .createTable('ruling')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('a', 'text', (column) => column.notNull())
    .addColumn('b', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('undone', 'integer', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('ruling_a').on('ruling').column('a').execute()
  await db.schema.createIndex('ruling_b').on('ruling').column('b').execute()
  await db.schema
    .createTable('position')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('published', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('duration', 'text')
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('party', 'text')
    .addColumn('actor_key', 'text')
    .addColumn('stance', 'text', (column) => column.notNull())
    .addColumn('day', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('position_report').on('position').column('report').execute()
  await db.schema.createIndex('position_kind').on('position').columns(['kind', 'duration', 'label']).execute()
  await sql`create table actor_key (key text not null, name text not null, kind text not null, country text, report text not null, primary key (key, name, report)) without rowid`.execute(
    db,
  )
  await sql`create table actor_alias (key text not null, alias text not null, report text not null, primary key (key, alias, report)) without rowid`.execute(
    db,
  )
  await sql`create table actor_name (key text not null, name text not null, kind text not null, country text not null, reports integer not null, primary key (key, name, kind, country)) without rowid`.execute(
    db,
  )
  await sql`create index actor_name_name on actor_name (name collate nocase)`.execute(db)
  await sql`create table actor_tie (key text not null, alias text not null, reports integer not null, primary key (key, alias)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('actor_tie_alias').on('actor_tie').column('alias').execute()
  await db.schema.createIndex('actor_key_report').on('actor_key').column('report').execute()
  await db.schema.createIndex('actor_alias_report').on('actor_alias').column('report').execute()
}

async function intake(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('source')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('followed', 'integer', (column) => column.notNull())
    .addColumn('added', 'text', (column) => column.notNull())
    .addColumn('tried', 'text')
    .addColumn('succeeded', 'text')
    .addColumn('due', 'text')
    .addColumn('every', 'integer')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('options', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('source_due').on('source').columns(['followed', 'due']).execute()
  await sql`create table intake (source text not null references source (id) on delete cascade, name text not null, ref text, url text, title text, published text, content text, state text not null, reason text, attempts integer not null, due text, report text, at text not null, primary key (source, name)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('intake_state').on('intake').columns(['source', 'state']).execute()
  await db.schema.createIndex('intake_content').on('intake').column('content').execute()
  await db.schema.createIndex('intake_url').on('intake').column('url').execute()
  await db.schema.createIndex('intake_report').on('intake').column('report').execute()
}

/**
 * Tables for a million events: keys and facets as numbers, in the order of days, each once. All but reports, readings and rulings is derived
 * anew when the file is opened (`derivation` is behind), so the tables are made empty.
 */
async function largeRecords(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    'telling',
    'telling_key',
    'link',
    'record',
    'record_facet',
    'actor_key',
    'actor_alias',
    'actor_name',
    'actor_tie',
    'position',
  ])
    await db.schema.dropTable(table).execute()
  await sql`create table retired_id (id text primary key, telling text not null) without rowid`.execute(db)
  await db.schema.createIndex('retired_id_telling').on('retired_id').column('telling').execute()
  await sql`insert into retired_id select id, telling from record_id`.execute(db)
  await db.schema.dropTable('record_id').execute()
  await sql`create table record_id (id text primary key, telling text not null) without rowid`.execute(db)
  await db.schema
    .createTable('telling')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('component', 'text', (column) => column.notNull())
    .addColumn('record', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('keys', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('telling_report').on('telling').columns(['report', 'kind', 'record']).execute()
  await db.schema.createIndex('telling_component').on('telling').column('component').execute()
  await db.schema.createIndex('telling_record').on('telling').column('record').execute()
  await sql`create table telling_key (key integer not null, telling text not null, primary key (key, telling)) without rowid`.execute(db)
  await sql`create table link (kind text not null, a text not null, b text not null, score real not null, why text not null, at text not null, sure integer not null, primary key (kind, a, b)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('link_b').on('link').columns(['kind', 'b']).execute()
  await db.schema
    .createTable('record')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('type', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('first_day', 'integer', (column) => column.notNull())
    .addColumn('last_day', 'integer', (column) => column.notNull())
    .addColumn('origins', 'integer', (column) => column.notNull())
    .addColumn('reports', 'integer', (column) => column.notNull())
    .addColumn('claim', 'integer')
    .addColumn('lat', 'real')
    .addColumn('lon', 'real')
    .addColumn('added', 'text', (column) => column.notNull())
    .addColumn('changed', 'text', (column) => column.notNull())
    .addColumn('facets', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('record_day').on('record').columns(['kind', 'first_day', 'type']).execute()
  await db.schema.createIndex('record_type').on('record').columns(['kind', 'type', 'first_day']).execute()
  await db.schema.createIndex('record_status').on('record').columns(['kind', 'status', 'first_day']).execute()
  await db.schema.createIndex('record_state').on('record').columns(['kind', 'state', 'first_day']).execute()
  await db.schema.createIndex('record_added').on('record').columns(['kind', 'added']).execute()
  await sql`create index record_long on record (kind, first_day) where last_day - first_day > 31`.execute(db)
  await sql`create index record_origins on record (kind, first_day, origins) where origins > 1`.execute(db)
  await sql`create index record_claim on record (claim, origins desc, row) where claim is not null`.execute(db)
  await sql`create index record_contested on record (changed) where state = 'contested'`.execute(db)
  await sql`create table record_facet (value integer not null, day integer not null, record integer not null, type integer not null, primary key (value, day, record)) without rowid`.execute(
    db,
  )
  await sql`create table day_count (day integer not null, value integer not null, events integer not null, primary key (day, value)) without rowid`.execute(
    db,
  )
  await sql`create table actor_name (key text not null, name text not null, kind text not null, country text not null, number integer not null, reports integer not null, primary key (key, name, kind, country)) without rowid`.execute(
    db,
  )
  await sql`create index actor_name_name on actor_name (name collate nocase)`.execute(db)
  await db.schema.createIndex('actor_name_number').on('actor_name').column('number').execute()
  await db.schema.createIndex('actor_name_reports').on('actor_name').columns(['reports', 'key']).execute()
  await sql`create table actor_tie (key text not null, alias text not null, reports integer not null, primary key (key, alias)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('actor_tie_alias').on('actor_tie').column('alias').execute()
  await sql`create table place_name (key text not null, site text not null, number integer not null, folded text not null, lat real, lon real, reports integer not null, primary key (key, site)) without rowid`.execute(
    db,
  )
  await db.schema.createIndex('place_name_folded').on('place_name').column('folded').execute()
  await db.schema.createIndex('place_name_number').on('place_name').column('number').execute()
  await db.schema.createIndex('place_name_where').on('place_name').columns(['lat', 'lon']).execute()
  await db.schema
    .createTable('report_names')
    .addColumn('row', 'integer', (column) => column.primaryKey())
    .addColumn('actors', 'text', (column) => column.notNull())
    .addColumn('ties', 'text', (column) => column.notNull())
    .addColumn('places', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('position')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report', 'text', (column) => column.notNull())
    .addColumn('published', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('duration', 'text')
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('party', 'text')
    .addColumn('actor_key', 'text')
    .addColumn('stance', 'text', (column) => column.notNull())
    .addColumn('day', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('position_report').on('position').column('report').execute()
  await db.schema.createIndex('position_kind').on('position').columns(['kind', 'duration', 'label', 'day']).execute()
  await db.schema.createIndex('position_day').on('position').column('day').execute()
  await db.schema.createIndex('position_at').on('position').column('at').execute()
  await sql`create table derivation (version integer not null)`.execute(db)
  await sql`insert into derivation values (0)`.execute(db)
}

/** Speakers that no key holds across reports are looked for by name. */
async function speakers(db: Kysely<unknown>): Promise<void> {
  await sql`create index statement_speaker_name on statement (speaker collate nocase, published) where speaker_key is null`.execute(db)
}

/** What reaches into some days is told along the index of days. */
async function lastDays(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('record_day').execute()
  await db.schema.createIndex('record_day').on('record').columns(['kind', 'first_day', 'last_day', 'type']).execute()
}

/** When a report was last changed by its publisher, where that is known. */
async function modified(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('report').addColumn('modified', 'text').execute()
}

/** What several origins tell is found along an index that says all else of it that is asked for. */
async function severalOrigins(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('record_origins').execute()
  await sql`create index record_origins on record (kind, first_day, last_day, origins, status, type, state) where origins > 1`.execute(db)
}

/** Claims of some days are ranked along an index of their own, and so are the ledgers of places found among all that happened there. */
async function claimsByDay(db: Kysely<unknown>): Promise<void> {
  await sql`create index record_claim_day on record (kind, first_day, last_day, claim, origins, state) where claim is not null`.execute(db)
  await sql`create index record_facet_control on record_facet (value, record) where type = -1`.execute(db)
}

/** The time at which a report was published, where one was given with the day. */
async function publishedAt(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('report').addColumn('published_at', 'text').execute()
}

/** Walks along all records, and along all claims, read of an index alone whatever may be asked of them. */
async function walks(db: Kysely<unknown>): Promise<void> {
  for (const index of ['record_day', 'record_claim']) await db.schema.dropIndex(index).execute()
  await sql`create index record_day on record (kind, first_day, row, last_day, type, status, state, origins, reports, added)`.execute(db)
  await sql`create index record_claim on record (claim, origins desc, row, kind, first_day, last_day, status, reports, added) where claim is not null`.execute(
    db,
  )
}

/** Counts of types are read without those of all actors and places of their days. */
async function typesByDay(db: Kysely<unknown>): Promise<void> {
  await sql`create index day_count_types on day_count (value, day, events) where value < 0`.execute(db)
}

/** Tellings of a record that repeat each other are found along an index. */
async function profiles(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('telling').addColumn('profile', 'integer').execute()
  await db.schema.dropIndex('telling_record').execute()
  await db.schema.createIndex('telling_record').on('telling').columns(['record', 'profile']).execute()
}

/** The places that most reports name are met first, wherever they lie. */
async function placesByReports(db: Kysely<unknown>): Promise<void> {
  await sql`create index place_name_reports on place_name (reports desc, number, lat, lon)`.execute(db)
}

/** Which reports had come by a day is read of the index by day: in its row a report says so behind its text. */
async function reportsByDay(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('report_published').execute()
  await db.schema.createIndex('report_published').on('report').columns(['published', 'id', 'added']).execute()
}
