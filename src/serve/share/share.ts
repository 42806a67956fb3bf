import { randomBytes } from 'node:crypto'
import { endShare, insertShare, sharedView } from '../../store/queries/shares.ts'
import { viewOfId } from '../../store/queries/views.ts'
import { DeskError, notFound, requireOwner } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { isolated } from '../messages/isolated.ts'
import { isLoopback, plainName } from '../security/hosts.ts'
import { newToken } from '../security/owner.ts'
import type { Desk, Visit } from '../visit.ts'
import { SHARE_DAYS } from './share-parts.ts'
import { sharedPage } from './shared-page.ts'
import { hashOfToken } from './token.ts'

/** Links to a view for others: `/s/TOKEN` opens one, the owner makes them and takes them back under Saved views. */
export function shareScreen(desk: Desk): void {
  desk.get('/s/:token', async (context) => {
    const { visit } = context.var
    // Whoever opens it sees what a stranger with the link sees, its owner too.
    const guest: Visit = { ...visit, isOwner: false, isGuest: true, views: [] }
    context.set('visit', guest)
    context.header('Cache-Control', 'no-store')
    const found = visit.url.search === '' && (await sharedView(visit.store.db, hashOfToken(context.req.param('token')), visit.now))
    if (!found) throw new DeskError(404, 'share.goneTitle', 'share.gone')
    return context.html(await sharedPage(guest, found))
  })
  desk.post('/views/:id/share', async (context) => {
    requireOwner(context)
    const { visit } = context.var
    const { store, now, url } = visit
    const id = context.req.param('id')
    const view = await viewOfId(store.db, id)
    if (!view || view.removed !== null) return notFound(id.slice(0, 100))
    const { days: given, unnamed } = await context.req.parseBody()
    const days = SHARE_DAYS.find((one) => String(one) === given)
    if (days === undefined)
      throw new DeskError(400, 'error.badRequestTitle', 'error.badValue', { value: String(given ?? ''), name: 'days' })
    const token = newToken()
    const expires = new Date(Date.parse(now) + days * 86_400_000).toISOString()
    const share = { id: randomBytes(6).toString('hex'), hash: hashOfToken(token), view: view.id, at: now, expires }
    await store.write((db) => insertShare(db, { ...share, unnamed: unnamed === 'on' ? 1 : 0 }))
    context.header('Cache-Control', 'no-store')
    return context.html(madePage(visit, { name: view.name, address: `${url.origin}/s/${token}`, expires }), 201)
  })
  desk.post('/shares/:id/end', async (context) => {
    requireOwner(context)
    const id = context.req.param('id')
    const isEnded = await context.var.visit.store.write((db) => endShare(db, id))
    return isEnded ? context.redirect('/views#shares', 303) : notFound(id.slice(0, 100))
  })
}

interface MadeLink {
  readonly name: string
  readonly address: string
  readonly expires: string
}

/** The page that shows a link, once. */
function madePage(visit: Visit, { name, address, expires }: MadeLink): Html {
  const { say, url } = visit
  const title = say('share.madeTitle', { name: isolated(name) })
  return framed(visit, {
    screen: 'views',
    title,
    main: html`<header class="page-head"><h1 dir="auto">${title}</h1><p role="status">${say('share.once', { day: expires.slice(0, 10) })}</p></header>
<div class="view-form"><label><span>${say('share.address')}</span><input class="share-link" value="${address}" readonly dir="ltr"></label>
${isLoopback(plainName(url.hostname)) && html`<p class="note">${say('share.local')}</p>`}
<p class="actions"><a class="button" href="/views#shares">${say('share.back')}</a></p></div>`,
  })
}
