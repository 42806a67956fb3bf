import { randomBytes } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { decideOn, editComment, flagComment, insertComment, resolveThread } from '../../store/queries/comment-changes.ts'
import { type CommentRow, commentOfId } from '../../store/queries/comments.ts'
import { DeskError, notFound, requireOwner } from '../frame/failure.ts'
import { framed } from '../frame/frame.ts'
import { html } from '../html.ts'
import type { Values } from '../messages/format.ts'
import { addressOf } from '../security/address.ts'
import { rateLimit } from '../security/rate.ts'
import type { Desk, DeskContext } from '../visit.ts'
import { anchorAt, anchorOfQuote } from './anchor.ts'
import { commentForm, type Draft, emptyDraft } from './form.ts'
import { commentAddress, isSameTarget, targetOf } from './target.ts'
import { REASONS } from './thread.ts'
import { NAME_LENGTH, typedName, typedWhy, typedWords, WORDS_LENGTH } from './typed.ts'
import { ensureWriter, rememberedName, rememberName, writerOf } from './writer.ts'

/** Comments, edits and flags a minute from one address, and at once: more than a person types. */
const PER_MINUTE = 12
const AT_ONCE = 12

const ITEMS = ['event', 'statement', 'proposal', 'position', 'control']

/** What people send: comments, edits by their writers, flags by anyone, the owner's decisions. */
export function postComments(desk: Desk): void {
  const rate = rateLimit(PER_MINUTE, AT_ONCE)
  const slowDown = (context: DeskContext) => {
    if (!rate.take(addressOf(context), Date.parse(context.var.visit.now))) throw new HTTPException(429)
  }
  desk.post('/comments', async (context) => {
    slowDown(context)
    return leave(context)
  })
  desk.post('/comments/:id/edit', async (context) => {
    slowDown(context)
    const comment = await askedComment(context)
    const writer = await writerOf(context)
    if (writer === null || comment.writer !== writer || comment.state === 'hidden')
      throw new DeskError(403, 'comments.errorTitle', 'comments.errorOwn')
    const words = typedWords((await fields(context)).words ?? '')
    if (words === null) throw new DeskError(400, 'comments.errorTitle', 'comments.errorWords', { most: WORDS_LENGTH })
    const { store, now } = context.var.visit
    if (words !== comment.words) await store.write((db) => editComment(db, comment, words, now))
    return context.redirect(commentAddress(comment), 303)
  })
  desk.post('/comments/:id/flag', async (context) => {
    slowDown(context)
    const comment = await askedComment(context)
    const writer = await ensureWriter(context)
    const why = typedWhy((await fields(context)).why ?? '')
    const { store, now } = context.var.visit
    await store.write((db) => flagComment(db, { comment: comment.id, writer, at: now, why }))
    return context.redirect(`/comments/${comment.id}?flagged`, 303)
  })
  desk.post('/comments/:id/resolve', async (context) => {
    slowDown(context)
    const comment = await askedComment(context)
    const { store, now, isOwner } = context.var.visit
    if (!isOwner && comment.writer !== (await writerOf(context))) throw new DeskError(403, 'comments.errorTitle', 'comments.errorResolve')
    const { to } = await fields(context)
    await store.write((db) => resolveThread(db, comment.id, to === 'open' ? null : now))
    return context.redirect(commentAddress(comment), 303)
  })
  desk.post('/comments/:id/decide', async (context) => {
    requireOwner(context)
    const comment = await askedComment(context)
    const { to, reason, why: typed = '' } = await fields(context)
    if (to !== 'hidden' && to !== 'kept')
      throw new DeskError(400, 'error.badRequestTitle', 'error.badValue', { value: to ?? '', name: 'to' })
    const known = REASONS.find((one) => one === reason) ?? 'other'
    const why = to === 'kept' ? null : known === 'other' ? (typedWhy(typed) ?? 'other') : known
    const { store, now } = context.var.visit
    await store.write((db) => decideOn(db, comment, { to, by: 'owner', why, at: now }))
    return context.redirect(`/comments/${comment.id}`, 303)
  })
}

