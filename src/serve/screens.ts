import { actorsScreen } from './actors/actors.ts'
import { briefScreen } from './brief/brief.ts'
import { claimsScreen } from './claims/claims.ts'
import { commentsScreen } from './comments/comments.ts'
import { embedScreen } from './embed/embed.ts'
import { helpScreen } from './help/help.ts'
import { ownerDoor } from './help/owner-door.ts'
import { liveLine } from './live/live.ts'
import { mapScreen } from './map/map.ts'
import { placeScreen } from './places/places.ts'
import { positionsScreen } from './positions/positions.ts'
import { readerScreen } from './reader/reader.ts'
import { recordScreen } from './record/record.ts'
import { reportsScreen } from './reports/reports.ts'
import { searchScreen } from './search/search.ts'
import { shareScreen } from './share/share.ts'
import type { Intake } from './sources/intake.ts'
import { sourcesScreen } from './sources/sources.ts'
import { storiesScreen } from './stories/stories.ts'
import { tileRoutes } from './tiles/tile-routes.ts'
import type { TilesFile } from './tiles/tiles-file.ts'
import { timelineScreen } from './timeline/timeline.ts'
import { todayScreen } from './today/today.ts'
import { viewsScreen } from './views/views.ts'
import type { Desk } from './visit.ts'

/** What screens need to know of how the desk was started. */
export interface ScreenOptions {
  readonly ownerToken: string | null
  /** What takes reports in; null where none may be added. */
  readonly intake: Intake | null
  /** The file of streets for the map; null where there is none. */
  readonly tiles: TilesFile | null
}

/** Every screen of the desk, each with its addresses. */
export function addScreens(desk: Desk, options: ScreenOptions): void {
  ownerDoor(desk, options.ownerToken)
  todayScreen(desk)
  reportsScreen(desk)
  readerScreen(desk)
  storiesScreen(desk)
  timelineScreen(desk)
  mapScreen(desk)
  tileRoutes(desk, options.tiles)
  placeScreen(desk)
  positionsScreen(desk)
  claimsScreen(desk)
  recordScreen(desk)
  actorsScreen(desk)
  commentsScreen(desk)
  searchScreen(desk)
  sourcesScreen(desk, options.intake)
  briefScreen(desk)
  viewsScreen(desk)
  shareScreen(desk)
  embedScreen(desk)
  helpScreen(desk)
  liveLine(desk)
}
