import { presentId } from '../../store/present-id.ts'
import { actorOfId } from '../../store/queries/actor-pages.ts'
import { type CommentRow, type CommentTarget, isOnRecord } from '../../store/queries/comments.ts'
import { placeOfKey } from '../../store/queries/places.ts'
import { storedAs } from '../../store/queries/report-kin.ts'
import type { Store } from '../../store/store.ts'
import { placeAddress } from '../words/links.ts'

/** Code units of a place's key. */
const PLACE_KEY = 300

const FOLDERS = {
  report: 'reports',
  event: 'events',
  control: 'control',
  claim: 'claims',
  actor: 'actors',
  plan: 'positions',
  position: 'positions',
} as const

/** What forms and addresses call something that can be commented on: `report:0123456789abcdef`. */
export function targetName({ kind, id }: CommentTarget): string {
  return `${kind}:${id}`
}

/** Something that can be commented on by the name that forms give it; null when there is no such thing. Ids of records are those of now. */
export async function targetOf({ db }: Store, name: string): Promise<CommentTarget | null> {
  // The key of a place that no list has holds its name, in any letters.
  if (name.startsWith('place:')) return placeTarget(db, name.slice('place:'.length))
  const [, kind, given = ''] = /^(report|event|control|claim|actor|plan|position):([\w.:-]{1,100})$/.exec(name) ?? []
  if (kind === 'report') return (await storedAs(db, given)) ? { kind, id: given } : null
  if (kind === 'actor') return (await actorOfId(db, given)) ? { kind, id: given } : null
  if (kind === 'plan' || kind === 'position') return (await isTelling(db, given)) ? { kind, id: given } : null
  if (kind !== 'event' && kind !== 'control' && kind !== 'claim') return null
  const id = await presentId(db, given)
  const there = await db.selectFrom('telling').select('kind').where('record', '=', id).limit(1).executeTakeFirst()
  return there && (kind === 'claim' ? there.kind !== 'report' : there.kind === kind) ? { kind, id } : null
}

async function placeTarget(db: Store['db'], key: string): Promise<CommentTarget | null> {
  return key.length <= PLACE_KEY && (await placeOfKey(db, key)) ? { kind: 'place', id: key } : null
}

/** Whether an address is that of a telling of a position, by which plans and positions go. */
async function isTelling(db: Store['db'], address: string): Promise<boolean> {
  return (await db.selectFrom('position').select('id').where('id', '=', address.replace('.', '/')).executeTakeFirst()) !== undefined
}

/** Where what is commented on is shown. */
export function targetAddress({ kind, id }: CommentTarget): string {
  return kind === 'place' ? placeAddress(id) : `/${FOLDERS[kind]}/${kind === 'claim' ? 'C' : ''}${encodeURIComponent(id)}`
}

/** Where a comment is shown beside what it is on. */
export function commentAddress({ id, kind, target }: Pick<CommentRow, 'id' | 'kind' | 'target'>): string {
  return `${targetAddress({ kind, id: target })}#comment-${id}`
}

/** Whether comments of these targets stand together. */
export function isSameTarget(a: CommentTarget, b: CommentTarget): boolean {
  return a.id === b.id && (a.kind === b.kind || (isOnRecord(a.kind) && isOnRecord(b.kind)))
}
