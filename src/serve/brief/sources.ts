import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** A quote that a brief rests on. */
interface Cited {
  readonly report: string
  readonly publisher: string | null
  readonly published: string | null
  readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
}

/** Numbers the quotes a brief cites, in the order they are first cited; a quote that is cited again keeps its number. */
export class SourceNotes {
  private readonly notes = new Map<string, Cited>()

  /** The note's number as a link to it; nothing for what has no quote. */
  cite(reading: Cited | undefined): Html | null {
    const [first] = reading?.evidence ?? []
    if (!reading || !first) return null
    const key = `${reading.report} ${first.start}`
    if (!this.notes.has(key)) this.notes.set(key, reading)
    const number = [...this.notes.keys()].indexOf(key) + 1
    return html`<sup><a href="#note-${number}">${number}</a></sup>`
  }

  /** All notes as a numbered list with quotes and printed links. */
  list({ say, url, isGuest }: Visit): Html {
    return html`<ol class="notes">${[...this.notes.values()].map(({ report, publisher, published, evidence }, i) => {
      const [first] = evidence
      const address = `/reports/${report}${first ? `?at=${first.start}-${first.end}#${first.start}-${first.end}` : ''}`
      return html`<li id="note-${i + 1}"><bdi>${say('brief.sourceWords', { publisher: publisher ?? say('reports.noPublisher'), day: published ?? say('list.noDate') })}</bdi>:
<q dir="auto">${evidence.map(({ quote }) => quote).join(' … ')}</q>${!isGuest && html` <a class="printed" href="${address}">${url.origin}/reports/${report}</a>`}</li>`
    })}</ol>`
  }
}
