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

/** A link to the page of an actor. The name goes along: of who is named in one report only, no page knows the id. */
export function actorLink({ id, name }: { readonly id: string; readonly name: string }): Html {
  return html`<a href="/actors/${id}?name=${encodeURIComponent(name)}"><bdi>${name}</bdi></a>`
}

/** Where the page of an event or an entry of control is. */
export function recordAddress(id: string): string {
  return `/${id.startsWith('E') ? 'events' : 'control'}/${id}`
}

/** Where the page of a place is, by its key. */
export function placeAddress(key: string): string {
  return `/places/${encodeURIComponent(key).replaceAll('%3A', ':')}`
}
