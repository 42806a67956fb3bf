import type { CommentRow, CommentThread } from '../../store/queries/comments.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { isolated } from '../messages/isolated.ts'
import type { Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'
import { commentText } from './comment-text.ts'
import { commentForm, emptyDraft } from './form.ts'
import { NAME_LENGTH, WHY_LENGTH, WORDS_LENGTH } from './typed.ts'

/** What a page knows of the comments it shows and of who looks. */
export interface CommentView {
  readonly visit: Visit
  /** Hash of this browser's user; null for who has written none. */
  readonly writer: string | null
  readonly name: string
  /** What comments said before, by their id. */
  readonly edits: ReadonlyMap<string, readonly { readonly at: string; readonly words: string }[]>
  /** On a plan's page: whose position a comment is on, by the address that it stands under. */
  readonly parties: ReadonlyMap<string, string>
}

/** Reasons for which a comment is hidden; "other" is explained in words. */
export const REASONS = ['off topic', 'abuse', 'spam', 'private', 'other'] as const

/** Threads, one below the other. */
export function threadList(view: CommentView, threads: readonly CommentThread[]): Html {
  return html`<ol class="threads">${threads.map((thread) => {
    const { comment, replies } = thread
    const whole = html`${commentPart(view, comment)}${
      replies.length > 0 && html`<ol class="replies">${replies.map((reply) => html`<li>${commentPart(view, reply)}</li>`)}</ol>`
    }${comment.state !== 'hidden' && html`<div class="comment-actions">${replyForm(view, comment)}${resolveForm(view, comment)}</div>`}`
    return comment.resolved === null ? html`<li class="thread">${whole}</li>` : settledThread(view, thread, whole)
  })}</ol>`
}

/** A settled thread: folded to a line that says so. */
function settledThread({ visit: { say } }: CommentView, { comment, replies }: CommentThread, whole: Html): Html {
  const words = say('comments.resolvedThread', { day: comment.resolved ?? '', count: replies.length + 1 })
  return html`<li class="thread"><details class="settled"><summary>${words}</summary>${whole}</details></li>`
}

/** Who began a thread, and the owner, may say that it is settled, and that it is not. */
function resolveForm({ visit, writer }: CommentView, comment: CommentRow): Html {
  const { say, formToken, isOwner } = visit
  if (!isOwner && comment.writer !== writer) return NOTHING
  const to = comment.resolved === null ? 'resolved' : 'open'
  return html`<form class="decision" method="post" action="/comments/${comment.id}/resolve"><input type="hidden" name="form_token" value="${formToken}"><input type="hidden" name="to" value="${to}"><button>${say(to === 'open' ? 'comments.reopen' : 'comments.resolve')}</button></form>`
}

/** One comment: who, when, on what, the words, what can be done with it. Of a hidden one only that it was hidden, and why. */
export function commentPart(view: CommentView, comment: CommentRow): Html {
  const { visit } = view
  const { say } = visit
  const { id, name, at, edited, state } = comment
  if (state === 'hidden')
    return html`<article class="comment is-hidden" id="comment-${id}"><p class="quiet">${hiddenWords(visit, comment)} ${timeLink(visit, comment)}</p>${visit.isOwner && html`<details><summary>${say('comments.hiddenName')}</summary><p class="note"><bdi>${name}</bdi></p>${about(view, comment)}<div class="comment-words">${commentText(comment.words)}</div></details>${decisions(visit, comment)}`}</article>`
  return html`<article class="comment" id="comment-${id}" aria-labelledby="by-${id}"><p class="comment-head"><bdi class="comment-name" id="by-${id}">${name}</bdi> ${timeLink(visit, { id, at })}
${edited && html`<span class="quiet">${say('comments.edited', { day: edited })}</span>`}${state === 'kept' && html` <span class="tag">${say('comments.state.kept')}</span>`}</p>
${about(view, comment)}
<div class="comment-words">${commentText(comment.words)}</div>
${earlier(view, comment)}
<div class="comment-actions">${comment.writer === view.writer && editForm(visit, comment)}${comment.writer !== view.writer && flagForm(visit, comment)}${visit.isOwner && decisions(visit, comment)}</div></article>`
}

/** What stands where a hidden comment was. */
export function hiddenWords({ say }: Visit, { reason }: CommentRow): string {
  return say('comments.hidden', { reason: reasonWords(say, reason) })
}

function reasonWords(say: Visit['say'], reason: string | null): string {
  const known = REASONS.find((one) => one === (reason ?? 'other'))
  return known ? say(`comments.reason.${known}`) : (reason ?? '')
}

function timeLink({ say }: Visit, { id, at }: { readonly id: string; readonly at: string }): Html {
  return html`<a class="comment-time" href="/comments/${id}" title="${say('comments.link')}">${dayTag(say, at)}</a>`
}

function about({ visit: { say }, parties }: CommentView, { kind, parent, target, start, end, quote, item }: CommentRow): Html {
  const party = kind === 'position' && parent === null ? parties.get(target) : undefined
  if (party !== undefined) return html`<p class="comment-part quiet">${say('comments.onPosition', { party: isolated(party) })}</p>`
  if (start === null || end === null || quote === null) return NOTHING
  return html`<blockquote class="comment-quoted" dir="auto"><a href="/reports/${target}?at=${start}-${end}#${start}-${end}" data-span="${start}-${end}"><span class="hidden">${item ? say('comments.onItem', { item: kindWords(say, item) }) : say('comments.on')} </span>“${quote}”</a></blockquote>`
}

const ITEMS = ['event', 'statement', 'proposal', 'position', 'control'] as const

function kindWords(say: Visit['say'], item: string): string {
  const known = ITEMS.find((one) => one === item)
  return known ? say(`kind.${known}`) : item
}

function earlier({ visit: { say }, edits }: CommentView, { id }: CommentRow): Html {
  const before = edits.get(id) ?? []
  if (before.length === 0) return NOTHING
  return html`<details class="earlier"><summary>${say('comments.earlier', { count: before.length })}</summary><ol>${before.map(
    ({ at, words }) =>
      html`<li><p class="note">${say('comments.earlierUntil', { day: at, time: at.slice(11, 16) })}</p><div class="comment-words">${commentText(words)}</div></li>`,
  )}</ol></details>`
}

function replyForm({ visit, name }: CommentView, { id, kind, target, name: to }: CommentRow): Html {
  const draft = emptyDraft({ kind, id: target }, name, { parent: id })
  return html`<details class="act reply"><summary>${visit.say('comments.reply')}<span class="hidden">: <bdi>${to}</bdi></span></summary>${commentForm(visit, draft)}</details>`
}

function editForm({ say, formToken }: Visit, { id, words }: CommentRow): Html {
  return html`<details class="act"><summary>${say('comments.edit')}</summary><form class="comment-form" method="post" action="/comments/${id}/edit"><input type="hidden" name="form_token" value="${formToken}">
<label><span>${say('comments.words')}</span><textarea name="words" rows="4" required maxlength="${WORDS_LENGTH}" dir="auto">${words}</textarea></label><button>${say('comments.save')}</button></form></details>`
}

function flagForm({ say, formToken }: Visit, { id }: CommentRow): Html {
  return html`<details class="act"><summary>${say('comments.flag')}</summary><form class="comment-form" method="post" action="/comments/${id}/flag"><input type="hidden" name="form_token" value="${formToken}">
<label><span>${say('comments.flagWhy')}</span><input name="why" maxlength="${WHY_LENGTH}" dir="auto"></label><button>${say('comments.flagSend')}</button></form></details>`
}

/** What the owner can do with a comment. */
function decisions({ say, formToken }: Visit, { id, state, flags }: CommentRow): Html {
  const form = (to: string, inner: Html) =>
    html`<form class="decision" method="post" action="/comments/${id}/decide"><input type="hidden" name="form_token" value="${formToken}"><input type="hidden" name="to" value="${to}">${inner}</form>`
  if (state === 'hidden') return form('kept', html`<button>${say('comments.show')}</button>`)
  return html`${state === 'shown' && flags > 0 && html`<span class="tag">${say('comments.flags', { count: flags })}</span>`}${state === 'shown' && form('kept', html`<button>${say('comments.keep')}</button>`)}
<details class="act"><summary>${say('comments.hide')}</summary>${form(
    'hidden',
    html`<label><span>${say('comments.why')}</span><select name="reason">${REASONS.map((reason) => html`<option value="${reason}">${say(`comments.reason.${reason}`)}</option>`)}</select></label><label><span class="hidden">${say('comments.reason.other')}</span><input name="why" maxlength="${NAME_LENGTH}" dir="auto" placeholder="${say('comments.reason.other')}"></label><button>${say('comments.hide')}</button>`,
  )}</details>`
}
