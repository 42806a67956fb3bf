import { decodeReferences } from './character-references.ts'

/** Tags that titles have. Others may be words: a title of Atom or JSON Feed that is plain text is not given here. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|i|img|ins|li|mark|nobr|p|q|s|small|span|strike|strong|sub|sup|time|tt|u|ul|wbr)(?:[\s/][^<>]*)?>/gi

/** A title as one line, or null when there are no words in it. Nothing is decoded or taken out. */
export function oneLine(title: string | undefined): string | null {
  return title?.replaceAll(/\s+/g, (space) => (/[^ \u00a0]/.test(space) ? ' ' : space)).trim() || null
}

/** A title written as HTML, as plain words on one line: markup is taken out, then references are decoded once. */
export function plainTitle(title: string | undefined): string | null {
  if (title === undefined) return null
  return oneLine(decodeReferences(title.replaceAll(TAG, '')))
}
