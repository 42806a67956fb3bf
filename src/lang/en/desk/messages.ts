import { ACTOR_MESSAGES } from './actors.ts'
import { BRIEF_MESSAGES } from './brief.ts'
import { CLAIM_MESSAGES } from './claims.ts'
import { COMMENT_MESSAGES } from './comments.ts'
import { EVENT_MESSAGES } from './events.ts'
import { FRAME_MESSAGES } from './frame.ts'
import { HELP_MESSAGES } from './help.ts'
import { LIST_MESSAGES } from './lists.ts'
import { MAP_MESSAGES } from './map.ts'
import { PLACE_MESSAGES } from './places.ts'
import { POSITION_MESSAGES } from './positions.ts'
import { READER_MESSAGES } from './reader.ts'
import { REPORT_MESSAGES } from './reports.ts'
import { SHARE_MESSAGES } from './share.ts'
import { SOURCE_MESSAGES } from './sources.ts'
import { TIMELINE_MESSAGES } from './timeline.ts'
import { TODAY_MESSAGES } from './today.ts'
import { VIEW_MESSAGES } from './views.ts'

/** Every sentence of the desk by its key, in ICU form (`serve/messages/format.ts`). A screen's keys begin with its name. */
export const DESK_MESSAGES = {
  ...FRAME_MESSAGES,
  ...LIST_MESSAGES,
  ...TODAY_MESSAGES,
  ...REPORT_MESSAGES,
  ...READER_MESSAGES,
  ...EVENT_MESSAGES,
  ...TIMELINE_MESSAGES,
  ...MAP_MESSAGES,
  ...PLACE_MESSAGES,
  ...POSITION_MESSAGES,
  ...CLAIM_MESSAGES,
  ...ACTOR_MESSAGES,
  ...COMMENT_MESSAGES,
  ...SOURCE_MESSAGES,
  ...BRIEF_MESSAGES,
  ...VIEW_MESSAGES,
  ...SHARE_MESSAGES,
  ...HELP_MESSAGES,
} as const satisfies Readonly<Record<string, string>>

export type DeskMessage = keyof typeof DESK_MESSAGES
