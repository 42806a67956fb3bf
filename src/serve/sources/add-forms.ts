import { type Html, html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** The three ways to add reports: by link, by pasted text, by files. They work without scripts; dropping files needs one. */
export function addForms({ say, formToken, isOwner }: Visit, canFetch: boolean, mostBytes: number): Html {
  if (!isOwner) return html`<p class="note">${say('sources.readOnly')}</p>`
  const token = html`<input type="hidden" name="form_token" value="${formToken}">`
  const size = `${Math.round(mostBytes / 1024 / 1024)} MB`
  return html`<div class="add-forms">
<form method="post" action="/sources/link"><h3>${say('sources.link')}</h3>${token}${
    canFetch
      ? html`<label><span>${say('sources.address')}</span><input type="url" name="address" required placeholder="https://" inputmode="url"></label>
<fieldset class="stack"><label><input type="radio" name="how" value="once" checked> ${say('sources.once')}</label><label><input type="radio" name="how" value="follow"> ${say('sources.follow')}</label></fieldset>
<button class="primary">${say('sources.take')}</button><p class="note">${say('sources.linkNote')}</p>`
      : html`<p class="note">${say('sources.noFetch')}</p>`
  }</form>
<form method="post" action="/sources/paste"><h3>${say('sources.paste')}</h3>${token}<label><span>${say('sources.text')}</span><textarea name="text" rows="4" required dir="auto"></textarea></label>
<div class="pair"><label><span>${say('sources.titleField')}</span><input name="title" dir="auto"></label><label><span>${say('sources.publisher')}</span><input name="publisher" dir="auto"></label></div>
<div class="pair"><label><span>${say('sources.date')}</span><input type="date" name="published"></label><label><span>${say('sources.address')}</span><input type="url" name="url"></label></div>
<button class="primary">${say('sources.take')}</button><p class="note">${say('sources.dateNote')}</p></form>
<form method="post" action="/sources/files" enctype="multipart/form-data" data-drop><h3>${say('sources.files')}</h3>${token}<label><span>${say('sources.choose')}</span><input type="file" name="files" multiple required></label>
<button class="primary">${say('sources.take')}</button><p class="note">${say('sources.filesNote', { size })}</p></form></div>`
}
