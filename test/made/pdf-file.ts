/** A line of a page: its words, size of type, and where it stands in points from the lower left corner. */
export interface PlacedLine {
  readonly text: string
  readonly x?: number
  readonly y: number
  readonly size?: number
}

/** A PDF of A4 pages in bytes, set in Helvetica (letters of windows-1252). A page without lines is a picture of paper. */
export function pdfFile(pages: readonly (readonly PlacedLine[])[], title = ''): Buffer {
  const objects: string[] = []
  const add = (content: string) => objects.push(content)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(`<< /Title (${escaped(title)}) /Producer (hand) >>`)
  for (const [index, lines] of pages.entries()) {
    const text = lines.map(({ text, x = 72, y, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n')
    const content = 6 + index * 2
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`)
    add(`<< /Length ${text.length} >>\nstream\n${text}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const places = objects.map((content, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${content}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, '\\$&')
}
