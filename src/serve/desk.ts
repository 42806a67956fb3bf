import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import { savedViews } from '../store/queries/views.ts'
import type { Store } from '../store/store.ts'
import { assetRoutes } from './assets/asset-routes.ts'
import type { Assets } from './assets/assets.ts'
import { DeskError, failurePage } from './frame/failure.ts'
import { type LanguageName, sayIn } from './messages/say.ts'
import { addScreens } from './screens.ts'
import { guardChanges, guardPrivate, guardReads, knownMethods, ownNames, safeHeaders } from './security/guard.ts'
import { allowedNames } from './security/hosts.ts'
import { formTokenOf, isFromOwner, newToken } from './security/owner.ts'
import { readSettings, SETTINGS_COOKIE } from './settings.ts'
import type { Intake } from './sources/intake.ts'
import { PASTE_BYTES, UPLOAD_BYTES } from './sources/sources.ts'
import type { TilesFile } from './tiles/tiles-file.ts'
import type { Desk, DeskEnv } from './visit.ts'

/** How a desk is made. */
export interface DeskOptions {
  readonly assets: Assets
  /** The time of a request, ISO 8601. */
  readonly now: () => string
  /** Names that requests may be for; those of loopback unless given (`security/hosts.ts`). */
  readonly names?: ReadonlySet<string>
  /** What the owner proves themselves by; null where everybody who reaches the desk is its owner (on loopback). */
  readonly ownerToken?: string | null
  /** Whether who is not the owner sees nothing but what was shared with them. */
  readonly isPrivate?: boolean
  /** Sites whose pages may show cards of this desk (`embed/sites.ts`); none unless given. */
  readonly embedsOn?: readonly string[]
  /** A file of streets for the map; whoever opened it closes it. */
  readonly tiles?: TilesFile | null
  readonly language?: LanguageName
  /** What takes reports in; without it the desk adds none. */
  readonly intake?: Intake | null
  /** Where a failure that is the desk's own fault is told. */
  readonly tell?: (words: string) => void
}

/** Addresses of what is shown to others. */
const SHARED = /^\/(?:s|embed)\//

/**
 * The desk on a store, as a Hono application: give it requests by `desk.request('/reports')`, or serve it. It shows pages, and the lists behind them as
 * JSON, CSV, GeoJSON and Markdown at the same addresses.
 */
export function createDesk(
  store: Store,
  {
    assets,
    now,
    names = allowedNames('127.0.0.1'),
    ownerToken = null,
    isPrivate = false,
    embedsOn = [],
    tiles = null,
    intake = null,
    language = 'en',
    tell = () => undefined,
  }: DeskOptions,
): Desk {
  const desk: Desk = new Hono<DeskEnv>()
  const say = sayIn(language)
  const secret = newToken()
  const noteFault = (error: unknown, { method, path }: { readonly method: string; readonly path: string }) => {
    const id = randomUUID().slice(0, 8)
    tell(`${id} ${method} ${path}: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
    return id
  }
  desk.use(safeHeaders(embedsOn))
  desk.use(ownNames(names))
  desk.use(knownMethods())
  assetRoutes(desk, assets)
  desk.use(async (context, next) => {
    const isOwner = ownerToken === null || isFromOwner(context, ownerToken)
    const isGuest = isPrivate && !isOwner
    context.set('visit', {
      store,
      assets,
      say,
      url: new URL(context.req.url),
      now: now(),
      isOwner,
      isGuest,
      embedsOn,
      tiles,
      // Who only reads what was shared sends no form, and gets no cookie.
      formToken: isGuest || SHARED.test(context.req.path) ? newToken() : formTokenOf(context, secret),
      settings: readSettings(getCookie(context, SETTINGS_COOKIE)),
      views: isGuest ? [] : await savedViews(store.db),
      noteFault: (error) => noteFault(error, context.req),
    })
    context.header('Cache-Control', 'private, no-cache')
    // A record is not for search engines, wherever its owner opens it.
    context.header('X-Robots-Tag', 'noindex, nofollow')
    await next()
  })
  desk.use(guardReads())
  desk.use(guardPrivate())
  desk.use(
    guardChanges(
      new Map([
        ['/sources/files', UPLOAD_BYTES],
        ['/sources/paste', PASTE_BYTES],
      ]),
    ),
  )
  addScreens(desk, { ownerToken, intake, tiles })
  desk.notFound((context) => {
    const error = new DeskError(404, 'error.notFoundTitle', 'error.notFound')
    return context.html(failurePage(context.var.visit, error), 404)
  })
  desk.onError((error, context) => {
    const { visit } = context.var
    const known = error instanceof DeskError ? error : error instanceof HTTPException ? knownFailure(error) : null
    if (known && visit) return context.html(failurePage(visit, known), known.status)
    const id = noteFault(error, context.req)
    if (!visit) return context.text('The desk failed.\n', 500)
    return context.html(failurePage(visit, new DeskError(500, 'error.failedTitle', 'error.failed', { id })), 500)
  })
  return desk
}

/** What a refusal by the guards means to the person who sees it. */
function knownFailure({ status }: HTTPException): DeskError | null {
  if (status === 403) return new DeskError(403, 'error.formTitle', 'error.form')
  if (status === 429) return new DeskError(429, 'error.tooManyTitle', 'error.tooMany')
  return null
}
