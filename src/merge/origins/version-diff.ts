import { sentencesOf } from '../context/sentences.ts'

/** What changed between two versions of a report, sentence by sentence, each list in the order of its own text. */
export interface VersionDiff {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** The sentences that only the older and only the newer version has. White space aside; a sentence that only moved is in neither. */
export function diffVersions(older: string, newer: string): VersionDiff {
  const split = (text: string) => sentencesOf({ text }).list.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
  const [before, after] = [split(older), split(newer)]
  const [had, has] = [new Set(before), new Set(after)]
  return { removed: before.filter((sentence) => !has.has(sentence)), added: after.filter((sentence) => !had.has(sentence)) }
}
