import { FURNITURE_LINES, FURNITURE_STARTS } from '../lang/en/furniture-lines.ts'
import { isCredits } from './head-lines.ts'

const LINES: ReadonlySet<string> = new Set(FURNITURE_LINES)
/** A link, a credit or an invitation is short; "For more than a year, the front has not moved ..." is a sentence of the report. */
const LONGEST = 160
/** A sentence that happens to begin like furniture: "Download the app" is none, but "Listen to our story, she said." is. */
const QUOTED = /["“”]/

/** Whether a line by its form belongs to the page and not to the report: "Leave A Comment", "Share this", "© 2025 The Daily". */
export function isFurnitureLine(line: string): boolean {
  if (isCredits(line)) return true
  if (line.length > LONGEST) return false
  const words = line.toLowerCase().replaceAll("'", '’')
  if (!/[\p{L}\p{N}]/u.test(words)) return true
  const bare = words.replace(/^[^\p{L}\p{N}]{1,20}/u, '').replace(/[^\p{L}\p{N}]{1,20}$/u, '')
  if (LINES.has(bare)) return true
  // "12 comments", "Comments (3)", "Share 1.2k"
  if (/^(?:\d+ )?(?:comments?|shares?)(?: ?\(?\d[\d.,]{0,8}k?)?$/.test(bare)) return true
  return !QUOTED.test(line) && FURNITURE_STARTS.some((start) => words.startsWith(start) || bare.startsWith(start))
}
