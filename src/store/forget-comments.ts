import { type Kysely, sql } from 'kysely'
import { presentId } from './present-id.ts'
import type { Tables } from './tables.ts'

/** Words in a row that make a comment repeat a report rather than speak of it. */
const RUN = 6
/** What stands where words were. */
const CUT = '[…]'

/** Records across reports that comments are on and that a report speaks of, asked before the report goes. */
export async function commentedRecords(db: Kysely<Tables>, report: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct target as id from comment where kind in ('event', 'control', 'claim') and (
    target in (select record from telling where report = ${report})
    or target in (select record_id.id from record_id join telling on telling.id = record_id.telling where telling.report = ${report})
    or target in (select retired_id.id from retired_id join telling on telling.id = retired_id.telling where telling.report = ${report}))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/**
 * Takes what comments hold of a report that is forgotten: comments on it and on its words, those on records and
 * places that went with it (`commentedRecords`),
 * and in all others every line that quotes it and every six words in a row that are its own. Reasons and earlier versions of comments too.
 */
export async function forgetComments(db: Kysely<Tables>, report: string, text: string, records: readonly string[]): Promise<void> {
  await db.deleteFrom('comment').where('kind', '=', 'report').where('target', '=', report).execute()
  for (const id of records) {
    const present = await presentId(db, id)
    const isThere = await db.selectFrom('telling').select('id').where('record', '=', present).limit(1).executeTakeFirst()
    if (!isThere) await db.deleteFrom('comment').where('kind', 'in', ['event', 'control', 'claim']).where('target', '=', id).execute()
  }
  await db.deleteFrom('comment').where('kind', '=', 'place').where('target', 'not in', db.selectFrom('place_name').select('key')).execute()
  const cut = cutter(text)
  const comments = await db.selectFrom('comment').select(['row', 'words', 'reason']).execute()
  for (const { row, words, reason } of comments) {
    const changed = { words: cut(words), reason: reason === null ? null : cut(reason) }
    if (changed.words !== words || changed.reason !== reason) await db.updateTable('comment').set(changed).where('row', '=', row).execute()
  }
  for (const { row, words } of await db.selectFrom('comment_edit').select(['row', 'words']).execute())
    if (cut(words) !== words)
      await db
        .updateTable('comment_edit')
        .set({ words: cut(words) })
        .where('row', '=', row)
        .execute()
  for (const { row, why } of await db.selectFrom('comment_log').select(['row', 'why']).where('why', 'is not', null).execute())
    if (why !== null && cut(why) !== why)
      await db
        .updateTable('comment_log')
        .set({ why: cut(why) })
        .where('row', '=', row)
        .execute()
  for (const { comment, writer, why } of await db.selectFrom('comment_flag').select(['comment', 'writer', 'why']).execute())
    if (why !== null && cut(why) !== why)
      await db
        .updateTable('comment_flag')
        .set({ why: cut(why) })
        .where('comment', '=', comment)
        .where('writer', '=', writer)
        .execute()
}

/** Makes what cuts a report's words out of others. Case, punctuation and white space are passed over. */
export function cutter(text: string): (words: string) => string {
  const own = wordsOf(text).map(({ word }) => word)
  const runs = new Set(own.slice(RUN - 1).map((_, i) => own.slice(i, i + RUN).join(' ')))
  const whole = ` ${own.join(' ')} `
  const isQuoted = (line: string) => {
    const quoted = wordsOf(line)
      .map(({ word }) => word)
      .join(' ')
    return quoted !== '' && whole.includes(` ${quoted} `)
  }
  return (words) => {
    const lines = words
      .split('\n')
      .map((line) => (/^\s*>/.test(line) && isQuoted(line) ? `> ${CUT}` : line))
      .join('\n')
    const found = wordsOf(lines)
    const gone = new Set<number>()
    for (let i = 0; i + RUN <= found.length; i++) {
      const run = found.slice(i, i + RUN)
      if (runs.has(run.map(({ word }) => word).join(' '))) for (let j = i; j < i + RUN; j++) gone.add(j)
    }
    let left = ''
    let at = 0
    for (const [i, { start, end }] of found.entries()) {
      if (!gone.has(i)) continue
      if (!gone.has(i - 1)) left += `${lines.slice(at, start)}${CUT}`
      at = end
    }
    return left + lines.slice(at)
  }
}

function wordsOf(text: string): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}
