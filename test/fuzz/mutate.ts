import type { Random } from './random.ts'

/** Bytes and words on which readers of formats trip: marks, ends, numbers that are too large, entities, tags, control characters. */
const TRAPS: readonly Uint8Array[] = [
  ...[
    '\0',
    '\xff\xfe',
    '\x1f\x8b\x08',
    'PK\x03\x04',
    'PK\x01\x02',
    '%PDF-1.7',
    'WARC/1.0\r\n',
    '\xed\xa0\x80',
    '\xef\xbb\xbf',
    '\r\n\r\n',
    '"',
    '""',
    '\\',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '<',
    '>',
    '</',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>',
    '&a;',
    '&#0;',
    '&#x10ffff;',
    '&amp;'.repeat(50),
    '<div>'.repeat(200),
    '['.repeat(500),
  ],
  ...[
    'Content-Length: 99999999999\r\n',
    'Content-Length: -1\r\n',
    'Content-Encoding: br\r\n',
    'Transfer-Encoding: chunked\r\n',
    'Content-Type: multipart/mixed; boundary=x\r\n',
    '--x\r\n',
  ],
  ...[
    '4294967295',
    '-1',
    '1e309',
    'NaN',
    '=cmd|x',
    '../../a',
    'xref\n',
    'endobj\n',
    'stream\n',
    '<w:p>',
    '</w:document>',
    '\u202e',
    '\ud83d',
  ],
].map((words) => Buffer.from(words, 'latin1'))

/** Some bytes spoilt in one to six places; `other` is what pieces are taken from as well. */
export function mutated(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let result = Buffer.from(bytes)
  for (let times = 1 + random.below(6); times > 0; times--) {
    const at = random.below(result.length + 1)
    const length = random.below(Math.min(result.length - at + 1, 200))
    const [before, piece, after] = [result.subarray(0, at), result.subarray(at, at + length), result.subarray(at + length)]
    switch (random.below(8)) {
      case 0:
        result = Buffer.concat([before, after])
        break
      case 1:
        result = Buffer.concat([before, piece, piece, piece, after])
        break
      case 2:
        result = Buffer.concat([before, random.of(TRAPS), after])
        break
      case 3:
        result = Buffer.concat([before, random.of(TRAPS), piece, after])
        break
      case 4: {
        const from = random.below(other.length)
        result = Buffer.concat([before, other.subarray(from, from + random.below(400)), after])
        break
      }
      case 5:
        result = Buffer.from(before)
        break
      default: {
        result = Buffer.from(result)
        for (let flips = 1 + random.below(8); flips > 0 && result.length > 0; flips--)
          result[random.below(result.length)] = random.below(256)
      }
    }
  }
  return result
}
