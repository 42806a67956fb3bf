import type { PrintedEvent, PrintedReading } from '../../../store/queries/records.ts'
import { safeWords } from '../../page/safe-words.ts'
import { run, type Screen, setRuns } from '../../page/screen.ts'
import { countOf, section } from '../../page/section.ts'

/** Names in a row. */
export const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ')

/** A field of the head: its name dimmed, then its words. */
export function field(name: string, words: string, screen: Screen): string[] {
  return words === '' ? [] : setRuns([run(`${name} `, 'dim'), run(safeWords(words))], screen, 2)
}

/** What an item is, and its id. */
export function title(words: string, id: string, screen: Screen): string[] {
  return setRuns([run(safeWords(words), 'title'), run(`  ${id}`, 'dim')], screen, 2)
}

const SIDES = [
  ['Said', 'for', 'for'],
  ['Denied', 'against', 'against'],
  ['Could not be verified', 'could not verify', 'unverified'],
] as const

/** Who tells an item, side by side, with every quote. Origins are counted as the record does: two papers that quote one ministry are one. */
export function readingLines(readings: readonly PrintedReading[], counts: PrintedEvent['sides'], screen: Screen): string[] {
  return SIDES.flatMap(([heading, says, counted]) => {
    const side = readings.filter((reading) => reading.says === says)
    return section(
      heading,
      `${countOf(side.length, 'reading')}, ${countOf(counts[counted].origins, 'origin')}`,
      side.flatMap((reading) => [
        ...setRuns(
          [
            run(`${reading.published ?? 'no date'}  `),
            run(safeWords(reading.publisher ?? reading.ref ?? reading.report)),
            ...(reading.by ? [run(`, by ${safeWords(reading.by.name)}`)] : []),
            run(`  ${reading.status}  ${reading.id}`, 'dim'),
          ],
          screen,
          4,
          '  ',
        ),
        ...reading.evidence.flatMap(({ quote }) => setRuns([run(`“${safeWords(quote)}”`, 'dim')], screen, 6, '    ')),
      ]),
      screen,
    )
  })
}