/** Keeps a comment, or gives the form back with what was typed and what is wrong with it. */
async function leave(context: DeskContext): Promise<Response> {
  const { store, now } = context.var.visit
  const given = await fields(context)
  const target = await targetOf(store, given.on ?? '')
  if (!target) throw new DeskError(400, 'comments.errorTitle', 'comments.errorTarget')
  const parent = given.parent ? await commentOfId(store.db, given.parent) : null
  if (given.parent && (!parent || parent.state === 'hidden')) throw new DeskError(400, 'comments.errorTitle', 'comments.errorParent')
  // Threads have one level: an answer to an answer stands beside it.
  const thread = parent?.parent ? await commentOfId(store.db, parent.parent) : parent
  if (thread && !isSameTarget({ kind: thread.kind, id: thread.target }, target) && (await movedAway(context, thread, target)))
    throw new DeskError(400, 'comments.errorTitle', 'comments.errorParent')
  const text = target.kind === 'report' && !thread ? ((await store.reading(target.id))?.report.text ?? '') : ''
  const anchor = given.at ? anchorAt(text, given.at) : given.quote?.trim() ? anchorOfQuote(text, given.quote) : null
  const isLost = !thread && target.kind === 'report' && anchor === null && Boolean(given.at || given.quote?.trim())
  const [name, words] = [typedName(given.name ?? ''), typedWords(given.words ?? '')]
  const item = anchor && ITEMS.includes(given.item ?? '') ? (given.item as string) : null
  const draft = emptyDraft(target, given.name?.slice(0, NAME_LENGTH) ?? rememberedName(context), {
    parent: thread?.id ?? null,
    anchor,
    item,
    quote: given.quote ?? '',
    words: given.words ?? '',
  })
  if (isLost) return sentBack(context, draft, 'comments.errorQuote')
  if (words === null) return sentBack(context, draft, 'comments.errorWords', { most: WORDS_LENGTH })
  if (name === null) return sentBack(context, draft, 'comments.errorName', { most: NAME_LENGTH })
  const writer = await ensureWriter(context)
  rememberName(context, name)
  const on = thread ? { kind: thread.kind, target: thread.target } : { kind: target.kind, target: target.id }
  const { start = null, end = null, quote = null, prefix = null, suffix = null } = anchor ?? {}
  const id = randomBytes(6).toString('hex')
  const said = { id, parent: thread?.id ?? null, ...on, start, end, quote, prefix, suffix, item, name, words, at: now, writer }
  await store.write(async (db) => {
    await insertComment(db, said)
    // Who answers a settled thread does not find it settled.
    if (thread?.resolved) await resolveThread(db, thread.id, null)
  })
  return context.redirect(commentAddress({ id, kind: on.kind, target: target.id }), 303)
}

/** Whether a thread stands on another thing than its form said, other than by a merge since the form was made. */
async function movedAway({ var: { visit } }: DeskContext, { kind, target: id }: CommentRow, target: Draft['target']): Promise<boolean> {
  const now = await targetOf(visit.store, `${kind}:${id}`)
  return !now || !isSameTarget(now, target)
}

function sentBack(context: DeskContext, draft: Draft, words: DeskMessage, values: Values = {}) {
  const { visit } = context.var
  const { say } = visit
  return context.html(
    framed(visit, {
      screen: 'comments',
      title: say('comments.errorTitle'),
      main: html`<header class="page-head"><h1>${say('comments.errorTitle')}</h1><p role="alert">${say(words, values)} ${say('comments.error')}</p></header>
<section class="comments">${commentForm(visit, draft)}</section>`,
    }),
    400,
  )
}

async function askedComment(context: DeskContext): Promise<CommentRow> {
  const id = context.req.param('id') ?? ''
  return (await commentOfId(context.var.visit.store.db, id)) ?? notFound(id.slice(0, 100))
}

async function fields(context: DeskContext): Promise<Readonly<Record<string, string | undefined>>> {
  const form = await context.req.parseBody()
  return Object.fromEntries(Object.entries(form).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
}
