import {
  type CommentRow,
  type CommentsShown,
  commentOfId,
  commentStretch,
  countWaiting,
  flagsOf,
  logOf,
  printComment,
  threadOf,
} from '../../store/queries/comments.ts'
import { notFound } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { upLink } from '../frame/page-actions.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { type Asked, addressWith } from '../lists/asked.ts'
import { addList, type List } from '../lists/list.ts'
import { formLinks, listHead, pager } from '../lists/list-parts.ts'
import type { Desk, DeskContext, Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { commentText } from './comment-text.ts'
import { postComments } from './post.ts'
import { viewOf } from './section.ts'
import { commentAddress, targetAddress, targetOf } from './target.ts'
import { namesOfTargets } from './target-names.ts'
import { hiddenWords, threadList } from './thread.ts'

const COMMENTS: List<CommentRow> = {
  path: '/comments',
  title: 'comments.title',
  columns: [
    { heading: 'id', cell: ({ id }) => id },
    { heading: 'at', cell: ({ at }) => at },
    { heading: 'name', cell: (comment) => printComment(comment).name },
    { heading: 'comment', cell: (comment) => printComment(comment).words },
    { heading: 'on', cell: ({ kind }) => kind },
    { heading: 'target', cell: (comment) => printComment(comment).on.id },
    { heading: 'start', cell: ({ start }) => start },
    { heading: 'end', cell: ({ end }) => end },
    { heading: 'quote', cell: ({ quote }) => quote },
    { heading: 'answers', cell: ({ parent }) => parent },
    { heading: 'edited', cell: ({ edited }) => edited },
    { heading: 'resolved', cell: ({ resolved }) => resolved },
    { heading: 'state', cell: ({ state }) => state },
    { heading: 'reason', cell: ({ reason }) => reason },
    { heading: 'link', cell: ({ id }, { url }) => `${url.origin}/comments/${id}` },
  ],
  print: printComment,
  unnaming: null,
  async load(visit, { after, params }, size) {
    const on = params.get('on')
    const target = on === null ? null : await targetOf(visit.store, on)
    if (on !== null && !target) return notFound(on.slice(0, 100))
    return commentStretch(visit.store.db, shownOf(visit, params), { after, size }, target)
  },
  async page(visit, asked, found) {
    const { say, store } = visit
    const shown = shownOf(visit, asked.params)
    const [names, waiting] = await Promise.all([namesOfTargets(visit, found.items), visit.isOwner ? countWaiting(store.db) : 0])
    const empty = { all: 'comments.empty', waiting: 'comments.emptyWaiting', hidden: 'comments.emptyHidden' } as const
    return framed(visit, {
      screen: 'comments',
      main: html`${listHead(
        say('comments.title'),
        formLinks(visit, COMMENTS, asked),
        html`<p class="note">${say('comments.note')}</p>${visit.isOwner && queueBar(visit, asked, shown, waiting)}`,
      )}
${
  found.items.length > 0
    ? html`<ol class="comment-rows">${found.items.map((comment) => commentRow(visit, comment, names(comment)))}</ol>`
    : (found.failed ?? html`<p class="empty">${say(empty[shown])}</p>`)
}
${pager(visit, '/comments', asked, found)}`,
    })
  },
}

/** Comments: the list with the owner's queue, a page for each thread, and what people send. */
export function commentsScreen(desk: Desk): void {
  addList(desk, COMMENTS)
  desk.get('/comments/:id', async (context) => {
    const asked = context.req.param('id')
    const isJson = asked.endsWith('.json')
    const comment = await commentOfId(context.var.visit.store.db, isJson ? asked.slice(0, -'.json'.length) : asked)
    if (!comment) return notFound(asked.slice(0, 100))
    return isJson ? context.json(printComment(comment)) : context.html(await commentPage(context, comment))
  })
  postComments(desk)
}

/** Which comments the address asks for. What waits is for the owner to see: flags would else show what others think worth hiding. */
function shownOf({ isOwner }: Visit, params: URLSearchParams): CommentsShown {
  const show = params.get('show')
  return isOwner && (show === 'waiting' || show === 'hidden') ? show : 'all'
}

function queueBar({ say }: Visit, { params }: Asked, shown: CommentsShown, waiting: number): Html {
  const link = (one: CommentsShown, words: string) =>
    html`<a class="toggle"${one === shown && html` aria-current="true"`} href="${addressWith('/comments', params, { show: one === 'all' ? null : one })}">${words}</a>`
  return html`<p class="ranges" role="group" aria-label="${say('comments.which')}">${link('all', say('comments.all'))}${link('waiting', say('comments.waiting', { count: waiting }))}${link('hidden', say('comments.hiddenOnes'))}</p>`
}

function commentRow(visit: Visit, comment: CommentRow, target: string | null): Html {
  const { say } = visit
  const { id, name, at, words, state, kind, quote } = comment
  const isHidden = state === 'hidden'
  return html`<li class="comment-row" id="comment-${id}"><p class="comment-head">${!isHidden && html`<bdi class="comment-name">${name}</bdi>`} <a class="row-title comment-time" href="/comments/${id}">${dayTag(say, at)}</a>
<span class="quiet">${say('comments.on')} ${say(`comments.kind.${kind}`)}${target !== null && html` <a href="${commentAddress(comment)}"><bdi>${target}</bdi></a>`}</span></p>
${isHidden ? html`<p class="quiet">${hiddenWords(visit, comment)}</p>` : html`${quote && html`<blockquote class="comment-quoted" dir="auto">“${quote}”</blockquote>`}<div class="comment-words">${commentText(words)}</div>`}</li>`
}

async function commentPage(context: DeskContext, comment: CommentRow): Promise<Html> {
  const { visit } = context.var
  const { say, store, isOwner } = visit
  const thread = await threadOf(store.db, comment)
  const [view, names, log, flags] = await Promise.all([
    viewOf(context, [thread]),
    namesOfTargets(visit, [comment]),
    logOf(store.db, comment.id),
    isOwner ? flagsOf(store.db, [comment.id]) : [],
  ])
  const name = names(comment)
  const by = { owner: say('comments.by.owner'), writer: say('comments.by.writer') }
  return framed(visit, {
    screen: 'comments',
    title: say('comments.title'),
    main: html`<header class="page-head"><div class="title-line"><h1>${say('comments.title')}</h1><p class="actions"><a class="button" href="/comments/${comment.id}.json">JSON</a>${upLink(say, '/comments', 'comments.title')}</p></div>
<p>${say('comments.on')} ${say(`comments.kind.${comment.kind}`)} <a href="${targetAddress({ kind: comment.kind, id: comment.target })}"><bdi>${name ?? comment.target}</bdi></a> · <a href="${commentAddress(comment)}">${say('comments.inPlace')}</a></p></header>
${context.req.query('flagged') !== undefined && html`<p class="note" role="status">${say('comments.flagged')}</p>`}
<section class="comments">${threadList(view, [thread])}</section>
<section class="history"><h2>${say('comments.log')}</h2>${
      log.length > 0
        ? html`<ol>${log.map(
            (row) =>
              html`<li dir="auto">${say('comments.logRow', { day: row.at, time: row.at.slice(11, 16), by: by[row.by], from: say(`comments.state.${row.from}`), to: say(`comments.state.${row.to}`), why: row.why ?? 'none' })}</li>`,
          )}</ol>`
        : html`<p class="quiet">${say('comments.logNone')}</p>`
    }${
      flags.length > 0
        ? html`<h2>${say('comments.flags', { count: flags.length })}</h2><ul>${flags.map(({ at, why }) => html`<li>${dayTag(say, at)} <bdi>${why}</bdi></li>`)}</ul>`
        : NOTHING
    }</section>`,
  })
}
