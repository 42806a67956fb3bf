/** Letters that decompose to nothing plainer, and Arabic letters that writers exchange. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g')

/** Words written long and short in names. */
const SHORT_WORDS: Readonly<Record<string, string>> = { saint: 'st', sainte: 'ste', mount: 'mt', fort: 'ft' }

/** The Arabic article before a hyphen, its consonant assimilated or not: "al-Bab", "Deir ez-Zor", "Rif ash-Sham". */
const HYPHENATED_ARTICLE = /(^|[\s-])(?:[aeu][lnrstdz]|[ae](?:sh|th|dh|ch))-(?=\p{L})/gu

/**
 * What is compared when a place name is looked up: lower case, without diacritics, hyphens, apostrophes, dots and articles.
 * "Deir al-Balah", "Deir el-Balah" and "deir balah" give the same key, as do "St. Louis" and "Saint Louis".
 * Does not bring transliterations together ("Kryvyi", "Kryvyy"): the gazetteer lists those as names.
 */
export function placeKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/['’‘ʼʻʾʿ`´′ʹ"“”.ʺˮ]/g, '')
    .replace(HYPHENATED_ARTICLE, '$1')
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  // "El Paso" and "El Salvador" keep their article, "Sharm el Sheikh" loses it as "Sharm el-Sheikh" does.
  const kept = words.filter(
    (word, at) => !(word === 'al' || (word === 'el' && at > 0) || (word === 'the' && at === 0)) || words.length === 1,
  )
  return kept.map((word) => SHORT_WORDS[word] ?? word).join(' ')
}
