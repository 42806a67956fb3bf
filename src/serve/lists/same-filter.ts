import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Visit } from '../visit.ts'
import { addressWith } from './asked.ts'
import { FILTERS } from './filter-names.ts'

/** Screens that take one filter, each by all of its names. */
const SCREENS = [
  ['timeline', 'frame.timeline'],
  ['map', 'frame.map'],
  ['claims', 'frame.claims'],
] as const satisfies readonly (readonly [string, DeskMessage])[]

/** Ways to the other screens with the filter of this one; none where nothing is narrowed. `params` are those of what is shown, usual days included. */
export function sameFilter({ say }: Visit, here: (typeof SCREENS)[number][0], params: URLSearchParams): Html {
  const filter = new URLSearchParams(
    FILTERS.map((name): [string, string] => [name, params.get(name) ?? '']).filter(([, value]) => value !== ''),
  )
  if (filter.size === 0) return NOTHING
  // The timeline shows a month unless it is asked for all days; the others show all.
  const isAll = !filter.has('since') && !filter.has('until')
  return html`<p class="ranges" role="group" aria-label="${say('list.same')}"><span class="quiet">${say('list.same')}</span> ${SCREENS.map(
    ([name, words]) =>
      name === here
        ? html`<a class="toggle" aria-current="true" href="${addressWith(`/${name}`, params, {})}">${say(words)}</a> `
        : html`<a class="toggle" href="${addressWith(`/${name}`, filter, name === 'timeline' && isAll ? { range: 'all' } : {})}">${say(words)}</a> `,
  )}</p>`
}
