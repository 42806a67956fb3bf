import type { Context, Hono } from 'hono'
import type { SavedView } from '../store/queries/views.ts'
import type { Store } from '../store/store.ts'
import type { Assets } from './assets/assets.ts'
import type { Say } from './messages/say.ts'
import type { Tiles } from './tiles/tiles-file.ts'

/** What a person has set for this browser; kept in a cookie. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly keys: boolean
  /** `more` where the person wants stronger contrast than the system says. */
  readonly contrast: 'auto' | 'more'
  /** Whether passages on violence are folded in the reader. */
  readonly folds: boolean
}

/** One request to the desk and what is known of who asks. */
export interface Visit {
  readonly store: Store
  readonly assets: Assets
  readonly say: Say
  /** The address asked for; its search part is the state of the page. */
  readonly url: URL
  /** The time of the request, ISO 8601. */
  readonly now: string
  /** Whether this is the desk's owner, who may change things: anyone on loopback, elsewhere who holds the token. */
  readonly isOwner: boolean
  /** Whether this is somebody who may see no more than a page that was shared with them: pages for them lead nowhere else. */
  readonly isGuest: boolean
  /** The secret that every form sends back. */
  readonly formToken: string
  readonly settings: Settings
  /** The file of streets that the map draws, where its owner gave one. */
  readonly tiles: Tiles | null
  /** Sites whose pages may show cards of this desk, as `https://paper.example`; `*` is any. */
  readonly embedsOn: readonly string[]
  /** Filters with a name, for the side list. */
  readonly views: readonly SavedView[]
  /** Notes a fault of the desk's own and gives the number under which its output tells of it. */
  readonly noteFault: (error: unknown) => string
}

export interface DeskEnv {
  Variables: { visit: Visit }
}

/** The desk's web application. */
export type Desk = Hono<DeskEnv>

/** A request to the desk as Hono gives it. */
export type DeskContext = Context<DeskEnv>
