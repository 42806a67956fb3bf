/** An address of the desk and what it shows. */
export interface BenchPage {
  readonly name: string
  readonly path: string
}

/** Pages of every screen on a running desk, as they are opened first; what has a page of its own is found by the first link of its list. */
export async function benchPages(address: string): Promise<BenchPage[]> {
  const first = async (path: string, link: RegExp): Promise<string> => {
    const page = await (await fetch(address + path)).text()
    const [, found = ''] = link.exec(page) ?? []
    if (found === '') throw new Error(`${path} has no link like ${link}: is the store empty?`)
    return found.replaceAll('&amp;', '&')
  }
  const report = await first('/reports', /href="(\/reports\/[0-9a-f]{16})"/)
  const older = await first('/reports', /rel="next" href="([^"]+)"/).catch(() => '/reports')
  const claim = await first('/claims', /href="(\/claims\/\w+)"/)
  const event = await first('/timeline', /href="(\/events\/\w+)/)
  const actor = await first('/actors', /href="(\/actors\/\w+)/)
  const plan = await first('/positions', /href="(\/positions\/[^"?]+)"/).catch(() => null)
  const place = await first('/map', /href="(\/places\/[^"]+)"/).catch(() => null)
  return [
    { name: 'Today', path: '/' },
    { name: 'Reports', path: '/reports' },
    { name: 'Reports, the next page', path: older },
    { name: 'Reader', path: report },
    { name: 'Stories', path: '/stories' },
    { name: 'Timeline, 30 days', path: '/timeline' },
    { name: 'Timeline, everything', path: '/timeline?range=all' },
    { name: 'Map', path: '/map' },
    ...(place ? [{ name: 'A place', path: place }] : []),
    { name: 'Positions', path: '/positions' },
    ...(plan ? [{ name: 'A plan', path: plan }] : []),
    { name: 'Claims', path: '/claims' },
    { name: 'Claims, contested', path: '/claims?state=contested' },
    { name: 'A claim', path: claim },
    { name: 'An event', path: event },
    { name: 'Actors', path: '/actors' },
    { name: 'An actor', path: actor },
    { name: 'Unresolved names', path: '/actors/unresolved' },
    { name: 'Comments', path: '/comments' },
    { name: 'Search', path: '/search?q=market' },
    { name: 'Search, two words', path: '/search?q=market+convoy' },
    { name: 'Sources', path: '/sources' },
    { name: 'Brief', path: '/brief' },
    { name: 'Help', path: '/help' },
  ]
}

/** The same screens narrowed, gone through to the far end, and as they were on a day (ISO 8601) on which half of the reports had come. */
export async function narrowedPages(address: string, asOf: string): Promise<BenchPage[]> {
  const page = async (path: string) => (await fetch(address + path)).text()
  const [, actor = ''] = /class="row-title" href="\/actors\/[^"]+"[^>]*>([^<]+)</.exec(await page('/actors')) ?? []
  const [, place = ''] = /<h3 class="lane-name"><a [^>]+><bdi>([^<]+)</.exec(await page('/timeline?lanes=place&range=all')) ?? []
  const all = await page('/timeline?range=all')
  const [, first = '2000-01-01'] = /data-first="([\d-]+)"/.exec(all) ?? []
  const day = (after: number) => new Date(Date.parse(first) + after * 86_400_000).toISOString().slice(0, 10)
  const deep = `${Date.parse(day(30)) / 86_400_000}_E0000000000001`
  const [who, where] = [`actor=${encodeURIComponent(actor)}`, `place=${encodeURIComponent(place)}`]
  const month = `since=${day(200)}&until=${day(230)}`
  return [
    { name: 'Reports of a month', path: `/reports?${month}` },
    { name: 'Reports as of a day', path: `/reports?asof=${asOf}` },
    { name: 'Timeline, places', path: '/timeline?lanes=place' },
    { name: 'Timeline, types, everything', path: '/timeline?lanes=type&range=all' },
    { name: 'Timeline, far down', path: `/timeline?range=all&after=${deep}` },
    { name: 'Timeline of a year', path: `/timeline?since=${day(100)}&until=${day(465)}` },
    { name: 'Timeline of an actor', path: `/timeline?${who}&range=all` },
    { name: 'Timeline of a country', path: '/timeline?actor=RUS&range=all' },
    { name: 'Timeline of a place', path: `/timeline?${where}&range=all` },
    { name: 'Timeline of both', path: `/timeline?${who}&${where}&range=all` },
    { name: 'Timeline of a status', path: '/timeline?status=claimed&range=all' },
    { name: 'Timeline of a state', path: '/timeline?state=contested&range=all' },
    { name: 'Timeline of a state that none has', path: '/timeline?state=retracted&type=ASSAULT&status=claimed&range=all' },
    { name: 'Timeline, three origins', path: '/timeline?origins=3&range=all' },
    { name: 'Timeline of all at once', path: `/timeline?${who}&type=ASSAULT&status=claimed&state=contested&range=all` },
    { name: 'Timeline as of a day', path: `/timeline?asof=${asOf}&range=all` },
    { name: 'Contested as of a day', path: `/timeline?asof=${asOf}&state=contested&range=all` },
    { name: 'Map of a part', path: '/map?box=20,20,60,60' },
    { name: 'Map of an actor', path: `/map?${who}` },
    { name: 'Map of a country', path: '/map?actor=RUS' },
    { name: 'Map of a state', path: '/map?state=contested' },
    { name: 'Map as of a day', path: `/map?asof=${asOf}` },
    { name: 'Positions as of a day', path: `/positions?asof=${day(500)}` },
    { name: 'Claims of one origin', path: '/claims?state=single+origin' },
    { name: 'Claims retracted', path: '/claims?state=retracted' },
    { name: 'Claims of an actor', path: `/claims?${who}` },
    { name: 'Claims of a month', path: `/claims?${month}` },
    { name: 'Claims as of a day', path: `/claims?asof=${asOf}` },
    { name: 'Corroborated as of a day', path: `/claims?asof=${asOf}&state=corroborated` },
    { name: 'Actors of a name', path: '/actors?actor=a' },
    { name: 'Search, a phrase', path: '/search?q=%22market+convoy%22' },
    { name: 'Search in a month', path: `/search?q=market&${month}` },
    { name: 'Brief of an actor', path: `/brief?${who}` },
    { name: 'Brief of a year', path: `/brief?since=${day(100)}&until=${day(465)}` },
    { name: 'Brief as of a day', path: `/brief?asof=${asOf}` },
  ]
}
