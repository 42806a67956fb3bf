import { zipFile } from './zip-file.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document in bytes, of paragraphs given as text, as `[style, text]`, or as XML that begins with `<`. */
export function docxFile(paragraphs: readonly (string | readonly [style: string, text: string])[], title = ''): Buffer {
  const body = paragraphs.map((one) => {
    if (typeof one === 'string' && one.startsWith('<')) return one
    const [style, text] = typeof one === 'string' ? ['', one] : one
    return `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
  })
  return zipFile([
    { name: '[Content_Types].xml', content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'docProps/core.xml', content: `<cp:coreProperties><dc:title>${escaped(title)}</dc:title></cp:coreProperties>` },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
      isPacked: true,
    },
  ])
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
