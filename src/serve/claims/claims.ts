import { claimStretch, type ShownClaim } from '../../store/queries/claim-list.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager } from '../lists/list-parts.ts'
import { sameFilter } from '../lists/same-filter.ts'
import { claimHeadline } from '../record/headline.ts'
import type { Desk, Visit } from '../visit.ts'
import { stateTag } from '../words/standing.ts'
import { claimFeatures } from './claim-features.ts'

const FILTERS = ['state', 'since', 'until', 'actor', 'place', 'type', 'status', 'origins', 'asof'] as const

/** Claims of a page: contested ones come first, and each is told by dozens of reports. */
const PAGE = 25

const CLAIMS: List<ShownClaim> = {
  path: '/claims',
  title: 'frame.claims',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'about', cell: ({ about }) => about },
    { heading: 'what', cell: ({ item }, { say }) => claimHeadline(say, item) },
    { heading: 'status', cell: ({ item }) => item.status },
    { heading: 'state', cell: ({ state }) => state },
    { heading: 'why', cell: ({ stateWhy }) => stateWhy },
    { heading: 'summary', cell: ({ summary }) => summary },
    { heading: 'for: origins', cell: (claim) => claim.for.origins },
    { heading: 'for: reports', cell: (claim) => claim.for.reports },
    { heading: 'against: origins', cell: ({ against }) => against.origins },
    { heading: 'against: reports', cell: ({ against }) => against.reports },
    { heading: 'unverified: origins', cell: ({ unverified }) => unverified.origins },
    { heading: 'quote', cell: ({ readings }) => readings[0]?.evidence[0]?.quote ?? null },
    { heading: 'publisher', cell: ({ readings }) => readings[0]?.publisher ?? null },
    { heading: 'published', cell: ({ readings }) => readings[0]?.published ?? null },
    { heading: 'decision', cell: () => null },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/claims/${id}` },
  ],
  features: claimFeatures,
  print: ({ item: _item, ...claim }) => claim,
  async load({ store }, { filter, after }, size) {
    return claimStretch(store.db, filter, { after, size: Math.min(size, PAGE) })
  },
  page(visit, asked, found) {
    const { say } = visit
    const isNarrowed = FILTERS.some((name) => asked.params.get(name))
    return framed(visit, {
      screen: 'claims',
      main: html`${listHead(
        say('frame.claims'),
        formLinks(visit, CLAIMS, asked),
        html`<p class="note">${say('claims.note')}</p>${filterForm(visit, '/claims', asked, FILTERS)}${sameFilter(visit, 'claims', asked.params)}`,
      )}
${
  found.items.length > 0
    ? html`<ol class="claims">${found.items.map((claim) => claimRow(visit, claim))}</ol>`
    : (found.failed ?? (found.next === null && html`<p class="empty">${say(isNarrowed ? 'claims.empty' : 'claims.emptyAll')}</p>`))
}
${pager(visit, '/claims', asked, found, 'list.more')}`,
    })
  },
}

/** The list of claims, contested first. */
export function claimsScreen(desk: Desk): void {
  addList(desk, CLAIMS)
}

/** A claim in a list: its state, what it is, and who stands on which side. */
export function claimRow({ say }: Visit, claim: ShownClaim): Html {
  const quote = claim.readings[0]?.evidence[0]?.quote
  const side = (name: 'for' | 'against' | 'unverified') =>
    claim[name].reports > 0 &&
    html`<span class="claim-side ${name}">${say(`claims.${name}`)}: ${say('count.origins', { count: claim[name].origins })}</span>`
  return html`<li class="claim-row" id="${claim.id}">${stateTag(say, claim.state)}
<div><a class="row-title" href="/claims/${claim.id}" dir="auto">${claimHeadline(say, claim.item)}</a>
${quote && html`<blockquote class="item-quote" dir="auto">“${quote}”</blockquote>`}
<p class="row-facts">${side('for')} ${side('against')} ${side('unverified')}${claim.state === 'contested' && html` <span>${claim.stateWhy}</span>`}</p></div></li>`
}
