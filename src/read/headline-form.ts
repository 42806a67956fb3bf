const LONGEST_TITLE = 200
const LONGEST_DECK = 300

/** How a line ends that something follows: a lead-in, a dateline that stands alone ("NAIROBI, Kenya (AP) _"). */
const OPEN_END = /[:;,—–_-]$/
/** So many long words, all with a capital, make a headline even of a line with a full stop. */
const SURE_CAPITALS = 6

/** Letters with full stops that may end a headline: "Talks stall in the U.S.", "Rebels leave D.R.C." */
const INITIALISM = /(?:^|[\s(])(?:\p{Lu}\.){2,6}$/u

/** Whether a line ends as a sentence of running text does, closing quotation marks and brackets aside. */
export function endsSentence(line: string): boolean {
  const end = line.slice(-40).replace(/["'”’»)\]\s]{1,10}$/, '')
  return /[.!…]$/.test(end) && !INITIALISM.test(end)
}

/** Whether a line can be a headline by its form: short, one or no sentence, no full stop, colon or comma at its end. */
export function isTitleForm(line: string): boolean {
  if (line.length > LONGEST_TITLE || OPEN_END.test(line)) return false
  const words = line.split(/\s+/)
  if (endsSentence(line)) return isTitleCase(words, SURE_CAPITALS)
  if (words.length < 2 || words.length > 30) return false
  // A quotation that stands alone is a paragraph: "“Where are the buses?”" opens a report more often than it heads one.
  if (/^["“][^"“”]*["”]$/.test(line)) return false
  return !/[.!?]["”’)]?\s+\p{Lu}/u.test(line.replaceAll(/\b\p{Lu}\p{L}{0,3}\./gu, '')) || isTitleCase(words, 2)
}

/** Whether a line can be the line under a headline: as short, though it may run a little longer. */
export function isDeckForm(line: string): boolean {
  return line.length <= LONGEST_DECK && !endsSentence(line) && !OPEN_END.test(line) && line.split(/\s+/).length >= 4
}

/** Whether most words that carry meaning are capitalised: "Rebels Leave Besieged Town After Talks". */
function isTitleCase(words: readonly string[], least: number): boolean {
  const long = words.filter((word) => /^["“‘(]?\p{L}{4,}/u.test(word))
  const capital = long.filter((word) => /^["“‘(]?\p{Lu}/u.test(word))
  return long.length >= least && capital.length >= long.length * (least > 2 ? 1 : 0.75)
}
