import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime'
import { writtenDate } from '../feeds/feed-date.ts'
import { LIMITS } from '../limits.ts'
import { SourceError } from '../source-error.ts'
import { collect } from './bytes.ts'
import { bareSubject, type Forwarded, forwardedPage, forwardedText } from './forwarded.ts'
import type { FoundReport } from './found.ts'
import { inside, type Opener, type Thing } from './opening.ts'

/** A mail of fewer words that brings attachments is their cover. */
const COVER_WORDS = 60
/** Parts inside parts; mail programs make four or five. */
const DEPTH = 32

/** The report that a mail is, by its page or its text, and what is attached to it. Of a mail that passes another on, that other. */
export const openMail: Opener = async function* (thing, open) {
  const bytes = await collect(thing.stream, LIMITS.documentBytes, 'The mail')
  const email = await parse(bytes)
  const attachments = email.attachments.slice(0, LIMITS.mailParts)
  const report = reportOf(email, thing)
  const words = (email.text ?? email.html?.replaceAll(/<[^<>]{0,2000}>/g, ' ') ?? '').match(/\S+/g)?.length ?? 0
  const others = attachments.filter((attachment) => !isOrnament(attachment))
  if (report === null) {
    if (others.length === 0) throw new SourceError('There is no text in the mail.')
  } else if (others.length > 0 && words < COVER_WORDS) {
    yield {
      outcome: 'skipped',
      ref: report.ref,
      name: report.name,
      reason: `The mail's own text has only ${words} words; its attachments are read.`,
    }
  } else yield report
  const seen = new Map<string, number>()
  for (const attachment of others) {
    const name = attachment.filename?.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd').slice(0, 300) || 'attachment'
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    yield* open(
      inside(thing, count > 1 ? `${name}#${count}` : name, once(bytesOf(attachment)), {
        hints: { ...thing.hints, contentType: attachment.mimeType },
      }),
    )
  }
  if (email.attachments.length > attachments.length) {
    yield {
      outcome: 'failed',
      ref: null,
      name: `${thing.name}!`,
      reason: `The mail has more than ${LIMITS.mailParts} attachments; the others were left out.`,
    }
  }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  if (countLines(bytes, LIMITS.mailLines) > LIMITS.mailLines) {
    throw new SourceError(
      `The mail has more than ${LIMITS.mailLines.toLocaleString('en')} lines. Save its text and its attachments as files.`,
    )
  }
  // the line that mailboxes put before a mail is no header
  const from = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ' ? bytes.indexOf(0x0a) + 1 : 0
  try {
    return await PostalMime.parse(bytes.subarray(from), { forceRfc822Attachments: true, maxNestingDepth: DEPTH })
  } catch (error) {
    throw new SourceError(
      `The mail cannot be taken apart: ${error instanceof Error ? error.message.slice(0, 200).replace(/\.?$/, '.') : 'it is damaged.'}`,
    )
  }
}

/** How many lines there are, counted up to one more than the limit. */
function countLines(bytes: Uint8Array, limit: number): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && lines <= limit; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines
}

/** The mail's own report, or null when it has no text. */
function reportOf(email: Email, thing: Thing): FoundReport | null {
  const text = email.text?.trim() ? email.text : null
  const html = email.html?.trim() ? email.html : null
  if (text === null && html === null) return null
  const inner = (text === null ? null : forwardedText(text)) ?? (html === null ? null : forwardedPage(html))
  const innerPage = html === null || inner === null ? null : forwardedPage(html)
  const title = inner?.subject ?? (email.subject ? bareSubject(email.subject) : null)
  const plain = text === null ? null : withTitle((inner !== null && forwardedText(text)?.body) || text, title)
  const page = html === null ? null : (innerPage?.body ?? html)
  const { hints } = thing
  return {
    outcome: 'report',
    ref: email.messageId?.replace(/^<(.*)>$/, '$1') ?? null,
    name: thing.name,
    kind: page === null ? 'text' : 'html',
    content: page ?? plain ?? '',
    encoding: null,
    plain: page === null ? null : plain,
    hints: {
      ...hints,
      title: hints.title ?? title,
      byline: hints.byline ?? senderOf(inner, email.from),
      published: hints.published ?? dateOf(inner?.date ?? email.headers.find(({ key }) => key === 'date')?.value ?? null),
      contentType: null,
    },
  }
}

/** A text under its title, where the title does not stand there already. */
function withTitle(text: string, title: string | null): string {
  return title === null || text.trimStart().startsWith(title) ? text : `${title}\n\n${text}`
}

/** The name of who wrote the mail, or the one that it passes on: without the address, unless there is nothing else. */
function senderOf(inner: Forwarded | null, from: Address | undefined): string | null {
  const words = inner?.from ?? null
  if (words !== null)
    return (
      words
        .replace(/\s*[<[(]\S{0,300}[>\])]\s*$/, '')
        .replaceAll('"', '')
        .trim() || words
    )
  return from?.name || from?.address || null
}

/** A mail's date as it was where it was written; the day alone where its hour is in words that are not read ("at 9 in the morning"). */
function dateOf(date: string | null): string | null {
  return date === null ? null : (writtenDate(date) ?? writtenDate(date.replace(/,?\s*(?:at\s+)?\d{1,2}:\d{2}.*$/s, '')))
}

/** Pictures in the text, signatures, invitations: parts of a mail that no one sends as a report. */
function isOrnament({ mimeType, related }: Attachment): boolean {
  return related === true || /^(?:image|audio|video)\/|^application\/(?:pgp|pkcs7|x-pkcs7|ics)|^text\/calendar/.test(mimeType)
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content instanceof Uint8Array ? content : new Uint8Array(content)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
