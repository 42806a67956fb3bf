import { TITLE_ABBREVIATIONS } from '../../lang/en/abbreviations.ts'
import type { Report, Span } from '../../record/types.ts'

/** The paragraphs of a report and their sentences, in order. */
export interface Sentences {
  readonly list: readonly (Span & { readonly paragraph: number })[]
  /** Index of the sentence at a position: the last that begins at or before it. */
  at(position: number): number
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(TITLE_ABBREVIATIONS)

/** Sentences by their marks alone, which is enough to tell what stands near what; the parser's own splitter is not kept in a reading. */
export function sentencesOf({ text }: Pick<Report, 'text'>): Sentences {
  const list: (Span & { paragraph: number })[] = []
  let paragraph = 0
  let lineStart = 0
  for (const line of text.split('\n')) {
    let start = lineStart
    for (const { index, 0: mark } of line.matchAll(/[.!?]["”’')\]]*(?=\s)/g)) {
      const end = lineStart + index + mark.length
      const word = line.slice(Math.max(0, line.lastIndexOf(' ', index) + 1), index + 1).toLowerCase()
      if (ABBREVIATIONS.has(word) || /^(?:[a-z]\.)+$/.test(word)) continue
      if (text.slice(start, end).trim() !== '') list.push({ start: start + leading(text.slice(start, end)), end, paragraph })
      start = end
    }
    const end = lineStart + line.length
    if (text.slice(start, end).trim() !== '') list.push({ start: start + leading(text.slice(start, end)), end, paragraph })
    lineStart = end + 1
    paragraph++
  }
  return {
    list,
    at: (position) => {
      let low = 0
      let high = list.length - 1
      while (low < high) {
        const middle = Math.ceil((low + high) / 2)
        if ((list[middle]?.start ?? 0) <= position) low = middle
        else high = middle - 1
      }
      return low
    },
  }
}

function leading(words: string): number {
  return words.length - words.trimStart().length
}

/** A short line without a stop between two sentences begins another matter. */
export function hasHeading({ list }: Sentences, from: number, to: number, text: string): boolean {
  return list.slice(from + 1, to).some(({ start, end }) => end - start < 60 && !/[.!?:]["”’)]*$/.test(text.slice(start, end)))
}
