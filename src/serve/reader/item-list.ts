import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { recordAddress } from '../words/links.ts'
import { KINDS, kindSign } from '../words/signs.ts'
import { standingTag } from '../words/standing.ts'
import type { ReaderItem } from './items.ts'

/** Code units of a quote in the list; the whole of it stands in the text beside. */
const QUOTE = 140

/** The list beside the text: the spoken path to the marks. */
export function itemList(items: readonly ReaderItem[], say: Say): Html {
  return html`<ol class="items">${items.map((item) => itemRow(item, say))}</ol>`
}

function itemRow({ id, kind, stance, headline, facts, standing, quote, record, spans, isNegated }: ReaderItem, say: Say): Html {
  const [first] = spans
  const words = first ? `#${first.start}-${first.end}` : '#'
  return html`<li class="item ${kind}" id="item-${id}" data-item="${id}">
${kindSign(kind, stance ?? 'accepts')}<div class="item-words">
<p class="item-head"><a class="item-link" data-row href="${words}" aria-label="${say(`kind.${kind}`)}: ${headline}">${isNegated && html`<span class="not" aria-hidden="true">¬ </span>`}<bdi>${headline}</bdi></a></p>
<p class="item-facts">${facts.filter(Boolean).map((fact, i) => html`${i > 0 && ' · '}<bdi>${fact}</bdi>`)}</p>
${standing && html`<p class="item-standing" dir="auto">${standing}</p>`}
<blockquote class="item-quote" dir="auto">“${cut(quote)}”</blockquote>
<p class="item-record">${record && html`<a href="${recordAddress(record.record)}">${standingTag(say, record)}</a> `}<a class="item-comment" href="?about=${id}#leave-comment">${say('reader.comment')}<span class="hidden">: ${headline}</span></a></p></div></li>`
}

function cut(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= QUOTE ? words : `${words.slice(0, words.lastIndexOf(' ', QUOTE))} …`
}

/** How many items of each kind there are. */
export function kindCounts(items: readonly ReaderItem[]): ReadonlyMap<(typeof KINDS)[number], number> {
  return new Map(KINDS.map((kind) => [kind, items.filter((item) => item.kind === kind).length]))
}
