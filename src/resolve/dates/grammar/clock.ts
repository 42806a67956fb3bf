import { LOCAL_TIME, ZONES } from '../../../lang/en/time-words.ts'
import type { Match } from '../meaning.ts'
import { isCapital, lowerAt, type Word } from '../words.ts'
import { parseNumber } from './numbers.ts'

/** Times of day: "10:35 a.m.", "4pm EDT", "1400 GMT", "14:30 local time", "five o'clock". Not ratios and scores ("3:1"). */
export function readClock(words: readonly Word[], at: number): Match | null {
  const hour = words[at]
  if (!hour) return null
  if (hour.kind === 'word') {
    const number = parseNumber(words, at)
    const oclock = number && number.value <= 12 ? skipOClock(words, number.to) : null
    return oclock === null || !number ? null : clock(at, oclock, number.value, 0, null)
  }
  if (hour.kind !== 'number') return null
  if (words[at]?.joined && /^[:.$€£]$/.test(lowerAt(words, at - 1))) return null
  let to = at + 1
  let h: number
  let m: number | null = null
  const dotted = /^(\d{1,2})\.(\d{2})$/.exec(hour.form)
  const military = /^([01]\d|2[0-4])([0-5]\d)$/.exec(hour.form)
  const minutes = words[at + 2]
  if (lowerAt(words, to) === ':' && words[to]?.joined && minutes?.joined && /^[0-5]\d$/.test(minutes.form)) {
    h = Number(hour.form)
    m = Number(minutes.form)
    to = at + 3
  } else if (dotted) {
    h = Number(dotted[1])
    m = Number(dotted[2])
  } else if (military) {
    const zone = readZone(words, lowerAt(words, to) === 'hours' ? to + 1 : to)
    return zone ? clock(at, zone.to, Number(military[1]), Number(military[2]), zone.zone) : null
  } else h = Number(hour.form)
  if (!/^\d{1,2}$/.test(hour.form) && !dotted) return null
  const half = halfOfDay(words, to)
  if (half) {
    if (h < 1 || h > 12) return null
    h = (h % 12) + (half.afternoon ? 12 : 0)
    to = half.to
  } else {
    // "4 in the morning"
    const part = lowerAt(words, to) === 'in' && lowerAt(words, to + 1) === 'the' ? lowerAt(words, to + 2) : ''
    if (h <= 12 && (part === 'morning' || part === 'afternoon' || part === 'evening'))
      return clock(at, to + 3, part === 'morning' || h === 12 ? h : h + 12, m ?? 0, null)
    const oclock = skipOClock(words, to)
    if (oclock !== null && h <= 12) return clock(at, oclock, h, 0, null)
    const zone = readZone(words, to)
    // "14:30" alone may be a score or a verse; with two digits on either side, or a zone, it is a time of day
    // "Romans 15:13"
    if (!zone && isCapital(words, at - 1) && words[at - 1]?.kind === 'word' && at > 1) return null
    if (h > 24 || (!zone && !(m !== null && !dotted && /^\d\d$/.test(hour.form))) || (m === null && zone?.zone === null)) return null
  }
  const zone = readZone(words, to)
  return clock(at, zone?.to ?? to, h, m, zone?.zone ?? null)
}

function clock(from: number, to: number, hour: number, minute: number | null, zone: string | null): Match {
  return { from, to, meaning: { kind: 'clock', hour, minute, zone, of: null } }
}

/** "a.m." or "p.m." in its spellings. */
function halfOfDay(words: readonly Word[], at: number): { readonly afternoon: boolean; readonly to: number } | null {
  const lower = lowerAt(words, at).replaceAll(/[.\s]/g, '')
  return lower === 'am' || lower === 'pm' ? { afternoon: lower === 'pm', to: at + 1 } : null
}

function skipOClock(words: readonly Word[], at: number): number | null {
  return lowerAt(words, at) === 'o' && /^['’]$/.test(lowerAt(words, at + 1)) && lowerAt(words, at + 2) === 'clock' ? at + 3 : null
}

/** "GMT", "EDT", "local time", "Moscow time", in brackets or not. */
function readZone(words: readonly Word[], at: number): { readonly zone: string | null; readonly to: number } | null {
  const lower = lowerAt(words, at)
  if (lower in ZONES && words[at]?.form === words[at]?.form.toUpperCase() && lower !== 'z') return { zone: lower, to: at + 1 }
  if (lowerAt(words, at + 1) === 'time' && (LOCAL_TIME.includes(lower) || isCapital(words, at))) return { zone: null, to: at + 2 }
  return null
}
