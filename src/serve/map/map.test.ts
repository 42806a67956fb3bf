import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { FeatureCollection } from 'geojson'
import { openTestDesk, type TestDesk } from '../../../test/desk-world.ts'
import type { PrintedControl } from '../../store/queries/records.ts'
import { boxOf } from './box.ts'
import { DISPUTED_AREAS } from './disputed.ts'
import { chosenHolders, heldPlaces, holdersOf, isPale } from './holders.ts'
import { outlineOf } from './outlines.ts'

describe('the map', () => {
  let world: TestDesk
  before(async () => {
    world = await openTestDesk()
  })
  after(() => world.close())
  const places = (page: string) => [
    ...page.matchAll(/<li class="place" data-key="([^"]+)" data-name="([^"]+)" data-precision="(\w+)"([^>]*)>/g),
  ]

  test('without scripts it is a list of places, each with what happened there and who holds it', async () => {
    const page = await world.page('/map')
    assert.match(page, /<div class="map-pane" id="map-drawing" hidden/)
    assert.ok(places(page).length > 8)
    const sudzha = places(page).find(([, , name]) => name === 'Sudzha')
    assert.match(sudzha?.[4] ?? '', /data-holder="\d" data-contested/)
    assert.match(page, /<a href="\/control\/\w+">Russian forces, since 1\d Mar 2025<\/a>/)
  })

  test('what is known of a region only is told apart, and what has no place is counted', async () => {
    const page = await world.page('/map')
    assert.ok(places(page).some(([, , , precision]) => precision === 'region'))
    assert.match(page, /data-name="Kursk region"[^>]* data-outline="[\d. ]+"/)
    assert.doesNotMatch(page, /data-precision="town"[^>]* data-outline/)
    assert.match(page, /\d+ events have no place precise enough to draw \(region or country only: \d+ · no place: \d+\)\./)
  })

  test('a part of the map leaves out what lies elsewhere; the colours of holders stay', async () => {
    const page = await world.page('/map?box=30,44,42,53')
    const names = places(page).map(([, , name]) => name)
    assert.ok(names.includes('Odesa') && !names.includes('Jeddah'))
    const holder = (text: string) =>
      places(text)
        .find(([, , name]) => name === 'Sudzha')?.[4]
        ?.match(/data-holder="(\d)"/)?.[1]
    assert.equal(holder(page), holder(await world.page('/map')))
    for (const box of ['1,2,3', 'a,b,c,d', '0,80,10,-80', '0,0,500,10', '0,0,10,10,10'])
      assert.equal((await world.get(`/map?box=${box}`)).status, 400, box)
  })

  test('without scripts a part of the map is asked for by its sides', async () => {
    const names = (page: string) => places(page).map(([, , name]) => name)
    const page = await world.page('/map?west=30&south=44&east=42&north=53')
    assert.deepEqual(names(page), names(await world.page('/map?box=30,44,42,53')))
    assert.match(page, /<input type="number" name="west" min="-180" max="180" step="any" required value="30">/)
    assert.match(page, /<a class="button" href="\/map">All of it<\/a>/)
    assert.equal((await world.get('/map?west=30&south=44')).status, 400)
  })

  test('a filter goes along to the timeline and the claims, and back', async () => {
    const page = await world.page('/map?actor=Ukraine&type=ASSAULT&box=30,44,42,53')
    assert.match(page, /<a class="toggle" href="\/timeline\?actor=Ukraine&amp;type=ASSAULT&amp;range=all">Timeline<\/a>/)
    assert.match(page, /<a class="toggle" href="\/claims\?actor=Ukraine&amp;type=ASSAULT">Claims<\/a>/)
    assert.match(page, /data-holder/)
    const timeline = await world.page('/timeline?actor=Ukraine')
    assert.match(timeline, /<a class="toggle" href="\/map\?since=2025-\d\d-\d\d&amp;actor=Ukraine">Map<\/a>/)
    assert.doesNotMatch(await world.page('/map'), /The same on/)
    assert.equal((await world.get('/claims?type=ASSAULT&status=claimed&origins=2&asof=2031-01-01')).status, 200)
  })

  test('the days asked for hold for the events, not for who holds a place since before', async () => {
    const page = await world.page('/map?since=2025-03-23&until=2025-03-25')
    assert.ok(places(page).some(([, , name, , rest]) => name === 'Sudzha' && rest?.includes('data-holder')))
    assert.ok(!places(page).some(([, , name]) => name === 'Jeddah'))
  })

  test('a filter counts the places of the events that it lets through', async () => {
    const page = await world.page('/map?actor=Ukraine')
    const names = places(page).map(([, , name]) => name)
    assert.ok(names.length > 0 && !names.includes('Doha'))
  })

  test('a chosen holder takes the first colour, others none', async () => {
    const page = await world.page('/map?holder=Russian+forces')
    const held = places(page).filter(([, , , , rest]) => rest?.includes('data-holder'))
    for (const [, , name, , rest] of held) assert.match(rest ?? '', name === 'Sudzha' ? /data-holder="1"/ : /data-holder="0"/)
  })

  test('whose view is drawn is said of every disputed area', async () => {
    const page = await world.page('/map')
    const { features } = JSON.parse(
      readFileSync(new URL('../../../data/basemap/disputed.json', import.meta.url), 'utf8'),
    ) as FeatureCollection
    assert.deepEqual([...new Set(features.map(({ properties }) => properties?.id))], [...DISPUTED_AREAS])
    assert.match(page, /<dt>Crimea<\/dt><dd>Drawn as part of Ukraine, as the United Nations see it; Russia has held it since 2014\.<\/dd>/)
    assert.match(page, /Natural Earth, public domain\. Towns: GeoNames, CC BY 4\.0\./)
  })
})

