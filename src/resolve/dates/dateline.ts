import { MONTHS } from '../../lang/en/months.ts'
import { type Day, partsOf } from './calendar.ts'
import { datePeriod } from './period.ts'

/** Signs of a report within which its dateline stands, behind a line or two of corrections. */
const REACH = 800
/** Days before publication that a dateline may give: a report is printed, and corrected, in the days after it was written. */
const LATEST = 3

const DATELINE =
  /^(?:\p{Lu}[\p{L}.'’/ -]{1,40}, ){1,3}(?:(?<month>\p{Lu}\p{L}{2,8})\.? (?<day>\d{1,2})|(?<dayFirst>\d{1,2}) (?<monthLast>\p{Lu}\p{L}{2,8})\.?)(?:,? (?:19|20)\d\d)? ?(?:(?:\([^)\n]{1,40}\) ?)?[-–—]|\([^)\n]{1,40}\)[:.])/mu

/**
 * The day that a report was written, as its dateline has it ("NAIROBI, Sept 16 (Agency) - "), where that lies a few days before its publication;
 * else the day of publication. "Today" and "overnight" count from it: a corrected version of the next day keeps the days of the first.
 */
export function writtenOn(text: string, published: Day | null): Day | null {
  if (published === null) return null
  const groups = DATELINE.exec(text.slice(0, REACH))?.groups
  const month = MONTHS[(groups?.month ?? groups?.monthLast ?? '').toLowerCase()]
  const day = Number(groups?.day ?? groups?.dayFirst)
  if (month === undefined || !day) return published
  const { year } = partsOf(published)
  for (const candidate of [year, year - 1]) {
    const start = datePeriod(candidate, month, day)?.start
    if (start !== undefined && start <= published && published - start <= LATEST) return start
  }
  return published
}
