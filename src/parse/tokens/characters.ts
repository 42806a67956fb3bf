/**
 * What single UTF-16 code units are to the tokenizer: their class, and the plain character they are read as. Typographic
 * marks are read as the ASCII ones of the training texts, one for one, so that spans never move.
 */

/** Classes of characters, as small numbers for feature hashing. */
export const CharacterClass = { none: 0, space: 1, newline: 2, lower: 3, upper: 4, digit: 5, letter: 6, mark: 7 } as const

const PLAIN_MARKS: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '—',
  '−': '-',
  '‐': '-',
  '‑': '-',
}

const SPACES = [9, 10, 11, 12, 13, 32, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff, 0x2028, 0x2029]
const NEWLINES = [10, 11, 12, 13, 0x85, 0x2028, 0x2029]

function classesOfCharacters(): Uint8Array {
  const classes = new Uint8Array(0x1_0000).fill(CharacterClass.letter)
  for (let code = 0; code < 0x2000; code++) {
    const character = String.fromCharCode(code)
    if (/\p{Ll}/u.test(character)) classes[code] = CharacterClass.lower
    else if (/\p{Lu}/u.test(character)) classes[code] = CharacterClass.upper
    else if (/\p{Nd}/u.test(character)) classes[code] = CharacterClass.digit
    else if (!/[\p{L}\p{M}]/u.test(character)) classes[code] = CharacterClass.mark
  }
  // General punctuation, arrows, symbols and box drawing: U+2000 to U+2BFF.
  classes.fill(CharacterClass.mark, 0x2000, 0x2c00)
  classes.fill(CharacterClass.mark, 0x3001, 0x3004)
  classes.fill(CharacterClass.space, 0x2000, 0x200c)
  for (const code of SPACES) classes[code] = CharacterClass.space
  for (const code of NEWLINES) classes[code] = CharacterClass.newline
  return classes
}

function plainCharacters(): Uint16Array {
  const plain = Uint16Array.from({ length: 0x1_0000 }, (_, code) => code)
  for (const [mark, ascii] of Object.entries(PLAIN_MARKS)) plain[mark.charCodeAt(0)] = ascii.charCodeAt(0)
  return plain
}

const CLASSES = classesOfCharacters()
const PLAIN = plainCharacters()

/** The class of the code unit at a position; `none` outside the text. */
export function classAt(text: string, position: number): number {
  const code = text.charCodeAt(position)
  return Number.isNaN(code) ? CharacterClass.none : (CLASSES[code] ?? CharacterClass.letter)
}

/** The plain code of the code unit at a position. */
export function plainAt(text: string, position: number): number {
  return PLAIN[text.charCodeAt(position)] ?? 0
}

/** White space, line breaks included. */
export function isSpace(kind: number): boolean {
  return kind === CharacterClass.space || kind === CharacterClass.newline
}

/** Letters of any case or script. */
export function isLetter(kind: number): boolean {
  return kind === CharacterClass.lower || kind === CharacterClass.upper || kind === CharacterClass.letter
}
