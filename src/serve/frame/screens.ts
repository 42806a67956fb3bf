import type { DeskMessage } from '../../lang/en/desk/messages.ts'

/** The screens of the side list, in its order: name, address, and the key pressed after `g`. */
export const SCREENS = [
  { name: 'today', path: '/', key: 't' },
  { name: 'reports', path: '/reports', key: 'r' },
  { name: 'stories', path: '/stories', key: 's' },
  { name: 'timeline', path: '/timeline', key: 'l' },
  { name: 'map', path: '/map', key: 'm' },
  { name: 'positions', path: '/positions', key: 'p' },
  { name: 'claims', path: '/claims', key: 'c' },
  { name: 'actors', path: '/actors', key: 'a' },
  { name: 'comments', path: '/comments', key: 'n' },
  { name: 'sources', path: '/sources', key: 'o' },
] as const satisfies readonly { readonly name: string; readonly path: string; readonly key: string }[]

export type ScreenName = (typeof SCREENS)[number]['name'] | 'search' | 'help' | 'brief' | 'views'

/** The message that names a screen. */
export function screenTitle(name: ScreenName): DeskMessage {
  return `frame.${name}`
}
