import { dayWords } from '../page/day-words.ts'
import { displayWidth } from '../page/display-width.ts'
import { cutWords } from '../page/reading-index.ts'
import { safeWords } from '../page/safe-words.ts'
import { paint, run, type Screen, setRuns } from '../page/screen.ts'
import type { LedgerEntry } from './ledger.ts'

const HEADINGS = ['Where', 'Speaker', 'When', 'Cue', 'Words'] as const
const WIDEST = [8, 22, 16, 14] as const

/** The ledger as a table for a terminal; on a narrow one each entry takes a line for its facts and one for its words. */
export function ledgerTable(entries: readonly LedgerEntry[], screen: Screen): string {
  if (!entries.length) return 'No quotation found.\n'
  const rows = entries.map(toRow)
  const widths = WIDEST.map((most, column) =>
    Math.min(most, Math.max(displayWidth(HEADINGS[column] ?? ''), ...rows.map((row) => displayWidth(row.cells[column] ?? '')))),
  )
  const indent = widths.reduce((sum, width) => sum + width + 2, 0)
  if (screen.width - indent < 24) return narrow(rows, screen)
  const heading = HEADINGS.map((words, column) => words.padEnd((widths[column] ?? -2) + 2)).join('')
  const lines = rows.flatMap(({ cells, words }) => {
    const facts = cells.map((cell, column) => pad(cutWords(cell, widths[column] ?? 0), (widths[column] ?? 0) + 2)).join('')
    return setRuns([run(words)], screen, indent, facts)
  })
  return `${[paint(heading.trimEnd(), 'bold', screen), ...lines].join('\n')}\n`
}

interface Row {
  readonly cells: readonly string[]
  readonly words: string
}

function toRow({ paragraph, speaker, via, from, to, cue, words, mode }: LedgerEntry): Row {
  const when = from === null ? '' : to === null || to === from ? dayWords(from) : `${from} –`
  const shown = mode === 'indirect' ? safeWords(words) : `“${safeWords(words)}”`
  return {
    cells: [
      paragraph === null ? 'head' : `¶ ${paragraph}`,
      safeWords(via ? `${speaker ?? 'not named'}, says ${via}` : (speaker ?? 'not named')),
      when,
      safeWords(cue ?? ''),
    ],
    words: shown,
  }
}

function narrow(rows: readonly Row[], screen: Screen): string {
  const lines = rows.flatMap(({ cells, words }) => [
    ...setRuns([run(cells.filter((cell) => cell).join(' · '), 'bold')], screen, 2),
    ...setRuns([run(words)], screen, 2, '  '),
  ])
  return `${lines.join('\n')}\n`
}

function pad(words: string, width: number): string {
  const cut = displayWidth(words) >= width ? words.slice(0, width - 2) : words
  return cut + ' '.repeat(Math.max(0, width - displayWidth(cut)))
}
