import { type SearchHit, search } from '../../store/queries/search.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html } from '../html.ts'
import { addList, type List } from '../lists/list.ts'
import { filterForm, formLinks, listHead } from '../lists/list-parts.ts'
import type { Desk, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'

/** Code units of a question. */
const LONGEST = 400
/** Hits of each kind. */
const HITS = 40

const HITS_LIST: List<SearchHit> = {
  path: '/search',
  title: 'search.title',
  columns: [
    { heading: 'kind', cell: ({ kind }) => kind },
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'report', cell: ({ report }) => report },
    { heading: 'title', cell: ({ title }) => title },
    { heading: 'speaker', cell: ({ speaker }) => speaker },
    { heading: 'words', cell: ({ snippet }) => snippet },
    { heading: 'publisher', cell: ({ publisher }) => publisher },
    { heading: 'published', cell: ({ published }) => published },
    { heading: 'link', cell: ({ report }, { url }) => `${url.origin}/reports/${report}` },
  ],
  async load({ store }, { filter, params }) {
    const words = (params.get('q') ?? '').slice(0, LONGEST)
    return { items: await search(store.db, words, { ...filter, limit: HITS }), next: null }
  },
  page(visit, asked, { items, failed }) {
    const { say } = visit
    const words = (asked.params.get('q') ?? '').slice(0, LONGEST).trim()
    const [reports, statements] = [items.filter(({ kind }) => kind === 'report'), items.filter(({ kind }) => kind === 'statement')]
    return framed(visit, {
      screen: 'search',
      ...(words ? { title: say('search.results', { words }) } : {}),
      main: html`${listHead(
        words ? say('search.results', { words }) : say('search.title'),
        words && formLinks(visit, HITS_LIST, asked),
        html`
<form class="search-again" action="/search"><label class="hidden" for="words">${say('search.title')}</label><input id="words" type="search" name="q" value="${words}"><button>${say('search.title')}</button></form>
<p class="note">${say('search.hint')}</p>${words && filterForm(visit, '/search', asked, ['since', 'until'])}`,
      )}
${words && items.length === 0 && (failed ?? html`<p class="empty">${say('search.none', { words })}</p>`)}
${reports.length > 0 && html`<section class="block"><h2>${say('search.reports')}</h2><ol class="hits">${reports.map((hit) => hitRow(visit, hit, words))}</ol></section>`}
${statements.length > 0 && html`<section class="block"><h2>${say('search.statements')}</h2><ol class="hits">${statements.map((hit) => hitRow(visit, hit, words))}</ol></section>`}`,
    })
  },
}

/** Search in reports and in what was said. */
export function searchScreen(desk: Desk): void {
  addList(desk, HITS_LIST)
}

function hitRow({ say }: Visit, { kind, report, title, publisher, published, speaker, snippet }: SearchHit, words: string): Html {
  return html`<li class="hit"><a class="row-title" href="/reports/${report}" dir="auto">${title ?? say('reports.untitled')}</a>
<p class="snippet" dir="auto">${found(snippet, words)}</p>
<p class="row-facts">${kind === 'statement' && html`<bdi>${speaker === null ? say('search.in.noSpeaker') : say('search.in.statement', { speaker })}</bdi>`} <bdi class="publisher">${publisher ?? say('reports.noPublisher')}</bdi> ${dayTag(say, published)}</p></li>`
}

/** The words around a hit with those asked for in bold. */
function found(snippet: string, words: string): Html {
  const terms = (words.match(/[\p{L}\p{N}]+/gu) ?? []).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (terms.length === 0) return html`${snippet}`
  const pieces = snippet.split(new RegExp(`(?<![\\p{L}\\p{N}])(${terms.join('|')})(?![\\p{L}\\p{N}])`, 'giu'))
  return html`${pieces.map((piece, i) => (i % 2 === 1 ? html`<b>${piece}</b>` : piece))}`
}
