import { type Content, type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** A link into the desk; only its words for who may see no other page of it. */
export function deskLink({ isGuest }: Visit, address: string, words: Content): Html {
  return isGuest ? html`<span dir="auto">${words}</span>` : html`<a href="${address}" dir="auto">${words}</a>`
}
