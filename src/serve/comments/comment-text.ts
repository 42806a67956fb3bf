import { type Content, type Html, html } from '../html.ts'
import { isWebAddress } from '../words/links.ts'

const ADDRESS = /https?:\/\/[^\s<>"“”«»`]{1,2000}/gi
/** What ends a sentence or a bracket around an address rather than the address. */
const AFTER = /[.,;:!?'’)\]}]+$/

/** The words of a comment as a page shows them: paragraphs, quotes (lines that begin with ">"), people spoken to by "@", and addresses of the web as
 * links. All else is text. */
export function commentText(words: string): Html {
  const blocks = words.split(/\n{2,}/).flatMap((block) => {
    const pieces: { isQuote: boolean; lines: string[] }[] = []
    for (const line of block.split('\n')) {
      const isQuote = /^\s*>/.test(line)
      const own = isQuote ? line.replace(/^\s*>\s?/, '') : line
      const last = pieces.at(-1)
      if (last?.isQuote === isQuote) last.lines.push(own)
      else pieces.push({ isQuote, lines: [own] })
    }
    return pieces
  })
  return html`${blocks.map(({ isQuote, lines }) => {
    const inner = lines.map((line, i) => [i > 0 && html`<br>`, withLinks(line)])
    return isQuote ? html`<blockquote dir="auto">${inner}</blockquote>` : html`<p dir="auto">${inner}</p>`
  })}`
}

function withLinks(line: string): Content {
  const pieces: Content[] = []
  let at = 0
  for (const { 0: found, index } of line.matchAll(ADDRESS)) {
    const address = found.replace(AFTER, '')
    pieces.push(line.slice(at, index), webLink(address))
    at = index + address.length
  }
  return [...pieces, line.slice(at)].flatMap((piece) => (typeof piece === 'string' ? withMentions(piece) : [piece]))
}

/** Somebody who is spoken to by name: "@Nour", not the middle of an address of mail. */
const MENTION = /(?<![\p{L}\p{N}_.@])@\p{L}[\p{L}\p{N}_-]{0,59}/gu

function withMentions(words: string): Content[] {
  const pieces: Content[] = []
  let at = 0
  for (const { 0: name, index } of words.matchAll(MENTION)) {
    pieces.push(words.slice(at, index), html`<span class="mention">${name}</span>`)
    at = index + name.length
  }
  return [...pieces, words.slice(at)]
}

/**
 * A link to an address that a person typed. It is shown as the browser would ask for it, so that letters that look like others are seen
 * ("xn--…"); an address with a name and password before the host is left as words, for it hides where it leads.
 */
function webLink(address: string): Content {
  if (!isWebAddress(address)) return address
  const { href, username, password, pathname } = new URL(address)
  if (username || password) return address
  const shown = pathname === '/' && href.endsWith('/') && !address.endsWith('/') ? href.slice(0, -1) : href
  return html`<a class="address" dir="ltr" href="${href}" rel="noreferrer noopener nofollow ugc" target="_blank">${shown}</a>`
}
