import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import type { DeskContext } from '../visit.ts'

/** Cookies of the desk: the browser's own mark, and the proof that its user is the owner. */
const BROWSER = 'onrecord_browser'
const OWNER = 'onrecord_owner'
const YEAR = 365 * 24 * 60 * 60

/** A token that nobody can guess, for the desk's owner. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** Whether two secrets are the same, in a time that tells nothing about them. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

/** Whether a request proves that it comes from the owner: by the cookie of the printed address, or by a bearer token. */
export function isFromOwner(context: DeskContext, token: string): boolean {
  const [, bearer] = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '') ?? []
  const given = bearer ?? getCookie(context, OWNER)
  return given !== undefined && sameSecret(given, token)
}

/** Lets this browser be the owner's from now on. */
export function rememberOwner(context: DeskContext, token: string): void {
  setCookie(context, OWNER, token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR, secure: isSecure(context) })
}

/** What forms of this browser send back, so that a page elsewhere cannot send them in its name. Marks the browser when it comes first. */
export function formTokenOf(context: DeskContext, secret: string): string {
  let browser = getCookie(context, BROWSER)
  if (!browser || !/^[\w-]{20,64}$/.test(browser)) {
    browser = newToken()
    setCookie(context, BROWSER, browser, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR, secure: isSecure(context) })
  }
  return createHmac('sha256', secret).update(browser).digest('base64url')
}

const isSecure = (context: DeskContext): boolean => new URL(context.req.url).protocol === 'https:'
