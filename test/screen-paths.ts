import { SCREENS } from '../src/serve/frame/screens.ts'

/** Addresses of the desk's screens that need no id: those of the side list, and those that are reached otherwise. */
export const SCREEN_PATHS: readonly string[] = [
  ...SCREENS.map(({ path }) => path),
  '/actors/unresolved',
  '/views',
  '/search',
  '/brief',
  '/help',
]
