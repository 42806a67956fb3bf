import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pdfFile } from '../../test/made/pdf-file.ts'
import { type FoundReport, NO_HINTS } from '../source/files/found.ts'
import { startReaders } from './thread-readers.ts'

const readers = startReaders({ threads: 1 })
after(() => readers.close())

const TEXT = 'The army left the town of Bara on Monday, and the mayor asked the people to wait.'
const found = (name: string, more: Partial<FoundReport>): FoundReport => ({
  ...{ outcome: 'report', ref: name, name, kind: 'text', content: TEXT, encoding: null, plain: null, hints: NO_HINTS },
  ...more,
})

test('startReaders: each thing gets its own answer, though a PDF takes longer than what comes after it', async () => {
  const pdf = found('pdf', { kind: 'pdf', content: pdfFile([[{ text: `${TEXT} It snowed.`, y: 700, size: 6 }]]) })
  const results = await Promise.all(
    [pdf, found('a', {}), found('none', { content: ' ' }), found('b', {})].map((one) => readers.read(one, null)),
  )
  assert.deepEqual(
    results.map((result) => ('failure' in result ? 'failure' : result.reading.report.ref)),
    ['pdf', 'a', 'failure', 'b'],
  )
})
