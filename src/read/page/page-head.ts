import { isFurnitureLine } from '../furniture-line.ts'
import { bylineOf, changeOfLine, dateOfLine, signedAndDated } from '../head-lines.ts'
import type { PageMeta } from './meta.ts'
import { nameOf, type PageLine } from './page-lines.ts'

/** The head of a report as its page shows it. */
export interface PageHead {
  readonly title: string | null
  readonly deck: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly modified: string | null
}

/** Words in class names that publishers give to the line under a title. */
const DECK_NAMES =
  /(?:^|[^a-z])(?:deck|dek|standfirst|sub-?title|sub-?head(?:line|ing)?|summary|strapline|tagline|excerpt|synopsis|article-?intro)(?![a-z])/i

/** How many lines of the page under the title may hold deck, byline and date. */
const HEAD_LINES = 12
const LONGEST_TITLE = 400
const LONGEST_DECK = 400

/** Finds title, deck, byline and date among a page's lines, with the help of what its meta elements say. */
export function findPageHead(lines: readonly PageLine[], meta: PageMeta): PageHead {
  const at = findTitleLine(lines, meta)
  const shown = at < 0 ? null : (lines[at] ?? null)
  const title = shown?.text ?? withoutPublisher(meta.titles[0] ?? null, meta.publisher)
  let deck: string | null = null
  let byline: string | null = meta.byline
  let published: string | null = meta.published
  let changedOn: string | null = null
  for (const line of shown ? lines.slice(at + 1, at + 1 + HEAD_LINES) : []) {
    const both = signedAndDated(line.text)
    const signed = both?.byline ?? bylineOf(line.text)
    const dated = both?.date ?? dateOfLine(line.text)
    byline ??= signed
    const changed = dated && changeOfLine(line.text)
    if (changed) changedOn ??= changed
    else published ??= dated
    if (shown && deck === null && !signed && !dated && isDeck(line, shown, meta)) deck = line.text
  }
  // a page that shows only its last change was published by then, and most often on that day
  return { title, deck, byline, published: published ?? changedOn, modified: meta.modified ?? changedOn }
}

/** The first heading that says what the meta elements call the report; without them, the only first-level heading. */
function findTitleLine(lines: readonly PageLine[], { titles }: PageMeta): number {
  const known = titles.map(lettersOf)
  const isTitle = (line: PageLine, level: RegExp) => {
    const letters = level.test(nameOf(line.element)) && line.text.length <= LONGEST_TITLE ? lettersOf(line.text) : ''
    return (
      letters.length >= 8 &&
      known.some((title) => title === letters || title.startsWith(letters) || (letters.length >= 15 && title.includes(letters)))
    )
  }
  const named = lines.findIndex((line) => isTitle(line, /^H1$/))
  if (named >= 0) return named
  const lower = lines.findIndex((line) => isTitle(line, /^H[23]$/))
  if (lower >= 0) return lower
  const firsts = lines.filter((line) => nameOf(line.element) === 'H1' && line.text.length <= LONGEST_TITLE)
  return firsts.length === 1 && firsts[0] ? lines.indexOf(firsts[0]) : -1
}

function isDeck(line: PageLine, title: PageLine, { description }: PageMeta): boolean {
  const { text, element } = line
  if (text.length > LONGEST_DECK || text.split(' ').length < 4 || isFurnitureLine(text) || line.linked > text.length / 2) return false
  if (namedDeck(element)) return true
  // The first line under a title is its deck if it is a heading too, or stands with it apart from the text and is what the page is described by.
  const isHeading = /^H[2-4]$/.test(nameOf(element))
  const isBeside = element.parentElement === title.element.parentElement && nameOf(element.parentElement ?? element) === 'HEADER'
  const isDescription = description !== null && lettersOf(description) === lettersOf(text)
  return (isHeading && (isDescription || element.parentElement === title.element.parentElement)) || (isBeside && isDescription)
}

function namedDeck(element: PageLine['element']): boolean {
  // no ids: the first paragraph may be called so for voice readers ("speakable-summary")
  const own = `${element.className} ${element.getAttribute('data-testid') ?? ''} ${element.getAttribute('itemprop') === 'alternativeHeadline' ? 'deck' : ''}`
  const parent = element.parentElement
  return (
    DECK_NAMES.test(own.slice(0, 500)) ||
    (parent !== null && parent.children.length <= 2 && DECK_NAMES.test(parent.className.slice(0, 500)))
  )
}

/** "Talks resume | The Example Daily" without what follows the sign, where that is the publisher. */
function withoutPublisher(title: string | null, publisher: string | null): string | null {
  const [, name, end] = /^(.{1,390}\S)\s+[|–—-]\s+([^|–—]{1,60})$/.exec(title ?? '') ?? []
  return name && end && publisher && lettersOf(end) === lettersOf(publisher) ? name : title
}

/** Letters and figures alone, small: titles differ in signs and spaces between a page and its meta elements. */
export function lettersOf(words: string): string {
  return words
    .slice(0, 1_000)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
