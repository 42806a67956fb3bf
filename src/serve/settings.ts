import type { Settings } from './visit.ts'

/** The cookie that keeps a browser's settings, as `theme.keys`. */
export const SETTINGS_COOKIE = 'onrecord_settings'

const THEMES = ['auto', 'light', 'dark'] as const

/** Settings out of their cookie; the usual ones for what is not understood. */
export function readSettings(cookie: string | undefined): Settings {
  const [theme, keys] = (cookie ?? '').split('.')
  return { theme: THEMES.find((known) => known === theme) ?? 'auto', keys: keys !== 'off' }
}

/** Settings as their cookie keeps them. */
export function writeSettings({ theme, keys }: Settings): string {
  return `${theme}.${keys ? 'on' : 'off'}`
}
