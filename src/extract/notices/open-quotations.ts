import type { Report } from '../../record/types.ts'
import { findQuotations } from '../statements/quotation.ts'
import type { Draft } from './notice.ts'

/** Quotations in double marks that are opened and never closed. Single marks are apostrophes too often to be sure. */
export function findOpenQuotations({ text, parts }: Report): Draft[] {
  return findQuotations(text, parts)
    .filter(({ closed, single }) => !closed && !single)
    .map(({ span }) => ({
      kind: 'quotation-unclosed',
      message: `The quotation that begins ${shown(text.slice(span.start, span.end))} is never closed: where it ends is not known.`,
      span,
    }))
}

/** The first words of a quotation, in its own marks. */
function shown(quote: string): string {
  const words = quote.slice(0, 40)
  return words.length < quote.length ? `${words.trimEnd()}…` : words
}
