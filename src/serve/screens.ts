import { claimsScreen } from './claims/claims.ts'
import { helpScreen } from './help/help.ts'
import { ownerDoor } from './help/owner-door.ts'
import { readerScreen } from './reader/reader.ts'
import { recordScreen } from './record/record.ts'
import { reportsScreen } from './reports/reports.ts'
import { timelineScreen } from './timeline/timeline.ts'
import type { Desk } from './visit.ts'

/** What screens need to know of how the desk was started. */
export interface ScreenOptions {
  readonly ownerToken: string | null
}

/** Every screen of the desk, each with its addresses. */
export function addScreens(desk: Desk, options: ScreenOptions): void {
  ownerDoor(desk, options.ownerToken)
  reportsScreen(desk)
  readerScreen(desk)
  timelineScreen(desk)
  claimsScreen(desk)
  recordScreen(desk)
  helpScreen(desk)
}
