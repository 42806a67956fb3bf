import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import { pageFaults } from '../../../test/page-faults.ts'
import { SCREEN_PATHS } from '../../../test/screen-paths.ts'
import { unsafeReadings } from '../../../test/unsafe-readings.ts'
import { UNSAFE_TEXTS } from '../../../test/unsafe-texts.ts'
import { insertComment } from '../../store/queries/comment-changes.ts'
import { markdownTable } from '../lists/markdown.ts'
import { sayIn } from '../messages/say.ts'
import type { Intake, Job } from '../sources/intake.ts'
import { jobList } from '../sources/jobs.ts'

const PARAMETERS =
  'since until actor place type status state origins after asof show names labels fold turn at about was from name party on q reviewed lanes zoom table by box'.split(
    ' ',
  )
const NOW = '2025-03-25T09:00:00Z'

/** Jobs with unsafe names, as dropped files and feeds may have them. */
const intake: Intake = {
  canFetch: true,
  add: () => 1,
  look: () => 1,
  follow: async (address) => ({ source: 's', address, title: null, others: [] }),
  jobs: () => UNSAFE_TEXTS.map((name, id): Job => ({ id, name, began: NOW, progress: null, items: [], isRunning: false, failure: name })),
  watch: () => () => undefined,
}

describe('a record full of words that would run', () => {
  let world: TestDesk
  const readings = unsafeReadings()
  before(async () => {
    world = await openTestDesk(readings, { intake })
    const { db } = world.store
    await world.store.write(async () => {
      for (const [i, words] of UNSAFE_TEXTS.map((text) => text.toWellFormed()).entries()) {
        const on = {
          kind: 'report' as const,
          target: readings[i]?.report.id ?? '',
          start: 0,
          end: 4,
          quote: words,
          prefix: words,
          suffix: words,
        }
        const comment = {
          id: i.toString(16).padStart(12, '0'),
          parent: null,
          ...on,
          item: words,
          name: words,
          words,
          at: NOW,
          writer: words,
        }
        await insertComment(db, comment)
        const times = { added: NOW, tried: NOW, succeeded: null, due: null, every: null, etag: null, last_modified: null }
        await db
          .insertInto('source')
          .values({
            id: `s${i}`,
            kind: 'feed',
            address: words,
            title: words,
            followed: 0,
            failures: 1,
            reason: words,
            options: '{}',
            ...times,
          })
          .execute()
        const item = { url: words, title: words, published: null, content: null, attempts: 1, due: null, report: null, at: NOW }
        await db
          .insertInto('intake')
          .values({ source: `s${i}`, name: words, ref: words, state: 'failed', reason: words, ...item })
          .execute()
      }
    })
  })
  after(() => world.close())

  const safe = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await world.get(path, headers)
    const page = await answer.text()
    assert.ok(answer.status < 500, `${path}: ${answer.status}`)
    if (/text\/html/.test(answer.headers.get('content-type') ?? '')) assert.deepEqual(pageFaults(page), [], path)
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', path)
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/, path)
    return page
  }
  const walk = async (path: string): Promise<string[]> => {
    const pages: string[] = []
    for (let next: string | undefined = path; next; ) {
      const page: string = await safe(next)
      pages.push(page)
      next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    return pages
  }

  for (const path of SCREEN_PATHS)
    test(`${path}: nothing of it runs`, async () => {
      await walk(path)
    })

  test('reader, original, record, claim, actor, plan, source and comment pages: nothing of it runs, and every word is there', async () => {
    for (const { report } of readings) {
      const page = await safe(`/reports/${report.id}?names=1&labels=1&about=e1&at=0-9`)
      assert.match(page, /<article class="reader/)
    }
    for (const { report } of readings.slice(0, 20)) await safe(`/reports/${report.id}/original`)
    const links = new Set<string>()
    for (const list of ['/claims', '/actors', '/positions', '/sources', '/comments', '/timeline', '/stories', '/map', '/actors/unresolved'])
      for (const page of await walk(list))
        for (const [, href = ''] of page.matchAll(/href="(\/(?:claims|events|control|actors|positions|places|sources|comments)\/[^"#]+)"/g))
          links.add(href.replaceAll('&amp;', '&').replaceAll('&#39;', "'"))
    assert.ok(links.size > 300, String(links.size))
    // Each kind of page shows the same words in the same places: one of four is looked at.
    for (const [i, link] of [...links].entries()) if (i % 4 === 0) await safe(link)
    const [one, other] = readings
    await safe(`/reports/${one?.report.id}/changes?from=${other?.report.id}`)
  })

  test('every parameter of every screen may be anything', async () => {
    for (const [i, words] of UNSAFE_TEXTS.entries()) {
      const path = SCREEN_PATHS[i % SCREEN_PATHS.length] ?? '/'
      const all = new URLSearchParams(PARAMETERS.map((name): [string, string] => [name, words.toWellFormed()]))
      await safe(`${path}?${all}`)
      const few = new URLSearchParams(
        ['actor', 'place', 'q', 'name', 'after', 'show', 'party'].map((name): [string, string] => [name, words.toWellFormed()]),
      )
      await safe(`${SCREEN_PATHS[(i + 5) % SCREEN_PATHS.length]}?${few}`)
    }
  })

  test('addresses of things may be anything', async () => {
    const folders = ['reports', 'events', 'claims', 'actors', 'positions', 'sources', 'comments', 'assets', 'stories', 'places']
    for (const [i, words] of UNSAFE_TEXTS.entries()) {
      const id = encodeURIComponent(words.toWellFormed())
      for (const folder of folders.filter((_, at) => (at + i) % 3 === 0 || /\.\./.test(words))) {
        const page = await safe(`/${folder}/${id}?name=${id}`)
        assert.doesNotMatch(page, /root:.*:0:0|"name": "onrecord"/)
      }
      for (const path of [`/reports/${id}/original`, `/reports/${id}/changes?from=${id}`, `/reports/${id}.json`, `/${id}`]) await safe(path)
    }
  })

  test('CSV: no cell is a formula, and every row has its cells', async () => {
    for (const path of [
      '/reports',
      '/timeline',
      '/map',
      '/positions',
      '/claims',
      '/actors',
      '/stories',
      '/sources',
      '/comments',
      '/search',
    ]) {
      const csv = await safe(`${path}.csv${path === '/search' ? '?q=attacked' : ''}`)
      const rows = parse(csv, { relax_column_count: false }) as string[][]
      assert.ok(rows.length > (path === '/stories' ? 0 : 1), path)
      for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+@\t\r]|^\s*-(?!\d+(?:\.\d+)?$)/, path)
    }
  })

  test('JSON, GeoJSON and Markdown: parse as what they are', async () => {
    for (const path of ['/reports', '/timeline', '/map', '/positions', '/claims', '/actors', '/stories', '/sources', '/comments']) {
      JSON.parse(await safe(`${path}.json`))
      const table = (await safe(`${path}.md`)).split('\n').filter((line) => line.startsWith('|'))
      const width = (line: string) => line.replace(/\\./g, '').split('|').length
      for (const line of table) {
        assert.equal(width(line), width(table[0] ?? ''), path)
        assert.doesNotMatch(line.replace(/\\./g, ''), /[<>[\]`]/, path)
      }
    }
    for (const path of ['/timeline', '/map']) JSON.parse(await safe(`${path}.geojson`))
    JSON.parse(await safe('/brief.json'))
    assert.doesNotMatch((await safe('/brief.md')).replace(/\\./g, ''), /<(?!http:\/\/localhost\/)\w|\]\(javascript/i)
    for (const { report } of readings) JSON.parse(await safe(`/reports/${report.id}.json`))
  })

  test('server-sent events: names of jobs are no markup and begin no event', async () => {
    assert.deepEqual(pageFaults(String(jobList(sayIn('en'), intake.jobs()))), [])
    const answer = await world.get('/sources/progress')
    const reader = answer.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    await reader?.cancel()
    const sent = new TextDecoder().decode(value)
    for (const line of sent.split(/\r\n|\r|\n/)) assert.match(line, /^(?:event: jobs$|data: |$)/)
    assert.equal(sent.match(/^event:/gm)?.length, 1)
    assert.equal(sent.trimEnd().match(/\n\n/g), null)
  })

  test('comments and names as people type them: nothing of it runs', async () => {
    const id = readings[0]?.report.id ?? ''
    for (const words of UNSAFE_TEXTS.slice(0, 12)) {
      const answer = await world.post('/comments', { on: `report:${id}`, name: words.slice(0, 60), words, quote: words })
      assert.deepEqual(pageFaults(await answer.text()), [])
    }
    await safe(`/reports/${id}`)
    await safe('/help', {
      cookie: UNSAFE_TEXTS.slice(0, 5)
        .map((words) => `onrecord_name=${encodeURIComponent(words)}`)
        .join('; '),
    })
    for (const words of UNSAFE_TEXTS)
      await safe('/', {
        cookie: ['name', 'writer', 'settings', 'look', 'browser']
          .map((name) => `onrecord_${name}=${encodeURIComponent(words.toWellFormed())}`)
          .join('; '),
      })
  })
})

test('markdownTable: what would be markup is escaped', () => {
  assert.equal(markdownTable(null, [['<b>', '[x](javascript:1)', 'a|b\nc']]), '| \\<b\\> | \\[x\\]\\(javascript:1\\) | a\\|b c |\n')
})
