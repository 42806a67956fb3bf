/** Signs that would move a terminal's cursor, ring it, or turn the order of its letters: C0, DEL, C1, bidirectional controls. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu

/** Words of a report as a terminal may show them: white space collapsed, control characters and lone surrogates as U+FFFD. */
export function safeWords(words: string): string {
  return words
    .replaceAll(/[\s\u2028\u2029]+/g, ' ')
    .replaceAll(UNSAFE, '\ufffd')
    .trim()
}
