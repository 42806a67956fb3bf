import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { type Html, html } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { type StepSign, stepSign } from '../words/step-signs.ts'

/** The way up to the list that a page belongs to; the key `u` presses it. */
export function upLink(say: Say, path: string, list: DeskMessage): Html {
  return html`<a class="button" data-does="up" href="${path}" title="${say('keys.up')}">${stepSign('up')} ${say(list)} <kbd aria-hidden="true">u</kbd></a>`
}

/** A button that copies the page's link, with the quote where there is one; shown where scripts can copy. The key `y` does the same. */
export function copyButton(say: Say): Html {
  return html`<button type="button" data-acts="copy" title="${say('keys.copy')}" hidden>${say('keys.copyShort')} <kbd aria-hidden="true">y</kbd></button>`
}

const STEPS: readonly (readonly [act: string, sign: StepSign, key: string, words: DeskMessage])[] = [
  ['previous', 'up', 'k', 'keys.previous'],
  ['next', 'down', 'j', 'keys.next'],
  ['previous evidence', 'left', '[', 'keys.previousEvidence'],
  ['next evidence', 'right', ']', 'keys.nextEvidence'],
]

/** Buttons that go along a report's records and their evidence, as its keys do; shown where scripts can. */
export function stepButtons(say: Say): Html {
  return html`<p class="item-steps" role="group" aria-label="${say('reader.records')}">${STEPS.map(
    ([act, sign, key, words]) =>
      html`<button type="button" data-acts="${act}" aria-label="${say(words)}" title="${say(words)}" hidden>${stepSign(sign)} <kbd aria-hidden="true">${key}</kbd></button>`,
  )}</p>`
}
