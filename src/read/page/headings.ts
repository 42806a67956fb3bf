import { nameOf, type PageLine } from './page-lines.ts'

/**
 * The report's lines with the headings put back that stand right before one of them on the page: of a short report Readability keeps
 * paragraphs and drops the headings between them.
 */
export function restoreHeadings(lines: readonly PageLine[], pageLines: readonly PageLine[]): PageLine[] {
  const before = new Map<string, PageLine>()
  const kept = new Set(lines.map(({ text }) => text))
  let hasBegun = false
  for (const [index, line] of pageLines.entries()) {
    const next = pageLines[index + 1]
    hasBegun ||= kept.has(line.text)
    if (!hasBegun || !next || !/^H[2-4]$/.test(nameOf(line.element))) continue
    if (nameOf(next.element) === 'P' && kept.has(next.text) && !kept.has(line.text)) before.set(next.text, line)
  }
  return lines.flatMap((line) => {
    const heading = before.get(line.text)
    before.delete(line.text)
    return heading ? [heading, line] : [line]
  })
}
