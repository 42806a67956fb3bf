import type { Reading } from '../../record/types.ts'
import { controlLines } from './control.ts'
import { eventLines } from './events.ts'
import { headLines } from './head.ts'
import { nameLines } from './names.ts'
import { noticeLines } from './notices.ts'
import { positionLines } from './positions.ts'
import { indexReading } from './reading-index.ts'
import type { Screen } from './screen.ts'
import { countOf, section } from './section.ts'
import { statementLines } from './statements.ts'

/**
 * A reading as a page for a terminal: the report's head, notices, dated events, statements by speaker, positions, control and names, each
 * item with its words. Ends with a line end. Control characters of the report are shown as U+FFFD.
 */
export function readingPage(reading: Reading, screen: Screen): string {
  const index = indexReading(reading)
  const { events, statements, positions, control, notices, actors, places } = reading
  const lines = [
    ...headLines(reading.report, screen),
    ...(notices.length ? ['', ...noticeLines(index, screen)] : []),
    ...section('What happened', countOf(events.length, 'event'), eventLines(index, screen), screen),
    ...section('Who said what', countOf(statements.length, 'statement'), statementLines(index, screen), screen),
    ...section('Where they stand', countOf(positions.length, 'position'), positionLines(index, screen), screen),
    ...section('Who holds what', countOf(control.length, 'entry', 'entries'), controlLines(index, screen), screen),
    ...section('Named', `${countOf(actors.length, 'actor')}, ${countOf(places.length, 'place')}`, nameLines(index, screen), screen),
  ]
  const isBare = !events.length && !statements.length && !positions.length && !control.length
  if (isBare) lines.push('', 'Read, and no event, statement, position or control found in it.')
  return `${lines.join('\n')}\n`
}
