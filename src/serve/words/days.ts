import { type Html, html, NOTHING } from '../html.ts'
import type { Say } from '../messages/say.ts'

/** A day as a page shows it, readable by programs too; words of ours where none is known. */
export function dayTag(say: Say, iso: string | null, month: 'short' | 'long' = 'short'): Html {
  if (iso === null) return html`<span class="unknown">${say('list.noDate')}</span>`
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return html`<time datetime="${iso}">${say.day(iso, month)}${time && `, ${time}`}</time>`
}

/** The days of a happening: one, or from and to. */
export function daysTag(say: Say, when: { readonly start: string | null; readonly end: string | null } | null): Html {
  const start = when?.start ?? when?.end ?? null
  const end = when?.end ?? start
  if (start === null || end === null) return dayTag(say, null)
  return start === end ? dayTag(say, start) : html`<time datetime="${start}/${end}">${say.days(start, end)}</time>`
}

/** Days as words: for a title or a cell of a table that programs read. */
export function daysWords(say: Say, when: { readonly start: string; readonly end: string } | null): string {
  if (when === null) return say('list.noDate')
  return when.start === when.end ? say.day(when.start) : say.days(when.start, when.end)
}

/** A number with its noun, or nothing for none. */
export function countTag(say: Say, key: 'reports' | 'events' | 'statements' | 'positions' | 'control' | 'claims', count: number): Html {
  return count === 0 ? NOTHING : html`<span class="count">${say(`count.${key}`, { count })}</span>`
}
