import { isFurnitureLine } from './furniture-line.ts'
import { bylineOf, changeOfLine, dateOfDateline, dateOfLine } from './head-lines.ts'

/** What the lines at the head of a report say of it. */
export interface HeadFacts {
  readonly byline: string | null
  /** `YYYY-MM-DD`. */
  readonly published: string | null
  /** When it was last changed, as `published`. */
  readonly modified: string | null
}

/** Gathers who signed a report and when, line by line as it is laid out; of each the first that is told counts. */
export class HeadNotes {
  #byline: string | null
  #published: string | null
  #modified: string | null

  /** `known` is what stood elsewhere, as in front matter. */
  constructor({ byline, published, modified }: HeadFacts = { byline: null, published: null, modified: null }) {
    this.#byline = byline
    this.#published = published
    this.#modified = modified
  }

  /**
   * Whether a line is furniture: in the head one that says who signed or when and nothing else, which is noted, and anywhere what publishers put around
   * a report.
   */
  isFurniture(line: string, isHead: boolean): boolean {
    const signed = isHead ? bylineOf(line) : null
    const dated = isHead ? dateOfLine(line) : null
    this.#byline ??= signed
    const changed = dated && changeOfLine(line)
    if (changed) this.#modified ??= changed
    else this.#published ??= dated
    return signed !== null || dated !== null || isFurnitureLine(line)
  }

  /** Notes the date in the dateline of the first paragraph. */
  paragraph(line: string): void {
    this.#published ??= dateOfDateline(line)
  }

  /** All that was noted. A report that tells only of its last change was published by then, and most often on that day. */
  get facts(): HeadFacts {
    return { byline: this.#byline, published: this.#published ?? this.#modified, modified: this.#modified }
  }
}
