/** What is known of a report beside its own content, from where it was found: a feed's item, a row, a mail's head. Unknown is null. */
export interface Hints {
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  /** Begins with its day, or says it in words: whatever `readDate` takes. */
  readonly published: string | null
  readonly byline: string | null
  /** As it is told, not as it is read. */
  readonly language: string | null
  /** Media type without parameters: `text/html`. */
  readonly contentType: string | null
}

/** Nothing known. */
export const NO_HINTS: Hints = { url: null, title: null, publisher: null, published: null, byline: null, language: null, contentType: null }

/** How the content of one report is written. */
export type ContentKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

interface Named {
  /** The thing's own id where it has one: "id" of a row, guid of a feed's item, record id, message id. */
  readonly ref: string | null
  /** Where it was found, the same every time: `a.zip!b/c.html`, `rows.csv:3` (the third row), `mail.eml!note.pdf`. No two are the same. */
  readonly name: string
}

/** A report, not read yet. Plain data: it can be sent to another thread. */
export interface FoundReport extends Named {
  readonly outcome: 'report'
  readonly kind: ContentKind
  /** Bytes are of the text in some encoding, or of the PDF or DOCX. */
  readonly content: string | Uint8Array
  /** The encoding that whoever gave it names; null has it found out. */
  readonly encoding: string | null
  /** The same report as plain text, where it came in both forms: what to read when no report is found in a page. */
  readonly plain: string | null
  readonly hints: Hints
}

/** A report that is somewhere else: to be fetched, or for `of: 'feed'` to be followed. */
export interface FoundLink extends Named {
  readonly outcome: 'link'
  /** Absolute, http or https. */
  readonly url: string
  readonly of: 'page' | 'feed'
  readonly title: string | null
  readonly published: string | null
}

/** Something that gives no report, and why: left out on purpose (`skipped`), or it could not be opened (`failed`). */
export interface FoundNothing extends Named {
  readonly outcome: 'skipped' | 'failed'
  /** A sentence. */
  readonly reason: string
}

export type Found = FoundReport | FoundLink | FoundNothing
