import { PLOVER_TYPES } from '../../record/plover.ts'
import { STATES, STATUSES } from '../../record/standings.ts'
import type { Filter } from '../../store/queries/records.ts'
import { DeskError } from '../frame/failure.ts'
import { namedParams } from './filter-names.ts'

/** What a list is asked for: the search part of its address, understood. */
export interface Asked {
  readonly filter: Filter
  /** Where the page before ended; null for the first. */
  readonly after: string | null
  readonly params: URLSearchParams
}

/** Code units of a name or word that a filter takes. */
const LONGEST = 200

/** Reads a list's address; `from` and `to` mean `since` and `until`. Throws a `DeskError` that says which part of it is not understood. */
export function readAsked(url: URL): Asked {
  const params = namedParams(url)
  const text = (name: string) => params.get(name)?.trim().slice(0, LONGEST) || undefined
  const origins = text('origins')
  if (origins !== undefined && !/^[1-9]\d{0,3}$/.test(origins)) throw notUnderstood(origins, 'origins')
  return {
    filter: {
      asOf: requireDay(text('asof')),
      since: requireDay(text('since')),
      until: requireDay(text('until')),
      actor: text('actor'),
      place: text('place'),
      type: oneOf(text('type')?.toUpperCase(), Object.keys(PLOVER_TYPES), 'type'),
      status: oneOf(text('status'), STATUSES, 'status'),
      state: oneOf(text('state'), STATES, 'state'),
      minOrigins: origins === undefined ? undefined : Number(origins),
    },
    after: params.get('after')?.slice(0, LONGEST) ?? null,
    params,
  }
}

/** A day of an address, or undefined where there is none. Throws a `DeskError` for words that are no day of the calendar. */
export function requireDay(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
  if (!isDay) throw new DeskError(400, 'error.badRequestTitle', 'error.badDay', { value })
  return value
}

function oneOf(value: string | undefined, known: readonly string[], name: string): string | undefined {
  if (value !== undefined && !known.includes(value)) throw notUnderstood(value, name)
  return value
}

function notUnderstood(value: string, name: string): DeskError {
  return new DeskError(400, 'error.badRequestTitle', 'error.badValue', { value, name })
}

/** The same page with some of its parameters changed; null takes one away. A change of the filter goes back to the first page. */
export function addressWith(path: string, params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(params)
  if (!('after' in changes)) next.delete('after')
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  const search = next.toString()
  return search ? `${path}?${search}` : path
}
