import type { CommentTarget } from '../../store/queries/comments.ts'
import { type Content, type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'
import type { Anchor } from './anchor.ts'
import { targetName } from './target.ts'
import { NAME_LENGTH, QUOTE_LENGTH, WORDS_LENGTH } from './typed.ts'

/** A comment that is being written. */
export interface Draft {
  readonly target: CommentTarget
  /** The comment it answers. */
  readonly parent: string | null
  /** Words that were chosen for it, and the kind of item they are the evidence of. */
  readonly anchor: Anchor | null
  readonly item: string | null
  /** What of its page it is on, in words, where that is not all of it: "On the position of Russia". */
  readonly part: string | null
  /** Words that were typed to be looked for in the report. */
  readonly quote: string
  readonly name: string
  readonly words: string
}

/** A draft with nothing in it but the name that was typed last. */
export function emptyDraft(target: CommentTarget, name: string, more: Partial<Draft> = {}): Draft {
  return { target, parent: null, anchor: null, item: null, part: null, quote: '', name, words: '', ...more }
}

/** The form for a comment. It works without scripts: words of a report are chosen by a field, found in its text when the form is sent. */
export function commentForm({ say, formToken }: Visit, draft: Draft): Html {
  const { target, parent, anchor, item, part, quote, name, words } = draft
  const isReply = parent !== null
  return html`<form class="comment-form" method="post" action="/comments"${!isReply && html` id="leave-comment"`} aria-label="${isReply ? say('comments.reply') : say('comments.leave')}">
<input type="hidden" name="form_token" value="${formToken}"><input type="hidden" name="on" value="${targetName(target)}">
${isReply && html`<input type="hidden" name="parent" value="${parent}">`}
${!isReply && target.kind === 'report' && aboutFields(say, anchor, item, quote)}
${part !== null && html`<p class="comment-about"><strong>${part}</strong> <a class="comment-whole" href="?#leave-comment">${say('comments.dropPosition')}</a></p>`}
<label><span>${say('comments.words')}</span><textarea name="words" rows="${isReply ? 2 : 4}" required maxlength="${WORDS_LENGTH}" dir="auto" aria-describedby="${isReply ? `note-${parent}` : 'note-comment'}">${words}</textarea></label>
<p class="note" id="${isReply ? `note-${parent}` : 'note-comment'}">${say('comments.wordsNote')}</p>
<div class="comment-send"><label><span>${say('comments.name')}</span><input name="name" value="${name}" required maxlength="${NAME_LENGTH}" autocomplete="name" dir="auto" title="${say('comments.nameNote')}"></label>
<button class="primary">${say('comments.send')}</button></div></form>`
}

function aboutFields(say: Visit['say'], anchor: Anchor | null, item: string | null, quote: string): Content {
  return html`<div class="comment-about"${!anchor && html` hidden`}><p class="note">${say('comments.about')}</p><blockquote dir="auto">${anchor && `“${anchor.quote}”`}</blockquote>
<input type="hidden" name="at" value="${anchor && `${anchor.start}-${anchor.end}`}"><input type="hidden" name="item" value="${item}">
<a class="comment-drop" href="?#leave-comment">${say('comments.drop')}</a></div>
<label class="comment-quote"${anchor && html` hidden`}><span>${say('comments.quote')}</span><input name="quote" value="${quote}" maxlength="${QUOTE_LENGTH}" dir="auto" placeholder="${say('comments.quoteNote')}"></label>`
}
