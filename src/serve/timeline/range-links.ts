import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { newestDay } from '../../store/queries/report-kin.ts'
import { type Html, html } from '../html.ts'
import { type Asked, addressWith } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'
import { type StepSign, stepSign } from '../words/step-signs.ts'
import { isAll, type Window } from './window.ts'

const RANGES = [
  ['list.day24', 1],
  ['list.days7', 7],
  ['list.days30', 30],
] as const

/** Quick ranges of the timeline, counted back from the newest report, and steps along it: earlier, later, closer, wider. */
export async function timelineRanges({ store, say }: Visit, { params, filter }: Asked, { first, last, reach }: Window): Promise<Html> {
  const newest = dayNumber((await newestDay(store.db)) ?? reach?.last ?? dayOf(last))
  const { since, until } = filter
  const isUsual = !since && !until && !isAll(params)
  const quick = RANGES.map(([key, days]) => {
    const from = dayOf(newest - days + 1)
    return toggle(
      say(key),
      addressWith('/timeline', params, { since: from, until: null, range: null }),
      (since === from && !until) || (isUsual && days === 30),
    )
  })
  const all = toggle(
    say('list.all'),
    addressWith('/timeline', params, { since: null, until: null, range: 'all' }),
    !since && !until && isAll(params),
  )
  return html`<div class="ranges-line"><p class="ranges" role="group" aria-label="${say('list.ranges')}">${quick}${all}</p>${steps()}</div>`

  function steps(): Html {
    const days = last - first + 1
    const half = Math.max(1, Math.round(days / 2))
    const quarter = Math.floor(days / 4)
    return html`<p class="ranges" role="group" aria-label="${say('timeline.move')}">${step('earlier', 'left', 'timeline.earlier', first - half, last - half)}
${step('later', 'right', 'timeline.later', first + half, last + half)}
${step('closer', 'plus', 'timeline.closer', first + quarter, Math.max(first + quarter, last - quarter))}
${step('wider', 'minus', 'timeline.wider', first - half, last + half)}</p>`
  }

  function step(does: string, sign: StepSign, words: DeskMessage, from: number, to: number): Html {
    const address = addressWith('/timeline', params, { since: dayOf(from), until: dayOf(to), range: null })
    return html`<a class="toggle step" data-does="${does}" href="${address}" aria-label="${say(words)}" title="${say(words)}">${stepSign(sign)}</a>`
  }
}

function toggle(words: string, address: string, isCurrent: boolean): Html {
  return isCurrent
    ? html`<a class="toggle" aria-current="true" href="${address}">${words}</a>`
    : html`<a class="toggle" href="${address}">${words}</a>`
}