const entry = (place: string, holder: string | null, from: string, more: object = {}) =>
  ({
    place: { id: place, name: place },
    holder: holder && { name: holder },
    from,
    status: 'actual',
    state: 'single origin',
    readings: [],
    ...more,
  }) as unknown as PrintedControl

test('heldPlaces: the newest that says who holds a place; what may be, will be or was not holds nothing', () => {
  const held = heldPlaces([
    entry('Bara', 'Army', '2025-05-20', { status: 'planned' }),
    entry('Bara', null, '2025-05-10'),
    entry('Bara', 'Rebels', '2025-05-02', { readings: [{ published: '2025-05-12T08:00:00Z' }] }),
    entry('Bara', 'Army', '2025-04-01'),
    entry('Umm Ruwaba', 'Army', '2025-04-01', { state: 'retracted' }),
    entry('El Obeid', 'Army', '2025-03-01', { status: 'denied' }),
  ])
  assert.deepEqual([...held.keys()], ['Bara'])
  assert.equal(held.get('Bara')?.entry.holder?.name, 'Rebels')
  assert.equal(held.get('Bara')?.heard, '2025-05-12')
})

test('holdersOf and chosenHolders: those of most places, or up to four by choice', () => {
  const held = heldPlaces(['A A', 'B B', 'C C', 'D A', 'E D', 'F E'].map((pair) => entry(pair[0] ?? '', pair[2] ?? '', '2025-05-01')))
  const all = holdersOf(held.values())
  assert.deepEqual(all, ['A', 'B', 'C', 'D', 'E'])
  assert.deepEqual(chosenHolders(all, new URLSearchParams()), ['A', 'B', 'C', 'D'])
  assert.deepEqual(chosenHolders(all, new URLSearchParams('holder=E&holder=B&holder=nobody&holder=E')), ['E', 'B'])
})

test('isPale: more than thirty days without a word', () => {
  assert.equal(isPale('2025-04-25', '2025-05-25'), false)
  assert.equal(isPale('2025-04-24', '2025-05-25'), true)
  assert.equal(isPale(null, '2025-05-25'), true)
})

test('boxOf: a part of the map, over the date line too', () => {
  assert.deepEqual(boxOf(new URLSearchParams('box=170,-20,-170,20')), { west: 170, south: -20, east: -170, north: 20 })
  assert.equal(boxOf(new URLSearchParams()), null)
})

test('outlineOf: around the towns of a region, and of nothing else', () => {
  const corners = outlineOf('place:RU.41') ?? assert.fail('no outline')
  const [lons, lats] = [0, 1].map((of) => corners.filter((_, i) => i % 2 === of)) as [number[], number[]]
  assert.ok(Math.min(...lons) < 36.19 && Math.max(...lons) > 36.19 && Math.min(...lats) < 51.73 && Math.max(...lats) > 51.73)
  for (const key of ['place:RU', 'place:RU.999', 'geonames:551669', 'name:somewhere', 'place:__proto__', ''])
    assert.equal(outlineOf(key), null)
})
