import type { Kysely } from 'kysely'
import { addressesOn, planOf } from './queries/plans.ts'
import type { Tables } from './tables.ts'

/** A telling that comments on a plan or a position stand under, and another of the same that they may stand under instead; null when there is none. */
export interface CommentedTelling {
  readonly target: string
  readonly kind: 'plan' | 'position'
  readonly heir: string | null
}

/** Plans and positions that comments are on by a telling of a report, asked before the report goes. */
export async function commentedTellings(db: Kysely<Tables>, report: string): Promise<CommentedTelling[]> {
  const rows = await db
    .selectFrom('comment')
    .select(['target', 'kind'])
    .distinct()
    .where('kind', 'in', ['plan', 'position'])
    .where('target', '>=', `${report}.`)
    // "/" is the sign after the dot.
    .where('target', '<', `${report}/`)
    .execute()
  const found: CommentedTelling[] = []
  for (const { target, kind } of rows) {
    const plan = await planOf(db, target, null)
    const party = plan?.plan.parties.find((one) => addressesOn(plan, one.party).includes(target))?.party ?? null
    const others = plan ? addressesOn(plan, kind === 'position' ? party : null) : []
    const heir = others.find((address) => !address.startsWith(`${report}.`)) ?? null
    found.push({ target, kind: kind === 'position' ? 'position' : 'plan', heir })
  }
  return found
}

/** Moves the comments of a report that is forgotten to what is left of their plans and positions; those on what only it told go. */
export async function moveComments(db: Kysely<Tables>, tellings: readonly CommentedTelling[]): Promise<void> {
  for (const { target, kind, heir } of tellings)
    if (heir === null) await db.deleteFrom('comment').where('kind', '=', kind).where('target', '=', target).execute()
    else await db.updateTable('comment').set({ target: heir }).where('kind', '=', kind).where('target', '=', target).execute()
}
