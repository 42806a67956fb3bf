import type { Statement } from '../../record/types.ts'
import { countryName } from '../../register/country-name.ts'
import { actorOfId, actorStretch, lastStatements, type SpokenWord } from '../../store/queries/actor-pages.ts'
import type { ActorRecord } from '../../store/queries/actors.ts'
import { newestRecords } from '../../store/queries/newest.ts'
import { listEvents } from '../../store/queries/records.ts'
import { commentButton, commentSection } from '../comments/section.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { upLink } from '../frame/page-actions.ts'
import { partOf } from '../frame/part.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager } from '../lists/list-parts.ts'
import { eventTable } from '../timeline/event-table.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { companyOf } from './company.ts'
import { perhapsSame, unresolvedLine, unresolvedScreen } from './unresolved.ts'

/** Events and statements on an actor's page; the rest is a link away. */
const NEWEST = 12

const ACTORS: List<ActorRecord> = {
  path: '/actors',
  title: 'frame.actors',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'name', cell: ({ name }) => name },
    { heading: 'kind', cell: ({ kind }) => kind },
    { heading: 'country', cell: ({ country }) => country },
    { heading: 'reports', cell: ({ reports }) => reports },
    { heading: 'also', cell: ({ names }) => names.slice(1).join('; ') },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/actors/${id}` },
  ],
  // Which office somebody holds stands with their reports: of people here only those whom a register lists are sure to be public.
  unnaming: { personOf: ({ kind, keys, name }) => (kind === 'person' && !keys.some((key) => key.startsWith('register:')) ? name : null) },
  load: ({ store }, { filter, after }, size) => actorStretch(store.db, filter, { after, size }),
  async page(visit, asked, found) {
    const { say, store } = visit
    const last = new Map(
      await Promise.all(found.items.map(async ({ id, keys }) => [id, (await lastStatements(store.db, keys, 1))[0]] as const)),
    )
    return framed(visit, {
      screen: 'actors',
      main: html`${listHead(say('frame.actors'), formLinks(visit, ACTORS, asked), html`${await partOf(visit, say('actors.unresolvedTitle'), () => unresolvedLine(visit))}${filterForm(visit, '/actors', asked, ['actor'])}`)}
${
  found.items.length > 0
    ? html`<table class="rows compact"><caption class="hidden">${say('frame.actors')}</caption><thead><tr><th scope="col">${say('actors.name')}</th><th scope="col">${say('actors.kind')}</th><th scope="col">${say('actors.country')}</th><th scope="col" class="number">${say('actors.reports')}</th><th scope="col">${say('actors.also')}</th><th scope="col">${say('actors.lastWord')}</th></tr></thead>
<tbody>${found.items.map(({ id, name, kind, country, reports, names }) => html`<tr><td><a class="row-title" href="/actors/${id}" dir="auto">${name}</a></td><td>${kind}</td><td>${country && countryName(country)}</td><td class="number">${say.number(reports)}</td><td class="quiet" dir="auto">${names.slice(1, 5).join(', ')}</td><td>${lastWord(visit, last.get(id))}</td></tr>`)}</tbody></table>`
    : (found.failed ?? html`<p class="empty">${say(asked.filter.actor ? 'actors.empty' : 'actors.emptyAll')}</p>`)
}
${pager(visit, '/actors', asked, found, 'list.more')}`,
    })
  },
}

/** Actors, those in most reports first, and one actor's page: names, last words, newest events. */
export function actorsScreen(desk: Desk): void {
  addList(desk, ACTORS)
  unresolvedScreen(desk)
  desk.get('/actors/:id', async (context) => {
    const { visit } = context.var
    const asked = context.req.param('id')
    const isJson = asked.endsWith('.json')
    const id = isJson ? asked.slice(0, -'.json'.length) : asked
    const actor = await actorOfId(visit.store.db, id)
    const name = actor?.name ?? context.req.query('name')
    if (!name || (isJson && !actor)) return notFound(id)
    if (isJson) return context.json(actor)
    const comments = actor && { button: commentButton(context), section: await commentSection(context, { kind: 'actor', id: actor.id }) }
    return context.html(await actorPage(visit, name, actor, comments))
  })
}

/** The newest words of an actor, where it is known across reports. */
async function lastWords(visit: Visit, actor: ActorRecord | null): Promise<Html> {
  const { say, store } = visit
  const words = actor ? await lastStatements(store.db, actor.keys, NEWEST) : []
  return words.length > 0
    ? html`<ol class="words">${words.map((one) => spoken(visit, one))}</ol>`
    : html`<p class="quiet">${say('actors.noWords')}</p>`
}

async function newestEvents(visit: Visit, name: string): Promise<Html> {
  const { say, store } = visit
  const { items: ids } = await newestRecords(store.db, 'event', { actor: name }, { after: null, size: NEWEST })
  const events = new Map((await listEvents(store.db, { ids })).map((event) => [event.id, event]))
  return ids.length > 0
    ? eventTable(
        visit,
        ids.flatMap((id) => events.get(id) ?? []),
      )
    : html`<p class="quiet">${say('actors.noEvents')}</p>`
}

async function actorPage(
  visit: Visit,
  name: string,
  actor: ActorRecord | null,
  comments: { readonly button: Html; readonly section: Html } | null,
): Promise<Html> {
  const { say, url } = visit
  const query = encodeURIComponent(name)
  return framed(visit, {
    screen: 'actors',
    title: name,
    main: html`<article class="actor"><header class="page-head"><div class="title-line"><h1 dir="auto">${name}</h1><p class="actions">${comments?.button}${actor && html`<a class="button" href="${url.pathname}.json">JSON</a>`}${upLink(say, '/actors', 'frame.actors')}</p></div>
