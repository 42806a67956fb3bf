import type { SavedView } from '../../store/queries/views.ts'
import { NAME_LENGTH } from '../comments/typed.ts'
import { type Html, html } from '../html.ts'
import { isolated } from '../messages/isolated.ts'
import { shareForm } from '../share/share-parts.ts'
import type { Visit } from '../visit.ts'
import { addressOfView, screenWords, type ViewAddress, viewWords } from './view-address.ts'

/** The form that gives a filter a name. */
export function saveForm({ say, formToken }: Visit, view: ViewAddress, name: string): Html {
  return html`<form class="view-form" method="post" action="/views"><input type="hidden" name="form_token" value="${formToken}"><input type="hidden" name="address" value="${addressOfView(view)}">
<dl class="facts"><dt>${say('views.filter')}</dt><dd dir="auto">${viewWords(say, view)}, ${say('views.on', { screen: screenWords(say, view) })}</dd></dl>
<label><span>${say('views.name')}</span><input name="name" value="${name}" required maxlength="${NAME_LENGTH}" autocomplete="off" dir="auto" aria-describedby="name-note"></label>
<p class="note" id="name-note">${say('views.nameNote', { most: NAME_LENGTH })}</p>
<p class="actions"><button class="primary">${say('views.keep')}</button></p></form>`
}

/** Views as a table: what each shows, and for the owner what can be done with it. */
export function viewTable(visit: Visit, views: readonly SavedView[]): Html {
  const { say, isOwner } = visit
  return html`<table class="rows views"><caption class="hidden">${say('frame.views')}</caption>
<thead><tr><th scope="col">${say('views.name')}</th><th scope="col">${say('views.filter')}</th>${isOwner && html`<th scope="col">${say('views.actions')}</th>`}</tr></thead>
<tbody>${views.map(
    (view) =>
      html`<tr id="view-${view.id}"><td><a class="row-title" href="/views/${view.id}"><bdi>${view.name}</bdi></a> <span class="quiet">${say('views.on', { screen: screenWords(say, view) })}</span></td>
<td dir="auto">${viewWords(say, view)}</td>${isOwner && html`<td>${viewActions(visit, view)}</td>`}</tr>`,
  )}</tbody></table>`
}

function viewActions(visit: Visit, view: SavedView): Html {
  const { say, formToken } = visit
  const { id, name } = view
  const token = html`<input type="hidden" name="form_token" value="${formToken}">`
  return html`<div class="row-actions"><details class="act"><summary>${say('views.rename')}<span class="hidden">: <bdi>${name}</bdi></span></summary><form class="view-form" method="post" action="/views/${id}/rename">${token}
<label><span>${say('views.newName', { name: isolated(name) })}</span><input name="name" value="${name}" required maxlength="${NAME_LENGTH}" autocomplete="off" dir="auto"></label><button>${say('views.keep')}</button></form></details>${shareForm(visit, view)}
<form method="post" action="/views/${id}/remove">${token}<button aria-label="${say('views.removeOne', { name: isolated(name) })}">${say('views.remove')}</button></form></div>`
}
