import { CORRECTING } from '../../lang/en/version-words.ts'
import type { Report } from '../../record/types.ts'

/** Digits of a text's length in an edition: texts are shorter than this many. */
const DIGITS = 9

/**
 * What orders the versions of one address, as words to be compared: the day, the time where one was given, whether it says that it corrects or
 * updates another, its length, its id. Of one report alone, so that the order in which versions came changes nothing.
 */
export function editionOf({ id, title, text, published, publishedAt, modified }: Report): string {
  const day =
    [published, modified]
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? ''
  const corrects = CORRECTING.test(title ?? '') || CORRECTING.test(text)
  return [day, publishedAt ?? '', corrects ? '1' : '0', String(text.length).padStart(DIGITS, '0'), id].join(' ')
}
