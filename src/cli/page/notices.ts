import { cutWords, type ReadingIndex } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** What looks wrong with the report, each with its words. */
export function noticeLines(index: ReadingIndex, screen: Screen): string[] {
  return index.reading.notices.flatMap(({ message, span }) => {
    const quote = span ? cutWords(index.words([span]), 120) : null
    const shown = quote && !message.includes(quote) ? [run(` · “${quote}”`, 'dim')] : []
    return setRuns([run('! ', 'warn'), run(safeWords(message), 'warn'), ...shown], screen, 2)
  })
}
