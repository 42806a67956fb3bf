import type { Match } from '../meaning.ts'
import type { Word } from '../words.ts'

/** Dates in digits: "2025-03-13", "13.03.2025", "3/25/2025" (a day above 12 tells the order; otherwise it stays unread). */
export function readDigitDate(words: readonly Word[], at: number): Match | null {
  const [first, mark, second, mark2, third] = [words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]]
  if (first?.kind !== 'number' || (first.joined && /[\d/.-]/.test(words[at - 1]?.form.at(-1) ?? ''))) return null
  // "13.03.2025" comes as 13.03 . 2025
  const dotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first.form)
  if (dotted && mark?.form === '.' && second?.kind === 'number' && second.joined && /^\d{4}$/.test(second.form))
    return digitDate(at, at + 3, Number(second.form), Number(dotted[2]), Number(dotted[1]))
  if (!mark?.joined || !second?.joined || second.kind !== 'number' || !mark2?.joined || mark2.form !== mark.form) return null
  if (!third?.joined || third.kind !== 'number' || words[at + 5]?.form === mark.form) return null
  const [a, b, c] = [Number(first.form), Number(second.form), Number(third.form)]
  if (mark.form === '-' && /^\d{4}$/.test(first.form) && second.form.length === 2 && third.form.length === 2)
    return digitDate(at, at + 5, a, b, c)
  if (mark.form !== '/' || !/^\d{4}$/.test(third.form)) return null
  if (a > 12) return digitDate(at, at + 5, c, b, a)
  return b > 12 || a === b ? digitDate(at, at + 5, c, a, b) : null
}

function digitDate(from: number, to: number, year: number, month: number, day: number): Match | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return { from, to, meaning: { kind: 'date', year: { year }, month, day, shift: null } }
}
