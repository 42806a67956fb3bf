import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { PLOVER_TYPES } from '../../record/plover.ts'
import { STATES, STATUSES } from '../../record/standings.ts'
import type { Filter } from '../../store/queries/filter.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import type { Visit } from '../visit.ts'
import { type Asked, addressWith } from './asked.ts'
import { FILTERS, type FilterName } from './filter-names.ts'
import { formsOf, type List, type ListPage } from './list.ts'

const CHOICES: Partial<Record<FilterName, readonly string[]>> = { type: Object.keys(PLOVER_TYPES), status: STATUSES, state: STATES }

/** The form that narrows a list: fields in one line, folded away on a narrow screen; what is set now stands below it with a way to drop it. */
export function filterForm(visit: Visit, path: string, asked: Asked, names: readonly FilterName[]): Html {
  const { say } = visit
  const set = names.filter((name) => asked.params.get(name))
  // The day of the past is chosen in the top bar.
  const fields = names.filter((name) => name !== 'asof')
  const isOpen = (name: string) => (FILTERS as readonly string[]).includes(name) && !(name === 'asof' && names.includes('asof'))
  const kept = [...asked.params].filter(([name]) => name !== 'after' && !isOpen(name))
  return html`<details class="fold"><summary>${say('list.filters')}</summary><form class="filters" action="${path}" role="search" aria-label="${say('list.filters')}">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields.map((name) => field(visit, name, asked.params.get(name) ?? ''))}
<button>${say('list.filter')}</button>
</form></details>${asOfNote(visit, asked.filter)}
${
  set.length > 0 &&
  html`<ul class="chips">${set.map((name) => {
    const value = asked.params.get(name) ?? ''
    const words = say('list.without', { name: say(`list.${name}`), value })
    return html`<li><a href="${addressWith(path, asked.params, { [name]: null })}" aria-label="${words}">${say(`list.${name}`)}: ${value} <span aria-hidden="true">×</span></a></li>`
  })}<li><a class="quiet" href="${path}">${say('list.clear')}</a></li></ul>`
}`
}

function field({ say }: Visit, name: FilterName, value: string): Html {
  const label = say(`list.${name}`)
  const choices = CHOICES[name]
  if (choices)
    return html`<label><span>${label}</span><select name="${name}"><option value="">${say('list.any')}</option>${choices.map((choice) =>
      choice === value ? html`<option selected>${choice}</option>` : html`<option>${choice}</option>`,
    )}</select></label>`
  const type = name === 'since' || name === 'until' ? 'date' : name === 'origins' ? 'number' : 'text'
  return html`<label class="${type}"><span>${label}</span><input type="${type}" name="${name}" value="${value}"${type === 'number' && html` min="1"`}></label>`
}

/** Says that a list or a record is shown as it was. */
export function asOfNote({ say }: Visit, { asOf }: Pick<Filter, 'asOf'>): Html {
  return asOf ? html`<p class="moved note" role="note">${say('list.asOfNote', { day: asOf })}</p>` : NOTHING
}

/** Links to the first page of a list and to the next, where there are any. */
export function pager<Of>(
  { say }: Visit,
  path: string,
  asked: Asked,
  { items, next }: ListPage<Of>,
  words: DeskMessage = 'list.older',
): Html {
  if (next === null && asked.after === null) return NOTHING
  return html`${next !== null && items.length === 0 && html`<p class="empty">${say('list.noneSoFar')}</p>`}<nav class="pager">${asked.after !== null && html`<a class="button" href="${addressWith(path, asked.params, {})}">${say('list.first')}</a>`}
${next !== null && html`<a class="button" rel="next" href="${addressWith(path, asked.params, { after: next })}">${say(words)}</a>`}</nav>`
}

/** The same list in its other forms. */
export function formLinks<Of>({ say }: Visit, list: Pick<List<Of>, 'path' | 'features' | 'unnaming'>, asked: Asked): Html {
  const isUnnamed = asked.params.has('unnamed')
  return html`<p class="forms"><span>${say('list.take')}</span> ${formsOf(list).map(
    (ending) => html`<a href="${addressWith(`${list.path}.${ending}`, asked.params, {})}">${ending.toUpperCase()}</a> `,
  )}${list.unnaming !== null && html`<a class="unnaming" role="button" aria-pressed="${isUnnamed ? 'true' : 'false'}" title="${say('list.unnamedNote')}" href="${addressWith(list.path, asked.params, { unnamed: isUnnamed ? null : '1' })}">${say('list.unnamed')}</a>`}</p>`
}

/** The head of a list's page: its name, what belongs beside it, and the filter. */
export function listHead(title: Content, beside: Content, below: Content): Html {
  return html`<header class="page-head"><div class="title-line"><h1>${title}</h1>${beside}</div>${below}</header>`
}

/** Quick ranges: the last day, week or month of the record, counted back from its newest report; an archive's last week is not this week. */
export async function rangeLinks(visit: Visit, path: string, asked: Asked): Promise<Html> {
  const { say, store } = visit
  const newest = await newestDay(store.db)
  if (newest === null) return NOTHING
  const { since, until } = asked.filter
  return html`<p class="ranges" role="group" aria-label="${say('list.ranges')}">${RANGES.map(([key, days]) => {
    const from = dayOf(dayNumber(newest) - days + 1)
    return rangeLink(say(key), addressWith(path, asked.params, { since: from, until: null }), since === from && !until)
  })}${rangeLink(say('list.all'), addressWith(path, asked.params, { since: null, until: null }), !since && !until)}</p>`
}

const RANGES = [
  ['list.day24', 1],
  ['list.days7', 7],
  ['list.days30', 30],
] as const

function rangeLink(words: string, address: string, isCurrent: boolean): Html {
  return isCurrent
    ? html`<a class="toggle" aria-current="true" href="${address}">${words}</a>`
    : html`<a class="toggle" href="${address}">${words}</a>`
}
