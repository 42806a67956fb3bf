import { quoteOf } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { Draft, Source } from './draft.ts'
import type { Quotation } from './quotation.ts'

/** A draft in the ledger, with its content so far, which quotations add to. */
export interface Held {
  readonly draft: Draft
  parts: Span[]
}

/** The statements found so far, by sentence, while quotations are given to them. */
export interface Ledger {
  add(draft: Draft): Held
  inSentence(index: number): readonly Held[]
  /** Lower-case words that name a speaker, to tell two apart. */
  nameOf(source: Source | null): string
  endsWithQuestion(quotation: Quotation): boolean
  /** Remembers which statement a quotation went to. */
  give(quotation: Quotation, held: Held): void
  holderOf(quotation: Quotation['index']): Held | null
  all(): readonly Held[]
}

/** A ledger with the statements that the words alone gave. */
export function openLedger(text: string, drafts: readonly Draft[]): Ledger {
  const bySentence = new Map<number, Held[]>()
  const holders = new Map<number, Held>()
  const add = (draft: Draft): Held => {
    const held = { draft, parts: [...draft.content] }
    const list = bySentence.get(draft.sentence)
    if (list) list.push(held)
    else bySentence.set(draft.sentence, [held])
    return held
  }
  drafts.forEach(add)
  return {
    add,
    inSentence: (index) => bySentence.get(index) ?? [],
    nameOf: (source) => (source ? quoteOf(text, source.span).toLowerCase() : ''),
    endsWithQuestion: ({ inner }) => quoteOf(text, inner).trimEnd().endsWith('?'),
    give: ({ index }, held) => {
      holders.set(index, held)
    },
    holderOf: (index) => holders.get(index) ?? null,
    all: () => [...bySentence.values()].flat(),
  }
}
