import { type Kysely, sql } from 'kysely'
import { actorKey, aliasKeys } from '../merge/identity.ts'
import { positionTellings } from '../merge/position-tellings.ts'
import { quoteOf } from '../record/span.ts'
import type { Reading, Report, Statement } from '../record/types.ts'
import { pieces } from './merging.ts'
import { packText } from './pack.ts'
import type { Tables } from './tables.ts'

/** Keeps a report and the index of its words. */
export async function insertReport(db: Kysely<Tables>, report: Report, at: string): Promise<void> {
  const { id, ref, url, publisher, byline, title, deck, published, language, text, parts, furniture } = report
  const row = await db
    .insertInto('report')
    .values({
      id,
      ref,
      url,
      publisher,
      byline,
      title,
      deck,
      published,
      language,
      text: packText(text),
      parts: JSON.stringify(parts),
      furniture: JSON.stringify(furniture),
      length: text.length,
      added: at,
    })
    .returning('row')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('report_words')
    .values({ rowid: row.row, title: title ?? '', text })
    .execute()
}

/** Keeps a reading as the one that stands. */
export async function insertReading(db: Kysely<Tables>, { report, ...reading }: Reading, at: string): Promise<void> {
  await db
    .insertInto('reading')
    .values({
      report: report.id,
      engine: reading.engine,
      register: reading.register,
      body: packText(JSON.stringify(reading)),
      at,
      current: 1,
    })
    .execute()
}

/** Keeps the keys and names of the actors of a reading, and counts them. */
export async function insertActors(db: Kysely<Tables>, reading: Reading): Promise<void> {
  const report = reading.report.id
  const keys = new Map<string, { key: string; name: string; kind: string; country: string | null; report: string }>()
  const aliases = new Map<string, { key: string; alias: string; report: string }>()
  for (const actor of reading.actors) {
    const key = actorKey(actor)
    if (key === null) continue
    for (const name of [actor.name, ...actor.names])
      keys.set(`${key}\n${name}`, { key, name, kind: actor.kind, country: actor.country, report })
    for (const alias of aliasKeys(actor)) if (alias !== key) aliases.set(`${key}\n${alias}`, { key, alias, report })
  }
  for (const piece of pieces([...keys.values()])) {
    await db.insertInto('actor_key').values(piece).execute()
    await db
      .insertInto('actor_name')
      .values(piece.map(({ key, name, kind, country }) => ({ key, name, kind, country: country ?? '', reports: 1 })))
      .onConflict((conflict) => conflict.columns(['key', 'name', 'kind', 'country']).doUpdateSet({ reports: sql`actor_name.reports + 1` }))
      .execute()
  }
  for (const piece of pieces([...aliases.values()])) {
    await db.insertInto('actor_alias').values(piece).execute()
    await db
      .insertInto('actor_tie')
      .values(piece.map(({ key, alias }) => ({ key, alias, reports: 1 })))
      .onConflict((conflict) => conflict.columns(['key', 'alias']).doUpdateSet({ reports: sql`actor_tie.reports + 1` }))
      .execute()
  }
}

/** Takes a report's actors out, and out of the counts. */
export async function removeActors(db: Kysely<Tables>, report: string): Promise<void> {
  await sql`update actor_name set reports = reports - 1 where (key, name, kind, country) in (
    select key, name, kind, coalesce(country, '') from actor_key where report = ${report})`.execute(db)
  await sql`update actor_tie set reports = reports - 1 where (key, alias) in (
    select key, alias from actor_alias where report = ${report})`.execute(db)
  await sql`delete from actor_name where reports = 0 and (key, name) in (select key, name from actor_key where report = ${report})`.execute(
    db,
  )
  await sql`delete from actor_tie where reports = 0 and (key, alias) in (select key, alias from actor_alias where report = ${report})`.execute(
    db,
  )
  await db.deleteFrom('actor_key').where('report', '=', report).execute()
  await db.deleteFrom('actor_alias').where('report', '=', report).execute()
}

/** Keeps the statements of a reading and the index of what was said. */
export async function insertStatements(db: Kysely<Tables>, reading: Reading): Promise<void> {
  const { report } = reading
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const said = (statement: Statement): string => statement.content.map((span) => quoteOf(report.text, span)).join(' … ')
  const rows = reading.statements.map((statement) => {
    const speaker = statement.speaker === null ? undefined : actors.get(statement.speaker)
    return {
      id: `${report.id}/${statement.id}`,
      report: report.id,
      speaker_key: speaker ? actorKey(speaker) : null,
      speaker: speaker?.name ?? null,
      mode: statement.mode,
      said: said(statement) || null,
      published: report.published,
      body: JSON.stringify(statement),
    }
  })
  for (const piece of pieces(rows)) {
    const stored = await db.insertInto('statement').values(piece).returning(['row', 'said']).execute()
    await db
      .insertInto('quote_words')
      .values(stored.map(({ row, said }) => ({ rowid: row, words: said ?? '' })))
      .execute()
  }
}

/** Keeps the positions of a reading. */
export async function insertPositions(db: Kysely<Tables>, reading: Reading): Promise<void> {
  const { report } = reading
  const rows = positionTellings(reading).map((telling) => ({
    id: telling.id,
    report: report.id,
    published: report.published,
    kind: telling.proposal.kind,
    duration: telling.proposal.duration,
    label: telling.proposal.label,
    party: telling.party,
    actor_key: telling.actor?.key ?? null,
    stance: telling.stance,
    day: telling.day,
    body: JSON.stringify(telling),
  }))
  for (const piece of pieces(rows)) await db.insertInto('position').values(piece).execute()
}
