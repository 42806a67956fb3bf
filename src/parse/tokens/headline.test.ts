import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { PartKind } from '../../record/types.ts'
import { headlineCase, isHeadline, readCommonWords } from './headline.ts'

const commonWords = readCommonWords(readFileSync(new URL('../../../data/model/common-words.txt', import.meta.url), 'utf8'))
const bodyForms = new Set(['Lomia', 'talks', 'truce', 'Gray', 'port', 'NATO', 'Bay', 'army', 'of'])

const HEADLINES: readonly [written: string, read: string][] = [
  ['US Delegation in Lomia for Truce Talks as Rebels Retake Key Town', 'US delegation in Lomia for truce talks as rebels retake key town'],
  ['LOMIA TALKS STALL NEAR GRAY BAY', 'Lomia talks stall near Gray Bay'],
  ['NATO Chief Visits South Sudan', 'NATO chief visits South Sudan'],
  ['Rebels Seize Port of Lomia , Army Says', 'Rebels seize port of Lomia , army says'],
  ['Red Cross Calls for Truce in Gaza Strip', 'Red Cross calls for truce in Gaza Strip'],
  ['M23 Fighters Advance on Town', 'M23 fighters advance on town'],
  ['Talks stall in Geneva', 'Talks stall in Geneva'],
  ['The army of Lomia said on Monday that it had left', 'The army of Lomia said on Monday that it had left'],
  ['86 % 30 - 5', '86 % 30 - 5'],
  ['', ''],
]
for (const [written, read] of HEADLINES) {
  test(`headlineCase: ${written}`, () => {
    const forms = headlineCase(written.split(' '), { bodyForms, commonWords })
    assert.equal(forms.join(' '), read)
  })
}

const LINES: readonly [kind: PartKind, line: string, headline: boolean][] = [
  ['title', 'Talks stall in Lomia', true],
  ['deck', 'Envoys leave after two days', true],
  ['deck', 'Envoys left after two days.', false],
  ['paragraph', 'Rebels Retake Key Town', true],
  ['paragraph', 'Rebels retook a key town', false],
  ['paragraph', 'Minister Anna Karim Said So.', false],
  ['paragraph', 'Lomia', false],
]
for (const [kind, line, headline] of LINES) {
  test(`isHeadline: ${kind} “${line}”`, () => assert.equal(isHeadline({ kind, start: 0, end: line.length }, line), headline))
}
