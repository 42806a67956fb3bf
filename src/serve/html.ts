import { html as escaped, raw as trusted } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page that is safe to send: everything put into it was escaped. */
export type Html = HtmlEscapedString

/** What may stand in a template: text and numbers are escaped, pages' pieces are not, nothing is left out. */
export type Content = string | number | Html | null | undefined | false | readonly Content[]

/** A piece of a page from a template. Takes no promises, so that a page is made in one go. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return escaped(strings, ...values) as Html
}

/** No piece at all. */
export const NOTHING: Html = trusted('')

/** Markup that this program wrote itself, as the paths of a drawn sign. Never for words from a report or a person. */
export function ownMarkup(markup: string): Html {
  return trusted(markup)
}

/** Pieces with something between them. */
export function joined(pieces: readonly Content[], between: Content): Html {
  return html`${pieces.map((piece, i) => (i === 0 ? piece : [between, piece]))}`
}
