import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { percent, type Scale } from './scale.ts'
import type { Window } from './window.ts'

/** A line across the lanes at the beginning of a day, with its label. */
export interface Tick {
  readonly day: number
  readonly label: string
  /** Whether a year begins here. */
  readonly isYear: boolean
}

/** Steps from the closest to the widest, with the days that lie between two marks, about. */
const STEPS = [
  { unit: 'day', every: 1, days: 1 },
  { unit: 'day', every: 7, days: 7 },
  { unit: 'month', every: 0.5, days: 14 },
  { unit: 'month', every: 1, days: 28 },
  { unit: 'month', every: 3, days: 90 },
  { unit: 'year', every: 1, days: 365 },
  { unit: 'year', every: 5, days: 1_825 },
  { unit: 'year', every: 20, days: 7_300 },
  { unit: 'year', every: 100, days: 36_500 },
] as const

const YEAR = { year: 'numeric' } as const
const MONTH = { month: 'short' } as const
const DAY = { day: 'numeric', month: 'short' } as const

/** Percent of the width from which a label would run over the end. */
const LAST_LABEL = 95
/** Pixels that a label needs. */
const LABEL = 48

/** Where the axis of a window is marked: days, Mondays, months or years, as many as have room in a drawing of some width in pixels. */
export function ticksOf(say: Say, { first, last }: Window, width: number): readonly Tick[] {
  const days = last - first + 1
  const step = STEPS.find((one) => (width * one.days) / days >= LABEL) ?? STEPS[STEPS.length - 1] ?? STEPS[0]
  const label = (day: number, options: Intl.DateTimeFormatOptions) => formatOf(say.language.tag, options).format(day * 86_400_000)
  const dated = (day: number): Tick => {
    const isYear = dayOf(day).endsWith('-01-01')
    if (step.unit === 'year') return { day, label: label(day, YEAR), isYear: true }
    if (isYear && step.days > 1) return { day, label: label(day, YEAR), isYear }
    const isMonth = dayOf(day).endsWith('-01')
    return { day, label: label(day, step.unit === 'month' && isMonth ? MONTH : DAY), isYear }
  }
  return daysOf(step.unit, step.every, first, last).map(dated)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once for each language: making one takes as long as all labels of an axis. */
function formatOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

function daysOf(unit: 'day' | 'month' | 'year', every: number, first: number, last: number): number[] {
  if (unit === 'day') {
    // Weeks begin on a Monday; 1970-01-05 was one.
    const start = every === 7 ? first + ((((4 - first) % 7) + 7) % 7) : first
    return Array.from({ length: Math.max(0, Math.floor((last - start) / every) + 1) }, (_, i) => start + i * every)
  }
  const found: number[] = []
  const months = unit === 'year' ? every * 12 : Math.max(1, every)
  const year = Number(dayOf(first).slice(0, 4))
  for (let month = unit === 'year' ? Math.floor(year / every) * every * 12 : year * 12; ; month += months) {
    const day = dayNumber(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
    if (day > last) return found
    for (const one of every === 0.5 ? [day, day + 14] : [day]) if (one >= first && one <= last) found.push(one)
  }
}

/** The axis: it stays in sight with the year of its left end while the lanes scroll. */
export function axis(window: Window, scale: Scale, ticks: readonly Tick[]): Html {
  const year = (day: number) => dayOf(day).slice(0, 4)
  const years = year(window.first) === year(window.last) ? year(window.first) : `${year(window.first)}–${year(window.last)}`
  return html`<div class="axis"><p class="axis-year">${years}</p><div class="plot" data-brush><svg class="axis-plot" aria-hidden="true">${ticks.map(
    ({ day, label, isYear }) =>
      html`<line class="${isYear ? 'year' : 'tick'}" x1="${percent(scale.at(day))}" x2="${percent(scale.at(day))}" y1="18" y2="28"/><text class="${isYear ? 'year' : 'tick'}" x="${percent(scale.at(day))}" dx="3" y="14">${scale.at(day) < LAST_LABEL && label}</text>`,
  )}</svg></div></div>`
}
