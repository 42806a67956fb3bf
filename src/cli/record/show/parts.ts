import type { PrintedReading } from '../../../store/queries/records.ts'
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
  ['Said', 'for'],
  ['Denied', 'against'],
  ['Could not be verified', 'could not verify'],
] as const

/** Who tells an item, side by side, with every quote. */
export function readingLines(readings: readonly PrintedReading[], screen: Screen): string[] {
  return SIDES.flatMap(([heading, says]) => {
    const side = readings.filter((reading) => reading.says === says)
    const origins = new Set(side.map(({ origin }) => origin)).size
    return section(
      heading,
      `${countOf(side.length, 'reading')}, ${countOf(origins, 'origin')}`,
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
