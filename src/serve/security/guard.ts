import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { DeskError } from '../frame/failure.ts'
import type { DeskContext, DeskEnv } from '../visit.ts'
import { addressOf, isFromHere } from './address.ts'
import { plainName } from './hosts.ts'
import { sameSecret } from './owner.ts'
import { rateLimit } from './rate.ts'

/** Nothing but what the desk itself serves; no inline script or style. */
const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
}

/** A card on a page elsewhere: words, their style and their letters. It stands in frames of the sites that its desk's owner chose. */
const CARD_POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
}

/** The headers of every answer. `embedsOn` are the sites in whose frames cards may stand. */
export function safeHeaders(embedsOn: readonly string[] = []): MiddlewareHandler {
  const pages = headersOf({ ...POLICY, frameAncestors: ["'none'"] })
  const cards =
    embedsOn.length > 0
      ? headersOf({ ...CARD_POLICY, frameAncestors: [...embedsOn] }, { xFrameOptions: false, crossOriginResourcePolicy: 'cross-origin' })
      : headersOf({ ...CARD_POLICY, frameAncestors: ["'none'"] })
  return (context, next) => (context.req.path.startsWith('/embed/') ? cards : pages)(context, next)
}

function headersOf(
  contentSecurityPolicy: Readonly<Record<string, string[]>>,
  others: { readonly xFrameOptions?: false; readonly crossOriginResourcePolicy?: string } = {},
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy,
    // Nothing goes elsewhere. With "no-referrer" browsers would send forms from "null", and by plain HTTP from another machine nothing else says whose they are.
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
    ...others,
  })
}

/** Refuses requests for another name than the desk's own. */
export function ownNames(names: ReadonlySet<string>): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    const asked = [new URL(context.req.url).hostname, context.req.header('host')].filter((name) => name !== undefined)
    if (asked.some((name) => !names.has(plainName(name))))
      return context.text('This desk does not answer to that name. Its owner can allow it: onrecord serve --name NAME\n', 421)
    return next()
  }
}

/** Pages and lists a minute that one address elsewhere may ask for, and at once: more than a room of readers behind one address. */
const READS_PER_MINUTE = 1_200
const READS_AT_ONCE = 400

/** Holds back who asks for too much. This machine's own programs are not counted, nor is what a proxy on it passes on: that is the proxy's to do. */
export function guardReads(): MiddlewareHandler<DeskEnv> {
  const rate = rateLimit(READS_PER_MINUTE, READS_AT_ONCE)
  return async (context, next) => {
    if (!isFromHere(context) && !rate.take(addressOf(context), Date.parse(context.var.visit.now))) throw new HTTPException(429)
    return next()
  }
}

/** What a private desk answers to whoever asks: the owner's door and links to what was shared. */
const OPEN = /^\/(?:owner$|s\/)/

/** Refuses guests of a private desk everything but what was shared with them. */
export function guardPrivate(): MiddlewareHandler<DeskEnv> {
  return async (context, next) => {
    if (context.var.visit.isGuest && !OPEN.test(context.req.path)) throw new DeskError(403, 'error.privateTitle', 'error.private')
    return next()
  }
}

/** Methods that the desk knows; others are refused before anything is looked at, and what is streamed has no head of its own. */
export function knownMethods(): MiddlewareHandler<DeskEnv> {
  const allow = { Allow: 'GET, HEAD, POST, OPTIONS' }
  return async (context, next) => {
    const { method } = context.req
    if (method === 'OPTIONS') return context.body(null, 204, allow)
    if (!/^(?:GET|HEAD|POST)$/.test(method)) return context.text('The desk knows GET, HEAD and POST.\n', 405, allow)
    // Nobody would ever end the stream that was begun for its head.
    if (method === 'HEAD' && STREAMS.has(context.req.path)) return context.body(null, 200, { 'Content-Type': 'text/event-stream' })
    return next()
  }
}

const STREAMS: ReadonlySet<string> = new Set(['/live', '/sources/progress'])

/** Code units of a form; files have their own bound where they are taken. */
export const FORM_BYTES = 256 * 1024

/** Every change passes here: it comes from the desk's own pages, not too often, not too large, and from a form that the desk gave out. */
export function guardChanges(largeBodies: ReadonlyMap<string, number> = new Map()): MiddlewareHandler<DeskEnv> {
  const rate = rateLimit()
  const sameOrigin = csrf()
  const tooLarge = (context: { text(words: string, status: 413): Response }) => context.text('That is too large to be taken.\n', 413)
  return async (context, next) => {
    if (/^(?:GET|HEAD)$/.test(context.req.method)) return next()
    if (!rate.take(addressOf(context), Date.parse(context.var.visit.now))) throw new HTTPException(429)
    const limit = bodyLimit({ maxSize: largeBodies.get(context.req.path) ?? FORM_BYTES, onError: tooLarge })
    return limit(context, async () => {
      const refused = await sameOrigin(context, async () => {
        await requireFormToken(context)
        await next()
      })
      if (refused) context.res = refused
    })
  }
}

async function requireFormToken(context: DeskContext): Promise<void> {
  const { formToken } = context.var.visit
  const header = context.req.header('x-form-token')
  const given = header ?? (await context.req.parseBody().catch(() => ({}) as Record<string, unknown>)).form_token
  if (typeof given !== 'string' || !sameSecret(given, formToken)) throw new HTTPException(403, { message: 'form' })
}
