import type { TestDesk } from '../desk-world.ts'

/** Addresses of every screen of the desk on the example reports, by a name for each. */
export async function viewsOf({ get }: TestDesk): Promise<Readonly<Record<string, string>>> {
  const list = async (path: string) => (await (await get(path)).json()) as { id: string; title?: string; state?: string }[]
  const [reports, claims, actors] = await Promise.all([list('/reports.json'), list('/claims.json'), list('/actors.json')])
  const report = reports.find(({ title }) => title?.startsWith('Putin aide'))?.id
  const copy = reports.find(({ title }) => title?.startsWith('A breather'))?.id
  const contested = claims.find(({ state }) => state === 'contested')?.id
  const events = await list('/timeline.json')
  const plan = /href="(\/positions\/[^"?]+)"[^>]*>30-day/.exec(await (await get('/positions')).text())?.[1]
  const [, place] = /href="(\/places\/[^"]+)"/.exec(await (await get('/map')).text()) ?? []
  return {
    today: '/',
    reports: '/reports',
    reader: `/reports/${report}`,
    'reader with all': `/reports/${report}?names=1&labels=1&at=10-40`,
    changes: `/reports/${copy}/changes?from=${report}`,
    original: `/reports/${report}/original`,
    stories: '/stories',
    timeline: '/timeline',
    map: '/map',
    positions: '/positions',
    plan: `${plan}`,
    'plan with a position chosen': `${plan}?about=RUS`,
    'positions turned': '/positions?turn=1',
    place: `${place}`,
    comments: '/comments',
    'unresolved names': '/actors/unresolved',
    claims: '/claims',
    claim: `/claims/${contested}`,
    event: `/events/${events[0]?.id}`,
    actors: '/actors',
    actor: `/actors/${actors[0]?.id}`,
    search: '/search?q=ceasefire',
    sources: '/sources',
    'saved views': '/views',
    'a view to be saved': '/views/new?address=%2Fclaims%3Fplace%3DSudzha',
    brief: '/brief',
    help: '/help',
  }
}

/** Addresses that say there is nothing, on a desk without reports. */
export const EMPTY_VIEWS: readonly string[] = [
  '/',
  '/reports',
  '/stories',
  '/timeline',
  '/map',
  '/positions',
  '/claims',
  '/actors',
  '/sources',
  '/search?q=peace',
  '/brief',
]

/** Addresses that are answered with a failure. */
export const FAILING_VIEWS: readonly string[] = ['/reports/0000000000000000', '/nowhere', '/timeline?since=yesterday']
