import type { Reading, Span, Statement } from '../../record/types.ts'

/** One line of the quotation ledger: exact words, or reported speech, with who said it, when, and where it stands in the text. */
export interface LedgerEntry {
  /** The statement's id. */
  readonly statement: string
  /** The speaker's name; the words that name them when they are nobody known; null when nobody is named. */
  readonly speaker: string | null
  readonly role: string | null
  /** Who tells that the speaker said so, where it is not the report: "state television quoted him as saying". */
  readonly via: string | null
  /** First and last day of the saying, ISO 8601; null when not known. */
  readonly from: string | null
  readonly to: string | null
  readonly cue: string | null
  readonly mode: Statement['mode']
  /** Exactly as they stand in the text; reported speech that the cue breaks up has its stretches joined by " … ". */
  readonly words: string
  /** The words as they may have been spoken, without what an editor put in brackets; null for reported speech. */
  readonly cleaned: string | null
  /** Where the words stand in the text, from the first to the last; for a quotation without the marks around it. */
  readonly start: number
  readonly end: number
  /** The stretches they stand in: one, or more for reported speech that the cue breaks up. */
  readonly spans: readonly Span[]
  /** The paragraph they stand in, from 1, title and deck not counted; null in title and deck. */
  readonly paragraph: number | null
}

/**
 * The quotation ledger of a reading: every quotation in text order; with `isAll`, reported speech without quotation marks as well. Words
 * that are said within another statement are their own speaker's, once.
 */
export function findLedger(reading: Reading, isAll = false): LedgerEntry[] {
  const { report, actors, statements } = reading
  const names = new Map(actors.map((actor) => [actor.id, actor]))
  const paragraphs = report.parts.filter(({ kind }) => kind === 'paragraph')
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const speakerOf = ({ speaker, source }: Statement): string | null => {
    const words = source.map(({ start, end }) => report.text.slice(start, end)).join(' … ')
    return names.get(speaker ?? '')?.name ?? (words || null)
  }
  const entries = statements.flatMap((statement): LedgerEntry[] => {
    const outer = byId.get(statement.within ?? '')
    const common = {
      statement: statement.id,
      speaker: speakerOf(statement),
      role: names.get(statement.speaker ?? '')?.role ?? null,
      via: outer ? speakerOf(outer) : null,
      from: statement.when?.start ?? null,
      to: statement.when?.end ?? null,
      cue: statement.cue ? report.text.slice(statement.cue.start, statement.cue.end) : null,
      mode: statement.mode,
    }
    const toEntry = (spans: readonly Span[], cleaned: string | null): LedgerEntry => {
      const start = spans[0]?.start ?? 0
      const at = paragraphs.findIndex((part) => start >= part.start && start < part.end)
      const words = spans.map((span) => report.text.slice(span.start, span.end)).join(' … ')
      return { ...common, words, cleaned, start, end: spans.at(-1)?.end ?? start, spans, paragraph: at < 0 ? null : at + 1 }
    }
    const quotes = findQuotes(report.text, statement)
    if (quotes.length || !isAll || statement.mode === 'none' || !statement.content.length)
      return quotes.map(({ cleaned, start, end }) => toEntry([{ start, end }], cleaned))
    return [toEntry(statement.content, null)]
  })
  return withoutOuter(entries, byId).sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The entries but for those whose words a statement within theirs has too. */
function withoutOuter(entries: readonly LedgerEntry[], statements: ReadonlyMap<string, Statement>): LedgerEntry[] {
  const inner = new Set(entries.map(({ statement, start, end }) => `${statements.get(statement)?.within} ${start} ${end}`))
  return entries.filter(({ statement, start, end }) => !inner.has(`${statement} ${start} ${end}`))
}

/** Where a quotation stands, and its cleaned form. */
interface FoundQuote extends Span {
  readonly cleaned: string | null
}

/** Where a statement's quotations stand: each is searched in its content from the end of the one before. */
function findQuotes(text: string, { content, evidence, quotes, cleaned }: Statement): FoundQuote[] {
  const spans: FoundQuote[] = []
  const places = content.length ? content : evidence
  let from = places[0]?.start ?? 0
  for (const [index, quote] of quotes.entries()) {
    for (const place of places) {
      const start = text.slice(0, place.end).indexOf(quote, Math.max(from, place.start))
      if (start < 0 || quote === '') continue
      from = start + quote.length
      spans.push({ start, end: from, cleaned: cleaned[index] ?? null })
      break
    }
  }
  return spans
}
