import { decodeEntities } from './entities.ts'

/**
 * The words of some Markdown without its marks, and the descriptions of the pictures that stood among them.
 *
 * A bracket that is no link stays: "the ball is in their [Russia's] court" is the report's own.
 */
export function stripInlineMarks(markdown: string): { words: string; pictures: string[] } {
  const pictures: string[] = []
  const marked = markdown
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
  const words = decodeEntities(marked)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { words, pictures }
}
