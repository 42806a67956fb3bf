import { TextDecoder } from 'node:util'
import { guessEncoding, knownEncoding } from '../encoding/guess-encoding.ts'
import { type TableForm, tableForm } from './csv.ts'
import { foreignKind, isGzip, isPdf, isZip } from './signatures.ts'
import { type TextKind, textKind } from './text-kind.ts'

/** How much of a thing its kind is told by, in bytes. */
export const HEAD = 65_536

/** What a thing is by its content. */
export type Kind =
  | { readonly is: 'nothing' | 'gzip' | 'zip' | 'pdf' | 'warc' | TextKind }
  /** A file that holds no report; `words` follow "This is". */
  | { readonly is: 'foreign'; readonly words: string }
  | { readonly is: 'table'; readonly form: TableForm }

/** What a thing's kind is told by. */
export interface Look {
  /** Its first bytes, `HEAD` of them where it has as many. */
  readonly head: Uint8Array
  readonly isWhole: boolean
  /** Settles only what the content leaves open. */
  readonly name: string
  readonly encoding: string | null
  /** How its text is written, where someone has said so. */
  readonly format: 'text' | 'markdown' | 'html' | null
  /** Whether someone has said that it is a table. */
  readonly isTable: boolean
}

/** The kind of a thing by its first bytes. */
export function kindOf({ head, isWhole, name, encoding, format, isTable }: Look): Kind {
  if (head.length === 0) return { is: 'nothing' }
  if (isGzip(head)) return { is: 'gzip' }
  if (isZip(head)) return { is: 'zip' }
  if (isPdf(head)) return { is: 'pdf' }
  const words = foreignKind(head)
  if (words !== null) return { is: 'foreign', words }
  if (format !== null) return { is: format }
  const start = decoded(head, encoding)
  if (/^WARC\/[01]\.\d/.test(start)) return { is: 'warc' }
  const kind = textKind(start, name)
  if (kind !== 'text') return { is: kind }
  const form = tableForm(start, isWhole, isTable || /\.[ct]sv(?:\.gz)?$/i.test(name))
  return form ? { is: 'table', form } : { is: 'text' }
}

/** Some bytes as text, whether they are or not. */
function decoded(head: Uint8Array, encoding: string | null): string {
  const named = encoding === null ? null : knownEncoding(encoding)
  return new TextDecoder(named ?? guessEncoding(head) ?? 'latin1').decode(head, { stream: true })
}
