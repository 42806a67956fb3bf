import { CONTACT_VERBS, FOLLOW_VERBS, NETWORKS } from '../../lang/en/contact-words.ts'
import { CAPTION_STARTS, PICTURE_AGENCIES, PICTURES } from '../../lang/en/picture-words.ts'
import { isFurnitureLine } from '../furniture-line.ts'
import { bylineOf, dateOfLine } from '../head-lines.ts'
import { endsSentence } from '../headline-form.ts'
import { lettersOf } from './page-head.ts'
import { nameOf, type PageLine } from './page-lines.ts'

const picture = PICTURES.join('|')
const agency = PICTURE_AGENCIES.join('|')

/** How a caption ends: "(Image: Example)", "Credit: Mara Lindqvist", "Photo by Oke Adeyemi", "Oke Adeyemi/AFP", "Getty Images". */
const CREDIT_END = new RegExp(
  `(?:\\((?:${picture}|credit)[^()]{0,80}\\)|credits?\\s?[:.…]{1,3}[^.!?]{2,80}|(?:${picture})(?: courtesy)?(?: by|:)[^.!?]{2,80}|[/|]\\s?(?:${agency})[^.!?]{0,40}|getty(?: images)?)\\s*$`,
  'i',
)
/** How one begins: "Photo: ...", "Image 2 of 5". */
const PICTURE_START = new RegExp(`^\\(?(?:${picture})(?: credit| by)?(?::| \\d+ of )`, 'i')
/** "Follow Example News on Telegram", "Write to Mara Lindqvist at mara@example.org". */
const CONTACT = new RegExp(`^(?:(?:${CONTACT_VERBS.join('|')}).*@|(?:${FOLLOW_VERBS.join('|')}).*\\b(?:${NETWORKS.join('|')})\\b)`, 'i')

/** The lines of a report without those that by their form, or by where they stand, belong to the page. */
export function dropFurnitureLines(lines: readonly PageLine[], titleLetters: string | null): PageLine[] {
  const isParagraph = (line: PageLine) => line.text.length >= 60 && (endsSentence(line.text) || line.text.length > 200) && !isLink(line)
  const first = lines.findIndex(isParagraph)
  const last = lines.findLastIndex(isParagraph)
  const kept: PageLine[] = []
  for (const [index, line] of lines.entries()) {
    if (isFurnitureLine(line.text) || isCaption(line.text) || isLink(line) || dateOfLine(line.text) !== null || isContactLine(line.text))
      continue
    if (index < first && isHeadLine(line, titleLetters)) continue
    if (index > last && last >= 0 && isTailLine(line)) continue
    kept.push(line)
  }
  return kept
}

function isLink(line: PageLine): boolean {
  return line.linked >= line.text.replaceAll(' ', '').length * 0.9 && !endsSentence(line.text)
}

function isCaption(text: string): boolean {
  return text.length < 500 && (startsCaption(text) || CREDIT_END.test(text.slice(-100)))
}

function startsCaption(text: string): boolean {
  const start = text.slice(0, 40).toLowerCase()
  return PICTURE_START.test(start) || CAPTION_STARTS.some((words) => start.startsWith(words))
}

function isContactLine(text: string): boolean {
  return text.length < 250 && CONTACT.test(text)
}

function isHeadLine({ text, element }: PageLine, title: string | null): boolean {
  return bylineOf(text) !== null || (nameOf(element) !== 'P' && !endsSentence(text)) || lettersOf(text) === title
}

function isTailLine({ text, element }: PageLine): boolean {
  return nameOf(element).startsWith('H') || (nameOf(element) !== 'P' && nameOf(element) !== 'LI' && !endsSentence(text))
}
