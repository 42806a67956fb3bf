import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import type { SavedView } from '../../store/queries/views.ts'
import { type ScreenName, screenTitle } from '../frame/screens.ts'
import { FILTERS, namedParams } from '../lists/filter-names.ts'
import type { Say } from '../messages/say.ts'

/** Where a view was named and by what it narrows. */
export type ViewAddress = Pick<SavedView, 'path' | 'search'>

/** Screens whose filter can be named. */
const SCREENS: readonly ScreenName[] = ['reports', 'stories', 'timeline', 'map', 'positions', 'claims', 'actors', 'brief']
/** What narrows besides the filters of lists: a part of the map. */
const NARROWING: readonly string[] = [...FILTERS, 'box']
/** How a screen shows it, which is kept too. */
const SHOWING: readonly string[] = ['holder', 'lanes', 'zoom', 'table', 'by', 'range', 'turn', 'party', 'reviewed', 'unnamed']
/** Code units of a view's address. */
const LONGEST = 2_000

/** The view at an address of the desk, written in one way whatever the order it was asked in; null where nothing is narrowed, or nothing can be. */
export function viewAddressOf(url: URL): ViewAddress | null {
  if (!SCREENS.some((name) => `/${name}` === url.pathname)) return null
  const params = namedParams(url)
  const kept = [...NARROWING, ...SHOWING].flatMap((name) =>
    params
      .getAll(name)
      .filter((value) => value.trim() !== '')
      .map((value): [string, string] => [name, value]),
  )
  if (!kept.some(([name]) => NARROWING.includes(name))) return null
  const search = new URLSearchParams(kept).toString()
  return search.length <= LONGEST ? { path: url.pathname, search } : null
}

/** The screen a view was named on. */
export function screenOf({ path }: ViewAddress): ScreenName {
  return SCREENS.find((name) => `/${name}` === path) ?? 'today'
}

/** The address that a view opens. */
export function addressOfView({ path, search }: ViewAddress): string {
  return `${path}?${search}`
}

/** By what a view narrows, in words: "Place: Bara, From: 2025-03-01". */
export function viewWords(say: Say, { search }: ViewAddress): string {
  const params = new URLSearchParams(search)
  const words = FILTERS.flatMap((name) => {
    const value = params.get(name)
    return value === null ? [] : [`${say(`list.${name}` satisfies DeskMessage)}: ${value}`]
  })
  return [...words, ...(params.has('box') ? [say('views.box')] : [])].join(', ')
}

/** The name of the screen a view was named on. */
export function screenWords(say: Say, view: ViewAddress): string {
  return say(screenTitle(screenOf(view)))
}
