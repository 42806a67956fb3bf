import type { ActorRecord } from '../../store/queries/actors.ts'
import { type DoubtfulNames, doubtfulNames } from '../../store/queries/doubtful-names.ts'
import { framed } from '../frame/frame.ts'
import { upLink } from '../frame/page-actions.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { formLinks, listHead, pager } from '../lists/list-parts.ts'
import type { Desk, Visit } from '../visit.ts'

const UNRESOLVED: List<DoubtfulNames> = {
  path: '/actors/unresolved',
  title: 'actors.unresolvedTitle',
  columns: [
    { heading: 'name', cell: ({ a }) => a.name },
    { heading: 'reports', cell: ({ a }) => a.reports },
    { heading: 'perhaps', cell: ({ b }) => b.name },
    { heading: 'perhaps: reports', cell: ({ b }) => b.reports },
    { heading: 'why', cell: ({ why }) => why },
    { heading: 'decision', cell: () => null },
    { heading: 'link', cell: ({ a }, { url }) => `${url.origin}/actors/${a.id}` },
    { heading: 'perhaps: link', cell: ({ b }, { url }) => `${url.origin}/actors/${b.id}` },
  ],
  unnaming: null,
  async load({ store }, { after }, size) {
    const pairs = await doubtfulNames(store.db)
    const start = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0
    return { items: pairs.slice(start, start + size), next: pairs.length > start + size ? String(start + size) : null }
  },
  page(visit, asked, found) {
    const { say } = visit
    return framed(visit, {
      screen: 'actors',
      title: say('actors.unresolvedTitle'),
      main: html`${listHead(
        say('actors.unresolvedTitle'),
        formLinks(visit, UNRESOLVED, asked),
        html`<p class="note">${say('actors.unresolvedNote')}</p>${upLink(say, '/actors', 'frame.actors')}`,
      )}
${
  found.items.length > 0
    ? html`<table class="rows compact"><caption class="hidden">${say('actors.unresolvedTitle')}</caption><thead><tr><th scope="col">${say('actors.name')}</th><th scope="col">${say('actors.perhaps')}</th><th scope="col">${say('actors.why')}</th></tr></thead>
<tbody>${found.items.map(({ a, b, why }) => html`<tr><td>${actorCell(visit, a)}</td><td>${actorCell(visit, b)}</td><td>${why}</td></tr>`)}</tbody></table>`
    : (found.failed ?? html`<p class="empty">${say('actors.unresolvedNone')}</p>`)
}
${pager(visit, '/actors/unresolved', asked, found, 'list.more')}`,
    })
  },
}

/** Names that may be another's: pairs of actors that a person has to look at. */
export function unresolvedScreen(desk: Desk): void {
  addList(desk, UNRESOLVED)
}

/** How many names may be another's, with the way to them; nothing where none is. */
export async function unresolvedLine({ say, store }: Visit): Promise<Html> {
  const { length: count } = await doubtfulNames(store.db)
  return count > 0 ? html`<p class="note unresolved"><a href="/actors/unresolved">${say('actors.unresolved', { count })}</a></p>` : NOTHING
}

/** Whom an actor may be the same as, with what speaks for it. */
export async function perhapsSame({ say, store }: Visit, { id }: ActorRecord): Promise<Html> {
  const others = (await doubtfulNames(store.db)).flatMap(({ a, b, why }) =>
    a.id === id ? [{ actor: b, why }] : b.id === id ? [{ actor: a, why }] : [],
  )
  return others.length > 0
    ? html`<p class="note">${say('actors.perhaps')}: ${others.map(({ actor, why }, i) => html`${i > 0 && ', '}<a href="/actors/${actor.id}"><bdi>${actor.name}</bdi></a> (${why})`)}</p>`
    : NOTHING
}

function actorCell({ say }: Visit, { id, name, reports }: ActorRecord): Html {
  return html`<a class="row-title" href="/actors/${id}"><bdi>${name}</bdi></a> <span class="quiet">${say('count.reports', { count: reports })}</span>`
}
