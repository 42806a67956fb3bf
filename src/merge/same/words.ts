import { foldName } from '../../register/name-key.ts'

/** A folded word without the endings of its forms, for comparing; no lemma. */
export function stemOf(word: string): string {
  return word.replace(/(?:ing|ed|es|s)$/, '')
}

const COMMON = new Set(
  'the a an and or but of in on at to for from by with as that this these those which who whom whose it its he she they them their his her was were is are be been being had has have did do does not no will would could may might said say says told after before during over under about into out up down near more than least also last first two three other another there when where while since until against between among amid its early late day days week month year night overnight morning monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** The words of a text that carry its matter, folded and stemmed, without names of days and common words; sorted, each once. */
export function contentWords(text: string): string[] {
  const words = foldName(text)
    .split(' ')
    .filter((word) => word.length > 2 && !COMMON.has(word) && !/^\d+$/.test(word))
    .map(stemOf)
  return [...new Set(words)].sort()
}
