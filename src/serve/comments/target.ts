import { presentId } from '../../store/present-id.ts'
import { actorOfId } from '../../store/queries/actor-pages.ts'
import { type CommentRow, type CommentTarget, isOnRecord } from '../../store/queries/comments.ts'
import { storedAs } from '../../store/queries/report-kin.ts'
import type { Store } from '../../store/store.ts'

const FOLDERS = { report: 'reports', event: 'events', control: 'control', claim: 'claims', actor: 'actors' } as const

/** What forms and addresses call something that can be commented on: `report:0123456789abcdef`. */
export function targetName({ kind, id }: CommentTarget): string {
  return `${kind}:${id}`
}

/** Something that can be commented on by the name that forms give it; null when there is no such thing. Ids of records are those of now. */
export async function targetOf({ db }: Store, name: string): Promise<CommentTarget | null> {
  const [, kind, given = ''] = /^(report|event|control|claim|actor):([\w.:-]{1,100})$/.exec(name) ?? []
  if (kind === 'report') return (await storedAs(db, given)) ? { kind, id: given } : null
  if (kind === 'actor') return (await actorOfId(db, given)) ? { kind, id: given } : null
  if (kind !== 'event' && kind !== 'control' && kind !== 'claim') return null
  const id = await presentId(db, given)
  const there = await db.selectFrom('telling').select('kind').where('record', '=', id).limit(1).executeTakeFirst()
  return there && (kind === 'claim' ? there.kind !== 'report' : there.kind === kind) ? { kind, id } : null
}

/** Where what is commented on is shown. */
export function targetAddress({ kind, id }: CommentTarget): string {
  return `/${FOLDERS[kind]}/${kind === 'claim' ? 'C' : ''}${encodeURIComponent(id)}`
}

/** Where a comment is shown beside what it is on. */
export function commentAddress({ id, kind, target }: Pick<CommentRow, 'id' | 'kind' | 'target'>): string {
  return `${targetAddress({ kind, id: target })}#comment-${id}`
}

/** Whether comments of these targets stand together. */
export function isSameTarget(a: CommentTarget, b: CommentTarget): boolean {
  return a.id === b.id && (a.kind === b.kind || (isOnRecord(a.kind) && isOnRecord(b.kind)))
}
