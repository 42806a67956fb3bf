import type { Kysely } from 'kysely'
import { actorKey } from '../merge/identity.ts'
import { positionTellings } from '../merge/position-tellings.ts'
import { quoteOf } from '../record/span.ts'
import type { Reading, Report } from '../record/types.ts'
import { packText } from './pack.ts'
import { insertRows, listed } from './rows.ts'
import type { Tables } from './tables.ts'

/** Keeps a report and the index of its words. */
export async function insertReport(db: Kysely<Tables>, report: Report, at: string): Promise<void> {
  const { id, ref, url, publisher, byline, title, deck, published, publishedAt, modified, language, text, parts, furniture } = report
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
      ...(publishedAt === undefined ? {} : { published_at: publishedAt }),
      ...(modified === null ? {} : { modified }),
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

/** Keeps the statements of readings and the index of what was said. */
export async function insertStatements(db: Kysely<Tables>, readings: readonly Reading[]): Promise<void> {
  await insertRows(
    db,
    'statement',
    ['id', 'report', 'speaker_key', 'speaker', 'mode', 'said', 'published', 'body'],
    readings.flatMap(statementRows),
  )
  const stored = await db
    .selectFrom('statement')
    .select(['row', 'said'])
    .where('report', 'in', listed(readings.map(({ report }) => report.id)))
    .execute()
  await insertRows(
    db,
    'quote_words',
    ['rowid', 'words'],
    stored.map(({ row, said }) => [row, said ?? '']),
  )
}

function statementRows({ report, actors, statements }: Reading) {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return statements.map((statement) => {
    const speaker = statement.speaker === null ? undefined : byId.get(statement.speaker)
    const said = statement.content.map((span) => quoteOf(report.text, span)).join(' … ')
    return [
      `${report.id}/${statement.id}`,
      report.id,
      speaker ? actorKey(speaker) : null,
      speaker?.name ?? null,
      statement.mode,
      said || null,
      report.published,
      JSON.stringify(statement),
    ]
  })
}

/** Keeps the positions of readings; `arrived` is when a report came. */
export async function insertPositions(
  db: Kysely<Tables>,
  readings: readonly Reading[],
  arrived: (report: string) => string,
): Promise<void> {
  await insertRows(
    db,
    'position',
    ['id', 'report', 'published', 'kind', 'duration', 'label', 'party', 'actor_key', 'stance', 'day', 'body', 'at'],
    readings
      .flatMap(positionTellings)
      .map((telling) => [
        telling.id,
        telling.report,
        telling.published,
        telling.proposal.kind,
        telling.proposal.duration,
        telling.proposal.label,
        telling.party,
        telling.actor?.key ?? null,
        telling.stance,
        telling.day,
        JSON.stringify(telling),
        arrived(telling.report),
      ]),
  )
}
