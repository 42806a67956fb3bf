import { foldName } from '../../register/name-key.ts'

/** What a name used as a place's is known by in its report: folded, without an Arabic article, which "al-Tura" and "Tura" differ by. */
export function usedKey(name: string): string {
  return foldName(name).replace(/^(?:a[lnsdrzt]|el|ash) (?=.)/, '')
}