${
  actor
    ? html`<p class="row-facts"><span>${actor.kind}</span>${actor.country && html`<span>${countryName(actor.country)}</span>`}<span>${say('count.reports', { count: actor.reports })}</span></p>
${actor.names.length > 1 && html`<p class="note">${say('actors.also')}: <bdi>${actor.names.slice(1).join(', ')}</bdi></p>`}
${await partOf(visit, say('actors.company'), () => company(visit, actor))}
${await partOf(visit, say('actors.perhaps'), () => perhapsSame(visit, actor))}`
    : html`<p class="note">${say('actors.only')}</p>`
}
<p class="row-facts"><a href="/timeline?actor=${query}">${say('actors.allEvents', { name })}</a><a href="/claims?actor=${query}">${say('actors.claims', { name })}</a></p></header>
<section class="block"><h2>${say('actors.lastWords')}</h2>${await partOf(visit, say('actors.lastWords'), () => lastWords(visit, actor))}</section>
<section class="block"><h2>${say('actors.events')}</h2>${await partOf(visit, say('actors.events'), () => newestEvents(visit, name))}</section>${comments?.section}</article>`,
  })
}

/** The day of an actor's newest statement, which leads to its words; nothing for one that never spoke. */
function lastWord({ say }: Visit, word: SpokenWord | undefined): Html {
  return word ? html`<a href="${wordAddress(word)}">${dayTag(say, word.published)}</a>` : NOTHING
}

/** Whom an actor is part of, and who is part of it. */
async function company({ say, store }: Visit, actor: ActorRecord): Promise<Html> {
  const { partOf, members, reports } = await companyOf(store, actor)
  if (partOf.length + members.length === 0) return NOTHING
  return html`${partOf.length > 0 && html`<p class="note">${say('actors.partOf')}: <bdi>${partOf.join(', ')}</bdi></p>`}${members.length > 0 && html`<p class="note">${say('actors.members')}: <bdi>${members.join(', ')}</bdi></p>`}<p class="quiet">${say('actors.companyIn', { count: reports })}</p>`
}

/** Where something was said: the report at its words. */
function wordAddress({ report, body }: SpokenWord): string {
  const [span] = (JSON.parse(body) as Statement).content
  return `/reports/${report}${span ? `?at=${span.start}-${span.end}#${span.start}-${span.end}` : ''}`
}

/** Something an actor said, with where and when. */
function spoken({ say }: Visit, word: SpokenWord): Html {
  const { publisher, published, said } = word
  return html`<li><blockquote dir="auto"><a data-row href="${wordAddress(word)}">“${said ?? '…'}”</a></blockquote>
<p class="row-facts"><bdi>${publisher ?? say('reports.noPublisher')}</bdi> ${dayTag(say, published)}</p></li>`
}
