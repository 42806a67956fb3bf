import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCases } from '../../test/cases.ts'
import { countTerms, findStories, rarityOf, type StoryReport, termsOf } from './stories.ts'

const MATTERS = loadCases<{ matter: string; texts: string[] }>(import.meta.url, 'origins/copies.cases.yaml')
const TEXTS = MATTERS.flatMap(({ matter, texts }) => texts.map((text, i) => ({ id: `${matter} ${i}`, matter, text })))
const rarity = (term: string) => rarityOf(TEXTS.length, TEXTS.filter(({ text }) => countTerms(text).has(term)).length)
const REPORTS: StoryReport[] = TEXTS.map(({ id, text }) => ({ id, published: '2031-05-15', title: id, terms: termsOf(text, rarity) }))

test('stories: reports on different matters are never one; those on one matter are, where they share enough rare words', () => {
  const stories = findStories(REPORTS).map(({ reports }) => reports.map((id) => id.slice(0, -2)))
  for (const story of stories) assert.equal(new Set(story).size, 1, story.join(', '))
  assert.ok(stories.filter((story) => story.length === 2).length >= 2, JSON.stringify(stories))
})

test('stories: what is alike but weeks apart is another happening', () => {
  const [one] = REPORTS
  assert.ok(one)
  const later = { ...one, id: 'later', published: '2031-07-15' }
  assert.equal(findStories([one, later]).length, 2)
})

test('stories: order changes nothing', () => {
  const expected = findStories(REPORTS)
  fc.assert(
    fc.property(fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }), (reports) => assert.deepEqual(findStories(reports), expected)),
    { numRuns: 10 },
  )
})
