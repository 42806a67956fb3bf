import type { Report } from './types.ts'

/** Whether a report is in the language that is read; others are kept as they are, without items. */
export function isRead({ language }: Pick<Report, 'language'>): boolean {
  return language === 'en'
}
