import type { Report } from '../../record/types.ts'
import { findQuotations } from '../statements/quotation.ts'
import type { Draft } from './notice.ts'

/** How far a mark that closes the wrong way is looked for, in code units. */
const FAR = 500

/** Quotations in double marks that are opened and never closed. Single marks are apostrophes too often to be sure. */
export function findOpenQuotations({ text, parts }: Report): Draft[] {
  return findQuotations(text, parts)
    .filter(({ closed, single, span }) => !closed && !single && !closesWrongWay(text, span.start))
    .map(({ span }) => ({
      kind: 'quotation-unclosed',
      message: `The quotation that begins ${shown(text.slice(span.start, span.end))} is never closed: where it ends is not known.`,
      span,
    }))
}

/** Whether the mark that opens is met again where it can only close: “expedited review“ of the case. */
function closesWrongWay(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  const last = text[at - 1] ?? ' '
  // the closing one of such a pair is taken for an opening one too
  if (/\S/.test(last) && !/[([{—–-]/.test(last)) return true
  const next = text.slice(at + 1, at + 1 + FAR)
  const again = next.indexOf(mark)
  return again > 0 && !next.slice(0, again).includes('\n') && /\S/.test(next[again - 1] ?? '') && !/^[\p{L}\d]/u.test(next.slice(again + 1))
}

/** The first words of a quotation, in its own marks. */
function shown(quote: string): string {
  const words = quote.slice(0, 40)
  return words.length < quote.length ? `${words.trimEnd()}…` : words
}
