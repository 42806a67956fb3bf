import { type Html, html } from '../html.ts'

/** A link to an address that a report or a person gave: only what a browser fetches by HTTP is a link, all else is words. */
export function outwardLink(url: string): Html {
  if (!isWebAddress(url)) return html`<span class="address" dir="ltr">${url}</span>`
  return html`<a class="address" dir="ltr" href="${url}" rel="noreferrer noopener nofollow" target="_blank">${url}</a>`
}

/** Whether an address is one of the web's. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}
