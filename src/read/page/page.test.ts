import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { ReadError } from '../read-error.ts'
import { readPage } from './page.ts'

interface Expected {
  /** The address the caller knows. */
  readonly from?: string
  readonly title?: string
  readonly deck?: string
  readonly byline?: string
  readonly published?: string
  readonly publishedAt?: string
  readonly modified?: string
  readonly publisher?: string
  readonly url?: string
  /** Lines that must be among the furniture; an empty list means that there is none. */
  readonly furniture?: readonly string[]
  readonly error?: string
}

const pages = new URL('../pages/', import.meta.url)

for (const name of readdirSync(pages)) {
  const open = (file: string) => readFileSync(new URL(`${name}/${file}`, pages), 'utf8')
  const expected = parse(open('expected.yaml')) as Expected

  test(`readPage: ${name}`, () => {
    const read = () => readPage(open('page.html'), expected.from ?? null)
    const { error } = expected
    if (error !== undefined) {
      assert.throws(read, (thrown) => thrown instanceof ReadError && thrown.message.includes(error))
      return
    }
    const { text, parts, furniture, ...found } = read()

    assert.equal(`${text}\n`, open('expected.txt'))
    assert.equal(parts.map(({ start, end }) => text.slice(start, end)).join('\n'), text)
    const { title = null, deck = null, byline = null, published = null, publishedAt = null } = expected
    const { modified = null, publisher = null, url = null } = expected
    assert.deepEqual(found, { title, deck, byline, published, publishedAt, modified, publisher, url })
    if (expected.furniture?.length === 0) assert.deepEqual(furniture, [])
    for (const line of expected.furniture ?? []) assert.ok(furniture.includes(line), `"${line}" is not among ${JSON.stringify(furniture)}`)
    for (const line of furniture) assert.equal(text.split('\n').includes(line) && !expected.title?.includes(line), false)
  })
}

const paragraph = '<p>The army left the town of Bara on Monday, and the mayor asked the people to wait before they returned.</p>'

test('readPage: a page built to be slow is refused at once', () => {
  const deep = `<body>${'<div>'.repeat(100_000)}${paragraph}`
  const wide = `<body>${'<i>x</i>'.repeat(70_000)}${paragraph}`
  const marks = `<body>${'<'.repeat(1_000_000)}${paragraph}`
  for (const html of [deep, wide, marks]) {
    const began = performance.now()
    assert.throws(() => readPage(html, null), ReadError)
    assert.ok(performance.now() - began < 5_000)
  }
})

test('readPage: what browsers add is added', () => {
  for (const html of [
    paragraph,
    `<body>${paragraph}</body>`,
    `<head></head><body>${paragraph}`,
    `<!DOCTYPE html>\n<body class="a">${paragraph}`,
  ]) {
    assert.equal(readPage(html, null).text, paragraph.replaceAll(/<\/?p>/g, ''))
  }
})

test('readPage: broken JSON-LD, dates and addresses are passed over', () => {
  const head = `<script type="application/ld+json">{"@type":"NewsArticle",</script><meta name="date" content="soon"><link rel="canonical" href="javascript:alert(1)">`
  const found = readPage(`<html><head>${head}</head><body>${paragraph.repeat(3)}</body></html>`, null)

  assert.equal(found.published, null)
  assert.equal(found.url, null)
})
