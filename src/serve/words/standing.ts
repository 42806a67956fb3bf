import type { Status } from '../../record/types.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { listNames } from './event-words.ts'
import { drawnSign } from './signs.ts'

/** How firmly something is said, in words: "the report says so", "claimed, by the defence ministry". */
export function statusWords(say: Say, status: Status, speakers: readonly string[]): string {
  const by = listNames([...new Set(speakers)])
  return by ? say(`status.${status}By`, { by }) : say(`status.${status}`)
}

/** A claim's state with its sign. */
export function stateTag(say: Say, state: string): Html {
  const name = STATES.find(([known]) => known === state)
  if (!name) return html`<span class="state">${state}</span>`
  const [, key, sign] = name
  return html`<span class="state state-${key}">${sign && html`${drawnSign(sign)} `}${say(`state.${key}`)}</span>`
}

const STATES = [
  ['contested', 'contested', 'contested'],
  ['retracted', 'retracted', 'retracted'],
  ['single origin', 'single', null],
  ['corroborated', 'corroborated', 'corroborated'],
] as const

/** How firm something is across reports: its state, and how many independent origins and reports speak of it where that says more. */
export function standingTag(
  say: Say,
  { state, origins, reports }: { readonly state: string; readonly origins: number; readonly reports: number },
): Html {
  const isSingle = state === 'single origin' && origins === 1
  const counted = isSingle
    ? reports > 1 && say('standing.single', { reports: say('count.reports', { count: reports }) })
    : originWords(say, origins, reports)
  return html`${stateTag(say, state)}${counted && html` <span class="quiet">${counted}</span>`}`
}

/** How many independent origins speak of something, and in how many reports where that is another number. */
function originWords(say: Say, origins: number, reports: number): string {
  const counted = say('count.origins', { count: origins })
  return origins === reports ? counted : say('standing.origins', { origins: counted, reports: say('count.reports', { count: reports }) })
}
