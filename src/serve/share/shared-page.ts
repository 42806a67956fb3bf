import type { SharedView } from '../../store/queries/shares.ts'
import { briefBody, onlyReviewed, sparingly } from '../brief/body.ts'
import { methodWords } from '../brief/brief.ts'
import { briefOf } from '../brief/contents.ts'
import { unnamedWhereAsked } from '../brief/unnamed.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { type Asked, readAsked } from '../lists/asked.ts'
import { boxOf } from '../map/box.ts'
import { addressOfView, viewWords } from '../views/view-address.ts'
import type { Visit } from '../visit.ts'

/** A shared view as whoever has its link reads it: its brief on one page, with its quotes, and without a way to anything else. */
export async function sharedPage(visit: Visit, { view, expires, isUnnamed }: SharedView): Promise<Html> {
  const { say, url } = visit
  const asked = askedOf(new URL(addressOfView(view), url.origin), isUnnamed)
  const { making, failed } = sparingly(visit)
  const all = await briefOf(visit, asked, making, { isBrief: true })
  const [made, instead] = knowsPlans(asked)
    ? [all, failed]
    : [{ ...all, plans: [] }, new Map([...failed, ['positions', noPlans(visit)]] as const)]
  const { brief, leftOut } = await unnamedWhereAsked(visit, asked, asked.params.has('reviewed') ? onlyReviewed(made) : made)
  return framed(visit, {
    screen: 'brief',
    title: view.name,
    main: html`<article class="brief"><header class="page-head"><h1><bdi>${view.name}</bdi></h1>
<p>${say('share.scope', { scope: viewWords(say, view), day: brief.asOf })}<br>${methodWords(say, brief.reports)}</p>
${leftOut !== null && html`<p class="note">${say('brief.leftOut', { count: leftOut })}</p>`}
<p class="note">${say('share.guest', { day: expires.slice(0, 10) })}</p></header>
${briefBody(visit, asked, brief, instead)}</article>`,
  })
}

function askedOf(address: URL, isUnnamed: boolean): Asked {
  const { filter, params, ...asked } = readAsked(address)
  const all = new URLSearchParams(params)
  if (isUnnamed) all.set('unnamed', '1')
  return { ...asked, params: all, filter: { ...filter, box: boxOf(params) ?? undefined } }
}

/** Plans know no place, type, standing or part of the map: a view that is narrowed by one holds none. */
function knowsPlans({ filter: { place, type, status, state, minOrigins, box } }: Asked): boolean {
  return !(place || type || status || state || minOrigins || box)
}

function noPlans({ say }: Visit): Html {
  return html`<p class="quiet">${say('share.noPlans')}</p>`
}
