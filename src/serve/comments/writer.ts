import { createHash } from 'node:crypto'
import { getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import { writerKey } from '../../store/queries/comment-changes.ts'
import { newToken } from '../security/owner.ts'
import type { DeskContext } from '../visit.ts'
import { typedName } from './typed.ts'

/** Cookies of who comments: a secret by which they may edit what they wrote, signed by the store, and the name they typed last. */
const WRITER = 'onrecord_writer'
const NAME = 'onrecord_name'
const YEAR = 365 * 24 * 60 * 60

/** The hash that stands with the comments of this browser's user; null for who has written none. */
export async function writerOf(context: DeskContext): Promise<string | null> {
  if (getCookie(context, WRITER) === undefined) return null
  const { store } = context.var.visit
  const stored = await store.db.selectFrom('comment_key').select('key').executeTakeFirst()
  const secret = stored && (await getSignedCookie(context, stored.key, WRITER))
  return secret ? hashOf(secret) : null
}

/** The hash of this browser's user, who gets a secret when they have none. */
export async function ensureWriter(context: DeskContext): Promise<string> {
  const known = await writerOf(context)
  if (known !== null) return known
  const key = await context.var.visit.store.write((db) => writerKey(db, newToken()))
  const secret = newToken()
  await setSignedCookie(context, WRITER, secret, key, cookieOptions(context))
  return hashOf(secret)
}

/** The name that was typed last in this browser, or ''. */
export function rememberedName(context: DeskContext): string {
  return typedName(getCookie(context, NAME) ?? '') ?? ''
}

/** Keeps a name for the next comment of this browser. */
export function rememberName(context: DeskContext, name: string): void {
  setCookie(context, NAME, name, cookieOptions(context))
}

function cookieOptions(context: DeskContext) {
  const isSecure = context.var.visit.url.protocol === 'https:'
  return { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR, secure: isSecure } as const
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
