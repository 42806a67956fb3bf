import { extname } from 'node:path'
import type { Readable } from 'node:stream'
import { decodeText } from '../read/decode.ts'
import type { ReportInput } from '../record/types.ts'
import type { Format } from './formats.ts'
import { readBytes } from './input-file.ts'

const BY_ENDING: Readonly<Record<string, Format>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
}

/** A file as the input of a reading. Its format is the one named, or told by its name's ending, or, for a page, by how it begins. */
export async function readReportFile(
  path: string,
  stdin: Readable,
  encoding: string | null,
  format: Format | null,
): Promise<Pick<ReportInput, 'text' | 'markdown' | 'html'>> {
  const content = decodeText(await readBytes(path, stdin), encoding)
  switch (format ?? BY_ENDING[extname(path).toLowerCase()] ?? formatOf(content)) {
    case 'html':
      return { html: content }
    case 'markdown':
      return { markdown: content }
    default:
      return { text: content }
  }
}

function formatOf(content: string): Format {
  return /^\ufeff?\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype\s+html|html|head|body)\b/i.test(
    content.slice(0, 2_000),
  )
    ? 'html'
    : 'text'
}
