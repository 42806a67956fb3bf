import type { Report } from '../../record/types.ts'
import { dayWords } from './day-words.ts'
import { cutWords } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** The top of the page: title, deck, then publisher, date, who signed, length and id on a line. */
export function headLines(report: Report, screen: Screen): string[] {
  const title = report.title ?? firstWords(report)
  const facts = [
    report.publisher,
    report.published ? dayWords(report.published) : 'date not known (give it with --date)',
    report.byline ? `by ${report.byline}` : null,
    `${countWords(report).toLocaleString('en')} words`,
    `report ${report.id}`,
  ]
  const line = facts.filter((fact) => fact !== null).map(safeWords)
  return [
    ...setRuns([run(safeWords(title), 'title')], screen),
    ...(report.deck ? setRuns([run(safeWords(report.deck))], screen) : []),
    ...setRuns([run(line.join(' · '), 'dim')], screen),
    ...(report.url ? setRuns([run(safeWords(report.url), 'dim')], screen) : []),
  ]
}

/** A report without a title is called by how it starts. */
function firstWords(report: Report): string {
  const paragraph = report.parts.find(({ kind }) => kind === 'paragraph')
  return cutWords(safeWords(report.text.slice(paragraph?.start ?? 0, (paragraph?.start ?? 0) + 200)), 70)
}

function countWords(report: Report): number {
  let words = 0
  for (const part of report.parts) {
    if (part.kind !== 'furniture') words += report.text.slice(part.start, part.end).match(/\S+/g)?.length ?? 0
  }
  return words
}
