import type { Feed } from '../../source/feeds/feed.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** As wide as "2031-05-14 09:30 UTC" and two spaces. */
const DATES = 22

/** A feed as a page: its name, then an item's date and title with its link below. Links are not broken over lines. */
export function feedLines({ title, link, items }: Feed, screen: Screen): string {
  const named = [run(safeWords(title ?? 'A feed without a title'), 'bold'), ...(link ? [run(` · ${safeWords(link)}`, 'dim')] : [])]
  const count = items.length === 0 ? 'No items.' : items.length === 1 ? '1 item' : `${items.length} items`
  const rows = items.flatMap((item) => [
    '',
    ...setRuns([run(safeWords(item.title ?? '(no title)'))], screen, DATES, dateCell(item.published)),
    ...(item.link ? [`${' '.repeat(DATES)}${safeWords(item.link)}`] : []),
  ])
  return `${[...setRuns(named, screen, 2), count, ...rows].join('\n')}\n`
}

/** "2031-05-14T09:30:00Z" as "2031-05-14 09:30 UTC", filled to the width of its column. */
function dateCell(published: string | null): string {
  const [day = '', time] = (published ?? 'no date').split('T')
  return (time ? `${day} ${time.slice(0, 5)} UTC` : day).padEnd(DATES)
}
