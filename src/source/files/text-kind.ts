/** Headers of mail that no text has by chance; their names in small letters. */
const MAIL_HEADERS = new Set(
  'received return-path delivered-to message-id mime-version content-type content-transfer-encoding dkim-signature x-mailer date from subject to'.split(
    ' ',
  ),
)
/** Those that only programs write. */
const TECHNICAL = new Set('received return-path delivered-to message-id mime-version content-type dkim-signature x-mailer'.split(' '))

/** Elements of HTML that a piece of a page may begin with. */
const HTML_ELEMENTS = new Set(
  'html head body p div span article section main header h1 h2 h3 h4 ul ol li table blockquote a b i em strong br hr img meta title link script style figure center font'.split(
    ' ',
  ),
)

/** How a text is written, as far as its beginning tells. */
export type TextKind = 'mail' | 'mhtml' | 'html' | 'feed' | 'opml' | 'xml' | 'json' | 'ndjson' | 'markdown' | 'text'

/**
 * How a text is written, by its beginning. `name` settles only what the text leaves open: Markdown without a mark of it in sight. Tables are
 * told elsewhere, since their rows have to be looked at.
 */
export function textKind(start: string, name: string): TextKind {
  const text = start.replace(/^[\ufeff\s]+/, '')
  const mail = mailKind(text)
  if (mail) return mail
  if (text.startsWith('<')) return markupKind(text)
  if (/^[[{]/.test(text)) return jsonKind(text)
  // a message that a server printed before its page
  if (/<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 4_000)) && /<\/(?:p|div|a|head|body)>/i.test(text)) return 'html'
  return isMarkdown(text) || /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text'
}

/** Whether a text begins with the headers of a mail, or those of a page that a browser saved in one. */
function mailKind(text: string): 'mail' | 'mhtml' | null {
  const lines = text.slice(0, 32_000).split(/\r?\n/)
  // the line before a mail in a mailbox
  const first = /^From \S+/.test(lines[0] ?? '') ? 1 : 0
  const names = new Set<string>()
  let type = ''
  for (const line of lines.slice(first)) {
    if (line === '') break
    if (/^[ \t]/.test(line)) {
      if (type !== '') type += line
      continue
    }
    const [, header, value = ''] = /^([!-9;-~]{1,76}):[ \t]*(.*)$/.exec(line) ?? []
    if (header === undefined) return null
    if (MAIL_HEADERS.has(header.toLowerCase())) names.add(header.toLowerCase())
    if (/^snapshot-content-location$/i.test(header)) return 'mhtml'
    if (/^content-type$/i.test(header)) type = value
  }
  if (names.size < 3 || ![...names].some((name) => TECHNICAL.has(name))) return null
  return /^multipart\/related\b/i.test(type) && !names.has('to') && !names.has('received') ? 'mhtml' : 'mail'
}

function markupKind(text: string): 'html' | 'feed' | 'opml' | 'xml' | 'text' {
  if (/^<!doctype\s+html/i.test(text)) return 'html'
  for (const [, prefix = '', local = ''] of text.slice(0, 20_000).matchAll(/<([a-z][\w.-]{0,40}:)?([a-z][\w.-]{0,40})/gi)) {
    const name = local.toLowerCase()
    if (HTML_ELEMENTS.has(name) && prefix === '') return 'html'
    if (name === 'opml') return 'opml'
    if (['rss', 'rdf', 'feed', 'channel', 'item', 'entry'].includes(name)) return 'feed'
    return /^<\?xml/i.test(text) || prefix !== '' ? 'xml' : 'html'
  }
  return 'text'
}

function jsonKind(text: string): 'json' | 'ndjson' | 'text' {
  if (text.startsWith('[')) return /^\[\s*(?:[\]{["]|-?\d|true|false|null)/.test(text) ? 'json' : 'text'
  if (!/^\{\s*(?:["}]|$)/.test(text)) return 'text'
  const newline = text.indexOf('\n')
  const line = newline < 0 ? text : text.slice(0, newline)
  if (/"https:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text.slice(0, 2_000))) return 'json'
  try {
    JSON.parse(line)
    return 'ndjson'
  } catch {
    // the first line is longer than what is looked at, or the value goes over several lines
    return newline < 0 || line.length > 200 ? 'ndjson' : 'json'
  }
}

/** Whether a text has marks that only Markdown has: front matter, a heading that begins it or two of them, two links. */
function isMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000)
  if (/^---\r?\n[A-Za-z_]{1,30}:[^\n]{0,1000}\n(?:[^\n]{0,1000}\n){0,50}?---\r?\n/.test(start)) return true
  if (/^#{1,3} [^\n]{3,300}\r?\n\s*\n/.test(start)) return true
  const headings = start.match(/^#{1,4} \S[^\n]{2,300}$/gm)?.length ?? 0
  const links = start.match(/\[[^\][\n]{1,300}\]\(https?:[^()\s]{1,1000}\)/g)?.length ?? 0
  return headings >= 2 || links >= 2
}
