import { assembleText, type TextLine } from '../assemble.ts'
import { dateOfDateline } from '../head-lines.ts'
import { loadModule } from '../lazy-module.ts'
import { MAX_PAGE_DEPTH, MAX_PAGE_ELEMENTS, MAX_PAGE_MARKS, MAX_TAG_DEPTH } from '../limits.ts'
import type { MarkupReport } from '../markup-report.ts'
import { ReadError } from '../read-error.ts'
import { isFurnitureElement } from './furniture-elements.ts'
import { dropFurnitureLines } from './furniture-lines.ts'
import { restoreHeadings } from './headings.ts'
import { readMeta } from './meta.ts'
import { findPageHead, lettersOf } from './page-head.ts'
import { findPageLines, type PageLine } from './page-lines.ts'
import type { PageElement } from './page-node.ts'
import { countMarks, measurePage, tagDepth } from './page-size.ts'

/** A page that says less has no report: a menu, a button, a placeholder. */
const FEWEST_WORDS = 5

type ReadabilityModule = typeof import('@mozilla/readability')

/**
 * Reads a report out of a web page: title, deck and paragraphs as a line each in page order, everything else the page shows as furniture.
 *
 * Mozilla's Readability finds the part of the page that is the report; what stands in it without being of it (captions, credits,
 * newsletter boxes, "read more", related links, bylines) is taken out by its element's name and its form. Nothing on the page is run,
 * and no address is fetched. Throws a `ReadError` when the page has no report, or is built to be slow.
 */
export function readPage(html: string, url: string | null): MarkupReport {
  refuseDeep(tagDepth(html), MAX_TAG_DEPTH)
  if (countMarks(html) > MAX_PAGE_MARKS) throw tooManyElements()
  const { parseHTML } = loadModule<typeof import('linkedom')>('linkedom')
  const source = withRoot(html)
  const { document } = parseHTML(lowerAttributes(source))
  const root = document.documentElement as unknown as PageElement | null
  // a document of comments and broken tags alone has no root, and none of its other parts may be asked for
  if (!root) throw noReport()
  const body = (document.body ?? root) as unknown as PageElement
  const { elements, depth } = measurePage(root)
  refuseDeep(depth, MAX_PAGE_DEPTH)
  if (elements > MAX_PAGE_ELEMENTS) throw tooManyElements()

  // before Readability, which takes the page apart
  const meta = readMeta(root, url)
  const pageLines = findPageLines(body)
  const head = findPageHead(pageLines, meta)
  const found = reportLines(document, pageLines)
  const titleLetters = head.title === null ? null : lettersOf(head.title)
  const deckLetters = head.deck === null ? null : lettersOf(head.deck)
  const paragraphs = dropFurnitureLines(found, titleLetters).filter(({ text }) => deckLetters === null || lettersOf(text) !== deckLetters)
  if (countWords(paragraphs) < FEWEST_WORDS) throw noReport()

  const lines: TextLine[] = [
    ...(head.title === null ? [] : [{ kind: 'title', text: head.title } as const]),
    ...(head.deck === null ? [] : [{ kind: 'deck', text: head.deck } as const]),
    ...paragraphs.map(({ text }) => ({ kind: 'paragraph', text }) as const),
  ]
  return {
    ...assembleText(lines),
    furniture: withoutLines(pageLines, lines),
    title: head.title,
    deck: head.deck,
    byline: head.byline,
    published: head.published ?? dateOfDateline(paragraphs[0]?.text ?? ''),
    publishedAt: meta.publishedAt,
    modified: head.modified,
    publisher: meta.publisher,
    url: meta.url,
  }
}

function countWords(lines: readonly PageLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
}

function reportLines(document: ConstructorParameters<ReadabilityModule['Readability']>[0], pageLines: readonly PageLine[]): PageLine[] {
  const { Readability } = loadModule<ReadabilityModule>('@mozilla/readability')
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node as PageElement }
  let content: PageElement | null | undefined
  try {
    content = new Readability<PageElement>(document, options).parse()?.content
  } catch {
    // It trips over some broken pages: "Cannot read properties of null (reading 'tagName')". Their lines are told apart by form alone.
    return [...pageLines]
  }
  if (!content) throw noReport()
  const size = content.textContent?.length ?? pageLines.length
  return restoreHeadings(
    findPageLines(content, (element) => isFurnitureElement(element, size)),
    pageLines,
  )
}

/** A page with the `<html>` and `<body>` that browsers add where they are left out; the parser takes the first element it meets for the root. */
function withRoot(html: string): string {
  const start = html.slice(0, 100_000)
  if (/<html\b/i.test(start)) return html
  return /<body\b/i.test(start) ? `<html>${html.replace(/^\s*<!doctype[^>]{0,300}>/i, '')}</html>` : `<html><body>${html}</body></html>`
}

/** A page with its attributes in small letters: the parser keeps `<META NAME="date">` as it is, and then finds no name. */
function lowerAttributes(html: string): string {
  if (!/<[A-Za-z]{1,10}\s[^<>]{0,300}?[A-Z]{2,20}=/.test(html.slice(0, 20_000))) return html
  return html.replaceAll(/<[a-z][a-z0-9]{0,20}\s[^<>]{0,2000}>/gi, (tag) =>
    tag.replaceAll(/\s[A-Z][A-Z-]{1,30}(?==)/g, (name) => name.toLowerCase()),
  )
}

/** The lines of a page that are not among the report's, each taken out as often as the report has it. */
function withoutLines(pageLines: readonly PageLine[], lines: readonly TextLine[]): string[] {
  const counts = new Map<string, number>()
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1)
  return pageLines
    .map(({ text }) => text)
    .filter((text) => {
      const count = counts.get(text) ?? 0
      if (count > 0) counts.set(text, count - 1)
      return count === 0
    })
}

function refuseDeep(depth: number, limit: number): void {
  if (depth > limit) {
    throw new ReadError('page', `The page's elements stand more than ${limit} deep inside each other. Give its text instead.`)
  }
}

function tooManyElements(): ReadError {
  return new ReadError('page', `The page has more than ${MAX_PAGE_ELEMENTS.toLocaleString('en')} elements. Give its text instead.`)
}

function noReport(): ReadError {
  return new ReadError(
    'page',
    'There is no report in the page: no paragraphs of text were found. Give the page of one report, or its text.',
  )
}
