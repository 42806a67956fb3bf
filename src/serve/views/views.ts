import { randomBytes } from 'node:crypto'
import { openShares } from '../../store/queries/shares.ts'
import {
  insertView,
  MOST_VIEWS,
  removeView,
  renameView,
  restoreView,
  type SavedView,
  savedViews,
  viewOfId,
} from '../../store/queries/views.ts'
import { NAME_LENGTH, typedName } from '../comments/typed.ts'
import { DeskError, notFound, requireOwner } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { readAsked } from '../lists/asked.ts'
import { boxOf } from '../map/box.ts'
import { isolated } from '../messages/isolated.ts'
import { shareTable } from '../share/share-parts.ts'
import type { Desk, DeskContext, Visit } from '../visit.ts'
import { addressOfView, type ViewAddress, viewAddressOf } from './view-address.ts'
import { saveForm, viewTable } from './view-parts.ts'

/** Saved views: `/views` lists and changes them, `/views/new?address=…` names the filter of a page, `/views/ID` opens one. */
export function viewsScreen(desk: Desk): void {
  desk.get('/views', async (context) => context.html(await viewsPage(context)))
  desk.get('/views/new', (context) => {
    requireOwner(context)
    const { visit } = context.var
    return context.html(newPage(visit, asAddress(visit, context.req.query('address')), '', null))
  })
  desk.get('/views/:id', async (context) => {
    const { search, path } = await askedView(context)
    return context.redirect(addressOfView({ path, search }))
  })
  changes(desk)
}

/** What the owner sends: a view to keep, another name, a removal and its undoing. */
function changes(desk: Desk): void {
  desk.post('/views', async (context) => {
    requireOwner(context)
    const { visit } = context.var
    const { name: given = '', address } = await fields(context)
    const view = asAddress(visit, address)
    const name = typedName(given)
    if (name === null) return context.html(newPage(visit, view, given, 'views.errorName'), 400)
    if (isTaken(visit.views, name)) return context.html(newPage(visit, view, given, 'views.errorTaken'), 400)
    const isKept = await visit.store.write((db) => insertView(db, { id: randomBytes(6).toString('hex'), name, ...view, at: visit.now }))
    if (!isKept) throw new DeskError(400, 'views.errorTitle', 'views.errorMany', { most: MOST_VIEWS })
    return context.redirect(addressOfView(view), 303)
  })
  desk.post('/views/:id/rename', async (context) => {
    requireOwner(context)
    const { visit } = context.var
    const { id } = await askedView(context)
    const name = typedName((await fields(context)).name ?? '')
    if (name === null) throw new DeskError(400, 'views.errorTitle', 'views.errorName', { most: NAME_LENGTH })
    const others = visit.views.filter((view) => view.id !== id)
    if (isTaken(others, name)) throw new DeskError(400, 'views.errorTitle', 'views.errorTaken')
    await visit.store.write((db) => renameView(db, id, name))
    return context.redirect(`/views#view-${id}`, 303)
  })
  desk.post('/views/:id/remove', async (context) => {
    requireOwner(context)
    const { store, now } = context.var.visit
    const { id } = await askedView(context)
    await store.write((db) => removeView(db, id, now))
    return context.redirect(`/views?removed=${id}`, 303)
  })
  desk.post('/views/:id/restore', async (context) => {
    requireOwner(context)
    const { store } = context.var.visit
    const { id } = await askedView(context, 'removed')
    if (!(await store.write((db) => restoreView(db, id))))
      throw new DeskError(400, 'views.errorTitle', 'views.errorMany', { most: MOST_VIEWS })
    return context.redirect(`/views#view-${id}`, 303)
  })
}

async function viewsPage(context: DeskContext): Promise<Html> {
  const { visit } = context.var
  const { say, store, isOwner, formToken, now } = visit
  const views = await savedViews(store.db)
  const gone = isOwner ? await viewOfId(store.db, context.req.query('removed') ?? '') : undefined
  return framed(visit, {
    screen: 'views',
    main: html`<header class="page-head"><h1>${say('frame.views')}</h1><p class="note">${say('views.note')}</p></header>
${
  gone?.removed &&
  html`<form class="undo note" method="post" action="/views/${gone.id}/restore"><input type="hidden" name="form_token" value="${formToken}"><span role="status">${say('views.removed', { name: isolated(gone.name) })}</span> <button>${say('views.undo')}</button></form>`
}
${views.length > 0 ? viewTable(visit, views) : html`<p class="empty">${say('views.empty')}</p>`}
${isOwner && shareTable(visit, await openShares(store.db, now), views)}`,
  })
}

function newPage(visit: Visit, view: ViewAddress, name: string, error: 'views.errorName' | 'views.errorTaken' | null): Html {
  const { say } = visit
  return framed(visit, {
    screen: 'views',
    title: say('views.save'),
    main: html`<header class="page-head"><h1>${say('views.save')}</h1>${
      error === null ? html`<p class="note">${say('views.saveNote')}</p>` : html`<p role="alert">${say(error, { most: NAME_LENGTH })}</p>`
    }</header>
${saveForm(visit, view, name)}`,
  })
}

/** An address of the desk that somebody wants to name. Throws a `DeskError` for any other. */
function asAddress({ url }: Visit, given = ''): ViewAddress {
  const address = given.startsWith('/') && URL.canParse(given, url.origin) ? new URL(given, url.origin) : null
  const view = address?.origin === url.origin ? viewAddressOf(address) : null
  if (!view || !address) throw new DeskError(400, 'views.errorTitle', 'views.errorAddress')
  // Says what of it cannot be understood.
  boxOf(readAsked(address).params)
  return view
}

function isTaken(views: readonly SavedView[], name: string): boolean {
  return views.some((view) => view.name.toLowerCase() === name.toLowerCase())
}

/** The view of a request's address: one that is there, or one that was removed. */
async function askedView(context: DeskContext, which: 'there' | 'removed' = 'there'): Promise<SavedView> {
  const id = context.req.param('id') ?? ''
  const view = await viewOfId(context.var.visit.store.db, id)
  if (!view || (view.removed === null) !== (which === 'there')) return notFound(id.slice(0, 100))
  return view
}

async function fields(context: DeskContext): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await context.req.parseBody()
  return Object.fromEntries(Object.entries(form).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
