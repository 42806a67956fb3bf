import { toCsv } from '../../record/csv.ts'
import type { Report } from '../../record/types.ts'
import type { LedgerEntry } from './ledger.ts'

/**
 * The ledger as CSV: a line of column names, then a line an entry. `start` and `end` are UTF-16 code units into
 * the report's text, `spans` the stretches between them that hold the words, as in `10-24 40-61`.
 */
export function ledgerCsv(entries: readonly LedgerEntry[], report: Report): string {
  const heading = [
    'report',
    'published',
    'statement',
    'speaker',
    'role',
    'via',
    'from',
    'to',
    'mode',
    'cue',
    'words',
    'cleaned',
    'paragraph',
    'start',
    'end',
    'spans',
  ]
  const rows = entries.map((entry) => [
    report.id,
    report.published,
    entry.statement,
    entry.speaker,
    entry.role,
    entry.via,
    entry.from,
    entry.to,
    entry.mode,
    entry.cue,
    entry.words,
    entry.cleaned,
    entry.paragraph,
    entry.start,
    entry.end,
    entry.spans.map(({ start, end }) => `${start}-${end}`).join(' '),
  ])
  return toCsv([heading, ...rows])
}
