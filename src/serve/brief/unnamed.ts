import type { Asked } from '../lists/asked.ts'
import { NamesLeftOut } from '../lists/names-left-out.ts'
import type { Visit } from '../visit.ts'
import type { Brief } from './contents.ts'

/** A brief that may lack names. */
export interface UnnamedBrief {
  readonly brief: Brief
  /** How many people go unnamed in it; null when none was to. */
  readonly leftOut: number | null
}

/** A brief without the names of private persons (`NamesLeftOut`), where the address asks for that (`?unnamed`). */
export async function unnamedWhereAsked(visit: Visit, { params }: Asked, brief: Brief): Promise<UnnamedBrief> {
  if (!params.has('unnamed')) return { brief, leftOut: null }
  const names = new NamesLeftOut(visit)
  return { brief: await names.leaveOut(brief), leftOut: names.count }
}
