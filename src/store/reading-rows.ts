import type { Kysely } from 'kysely'
import { actorKey } from '../merge/identity.ts'
import { positionTellings } from '../merge/position-tellings.ts'
import { quoteOf } from '../record/span.ts'
import type { Reading, Report, Statement } from '../record/types.ts'
import { packText } from './pack.ts'
import { insertRows } from './rows.ts'
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
  await insertRows(
    db,
    'statement',
    ['id', 'report', 'speaker_key', 'speaker', 'mode', 'said', 'published', 'body'],
    rows.map((row) => [row.id, row.report, row.speaker_key, row.speaker, row.mode, row.said, row.published, row.body]),
  )
  const stored = await db.selectFrom('statement').select(['row', 'said']).where('report', '=', report.id).execute()
  await insertRows(
    db,
    'quote_words',
    ['rowid', 'words'],
    stored.map(({ row, said }) => [row, said ?? '']),
  )
}

/** Keeps the positions of a reading of a report that came at a time. */
export async function insertPositions(db: Kysely<Tables>, reading: Reading, arrived: string): Promise<void> {
  const { report } = reading
  await insertRows(
    db,
    'position',
    ['id', 'report', 'published', 'kind', 'duration', 'label', 'party', 'actor_key', 'stance', 'day', 'body', 'at'],
    positionTellings(reading).map((telling) => [
      telling.id,
      report.id,
      report.published,
      telling.proposal.kind,
      telling.proposal.duration,
      telling.proposal.label,
      telling.party,
      telling.actor?.key ?? null,
      telling.stance,
      telling.day,
      JSON.stringify(telling),
      arrived,
    ]),
  )
}
