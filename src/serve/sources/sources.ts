import { streamSSE } from 'hono/streaming'
import { listIntake, listSources, type PrintedItem, type PrintedSource } from '../../store/queries/sources.ts'
import { endFollowing } from '../../store/queries/sources-kept.ts'
import { DeskError, notFound, requireOwner } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { requireDay } from '../lists/asked.ts'
import { addList, type List } from '../lists/list.ts'
import { formLinks, listHead, pager } from '../lists/list-parts.ts'
import type { Desk, DeskContext, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { isWebAddress } from '../words/links.ts'
import { addForms } from './add-forms.ts'
import { type Intake, TooMuch } from './intake.ts'
import { jobList } from './jobs.ts'
import { actions, itemCounts, sourceTable } from './source-table.ts'

/** Bytes of files that are taken at once. */
export const UPLOAD_BYTES = 64 * 1024 * 1024
/** Code units of a pasted text: as long as a report may be. */
const PASTE_LENGTH = 2_000_000
/** Bytes of the form with a pasted text: what a letter takes at most when it is sent. */
export const PASTE_BYTES = 16 * 1024 * 1024
/** Things of a source on its page. */
const ITEMS = 200
/** Milliseconds between two showings of progress. */
const PACE = 400

/** Sources: their health, and what is being taken in. Without an intake they are only listed. */
export function sourcesScreen(desk: Desk, intake: Intake | null): void {
  addList(desk, sourceList(intake))
  desk.get('/sources/progress', (context) => progressLine(context, intake))
  desk.get('/sources/:id', async (context) => {
    const { visit } = context.var
    const asked = context.req.param('id')
    const isJson = asked.endsWith('.json')
    const id = isJson ? asked.slice(0, -'.json'.length) : asked
    const [source] = await listSources(visit.store.db, { id })
    if (!source) return notFound(id)
    const items = await listIntake(visit.store.db, { source: id, limit: isJson ? 100_000 : ITEMS })
    return isJson ? context.json(items) : context.html(sourcePage(visit, source, items, intake))
  })
  if (intake) changes(desk, intake)
}

function changes(desk: Desk, intake: Intake): void {
  desk.post('/sources/link', async (context) => {
    requireOwner(context)
    const { address, how } = await fields(context)
    const url = address?.trim() ?? ''
    if (!isWebAddress(url) || !intake.canFetch) throw refused('sources.badAddress', { value: url.slice(0, 200) })
    if (how === 'follow')
      await intake.follow(url).catch((error: unknown) => {
        throw refused('sources.errorFollow', { reason: error instanceof Error ? error.message : String(error) })
      })
    else begin(() => intake.add(url, { url }))
    return context.redirect('/sources#progress', 303)
  })
  desk.post('/sources/paste', async (context) => {
    requireOwner(context)
    const { text = '', title, publisher, published, url } = await fields(context)
    if (text.trim() === '' || text.length > PASTE_LENGTH) throw refused('sources.nothing')
    const day = requireDay(published || undefined)
    const hints = { title: title || null, publisher: publisher || null, url: url && isWebAddress(url) ? url : null, published: day ?? null }
    const { say } = context.var.visit
    begin(() =>
      intake.add(
        title || say('sources.paste'),
        { name: title || 'pasted.txt', bytes: new TextEncoder().encode(text) },
        { options: { format: 'text', encoding: 'utf-8', hints } },
      ),
    )
    return context.redirect('/sources#progress', 303)
  })
  desk.post('/sources/files', async (context) => {
    requireOwner(context)
    const { files } = await context.req.parseBody({ all: true })
    const given = (Array.isArray(files) ? files : [files]).filter((file): file is File => file instanceof File && file.size > 0)
    if (given.length === 0) throw refused('sources.noFiles')
    for (const file of given) {
      const bytes = new Uint8Array(await file.arrayBuffer())
      // A name is shown and told apart by, never opened.
      const name = file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'file'
      begin(() => intake.add(name, { name, bytes }))
    }
    return context.redirect('/sources#progress', 303)
  })
  desk.post('/sources/:id/look', async (context) => {
    requireOwner(context)
    const source = await sourceOf(context)
    begin(() => intake.look(source.title ?? source.address, source.id))
    return context.redirect('/sources#progress', 303)
  })
  desk.post('/sources/:id/end', async (context) => {
    requireOwner(context)
    const { id } = await sourceOf(context)
    await context.var.visit.store.write((db) => endFollowing(db, id))
    return context.redirect('/sources', 303)
  })
}

async function sourceOf(context: DeskContext): Promise<PrintedSource> {
  const id = context.req.param('id') ?? ''
  const [source] = await listSources(context.var.visit.store.db, { id })
  return source ?? notFound(id)
}

function begin(work: () => number): void {
  try {
    work()
  } catch (error) {
    if (error instanceof TooMuch) throw refused('sources.tooMuch')
    throw error
  }
}

function refused(
  words: 'sources.badAddress' | 'sources.nothing' | 'sources.noFiles' | 'sources.tooMuch' | 'sources.errorFollow',
  values = {},
): DeskError {
  return new DeskError(400, 'sources.errorTitle', words, values)
}

async function fields(context: DeskContext): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await context.req.parseBody()
  return Object.fromEntries(Object.entries(form).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}

function sourceList(intake: Intake | null): List<PrintedSource> {
  const list: List<PrintedSource> = {
    path: '/sources',
    title: 'frame.sources',
    columns: [
      { heading: 'id', cell: ({ id }) => id },
      { heading: 'kind', cell: ({ kind }) => kind },
      { heading: 'address', cell: ({ address }) => address },
      { heading: 'title', cell: ({ title }) => title },
      { heading: 'followed', cell: ({ followed }) => (followed ? 'yes' : 'no') },
      { heading: 'looked at', cell: ({ tried }) => tried },
      { heading: 'went well', cell: ({ succeeded }) => succeeded },
      { heading: 'next look', cell: ({ due }) => due },
      { heading: 'merged', cell: ({ items }) => items.merged },
      { heading: 'waiting', cell: ({ items }) => items.waiting },
      { heading: 'skipped', cell: ({ items }) => items.skipped },
      { heading: 'failed', cell: ({ items }) => items.failed },
      { heading: 'reason', cell: ({ reason, failed }) => reason ?? failed[0]?.reason ?? null },
    ],
    unnaming: null,
    async load({ store }, { after }, size) {
      const sources = await listSources(store.db)
      const start = Math.max(0, Number(after ?? 0) || 0)
      return { items: sources.slice(start, start + size), next: sources.length > start + size ? String(start + size) : null }
    },
    page(visit, asked, found) {
      const { say } = visit
      return framed(visit, {
        screen: 'sources',
        main: html`${listHead(say('frame.sources'), formLinks(visit, list, asked), '')}
${
  intake &&
  html`<section class="block" aria-labelledby="add"><h2 id="add" class="hidden">${say('sources.add')}</h2>${addForms(visit, intake.canFetch, UPLOAD_BYTES)}</section>
<section class="block" id="progress" aria-labelledby="progress-title"><h2 id="progress-title">${say('sources.progress')}</h2><div data-progress="/sources/progress" aria-live="polite">${jobList(say, intake.jobs())}</div></section>`
}
<section class="block"><h2>${say('sources.health')}</h2>${found.items.length > 0 ? sourceTable(visit, found.items, intake) : (found.failed ?? html`<p class="empty">${say('sources.empty')}</p>`)}</section>
${pager(visit, '/sources', asked, found, 'list.more')}`,
      })
    },
  }
  return list
}

function sourcePage(visit: Visit, source: PrintedSource, items: readonly PrintedItem[], intake: Intake | null): Html {
  const { say } = visit
  return framed(visit, {
    screen: 'sources',
    title: source.title ?? source.address,
    main: html`<header class="page-head"><div class="title-line"><h1 dir="auto">${source.title ?? source.address}</h1><p class="actions"><a class="button" href="/sources/${source.id}.json">JSON</a><a class="button" data-does="up" href="/sources">${say('sources.all')}</a></p></div>
<p class="quiet address">${source.address}</p><p>${itemCounts(say, source)}</p>${actions(visit, source, intake)}</header>
<table class="rows"><caption class="note">${say('sources.newest', { count: items.length })}</caption><thead><tr><th scope="col">${say('sources.item')}</th><th scope="col">${say('sources.became')}</th><th scope="col">${say('sources.why')}</th></tr></thead>
<tbody>${items.map(
      ({
        name,
        title,
        state,
        reason,
        report,
        at,
      }) => html`<tr><td>${report === null ? html`<bdi>${title ?? name}</bdi>` : html`<a class="row-title" href="/reports/${report}" dir="auto">${title ?? name}</a>`}</td>
<td>${say(`sources.became.${state}`)} <span class="quiet">${dayTag(say, at)}</span></td><td class="reason">${reason}</td></tr>`,
    )}</tbody></table>`,
  })
}

/** Server-sent events with the list of jobs as it stands, at most a few a second. */
function progressLine(context: DeskContext, intake: Intake | null): Response {
  const { say } = context.var.visit
  if (!intake) return context.text('', 204 as never)
  return streamSSE(context, async (stream) => {
    let isChanged = true
    let wake = () => {}
    const stop = intake.watch(() => {
      isChanged = true
      wake()
    })
    stream.onAbort(() => wake())
    try {
      while (!stream.aborted) {
        if (isChanged) {
          isChanged = false
          await stream.writeSSE({ event: 'jobs', data: String(jobList(say, intake.jobs())) })
          await stream.sleep(PACE)
          continue
        }
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    } finally {
      stop()
    }
  })
}
