import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { exampleReadings, openTestDesk, type TestDesk } from '../../test/desk-world.ts'
import { handReading } from '../../test/hand-reading.ts'
import { SCREEN_PATHS } from '../../test/screen-paths.ts'
import type { Reading } from '../record/types.ts'
import { SCREENS } from './frame/screens.ts'
import type { Feature } from './lists/feature.ts'

/** Words of a page as a person sees them: no markup, white space collapsed. */
const words = (page: string) =>
  page
    .replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

describe('screens', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())
  const json = async (path: string): Promise<unknown> => (await world.get(path)).json()
  const reportOf = async (title: string): Promise<{ id: string }> =>
    ((await json('/reports.json')) as { id: string; title: string }[]).find((report) => report.title.includes(title)) ?? assert.fail(title)

  for (const { path } of SCREENS)
    test(`${path}: is whole, with one heading, its landmarks, and no word of a script`, async () => {
      const page = await world.page(path)
      assert.equal(page.match(/<h1[ >]/g)?.length, 1)
      assert.equal(page.match(/<main /g)?.length, 1)
      assert.match(page, /<a class="skip" href="#page">/)
      assert.match(page, new RegExp(`<a href="${path}" aria-current="page">`))
      assert.doesNotMatch(page, /\bundefined\b|\[object |\bNaN\b/)
      assert.equal([...page.matchAll(/ id="([^"]+)"/g)].length, new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).size)
    })

  test('Today: what is contested and which positions moved comes first', async () => {
    const page = words(await world.page('/'))
    assert.match(page, /Contested .*Sudzha/)
    assert.match(page, /Russia: 30-day ceasefire .*rejects/)
  })

  test('Today: a later look shows what came since, or that nothing did', async () => {
    const page = words(await (await world.get('/', { cookie: 'onrecord_look=~2025-03-25T08:10:00Z' })).text())
    assert.match(page, /Nothing new since 25 Mar 2025, 08:10\. No source is followed\./)
  })

  test('Reports: newest first, copies and versions told', async () => {
    const page = words(await world.page('/reports'))
    assert.ok(page.indexOf('Two days on') < page.indexOf('Ukraine accepts US offer'))
    assert.match(page, /\d+ statements \d+ positions \d+ entries on control copy/)
    assert.match(page, /version 2/)
  })

  test('Reports: days that nothing was published in say so', async () => {
    assert.match(words(await world.page('/reports?since=2024-01-01&until=2024-02-01')), /No reports from 1 Jan 2024 to 1 Feb 2024\./)
  })

  test('Reader: the text stands as it is, each part with its place', async () => {
    const { id } = await reportOf('Putin aide calls truce')
    const page = await world.page(`/reports/${id}`)
    const { report } = (await json(`/reports/${id}.json`)) as Reading
    const parts = [...page.matchAll(/<(?:p|h2) class="part [^"]+" data-start="(\d+)" data-end="(\d+)"[^>]*>([\s\S]*?)<\/(?:p|h2)>/g)]
    assert.equal(parts.length, report.parts.length)
    for (const [, start, end, inner = ''] of parts) {
      const text = inner
        .replace(/<svg[\s\S]*?<\/svg>/g, '')
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')
      assert.equal(text, report.text.slice(Number(start), Number(end)))
    }
  })

  test('Reader: every record of the list leads to its words, and marks say what they are', async () => {
    const { id } = await reportOf('Putin aide calls truce')
    const page = await world.page(`/reports/${id}`)
    const links = [...page.matchAll(/class="item-link"[^>]* href="#([^"]+)"/g)].map(([, hash]) => hash)
    assert.ok(links.length > 20)
    for (const link of links) assert.match(page, new RegExp(`id="${link}"`))
    assert.match(page, /<mark class="event d\d" data-item="e\d+" data-from data-sign="E">/)
    assert.match(page, /<mark class="position d\d" data-item="k\d+" data-from><svg class="sign sign-rejects"/)
  })

  test('Reader: kinds, names and labels are asked for by the address', async () => {
    const { id } = await reportOf('Putin aide calls truce')
    const page = await world.page(`/reports/${id}?show=event,control&names=1&labels=1&at=0-6`)
    assert.match(page, /<article class="reader hide-statement hide-proposal hide-position with-names"/)
    assert.match(page, /<span class="target" id="at">MOSCOW<\/span>/)
    assert.match(page, /<span class="hidden label">event: <\/span>/)
  })

  test('Reader: passages on violence are folded for who asks, on a page or in every report', async () => {
    const { id } = await reportOf('Drones kill three')
    const folds = (page: string) => [
      ...page.matchAll(
        /<details class="folded"><summary>Line (\d+) tells of violence<\/summary><p class="part paragraph" data-start="\d+"/g,
      ),
    ]
    const plain = await world.page(`/reports/${id}`)
    assert.equal(folds(plain).length, 0)
    const folded = await world.page(`/reports/${id}?fold=1`)
    assert.ok(folds(folded).length > 0 && folds(folded).length < (folded.match(/data-line=/g) ?? []).length)
    assert.equal(words(folded.replace(/<summary>Line.*?<\/summary>/g, '')), words(plain))
    const set = await world.post('/settings', { theme: 'auto', keys: 'on', folds: 'on', contrast: 'more' })
    const cookie = set.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const always = await (await world.get(`/reports/${id}`, { cookie })).text()
    assert.equal(folds(always).length, folds(folded).length)
    assert.match(always, /<html [^>]*data-contrast="more"/)
    assert.equal(folds(await (await world.get(`/reports/${id}?fold=0`, { cookie })).text()).length, 0)
  })

  test('Reader: copies, versions and what changed', async () => {
    const copy = await reportOf('A breather for Kyiv')
    const page = await world.page(`/reports/${copy.id}`)
    const [, from] = /href="\/reports\/\w+\/changes\?from=(\w+)"/.exec(page) ?? assert.fail('no comparison')
    assert.match(await world.page(`/reports/${copy.id}/changes?from=${from}`), /<del>[\s\S]*<ins>/)
    const [old, later] = [await reportOf('Drones kill two'), await reportOf('Drones kill three')]
    assert.match(
      await world.page(`/reports/${old.id}`),
      new RegExp(`The text differs since 23 Mar 2025\\. <a href="/reports/${later.id}/changes\\?from=${old.id}">`),
    )
    assert.match(
      await world.page(`/reports/${later.id}`),
      new RegExp(`<a href="/reports/${later.id}/changes\\?from=${old.id}">What changed since`),
    )
  })

  test('Reader: the original is shown with its checksum and fetched from nowhere', async () => {
    const { id } = await reportOf('Putin aide calls truce')
    const page = await world.page(`/reports/${id}/original`)
    assert.match(page, /<code>[0-9a-f]{64}<\/code>/)
    assert.match(page, /rel="noreferrer noopener nofollow"/)
  })

  test('an id that is not there gets a page that says so', async () => {
    for (const path of [
      '/reports/0000000000000000',
      '/events/E0000000000000',
      '/claims/CE0000000000000',
      '/actors/A0000000000',
      '/sources/none',
      '/positions/none.k1',
    ]) {
      const answer = await world.get(path)
      assert.equal(answer.status, 404, path)
      assert.match(await answer.text(), /Nothing in this record has the id/)
    }
  })

  test('Claims: contested first; a claim has its sides, its figures and its history', async () => {
    const claims = (await json('/claims.json')) as { id: string; state: string }[]
    assert.equal(claims[0]?.state, 'contested')
    const pages = await Promise.all(claims.filter(({ state }) => state === 'contested').map(({ id }) => world.page(`/claims/${id}`)))
    const all = pages.map(words).join('\n')
    assert.match(all, /Says so: 2 origins/)
    assert.match(all, /Denies or differs: 1 origin, 1 report/)
    assert.match(all, /Could not verify: 1 origin/)
    assert.match(pages.join('\n'), /<svg class="range"/)
  })

  test('Positions: where each party stands, as of a day', async () => {
    const now = words(await world.page('/positions'))
    assert.match(now, /30-day ceasefire .*rejects 18 Mar 2025/)
    const [, plan = ''] = /href="\/positions\/([^"?]+)"[^>]*>30-day/.exec(await world.page('/positions')) ?? []
    const then = words(await world.page(`/positions/${plan}?asof=2025-03-12`))
    assert.match(then, /Russia silent/)
    assert.doesNotMatch(then, /18 Mar 2025”/)
    // On that day only a spokesman had been heard; the party goes by its name all the same.
    assert.match(words(await world.page('/positions?asof=2025-03-14')), /March 23 Movement/)
    assert.doesNotMatch(words(await world.page('/positions?asof=2025-03-14')), /group:/)
    assert.match(words(await world.page(`/positions/${plan}?asof=2025-03-01`)), /Nobody had spoken of this plan by 1 Mar 2025/)
  })

  test('Positions: parties are rows when asked for, and keep what else was asked', async () => {
    const page = await world.page('/positions?asof=2025-03-20&turn=1')
    assert.match(page, /<th scope="col">Party<\/th><th scope="col"><a class="row-title" href="\/positions\/[^"]+asof=2025-03-20"/)
    assert.match(page, /<th scope="row"><bdi>Russia<\/bdi><\/th>/)
    assert.match(page, /aria-pressed="true" href="\/positions\?asof=2025-03-20"/)
  })

  test('Positions: a plan is also CSV and Markdown, a row for each voice, as of the day asked for', async () => {
    const [, path = ''] = /href="(\/positions\/[^"#?]+)"[^>]*>30-day/.exec(await world.page('/positions')) ?? assert.fail('no plan')
    const rows = (await (await world.get(`${path}.csv`)).text()).trim().split('\r\n')
    assert.match(rows[0] ?? '', /^party,stance,day,actor,/)
    assert.ok(rows.some((row) => /^Russia,rejects,2025-03-13,Yuri Ushakov,/.test(row) && /\/reports\//.test(row)))
    const before = (await (await world.get(`${path}.csv?asof=2025-03-12`)).text()).trim().split('\r\n')
    assert.ok(before.length > 1 && before.length < rows.length)
    const table = await (await world.get(`${path}.md`)).text()
    assert.match(table, /^# 30-day ceasefire\n\n\| party \|/)
    assert.equal(table.trim().split('\n').length, rows.length + 3)
  })

  test('Positions: the id that programs are given leads to the plan, whose own id it is', async () => {
    const plans = (await json('/positions.json')) as {
      proposal: { id: string; label: string }
      parties: { origins: number; voices: { readings: unknown[] }[] }[]
    }[]
    assert.ok(plans.length > 0)
    for (const { proposal, parties } of plans) {
      const answer = await world.get(`/positions/${proposal.id}.json?asof=2025-03-24`)
      assert.equal(answer.status, 302)
      const address = answer.headers.get('location') ?? ''
      assert.match(address, /\.json\?asof=2025-03-24$/)
      const plan = (await json(address)) as (typeof plans)[number]
      assert.equal(plan.proposal.id, proposal.id)
      for (const { origins, voices } of parties) assert.ok(origins > 0 && origins <= voices.flatMap(({ readings }) => readings).length)
    }
    assert.equal((await world.get('/positions/R0000000000000')).status, 404)
  })

  test('Actors: names, last words and events', async () => {
    const [first] = (await json('/actors.json')) as { id: string; name: string }[]
    const page = words(await world.page(`/actors/${first?.id}`))
    assert.match(page, /Last statements “/)
    assert.match(page, new RegExp(`All events with ${first?.name}`))
    assert.match(words(await world.page('/actors')), /Last statement .* \d+ Mar 2025/)
  })

  test('Actors: whom they are part of, and who is part of them', async () => {
    const actors = (await json('/actors.json')) as { id: string }[]
    const pages = (await Promise.all(actors.map(({ id }) => world.page(`/actors/${id}`)))).map(words)
    assert.ok(pages.some((page) => /Part of: \w/.test(page)))
  })

  test('Search: words are found, and what was asked is text', async () => {
    assert.match(words(await world.page('/search?q=prisoners')), /175 for 175/)
    const page = await world.page(`/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
    assert.doesNotMatch(page, /<img/)
  })

  test('every list is also JSON, CSV and Markdown; those with places GeoJSON', async () => {
    for (const path of ['/reports', '/timeline', '/map', '/positions', '/claims', '/actors', '/stories', '/sources', '/search']) {
      const query = path === '/search' ? '?q=ceasefire' : ''
      assert.ok(Array.isArray(await json(`${path}.json${query}`)), path)
      const csv = await world.get(`${path}.csv${query}`)
      assert.match(csv.headers.get('content-type') ?? '', /text\/csv/)
      assert.match(await csv.text(), /^[\w ]+,/)
      assert.match(await (await world.get(`${path}.md${query}`)).text(), /^# .+\n\n\| /)
    }
    for (const path of ['/timeline', '/map', '/claims']) {
      const collection = (await json(`${path}.geojson`)) as { type: string; features: Feature[] }
      assert.equal(collection.type, 'FeatureCollection')
      assert.ok(
        collection.features.some(({ geometry }) => geometry !== null),
        path,
      )
      for (const { geometry } of collection.features) assert.ok(geometry === null || Math.abs(geometry.coordinates[1]) <= 90)
    }
  })

  test('a list in another form has the same filter', async () => {
    const events = (await json('/timeline.json?place=Walikale')) as { places: { name: string }[] }[]
    assert.ok(events.length > 0)
    for (const { places } of events) assert.ok(places.some(({ name }) => name === 'Walikale'))
  })

  test('a list goes on from page to page without losing or repeating anything', async () => {
    const whole = (await json('/timeline.json')) as { id: string }[]
    const listed = new Set<string>()
    for (let path: string | undefined = '/timeline?range=all'; path; ) {
      const page: string = await world.page(path)
      for (const [, id = ''] of page.matchAll(/class="row-title" href="\/events\/(\w+)"/g)) listed.add(id)
      path = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.deepEqual([...listed].sort(), whole.map(({ id }) => id).sort())
  })

  test('Brief: scope, events, positions, contested claims, gaps and numbered sources', async () => {
    const page = words(await world.page('/brief?since=2025-03-18&until=2025-03-24'))
    assert.match(page, /Scope: from 18 Mar 2025 to 24 Mar 2025\. As of 24 Mar 2025\./)
    for (const part of ['What changed', 'Events', 'Positions', 'Contested claims', 'Gaps', 'Sources']) assert.match(page, new RegExp(part))
    assert.match(words(await world.page('/brief?reviewed=1')), /lines are left out: nobody has looked at them yet/)
    assert.match(await (await world.get('/brief.md')).text(), /^# Brief\n\nScope/)
  })
})

describe('screens of hostile or joined records', () => {
  test('cells that a spreadsheet would run are words', async () => {
    const reading = handReading(
      { text: 'Nobody came.', title: "=cmd|' /C calc'!A0", publisher: '@sum(1)', published: '2031-05-02' },
      () => ({}),
    )
    const world = await openTestDesk([reading])
    const csv = await (await world.get('/reports.csv')).text()
    assert.match(csv, /,'@sum\(1\),'=cmd/)
    await world.close()
  })

  test('an id that a record once had leads to what it became, and says so', async () => {
    const world = await openTestDesk()
    const events = (await (await world.get('/timeline.json')).json()) as { id: string; type: string }[]
    const [a, b] = events.filter(({ type }) => type === 'CONSULT')
    assert.ok(a && b)
    await world.store.mergeRecords(a.id, b.id)
    const answers = await Promise.all([a.id, b.id].map((id) => world.get(`/events/${id}`)))
    const moved = answers.find(({ status }) => status === 302) ?? assert.fail('neither leads on')
    const page = await world.page(moved.headers.get('location') ?? '')
    assert.match(words(page), /The record E\w+ is part of this one now/)
    assert.equal((await world.get(`${moved.headers.get('location')?.replace(/\?.*/, '')}.json`)).status, 200)
    await world.close()
  })
})

describe('screens as of a day', () => {
  let world: TestDesk
  before(async () => {
    const readings = (await exampleReadings()).toSorted((a, b) => ((a.report.published ?? '') < (b.report.published ?? '') ? -1 : 1))
    world = await openTestDesk(readings, { arrivesAt: (at) => `${readings[at]?.report.published?.slice(0, 10)}T12:00:00Z` })
  })
  after(() => world.close())

  test('only what had come by then counts: reports, events, and the origins of each', async () => {
    const ids = async (path: string) =>
      ((await (await world.get(path)).json()) as { id: string; origins: number }[]).map(({ id, origins }) => [id, origins] as const)
    assert.equal((await ids('/reports.json?asof=2025-03-12')).length, 3)
    const [now, then] = [new Map(await ids('/timeline.json')), new Map(await ids('/timeline.json?asof=2025-03-12'))]
    assert.ok(then.size > 0 && then.size < now.size)
    for (const [id, origins] of then) assert.ok((now.get(id) ?? 0) >= origins, id)
    assert.ok(
      [...then].some(([id, origins]) => (now.get(id) ?? 0) > origins),
      'nothing was borne out later',
    )
    assert.match(words(await world.page('/claims?asof=2025-03-12')), /As it was on record at the end of 12 Mar 2025/)
  })

  test('a state, a copy, a brief and a map are those of that day', async () => {
    const json = async <Of>(path: string) => (await (await world.get(path)).json()) as Of
    const all = await json<{ id: string; state: string }[]>('/timeline.json?asof=2025-03-14')
    for (const state of ['contested', 'corroborated', 'single origin']) {
      const found = await json<{ id: string; state: string }[]>(`/timeline.json?asof=2025-03-14&state=${encodeURIComponent(state)}`)
      const expected = all.filter((event) => event.state === state)
      assert.deepEqual(found.map(({ id }) => id).sort(), expected.map(({ id }) => id).sort(), state)
    }
    const then = await json<{ reports: number; positions: { parties: { voices: { readings: { day: string }[] }[] }[] }[] }>(
      '/brief.json?asof=2025-03-14',
    )
    const reports = await json<{ id: string; copyOf: string | null }[]>('/reports.json?asof=2025-03-14')
    assert.equal(then.reports, reports.length)
    const known = new Set(reports.map(({ id }) => id))
    for (const { copyOf } of reports) assert.ok(copyOf === null || known.has(copyOf))
    const days = then.positions.flatMap(({ parties }) => parties.flatMap(({ voices }) => voices.flatMap(({ readings }) => readings)))
    assert.ok(days.length > 0 && days.every(({ day }) => day <= '2025-03-15'))
    assert.equal((await world.get('/map?asof=2025-03-14')).status, 200)
  })

  test('a record that was not there yet is not found', async () => {
    const [last] = (await (await world.get('/timeline.json?since=2025-03-22')).json()) as { id: string }[]
    assert.equal((await world.get(`/events/${last?.id}?asof=2025-03-12`)).status, 404)
    assert.equal((await world.get(`/events/${last?.id}`)).status, 200)
  })
})

describe('screens of an empty record', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([])
  })
  after(() => world.close())

  test('each says that there is nothing, and what to do', async () => {
    for (const [path, said] of [
      ['/', /No reports yet\. Add a feed, paste a link or drop files\./],
      ['/reports', /No reports yet\. Add a feed, paste a link or drop files\./],
      ['/stories', /No story yet/],
      ['/timeline', /No events yet/],
      ['/map', /Nothing is told of who holds a place/],
      ['/positions', /No proposal found yet\. What counts as one\?/],
      ['/claims', /No claims yet/],
      ['/actors', /No actors yet/],
      ['/brief', /No events in this scope/],
      ['/search?q=peace', /Nothing found for “peace”/],
    ] as const)
      assert.match(words(await world.page(path)), said, path)
  })
})

describe('screens in another language', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk([], { language: 'pseudo' })
  })
  after(() => world.close())

  test('no word stands in a template: all come from the table', async () => {
    for (const path of SCREEN_PATHS) {
      const page = await world.page(path)
      const plain = words(page.replace(/<(kbd|code|option|select)[\s\S]*?<\/\1>/g, ' ').replace(/class="forms"[\s\S]*?<\/p>/g, '>'))
      const left = (plain.match(/[A-Za-z]{5,}/g) ?? []).filter((word) => !/[áéíóúçñšýž~]/.test(word))
      assert.deepEqual(left, [], path)
    }
  })
})
