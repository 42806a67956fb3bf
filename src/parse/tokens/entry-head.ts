import { MONTHS } from '../../lang/en/months.ts'
import { SHORT_WEEKDAYS, WEEKDAYS } from '../../lang/en/time-words.ts'

/** What the head of a bulletin's entry names: "El Obeid:", "• 27 November:", "In the night of 3 to 4 May, Abu Shouk, North Darfur:". */
export interface EntryHead {
  /** First and last word of each name, in order. */
  readonly names: readonly (readonly [first: number, last: number])[]
  /** It gives a day or a month. */
  readonly dated: boolean
}

/** Words an entry's head may have, its colon aside. */
export const LONGEST_HEAD = 14
/** Words of a name in it: "Ras al-Ayn", "Abu Shouk". */
const LONGEST_NAME = 5

const NAME = /^\p{Lu}[\p{L}\p{M}’']+$/u
const JOINT = /^(?:al|el|an|as|ash|de|of|la)$/
const NUMBER = /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{1,2}[:.]\d\d|(?:19|20)\d\d)$/
const BESIDE_DATES =
  /^(?:on|in|the|of|night|evening|morning|afternoon|late|early|from|between|to|and|until|near|outside|north|south|east|west|[-–/,])$/i

/** How many words at the head of a sentence only mark that an entry of a list begins: "•", "-", "3." and "3)". */
export function bulletLength(forms: readonly string[]): 0 | 1 | 2 {
  const [first = '', second = ''] = forms
  if (/^(?:[•◦▪‣●○■□·*]|--?|[–—]|\d{1,2}[.)])$/.test(first)) return 1
  return /^\d{1,2}$/.test(first) && /^[.)]$/.test(second) ? 2 : 0
}

/**
 * What the words before a colon, or on a line of their own, say as the head of an entry: names and dates, with nothing that tells of
 * anything. Null when they are no such head. That the names are places is for the caller to say: "Wallace:" heads what Wallace says.
 */
export function entryHeadOf(forms: readonly string[]): EntryHead | null {
  const from = bulletLength(forms)
  if (forms.length === from || forms.length - from > LONGEST_HEAD) return null
  const names: (readonly [number, number])[] = []
  let dated = false
  let besideDates = false
  for (let at = from; at < forms.length; at++) {
    const form = forms[at] ?? ''
    // "12 Nov. Goma:"
    const bare = form.replace(/(?<=\p{L}{3})\.$/u, '')
    const lower = bare.toLowerCase()
    const isDate = (lower in MONTHS || lower in WEEKDAYS || lower in SHORT_WEEKDAYS) && NAME.test(bare)
    if (isDate) dated = true
    if (isDate || NUMBER.test(form)) continue
    const last = names.at(-1)
    if (NAME.test(form) && !(at === from && BESIDE_DATES.test(form) && forms.length > from + 1)) {
      const joins = last !== undefined && forms.slice(last[1] + 1, at).every((between) => JOINT.test(between) || between === '-')
      if (joins) names[names.length - 1] = [last[0], at]
      else names.push([at, at])
      if (at - (names.at(-1)?.[0] ?? at) >= LONGEST_NAME) return null
      continue
    }
    const next = forms[at + 1] ?? ''
    if (JOINT.test(form) && (NAME.test(next) || next === '-')) {
      if (last?.[1] !== at - 1 && next === '-') names.push([at, at])
      continue
    }
    if (!BESIDE_DATES.test(form) && form !== '(' && form !== ')') return null
    besideDates ||= /^\p{L}/u.test(form)
  }
  // "Smith on Climate:" heads no entry
  if (besideDates && !dated) return null
  // "RAWALPINDI, Feb 12 (PSW):" says where and when the report was written
  if (dated && forms.includes('(') && /^\p{Lu}{3,}$/u.test(forms[0] ?? '')) return null
  // "5-6:", "on the night:" name nothing
  return names.length > 0 || dated ? { names, dated } : null
}
