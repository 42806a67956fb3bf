/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ə: 'a',
}

/** Words that stand before or inside Arabic, Dutch or Spanish names and are written in many ways or left out. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'as', 'ash', 'at', 'an', 'ar', 'ad', 'az', 'bin', 'ibn', 'ben'])

/**
 * A name in lower case without accents, apostrophes and dots, one space between its words: "Yıldırım" gives "yildirim", "U.S." gives "us".
 * Hyphens part words. Does not read other scripts than Latin; their letters stay as they are.
 */
export function foldName(name: string): string {
  // Most names are plain letters; the full way costs ten times as much.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name)) return name.toLowerCase()
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʼʻ`´".]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
}

/** What several spellings of one sound become, in order; longer spellings first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|ch/g, 'c'],
  [/sch|sh/g, 's'],
  [/ck|q/g, 'k'],
  [/dzh|zh/g, 'q'],
  [/dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'z'],
  [/ks/g, 'x'],
  [/(?<=[aeiou])j(?![aeiou])/g, 'i'],
  [/w/g, 'v'],
  [/[ou]+/g, 'u'],
  [/[yei]+/g, 'i'],
  [/a+/g, 'a'],
  [/([a-z])\1+/g, '$1'],
]

/**
 * The key under which a person's name is looked up: spellings that differ only in how they are written in Latin letters share one
 * ("Zelensky", "Zelenskyy", "Zelenskiy"; "al-Assad", "Assad"; "Yuri", "Yury"). Different names may share one too, so what is found
 * still has to be ranked by how it is spelt.
 */
export function nameKey(name: string): string {
  const words = foldName(name).split(' ')
  const kept = words.length > 1 ? words.filter((word, at) => at === words.length - 1 || !ARTICLES.has(word)) : words
  return kept.map(soundKey).join(' ')
}

function soundKey(word: string): string {
  let key = word
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound)
  return key
}
