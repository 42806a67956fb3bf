import { type Content, html, ownMarkup } from '../html.ts'
import type { Visit } from '../visit.ts'
import { addressOfView, viewAddressOf } from './view-address.ts'

/** The part of the side list below the screens: views by name, and the way to name the filter of this page. */
export function sideViews({ say, url, views, isOwner }: Visit): Content {
  const here = viewAddressOf(url)
  const isHere = (path: string, search: string) => here?.path === path && here.search === search
  const isAll = url.pathname === '/views'
  const canSave = isOwner && here !== null && !views.some(({ path, search }) => isHere(path, search))
  return html`<div class="side-views"><p class="side-title"><a href="/views"${isAll && ownMarkup(' aria-current="page"')}>${say('frame.views')}</a></p>
${
  views.length > 0 &&
  html`<ul class="screens" aria-label="${say('frame.views')}">${views.map(
    ({ name, path, search }) =>
      html`<li><a href="${addressOfView({ path, search })}"${isHere(path, search) && ownMarkup(' aria-current="page"')}><bdi>${name}</bdi></a></li>`,
  )}</ul>`
}
${canSave && here && html`<p><a class="save-view" href="/views/new?${new URLSearchParams({ address: addressOfView(here) }).toString()}">${say('views.save')}</a></p>`}</div>`
}
