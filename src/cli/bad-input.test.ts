import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { handReading, handReadingOf } from '../../test/hand-reading.ts'
import type { LoadReader } from './reader.ts'
import { runCommand } from './run-command.ts'

/** Reads text, Markdown and pages for real and finds no items: what is bad about input shows before items are looked for. */
const load: LoadReader = async () => ({
  read: (input) => handReading(input, () => ({})),
  readLaidOut: (report) => handReadingOf(report, () => ({})),
})

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bad-input-'))
after(() => rmSync(folder, { recursive: true }))

const SENTENCE = 'The army left the town on Monday, and the mayor said that it would not return. '

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(args: readonly string[], stdin: string | Uint8Array = '') {
  const io = capturedIo(stdin)
  const began = performance.now()
  const code = await runCommand(args, io, load)
  return { code, out: io.out(), err: io.err(), milliseconds: performance.now() - began }
}

interface Row {
  readonly name: string
  readonly args: () => readonly string[]
  readonly stdin?: string | Uint8Array
  readonly code: number
  /** What standard error says; nothing unless given. */
  readonly says?: RegExp
  /** What standard output shows. */
  readonly shows?: RegExp
}

mkdirSync(join(folder, 'folder'))
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const russian = Buffer.from([0xc0, 0xf0, 0xec, 0xe8, 0xff])

const rows: readonly Row[] = [
  { name: 'a missing file', args: () => ['read', join(folder, 'none.txt')], code: 1, says: /none\.txt: There is no such file/ },
  { name: 'a file in no folder', args: () => ['read', join(file('a.txt', 'x'), 'b')], code: 1, says: /There is no such file/ },
  { name: 'a folder', args: () => ['read', join(folder, 'folder')], code: 1, says: /folder: There is nothing in this folder/ },
  {
    name: 'a picture',
    args: () => ['read', file('p.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))],
    code: 1,
    says: /a PNG picture/,
  },
  {
    name: 'a binary of no known kind',
    args: () => [
      'read',
      file(
        'b.bin',
        Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256),
      ),
    ],
    code: 1,
    says: /not text: it has control characters from byte \d+/,
  },
  { name: 'an empty file', args: () => ['read', file('empty.txt', '')], code: 1, says: /empty\.txt: There is nothing in it/ },
  { name: 'an empty pipe', args: () => ['read', '-'], code: 1, says: /standard input: There is nothing in it/ },
  {
    name: '50 MB of text',
    args: () => ['read', file('big.txt', Buffer.alloc(50_000_000, SENTENCE))],
    code: 1,
    says: /larger than 16 MB/,
  },
  {
    name: 'more than 2,000,000 characters',
    args: () => ['read', file('long.txt', SENTENCE.repeat(26_000))],
    code: 1,
    says: /2,054,000 characters; at most 2,000,000/,
  },
  {
    name: 'a line of a million words',
    args: () => ['read', file('words.txt', 'word '.repeat(1_000_000))],
    code: 1,
    says: /5,000,000 characters; at most 2,000,000/,
  },
  { name: 'UTF-16 with its mark', args: () => ['read', file('u.txt', utf16(SENTENCE))], code: 0, shows: /The army left the town/ },
  {
    name: 'UTF-16 without its mark',
    args: () => ['read', file('u.txt', utf16(SENTENCE).subarray(2))],
    code: 0,
    shows: /The army left the town/,
  },
  {
    name: 'UTF-16 without its mark, named',
    args: () => ['read', '--encoding', 'utf-16le', file('u.txt', utf16(SENTENCE).subarray(2))],
    code: 0,
    shows: /The army left the town/,
  },
  {
    name: 'windows-1251 without a word of it',
    args: () => ['read', file('w.txt', Buffer.concat([Buffer.from(SENTENCE), russian]))],
    code: 1,
    says: /not UTF-8: byte 79 \(line 1\).*--encoding/,
  },
  {
    name: 'windows-1251, named',
    args: () => ['read', '--json', '--encoding', 'windows-1251', file('w.txt', Buffer.concat([Buffer.from(SENTENCE), russian]))],
    code: 0,
    shows: /Армия/,
  },
  {
    name: 'an encoding that is none',
    args: () => ['read', '--encoding', 'x-none', file('a.txt', SENTENCE)],
    code: 2,
    says: /--encoding takes a name.*"x-none" is no encoding/,
  },
  { name: 'a NUL character', args: () => ['read', file('n.txt', `${SENTENCE}\0${SENTENCE}`)], code: 1, says: /NUL character at offset 79/ },
  {
    name: 'a page without a report',
    args: () => ['read', file('p.html', '<html><body><a href="/">Home</a></body></html>')],
    code: 1,
    says: /no report in the page/,
  },
  { name: 'a page with nothing', args: () => ['read', file('p.html', '<html></html>')], code: 1, says: /no report in the page/ },
  {
    name: 'another language',
    args: () => ['read', file('fr.txt', 'L’armée a quitté la ville lundi, a déclaré le maire, et elle ne reviendra pas.')],
    code: 1,
    says: /in French; only English/,
  },
  {
    name: 'a date that is none',
    args: () => ['read', '--date', '2025-02-30', file('a.txt', SENTENCE)],
    code: 2,
    says: /--date takes a day.*"2025-02-30" is no date/,
  },
  { name: 'an unknown option', args: () => ['read', '--colour'], code: 2, says: /unknown option '--colour'/ },
  { name: 'an unknown command', args: () => ['reed'], code: 2, says: /unknown command 'reed'/ },
  { name: 'an unknown format', args: () => ['read', '--format', 'pdf', 'x'], code: 2, says: /Allowed choices are text, markdown, html/ },
  { name: 'no command', args: () => [], code: 2, says: /Usage: onrecord/ },
  {
    name: 'options that do not go together',
    args: () => ['read', '--ndjson', '--json', '-'],
    code: 2,
    says: /--json does not go with --ndjson/,
  },
  { name: 'a count that is none', args: () => ['read', '--ndjson', '--jobs', 'many', '-'], code: 2, says: /--jobs takes a whole number/ },
  { name: 'two forms at once', args: () => ['quotes', '--csv', '--json', '-'], code: 2, says: /--csv does not go with --json/ },
  { name: 'CoNLL-U that is none', args: () => ['parse', '--conllu', file('c.conllu', '1\tThe\n')], code: 1, says: /Line 1 is no CoNLL-U/ },
]

for (const { name, args, stdin, code, says, shows } of rows) {
  test(`runCommand: ${name}`, async () => {
    const ran = await run(args(), stdin)

    assert.equal(ran.code, code, ran.err)
    if (says) assert.match(ran.err, says)
    else assert.equal(ran.err, '')
    if (shows) assert.match(ran.out, shows)
    if (code !== 0) assert.equal(ran.out, '')
    assert.doesNotMatch(ran.err, /^\s+at /m)
    assert.ok(ran.milliseconds < 5_000, `${ran.milliseconds} ms`)
  })
}

test('runCommand: help and version are no failure', async () => {
  assert.deepEqual([(await run(['--help'])).code, (await run(['read', '--help'])).code, (await run(['--version'])).code], [0, 0, 0])
})
