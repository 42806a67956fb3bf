/** The names of U+00A0 to U+00FF in HTML, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

/** Of the others, those that titles have. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
  ...{
    ndash: '–',
    mdash: '—',
    hellip: '…',
    rsquo: '’',
    lsquo: '‘',
    sbquo: '‚',
    rdquo: '”',
    ldquo: '“',
    bdquo: '„',
    lsaquo: '‹',
    rsaquo: '›',
  },
  ...{ bull: '•', euro: '€', trade: '™', minus: '−', prime: '′', Prime: '″', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '' },
  ...{
    Scaron: 'Š',
    scaron: 'š',
    Zcaron: 'Ž',
    zcaron: 'ž',
    Ccaron: 'Č',
    ccaron: 'č',
    Cacute: 'Ć',
    cacute: 'ć',
    OElig: 'Œ',
    oelig: 'œ',
    Yuml: 'Ÿ',
  },
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries(OTHERS),
])

/** What windows-1252 has at 128 to 159: "&#146;" is meant as an apostrophe wherever it stands. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Words with the character references of HTML decoded once: "&amp;amp;" gives "&amp;". Names that are not known stay as they are. */
export function decodeReferences(words: string): string {
  return words.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z][\da-z]{1,9});/gi, (whole, name: string) =>
    name.startsWith('#') ? numbered(name, whole) : (NAMED.get(name) ?? whole),
  )
}

function numbered(name: string, whole: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80] ?? whole
  // controls and surrogates are no characters
  return code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code)
}
