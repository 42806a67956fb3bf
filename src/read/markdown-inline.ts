const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

/**
 * The words of some Markdown without its marks, and the descriptions of the pictures that stood among them.
 *
 * A bracket that is no link stays: "the ball is in their [Russia's] court" is the report's own.
 */
export function stripInlineMarks(markdown: string): { words: string; pictures: string[] } {
  const pictures: string[] = []
  const words = markdown
    .replaceAll(/!\[([^\]]{0,500})\](?:\([^)\s]{0,2000}(?:\s+"[^"]{0,300}")?\)|\[[^\]]{0,100}\])/g, (_, description: string) => {
      if (description.trim()) pictures.push(description.trim())
      return ''
    })
    .replaceAll(/\[\^[^\]\s]{1,40}\]/g, '')
    .replaceAll(/\[([^[\]]{1,1000})\](?:\([^)\s]{0,2000}(?:\s+"[^"]{0,300}")?\)|\[[^[\]]{0,100}\])/g, '$1')
    .replaceAll(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replaceAll(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replaceAll(/(\*\*|__)(?=\S)([^*_]{1,2000}?\S)\1/g, '$2')
    .replaceAll(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*]{1,2000})(?<=[^\s*\\])\*(?!\*)/gu, '$1')
    .replaceAll(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]{1,2000})(?<=[^\s_\\])_(?![\p{L}\p{N}_])/gu, '$1')
    .replaceAll(/~~(?=\S)([^~]{1,2000})~~/g, '$1')
    .replaceAll(/`{1,3}([^`]{1,2000})`{1,3}/g, '$1')
    .replaceAll(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entity(name) ?? whole)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { words, pictures }
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  // NUL and surrogates are no characters
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null
}
