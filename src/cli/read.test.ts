import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { capturedIo } from '../../test/captured-io.ts'
import { handReading, handReadingOf } from '../../test/hand-reading.ts'
import type { ReportInput } from '../record/types.ts'
import type { LoadReader } from './reader.ts'
import { runCommand } from './run-command.ts'

const TEXT = 'Talks Resume in Geneva\nThe two sides met again on Thursday, and the envoy said that it was good.\n'

/** Finds one control item, with an explanation, in whatever it is given. */
const oneItem: Parameters<typeof handReadingOf>[1] = (_at, report) => ({
  control: [
    {
      id: 'c1',
      place: null,
      holder: null,
      previous: null,
      share: null,
      status: 'actual',
      claimedBy: null,
      when: null,
      evidence: [{ start: 0, end: Math.min(5, report.text.length) }],
      explain: { rules: ['control/test'], trigger: 'met', inferred: [] },
    },
  ],
})
const load: LoadReader = async () => ({
  read: (input) => handReading(input, oneItem),
  readLaidOut: (report) => handReadingOf(report, oneItem),
})

const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-'))
after(() => rmSync(folder, { recursive: true }))

async function run(args: readonly string[], stdin: string | Uint8Array = '', columns: number | null = null) {
  const io = capturedIo(stdin, {}, columns)
  const code = await runCommand(['read', ...args], io, load)
  assert.equal(io.err(), '')
  return { code, out: io.out() }
}

test('onrecord read: a page, with colour on a terminal only', async () => {
  assert.match((await run(['-'], TEXT)).out, /^Talks Resume in Geneva\ndate not known/)
  assert.ok((await run([], TEXT, 80)).out.includes('\u001b['))
})

test('onrecord read --json: one object with what the options say; explanations on request', async () => {
  const options = ['--date', '13 March 2025', '--title', 'Given', '--publisher', 'Example Wire', '--url', 'https://example.org/1']
  const plain = JSON.parse((await run(['--json', ...options, '-'], TEXT)).out)
  const explained = JSON.parse((await run(['--json', '--explain', '-'], TEXT)).out)

  const { title, published, publisher, url, text } = plain.report
  assert.deepEqual([title, published, publisher, url, text], ['Given', '2025-03-13', 'Example Wire', 'https://example.org/1', TEXT])
  assert.equal('explain' in plain.control[0], false)
  assert.deepEqual(explained.control[0].explain.rules, ['control/test'])
})

const page = `<html><body><h1>Talks Resume in Geneva</h1>${'<p>The two sides met again on Thursday, and the envoy said that it was good.</p>'.repeat(2)}</body></html>`
const markdown = '# Talks Resume in Geneva\n\nThe two sides *met* again on Thursday, and the envoy said that it was good.\n'

const formats: readonly (readonly [string, string, string, readonly string[], keyof ReportInput])[] = [
  ['a page by its ending', 'a.HTM', page, [], 'html'],
  ['a page by its start', 'page', `\ufeff  <!-- x -->\n<!DOCTYPE html>${page}`, [], 'html'],
  ['Markdown by its ending', 'a.md', markdown, [], 'markdown'],
  ['Markdown by name', 'b.txt', markdown, ['--format', 'markdown'], 'markdown'],
  ['text, though it speaks of <html>', 'c.txt', `The page said <html> and <body>.\n${TEXT}`, [], 'text'],
  ['text that says it is', 'd.html', TEXT, ['--format', 'text'], 'text'],
]

for (const [name, file, content, options, format] of formats) {
  test(`onrecord read: ${name}`, async () => {
    const path = join(folder, file)
    writeFileSync(path, content)
    const { report } = JSON.parse((await run(['--json', ...options, path])).out)

    const isPlain = format === 'text'
    assert.equal(report.text.includes('*met*') || report.text.includes('<h1>'), false)
    assert.equal(report.text === content, isPlain)
    assert.equal(report.title === 'Talks Resume in Geneva', !isPlain || content === TEXT)
  })
}
