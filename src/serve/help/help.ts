import { setCookie } from 'hono/cookie'
import { STATES } from '../../record/standings.ts'
import { framed } from '../frame/frame.ts'
import { type Html, html, joined } from '../html.ts'
import { KEYS, type KeyBinding, type KeyScope } from '../keys/key-table.ts'
import { SETTINGS_COOKIE, writeSettings } from '../settings.ts'
import type { Desk, Visit } from '../visit.ts'
import { KINDS, kindSign, SHOWN_STANCES, stanceSign } from '../words/signs.ts'
import { stateTag } from '../words/standing.ts'

const SCOPES: readonly KeyScope[] = ['anywhere', 'list', 'reader', 'positions', 'timeline', 'map']
const YEAR = 365 * 24 * 60 * 60

/** Help: the key table, what the signs mean, and the settings of this browser. */
export function helpScreen(desk: Desk): void {
  desk.get('/help', (context) => {
    const { visit } = context.var
    const { say } = visit
    return context.html(
      framed(visit, {
        screen: 'help',
        main: html`<header class="page-head"><h1>${say('frame.help')}</h1></header>
<div class="columns"><section aria-labelledby="keys"><h2 id="keys">${say('help.keys')}</h2><p class="note">${say('help.keysNote')}</p>
${SCOPES.map((scope) => scopeTable(visit, scope))}</section>
<div>${settingsForm(visit)}${signs(visit)}</div></div>`,
      }),
    )
  })
  desk.post('/settings', async (context) => {
    const form = await context.req.parseBody()
    const theme = form.theme === 'light' || form.theme === 'dark' ? form.theme : 'auto'
    const value = writeSettings({
      theme,
      keys: form.keys === 'on',
      contrast: form.contrast === 'more' ? 'more' : 'auto',
      folds: form.folds === 'on',
    })
    setCookie(context, SETTINGS_COOKIE, value, { path: '/', sameSite: 'Strict', httpOnly: true, maxAge: YEAR })
    return context.redirect('/help', 303)
  })
}

function scopeTable({ say }: Visit, scope: KeyScope): Html {
  const keys = KEYS.filter((key) => key.scope === scope)
  if (keys.length === 0) return html``
  return html`<table class="keys"><caption>${say(`help.${scope}`)}</caption>
<thead class="hidden"><tr><th scope="col">${say('help.key')}</th><th scope="col">${say('help.does')}</th></tr></thead>
<tbody>${keys.map((key) => html`<tr><th scope="row">${comboTag(key)}</th><td>${wordsOf(say, key)}</td></tr>`)}</tbody></table>`
}

function comboTag({ combo }: KeyBinding): Html {
  return joined(
    combo.split(' ').map((press) => html`<kbd>${press}</kbd>`),
    ' ',
  )
}

function wordsOf(say: Visit['say'], { does, words }: KeyBinding): string {
  return words.startsWith('frame.') && does.startsWith('go ') ? say('help.goTo', { screen: say(words) }) : say(words)
}

/** What the signs of kinds, stances and states mean, and the words for how a report vouches for something. */
function signs({ say }: Visit): Html {
  return html`<section aria-labelledby="signs"><h2 id="signs">${say('help.signs')}</h2><p class="note">${say('help.signsNote')}</p>
<h3>${say('help.kinds')}</h3><ul class="sign-list">${KINDS.map((kind) => html`<li>${kindSign(kind)} <mark class="${kind} d0">${say(`kinds.${kind}`)}</mark></li>`)}</ul>
<h3 id="stances">${say('help.stances')}</h3><dl class="facts">${SHOWN_STANCES.map((stance) => html`<dt><span class="stance ${stance}">${stanceSign(stance)} ${say(`stanceWord.${stance}`)}</span></dt><dd>${say(`stanceMeans.${stance}`)}</dd>`)}</dl>
<p class="note">${say('help.plan')}</p>
<h3>${say('help.states')}</h3><dl class="facts">${STATES.map((state) => html`<dt>${stateTag(say, state)}</dt><dd>${say(`state.${state === 'single origin' ? 'single' : state}Means`)}</dd>`)}</dl></section>`
}

function settingsForm({ say, settings, formToken }: Visit): Html {
  return html`<section aria-labelledby="settings"><h2 id="settings">${say('help.settings')}</h2>
<form class="settings" method="post" action="/settings"><input type="hidden" name="form_token" value="${formToken}">
<fieldset><legend>${say('help.theme')}</legend>${(['auto', 'light', 'dark'] as const).map(
    (theme) =>
      html`<label><input type="radio" name="theme" value="${theme}"${theme === settings.theme && html` checked`}> ${say(`help.theme.${theme}`)}</label>`,
  )}</fieldset>
<label><input type="checkbox" name="contrast" value="more"${settings.contrast === 'more' && html` checked`}> ${say('help.contrast')}</label>
<label><input type="checkbox" name="folds"${settings.folds && html` checked`}> ${say('help.folds')}</label>
<label><input type="checkbox" name="keys"${settings.keys && html` checked`}> ${say('help.keysOn')}</label>
<button>${say('help.save')}</button></form></section>`
}
