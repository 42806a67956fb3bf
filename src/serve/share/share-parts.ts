import type { Share } from '../../store/queries/shares.ts'
import type { SavedView } from '../../store/queries/views.ts'
import { type Content, type Html, html } from '../html.ts'
import { isolated } from '../messages/isolated.ts'
import type { Visit } from '../visit.ts'
import { dayTag } from '../words/days.ts'

/** Days for which a link may open a view. */
export const SHARE_DAYS = [1, 7, 30] as const
/** Days unless others are chosen. */
const USUAL: (typeof SHARE_DAYS)[number] = 7

/** The form that makes a link to a view. */
export function shareForm({ say, formToken }: Visit, { id, name }: SavedView): Html {
  return html`<details class="act"><summary>${say('share.share')}<span class="hidden">: <bdi>${name}</bdi></span></summary><form class="view-form" method="post" action="/views/${id}/share"><input type="hidden" name="form_token" value="${formToken}">
<p class="note">${say('share.note')}</p>
<label><span>${say('share.days')}</span><select name="days">${SHARE_DAYS.map(
    (days) => html`<option value="${days}"${days === USUAL && html` selected`}>${say('share.dayCount', { count: days })}</option>`,
  )}</select></label>
<p><label><input type="checkbox" name="unnamed"> ${say('share.unnamed')}</label></p>
<button>${say('share.make', { name: isolated(name) })}</button></form></details>`
}

/** Links that open something now, with a way to take each back; nothing where there are none. */
export function shareTable({ say, formToken }: Visit, shares: readonly Share[], views: readonly SavedView[]): Content {
  if (shares.length === 0) return null
  const names = new Map(views.map(({ id, name }) => [id, name]))
  return html`<section class="block" id="shares"><h2>${say('share.title')}</h2><table class="rows views"><caption class="hidden">${say('share.title')}</caption>
<thead><tr><th scope="col">${say('share.view')}</th><th scope="col">${say('share.made')}</th><th scope="col">${say('share.until')}</th><th scope="col">${say('views.actions')}</th></tr></thead>
<tbody>${shares.map(({ id, view, at, expires, unnamed }) => {
    const name = names.get(view) ?? view
    return html`<tr><td><bdi>${name}</bdi>${unnamed === 1 && html` <span class="quiet">${say('share.isUnnamed')}</span>`}</td><td>${dayTag(say, at)}</td><td>${dayTag(say, expires)}</td>
<td><form method="post" action="/shares/${id}/end"><input type="hidden" name="form_token" value="${formToken}"><button aria-label="${say('share.endOne', { name: isolated(name), day: at.slice(0, 10) })}">${say('share.end')}</button></form></td></tr>`
  })}</tbody></table></section>`
}
