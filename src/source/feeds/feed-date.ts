import { MONTHS } from '../../lang/en/months.ts'
import { OTHER_MONTHS } from './month-names.ts'

/** Minutes east of Greenwich of the zones that are written as letters. Those of RFC 822, and Europe's, Africa's and Australia's usual ones. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, msk: 180 },
  ...{ est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, akst: -540, akdt: -480, hst: -600 },
  ...{
    wat: 60,
    cat: 120,
    sast: 120,
    eat: 180,
    pkt: 300,
    sgt: 480,
    hkt: 480,
    jst: 540,
    kst: 540,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
  },
}

const TIME = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?`
const ZONE = String.raw`(?: ?\(?(?:(?:GMT|UTC?)?([+-]\d{1,2}:?\d{0,2}|\d{4})|([a-z]{1,5}))\)?.{0,40})?`
const CLOCK = `${TIME}${ZONE}`

/** "2031-05-14T09:30:00Z", "2031-05-14 09:30 +0300", "2031/5/14". */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?: ?T ?| )${CLOCK})?$`, 'i')
/** "20310514T093000Z", "20310514". */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?()(?:([+-]\d{2}:?\d{2})|(Z))?)?$/i
/** "Wed, 14 May 2031 09:30:00 GMT", "14-May-31 9:30", with or without its weekday, whatever that says. */
const DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.? ?,? ?)?(\d{1,2})\.?(?:st|nd|rd|th)?[ -](?:de )?(\p{L}{3,12})\.?,?[ -](?:de )?(\d{4}|\d{2})(?:,? (?:at )?${CLOCK})?$`,
  'iu',
)
/** "14.05.2031 09:30": between full stops the day is always first; "14/05/2031" is not read. */
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? ${CLOCK})?$`, 'i')
/** "May 14, 2031, 9:30 AM", "Wed May 14 2031 09:30:00 GMT+0300 (Moscow Standard Time)". */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}{2,12}\.?,? )?(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?${CLOCK})?$`,
  'iu',
)
/** "Wed May 14 09:30:00 GMT 2031", as C and Unix print it. */
const YEAR_LAST = /^(?:\p{L}{2,9} )?(\p{L}{3,9}) (\d{1,2}) (\d{1,2}):(\d{2}):(\d{2})(?: ([+-]\d{4})| ([a-z]{1,5}))? (\d{4})$/iu

/** No date is longer. */
const LONGEST = 100

/**
 * A feed's date in UTC, as `2031-05-14T09:30:00Z`; a day without an hour stays a day, `2031-05-14`, since any hour would be made up.
 * Null for what is no date: 30 February, words alone, a month without a day.
 *
 * Reads RFC 822 with and without weekday, zone and seconds, RFC 3339 and the forms that servers print by mistake. A time without a
 * zone, or with one that nobody knows, is taken as UTC; two digits of a year are 1950 to 2049; fractions of a second are left out.
 */
export function feedDate(words: string): string | null {
  const date = dateIn(words)
  return date && (date.east === null ? dayOf(date.moment) : `${secondOf(date.moment)}Z`)
}

/** The same as it is where it was written, beginning with its day there: "Wed, 14 May 2031 00:30 +0300" is `2031-05-14T00:30:00+03:00`. */
export function writtenDate(words: string): string | null {
  const date = dateIn(words)
  if (date === null || date.east === null) return date && dayOf(date.moment)
  const [hours, minutes] = [Math.floor(Math.abs(date.east) / 60), Math.abs(date.east) % 60].map((part) => String(part).padStart(2, '0'))
  const zone = date.east === 0 ? 'Z' : `${date.east < 0 ? '-' : '+'}${hours}:${minutes}`
  return `${secondOf(new Date(date.moment.getTime() + date.east * 60_000))}${zone}`
}

/** A moment, and the minutes that its zone is east of Greenwich; null for a day without an hour, whose moment is its midnight in UTC. */
interface ReadDate {
  readonly moment: Date
  readonly east: number | null
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

function secondOf(moment: Date): string {
  return moment.toISOString().slice(0, 19)
}

function dateIn(words: string): ReadDate | null {
  const text = words.slice(0, LONGEST).replaceAll(/\s+/g, ' ').trim()
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (yearFirst) {
    const [, year, month, day, ...clock] = yearFirst
    return instant([Number(year), Number(month), Number(day)], clock)
  }
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const [, day, month, year, ...clock] = dayFirst
    return instant([fullYear(year), monthOf(month), Number(day)], clock)
  }
  const dotted = DOTTED.exec(text)
  if (dotted) {
    const [, day, month, year, ...clock] = dotted
    return instant([Number(year), Number(month), Number(day)], clock)
  }
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) {
    const [, month, day, year, ...clock] = monthFirst
    return instant([Number(year), monthOf(month), Number(day)], clock)
  }
  const yearLast = YEAR_LAST.exec(text)
  if (!yearLast) return null
  const [, month, day, hour, minute, second, offset, zone, year] = yearLast
  return instant([Number(year), monthOf(month), Number(day)], [hour, minute, second, undefined, offset, zone])
}

function fullYear(digits = ''): number {
  const year = Number(digits)
  return digits.length > 2 ? year : year + (year < 50 ? 2_000 : 1_900)
}

/** 1 to 12, or NaN. */
function monthOf(name = ''): number {
  const key = name.toLowerCase()
  return MONTHS[key] ?? OTHER_MONTHS.get(key) ?? Number.NaN
}

type Clock = readonly (string | undefined)[]

function instant(
  [year, month, day]: readonly [number, number, number],
  [hours, minutes, seconds, half, offset, zone]: Clock,
): ReadDate | null {
  const midnight = new Date(Date.UTC(year, month - 1, day))
  // of 30 February a calendar makes 1 or 2 March
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  if (hours === undefined) return { moment: midnight, east: null }
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  // 24:00 is the midnight that ends the day, and a leap second is the last one of its minute
  const second = Math.min(Number(seconds ?? 0), 59)
  if (hour > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null
  const east = offset ? minutesOf(offset) : (ZONES[zone?.toLowerCase() ?? ''] ?? 0)
  return { moment: new Date(midnight.getTime() + ((hour * 60 + Number(minutes) - east) * 60 + second) * 1_000), east }
}

/** Minutes of "+0530", "+05:30", "-5". */
function minutesOf(offset: string): number {
  const digits = offset.replaceAll(/\D/g, '')
  const [hours, minutes] = digits.length > 2 ? [digits.slice(0, -2), digits.slice(-2)] : [digits, '0']
  return (offset.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
