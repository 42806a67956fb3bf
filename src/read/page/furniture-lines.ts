import { isFurnitureLine } from '../furniture-line.ts'
import { bylineOf, dateOfLine } from '../head-lines.ts'
import { endsSentence } from '../headline-form.ts'
import { lettersOf } from './page-head.ts'
import { nameOf, type PageLine } from './page-lines.ts'

/** The agencies and phrases that a picture's credit ends in. */
const CREDIT_END =
  /(?:\((?:image|photo|picture|credit|illustration)[^()]{0,80}\)|(?:image|photo|picture|photograph|illustration)?\s?credits?\s?[:.…]{1,3}[^.!?]{2,80}|(?:photo|photograph|image|picture|illustration)(?: courtesy)?(?: by|:)[^.!?]{2,80}|[/|]\s?(?:afp|ap|reuters|getty|epa|file|bloomberg|shutterstock)[^.!?]{0,40}|getty(?: images)?)\s*$/i
const CAPTION_START =
  /^(?:©|image caption|image copyright|media caption|photo(?:graph)?[:s ]|image \d+ of|\(?(?:image|photo|picture) ?(?:credit)?:|credit:|courtesy of|file photo)/i

/** "Follow Example News on Telegram", "Write to Mara Lindqvist at mara@example.org": how to reach the publisher. */
const CONTACT =
  /^(?:follow|like|join|email|e-mail|write to|contact|reach|send)\b.*(?:@|\b(?:twitter|facebook|instagram|telegram|whatsapp|linkedin|youtube)\b)/i

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
  return text.length < 500 && (CAPTION_START.test(text) || CREDIT_END.test(text.slice(-100)))
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
