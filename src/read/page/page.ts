import { assembleText, type TextLine } from '../assemble.ts'
import { loadModule } from '../lazy-module.ts'
import type { MarkupReport } from '../markup-report.ts'
import { findPageLines } from './page-lines.ts'
import type { PageElement } from './page-node.ts'

export function readPage(html: string, url: string | null): MarkupReport {
  const { parseHTML } = loadModule<typeof import('linkedom')>('linkedom')
  const { Readability } = loadModule<typeof import('@mozilla/readability')>('@mozilla/readability')
  const { document } = parseHTML(html)
  const found = new Readability<PageElement>(document, { serializer: (node) => node as unknown as PageElement }).parse()
  const lines: TextLine[] = found?.content ? findPageLines(found.content).map(({ text }) => ({ kind: 'paragraph', text })) : []
  return {
    ...assembleText(lines),
    furniture: [],
    title: found?.title ?? null,
    deck: null,
    byline: found?.byline ?? null,
    published: null,
    publisher: null,
    url,
  }
}
