/** An address of the desk and what it shows. */
export interface BenchPage {
  readonly name: string
  readonly path: string
}

/** Pages of every screen on a running desk; what has a page of its own is found by the first link of its list. */
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
  return [
    { name: 'Today', path: '/' },
    { name: 'Reports', path: '/reports' },
    { name: 'Reports, the next page', path: older },
    { name: 'Reader', path: report },
    { name: 'Stories', path: '/stories' },
    { name: 'Timeline, 30 days', path: '/timeline' },
    { name: 'Timeline, everything', path: '/timeline?range=all' },
    { name: 'Map', path: '/map' },
    { name: 'Positions', path: '/positions' },
    ...(plan ? [{ name: 'A plan', path: plan }] : []),
    { name: 'Claims', path: '/claims' },
    { name: 'Claims, contested', path: '/claims?state=contested' },
    { name: 'A claim', path: claim },
    { name: 'An event', path: event },
    { name: 'Actors', path: '/actors' },
    { name: 'An actor', path: actor },
    { name: 'Search', path: '/search?q=market' },
    { name: 'Search, two words', path: '/search?q=market+convoy' },
    { name: 'Sources', path: '/sources' },
    { name: 'Brief', path: '/brief' },
    { name: 'Help', path: '/help' },
  ]
}
