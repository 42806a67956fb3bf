import { assembleText, type TextLine } from './assemble.ts'
import { HeadNotes } from './head-notes.ts'
import { isDeckForm } from './headline-form.ts'
import { stripInlineMarks } from './markdown-inline.ts'
import type { MarkupReport } from './markup-report.ts'
import { readDate, readInstant } from './published-date.ts'

/** A block of Markdown: its words with inline marks still in them. */
interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph' | 'furniture'
  readonly text: string
}

/**
 * Reads a report written in Markdown: front matter, the first heading as title, the line under it as deck, and every paragraph, list
 * item and quotation as a line without its marks. Soft line breaks are joined. Code, tables and pictures go to the furniture.
 *
 * Reads what reports are written in, not all of CommonMark: no nested emphasis, no reference definitions over several lines.
 */
export function readMarkdown(markdown: string): MarkupReport {
  const { fields, body } = frontMatter(markdown)
  const lines: TextLine[] = []
  const furniture: string[] = []
  let title: string | null = null
  let deck: string | null = null
  const published = fields.get('published') ?? fields.get('date')
  const notes = new HeadNotes({
    byline: fields.get('byline') ?? fields.get('author') ?? null,
    published: readDate(published),
    modified: readDate(fields.get('modified') ?? fields.get('updated')),
  })
  let isHead = true

  for (const block of findMarkdownBlocks(body)) {
    if (block.kind === 'furniture') {
      furniture.push(block.text)
      continue
    }
    const { words, pictures } = stripInlineMarks(block.text)
    furniture.push(...pictures)
    if (!words) continue
    if (notes.isFurniture(words, isHead)) furniture.push(words)
    else if (title === null && isHead && block.kind === 'heading') {
      title = words
      lines.push({ kind: 'title', text: words })
    } else if (
      title !== null &&
      deck === null &&
      isHead &&
      (block.kind === 'heading' || /^([*_]).*\1$/.test(block.text) || isDeckForm(words))
    ) {
      deck = words
      lines.push({ kind: 'deck', text: words })
    } else {
      if (isHead) notes.paragraph(words)
      isHead = false
      lines.push({ kind: 'paragraph', text: words })
    }
  }
  return {
    ...assembleText(lines),
    furniture,
    title: title ?? fields.get('title') ?? null,
    deck: deck ?? fields.get('deck') ?? fields.get('subtitle') ?? null,
    ...notes.facts,
    publishedAt: readInstant(published),
    publisher: fields.get('publisher') ?? null,
    url: fields.get('url') ?? fields.get('canonical') ?? null,
  }
}

/** The `key: value` lines between two `---` at the very start, and what follows them. */
function frontMatter(markdown: string): { fields: ReadonlyMap<string, string>; body: string } {
  const fields = new Map<string, string>()
  const end = markdown.startsWith('---\n') ? markdown.indexOf('\n---\n', 3) : -1
  if (end < 0 || end > 10_000) return { fields, body: markdown }
  for (const line of markdown.slice(4, end).split('\n')) {
    const [, key = '', value = ''] = /^([A-Za-z_]{1,30}):\s*(.*)$/.exec(line) ?? []
    const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (key && bare) fields.set(key.toLowerCase(), bare)
  }
  return { fields, body: markdown.slice(end + 5) }
}

function findMarkdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  let open: string[] = []
  let fence: string | null = null
  const close = (kind: MarkdownBlock['kind'] = 'paragraph') => {
    if (open.length) blocks.push({ kind, text: open.join(' ') })
    open = []
  }
  for (const raw of markdown.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').split('\n')) {
    const line = raw.trim().replace(/^(?:>\s?){1,10}/, '')
    const fenceMark = /^(?:```+|~~~+)/.exec(line)?.[0].slice(0, 3)
    if (fence !== null || fenceMark) {
      close()
      if (fence === null) fence = fenceMark ?? null
      else if (fenceMark === fence) fence = null
      else if (line) blocks.push({ kind: 'furniture', text: line })
    } else if (line === '') close()
    else if (/^=+$/.test(line)) close('heading')
    else if (/^-+$/.test(line) && open.length === 1) close('heading')
    else if (/^(?:[-*_]\s?){3,80}$/.test(line) || /^\[[^\]]{1,100}\]:\s/.test(line)) close()
    else if (line.startsWith('|')) {
      close()
      blocks.push({ kind: 'furniture', text: line })
    } else if (/^#{1,6}\s/.test(line)) {
      close()
      blocks.push({ kind: 'heading', text: line.replace(/^#{1,6}\s+/, '').replace(/\s#{1,6}$/, '') })
    } else if (/^(?:[-*+]|\d{1,3}[.)])\s+/.test(line)) {
      close()
      open.push(line.replace(/^(?:[-*+]|\d{1,3}[.)])\s+/, ''))
    } else open.push(line)
  }
  close()
  return blocks
}
