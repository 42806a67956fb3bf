import { toPlover } from '../../record/plover.ts'
import type { PloverType, Status } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { actorOf } from '../status/report-index.ts'
import { isHarm } from './harm.ts'
import type { Draft } from './same-act.ts'

const AHEAD: ReadonlySet<Status> = new Set(['planned', 'possible'])
const HAPPENED: ReadonlySet<Status> = new Set(['actual', 'claimed', 'reported'])
/** Types whose acts are made known ahead and then spoken of as a thing: "the withdrawal", "the summit". */
const MADE_KNOWN: ReadonlySet<PloverType> = new Set(['RETREAT', 'ASSAULT', 'MOBILIZE', 'CONSULT', 'SANCTION', 'COERCE', 'AID'])

/**
 * "Norway announced a withdrawal from Mali. The withdrawal alarmed its allies.": a noun that only points back to what was told as to come,
 * and says nothing new of it, leaves it to come. One mention that the act took place, before or after, is enough to leave all as they are.
 */
export function withoutHaste(resolved: ResolvedReport, drafts: readonly Draft[]): Draft[] {
  const ahead = new Map<string, Draft>()
  const done = new Set<string>()
  const keysOf = (draft: Draft): string[] => {
    const sides = new Set(draft.actors.map((id) => actorOf(resolved, id)?.country ?? id))
    return [...sides].map((side) => `${draft.act} ${side}`)
  }
  for (const draft of drafts) if (!draft.pointsBack && HAPPENED.has(draft.status)) for (const key of keysOf(draft)) done.add(key)
  return drafts.map((draft) => {
    if (!MADE_KNOWN.has(draft.type) || isHarm(draft.act)) return draft
    const keys = keysOf(draft)
    const before = keys.map((key) => ahead.get(key)).find((one) => one !== undefined)
    if (!draft.pointsBack) {
      if (AHEAD.has(draft.status)) for (const key of keys) if (!ahead.has(key) || draft.status === 'planned') ahead.set(key, draft)
      return draft
    }
    if (!HAPPENED.has(draft.status) || !before || keys.some((key) => done.has(key))) return draft
    return { ...draft, status: before.status, attribution: before.attribution, plover: toPlover(draft.type, before.status, draft.mode) }
  })
}
