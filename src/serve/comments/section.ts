import { type CommentTarget, type CommentThread, commentsOn, commentsOnPlan, editsOf } from '../../store/queries/comments.ts'
import { addressesOn, type DatedPlan } from '../../store/queries/plans.ts'
import { type Html, html } from '../html.ts'
import { isolated } from '../messages/isolated.ts'
import type { DeskContext } from '../visit.ts'
import { commentForm, type Draft, emptyDraft } from './form.ts'
import { type CommentView, threadList } from './thread.ts'
import { rememberedName, writerOf } from './writer.ts'

/** The comments on something and the form to leave one: the last part of its page. `draft` is what the form begins with. */
export async function commentSection(context: DeskContext, target: CommentTarget, draft: Partial<Draft> = {}): Promise<Html> {
  return sectionOf(context, target, await commentsOn(context.var.visit.store.db, target), draft)
}

/** The comments on a plan and on its parties' positions. `party` is whose position the form begins with. */
export async function planCommentSection(context: DeskContext, whole: DatedPlan, party: string | null): Promise<Html> {
  const { store, say } = context.var.visit
  const threads = await commentsOnPlan(store.db, addressesOn(whole))
  const names = new Map(whole.plan.parties.flatMap((one) => addressesOn(whole, one.party).map((address) => [address, one.name] as const)))
  const [first] = party === null ? [] : addressesOn(whole, party)
  const draft: Partial<Draft> =
    first === undefined
      ? {}
      : { target: { kind: 'position', id: first }, part: say('comments.onPosition', { party: isolated(names.get(first) ?? '') }) }
  return sectionOf(context, { kind: 'plan', id: whole.address }, threads, draft, names)
}

async function sectionOf(
  context: DeskContext,
  target: CommentTarget,
  threads: readonly CommentThread[],
  draft: Partial<Draft>,
  parties: ReadonlyMap<string, string> = new Map(),
): Promise<Html> {
  const { visit } = context.var
  const { say } = visit
  const view = { ...(await viewOf(context, threads)), parties }
  return html`<section class="comments" id="comments" aria-labelledby="comments-title" data-menu="${say('comments.selection')}" data-comment="${say('comments.selectionComment')}" data-copy="${say('comments.selectionCopy')}">
<h2 id="comments-title">${say('comments.title')} <span class="quiet">${say('comments.count', { count: threads.length })}</span></h2>
${threads.length > 0 && threadList(view, threads)}
<h3 class="hidden">${say('comments.leave')}</h3>${commentForm(visit, emptyDraft(target, view.name, draft))}</section>`
}

/** The link at the head of a page that leads to its comment form; the key `c` presses it. */
export function commentButton({ var: { visit } }: DeskContext): Html {
  return html`<a class="button" data-does="comment" href="#leave-comment">${visit.say('comments.leave')} <kbd aria-hidden="true">c</kbd></a>`
}

/** What pages know of some threads and of who looks. */
export async function viewOf(context: DeskContext, threads: readonly CommentThread[]): Promise<CommentView> {
  const { visit } = context.var
  const edited = threads.flatMap(({ comment, replies }) => [comment, ...replies]).filter((one) => one.edited !== null)
  const [writer, edits] = await Promise.all([
    writerOf(context),
    editsOf(
      visit.store.db,
      edited.map(({ id }) => id),
    ),
  ])
  return { visit, writer, name: rememberedName(context), edits, parties: new Map() }
}
