import type { Report } from '../record/types.ts'
import type { FoundReport } from '../source/files/found.ts'
import { decodeText } from './decode.ts'
import { readDocx } from './docx/docx.ts'
import type { MarkupReport } from './markup-report.ts'
import { readPdf } from './pdf/pdf.ts'
import { parsePublished, readInstant } from './published-date.ts'
import { ReadError } from './read-error.ts'
import { layOutReport, toReport } from './report.ts'

/**
 * The report in something that was found (`openReports`), in whatever language. What is known of it from where it was found stands before
 * what it says of itself, as with `readReport`.
 *
 * Throws a `ReadError`, whose message is for people, when there is no report in it or it cannot be read.
 */
export async function readFound(found: FoundReport): Promise<Report> {
  const { kind, content, encoding, plain, hints, ref } = found
  const published = parsePublished(hints.published)
  const known = { id: ref, title: hints.title, published: hints.published, publisher: hints.publisher, url: hints.url }
  if (kind === 'pdf' || kind === 'docx') {
    if (typeof content === 'string') throw new ReadError('binary', 'A PDF or an office document is given as bytes.')
    const read: MarkupReport = kind === 'pdf' ? await readPdf(content) : await readDocx(content)
    return toReport(read, { ...known, published, publishedAt: readInstant(hints.published), byline: hints.byline })
  }
  const words = typeof content === 'string' ? content : decodeText(content, encoding)
  const input = { ...known, url: known.url ?? (kind === 'html' ? savedFrom(words) : null) }
  return withByline(layOut(kind, words, plain, input), hints.byline)
}

function layOut(
  kind: 'text' | 'markdown' | 'html',
  words: string,
  plain: string | null,
  input: Parameters<typeof layOutReport>[0],
): Report {
  try {
    return layOutReport({ ...input, [kind]: words })
  } catch (error) {
    // a mail whose page is a table of teasers says in its text what it has to say
    if (plain === null || !(error instanceof ReadError) || error.problem !== 'page') throw error
    return layOutReport({ ...input, text: plain })
  }
}

/** A text signs itself more exactly than its sender does. */
function withByline(report: Report, byline: string | null): Report {
  return report.byline === null && byline !== null ? { ...report, byline } : report
}

/** The address in the comment that browsers and SingleFile leave in a page they save. */
function savedFrom(html: string): string | null {
  return (
    /<!--\s{0,9}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s{0,9})(https?:\/\/[^\s>]{1,2000})/i.exec(
      html.slice(0, 4_000),
    )?.[1] ?? null
  )
}
