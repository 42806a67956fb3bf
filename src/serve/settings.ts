import type { Settings } from './visit.ts'

/** The cookie that keeps a browser's settings, as `theme.keys.contrast.folds`. */
export const SETTINGS_COOKIE = 'onrecord_settings'

const THEMES = ['auto', 'light', 'dark'] as const

/** Settings out of their cookie; the usual ones for what is not understood. */
export function readSettings(cookie: string | undefined): Settings {
  const [theme, keys, contrast, folds] = (cookie ?? '').split('.')
  return {
    theme: THEMES.find((known) => known === theme) ?? 'auto',
    keys: keys !== 'off',
    contrast: contrast === 'more' ? 'more' : 'auto',
    folds: folds === 'on',
  }
}

/** Settings as their cookie keeps them. */
export function writeSettings({ theme, keys, contrast, folds }: Settings): string {
  return `${theme}.${keys ? 'on' : 'off'}.${contrast}.${folds ? 'on' : 'off'}`
}
