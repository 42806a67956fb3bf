const WORD = /[\p{L}\p{N}]/u
/** Shortened words that begin with an apostrophe: 'em, ’90s, rock 'n' roll. */
const ELISION = /^(?:\d\ds?|em|n|til|till|tis|twas|cause|bout|round|cos|neath)(?![\p{L}\p{N}])/iu
/** How far a second closing mark is looked for: longer than most phrases in single marks, short enough to keep the work bounded. */
const REACH = 300
/** A single mark that could close: after a word or its stop, before no letter. */
const CLOSING = /[\p{L}\p{N}.,!?…][’'](?![\p{L}\p{N}])/u
const OPENING = /(?:^|[\s([—–-])[‘'](?=[\p{L}\p{N}])/u

/**
 * Whether a single mark is an apostrophe and no quotation mark: it's, the rebels' flag, ’90s.
 *
 * `open` says whether a single quotation is open, so that the mark could close it. In "‘the rebels’ flag is gone’" the first mark after
 * "rebels" is an apostrophe because another one can still close.
 */
export function isApostrophe(text: string, at: number, end: number, open: boolean): boolean {
  const mark = text[at]
  if (mark !== "'" && mark !== '’' && mark !== '‘') return false
  const before = text[at - 1] ?? ''
  const next = at + 1 < end ? (text[at + 1] ?? '') : ''
  const afterWord = WORD.test(before)
  const beforeWord = WORD.test(next)
  if (afterWord && beforeWord) return mark !== '‘'
  if (!afterWord && beforeWord && ELISION.test(text.slice(at + 1, at + 8))) return true
  if (mark === '‘') return false
  if (beforeWord) return mark === '’'
  if (!open) return true
  if (before !== 's' || !/\s/.test(next) || !/\p{Ll}/u.test(text[at + 2] ?? '')) return false
  const ahead = text.slice(at + 1, Math.min(end, at + REACH))
  const closing = ahead.search(CLOSING)
  if (closing < 0) return false
  const opening = ahead.search(OPENING)
  return opening < 0 || closing < opening
}
