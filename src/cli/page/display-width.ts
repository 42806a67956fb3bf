const ZERO = /\p{Mn}|\p{Me}|\p{Cf}/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u

/** How many columns of a terminal some words take: none for marks that sit on a letter, two for East Asian letters and emoji. */
export function displayWidth(words: string): number {
  // nearly all of it is ASCII
  if (/^[\x20-\x7e]*$/.test(words)) return words.length
  let width = 0
  for (const sign of words) width += ZERO.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return width
}
