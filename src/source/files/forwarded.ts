import { FORWARD_HEADERS, FORWARD_MARKS, SUBJECT_STARTS } from '../../lang/en/mail-words.ts'
import { decodeReferences } from '../feeds/character-references.ts'

/** What stands above a mail that is passed on, and the mail itself. */
export interface Forwarded {
  readonly from: string | null
  readonly date: string | null
  readonly subject: string | null
  readonly body: string
}

const MARK = new RegExp(`[-_ \\t>]{0,40}(?:${FORWARD_MARKS.join('|')})[-_ \\t:]{0,40}`, 'i')
const NAMES = Object.entries(FORWARD_HEADERS).flatMap(([kind, names]) => names.map((name) => [name, kind] as const))
const HEADER = new RegExp(`^[>\\s*]{0,20}(${NAMES.map(([name]) => name).join('|')})\\s?:\\*?\\s*(.*)$`, 'i')
const STARTS = new RegExp(`^\\s*(?:(?:${SUBJECT_STARTS.join('|')})\\s?(?:\\[\\d+\\])?:\\s*)+`, 'i')

/** How far after its mark the header of a passed-on mail may go. */
const REACH = 4_000
/** How much someone may write above it; more is a report that quotes a mail. */
const ABOVE = 3_000

/** The mail that a plain text passes on, without what stands above it; null when it passes on none. */
export function forwardedText(text: string): Forwarded | null {
  const mark = MARK.exec(text.slice(0, ABOVE))
  if (!mark) return null
  const found = new Map<string, string>()
  let at = text.indexOf('\n', mark.index + mark[0].length - 1) + 1
  if (at === 0) return null
  for (let end = at; end < mark.index + REACH && at < text.length; at = end + 1) {
    end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const line = text.slice(at, end).trim()
    const [, name = '', value = ''] = HEADER.exec(line) ?? []
    if (name) found.set(NAMES.find(([one]) => one === name.toLowerCase())?.[1] ?? 'other', value.replaceAll('*', '').trim())
    else if (line.replace(/^>+/, '') !== '') break
  }
  return found.size < 2 ? null : { ...headersOf(found), body: text.slice(at).replaceAll(/^> ?/gm, '') }
}

/** The same of a mail that is a page: what stands above the mail that it passes on is cut away with its tags. */
export function forwardedPage(html: string): Forwarded | null {
  const mark = MARK.exec(html.slice(0, ABOVE * 10))
  if (!mark) return null
  const rest = html.slice(mark.index, mark.index + REACH * 4)
  let end = 0
  for (const match of rest.matchAll(/<(?:br|\/div|\/p|\/tr|\/td|\/li)\b[^>]{0,200}>/gi)) {
    const line = plain(rest.slice(end, match.index))
    if (
      end > 0 &&
      line !== '' &&
      !HEADER.test(line) &&
      !MARK.test(line) &&
      !/^[\s:]*$/.test(line) &&
      !isHeaderName(line) &&
      !followsName(rest, end)
    )
      break
    end = match.index + match[0].length
  }
  const lines = plain(rest.slice(0, end).replaceAll(/<(?:br|\/div|\/p|\/tr|\/li)\b[^>]{0,200}>/gi, '\n'))
  const found = forwardedText(`${lines}\n\n`)
  return found && { ...found, body: html.slice(mark.index + end) }
}

/** A subject without "Fwd:" and "Re:". */
export function bareSubject(subject: string): string {
  return subject.replace(STARTS, '').trim()
}

function headersOf(found: ReadonlyMap<string, string>): Omit<Forwarded, 'body'> {
  const subject = found.get('subject')
  return { from: found.get('from') || null, date: found.get('date') || null, subject: subject ? bareSubject(subject) : null }
}

/** Whether a cell of a header's table is a header's name alone: "From:". */
function isHeaderName(line: string): boolean {
  return HEADER.exec(line.replace(/:?$/, ':'))?.[2] === ''
}

/** Whether the cell before a place was a header's name. */
function followsName(html: string, at: number): boolean {
  const before = plain(html.slice(Math.max(0, at - 300), at).replaceAll(/<\/(?:td|tr|div|p)>/gi, '\n'))
  return isHeaderName(before.trim().split('\n').at(-1)?.trim() ?? '-')
}

function plain(html: string): string {
  return decodeReferences(html.replaceAll(/<[^<>]{0,2000}>/g, ' '))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim()
}
