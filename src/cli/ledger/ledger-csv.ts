import { toCsv } from '../../record/csv.ts'
import type { Report } from '../../record/types.ts'
import type { LedgerEntry } from './ledger.ts'

/** The ledger as CSV: a line of column names, then a line an entry. `start` and `end` are UTF-16 code units into the report's text. */
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
  ])
  return toCsv([heading, ...rows])
}
