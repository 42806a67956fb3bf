import type { Status } from '../../record/types.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { listNames } from './event-words.ts'

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
  return html`<span class="state state-${key}"><span aria-hidden="true">${sign}</span> ${say(`state.${key}`)}</span>`
}

const STATES = [
  ['contested', 'contested', '≠'],
  ['retracted', 'retracted', '↶'],
  ['single origin', 'single', '1'],
  ['corroborated', 'corroborated', '✓'],
] as const

/** How many independent origins speak of something, and in how many reports. */
export function originWords(say: Say, origins: number, reports: number): string {
  return origins === reports
    ? say('count.origins', { count: origins })
    : say('standing.origins', { origins: say('count.origins', { count: origins }), reports: say('count.reports', { count: reports }) })
}
