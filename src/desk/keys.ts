import { KEYS, type KeyBinding, type KeyScope } from '../serve/keys/key-table.ts'
import { doInList } from './list-keys.ts'
import { doInReader } from './reader-keys.ts'

/** How long the first press of a pair waits for the second, in milliseconds. */
const PAIR = 1200

/** Screens' own keys are told by what is on the page. All but the reader, which goes along its records, are also lists. */
const SCOPES: readonly (readonly [KeyScope, string])[] = [
  ['reader', '[data-keys-scope="reader"]'],
  ['positions', '[data-keys-scope="positions"]'],
  ['timeline', '[data-keys-scope="timeline"]'],
  ['map', '[data-keys-scope="map"]'],
]

/** Does what the key table says. Asleep while a field has the focus, with a modifier held, and when keys are switched off. */
export function listenToKeys(): void {
  if (document.documentElement.dataset.keys === 'off') return
  let first = ''
  let pressed = 0
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return
    const scopes = awake()
    const combo = first && event.timeStamp - pressed < PAIR ? `${first} ${event.key}` : event.key
    const open = KEYS.filter(({ scope }) => scopes.has(scope))
    const binding = open.find((key) => key.combo === combo) ?? open.find((key) => key.combo === event.key)
    first = !binding && open.some((key) => key.combo.startsWith(`${event.key} `)) ? event.key : ''
    pressed = event.timeStamp
    if (binding && perform(binding)) event.preventDefault()
  })
}

/** Shows the buttons that do what keys of the page do, for whoever uses none. */
export function showKeyButtons(): void {
  const doIt = document.querySelector('[data-keys-scope="reader"]') ? doInReader : doInList
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-acts]')) {
    button.hidden = false
    // A press would take the selection away that is to be copied.
    button.addEventListener('pointerdown', (event) => event.preventDefault())
    button.addEventListener('click', () => doIt(button.dataset.acts ?? ''))
  }
}

/** The scope of the page, and what works anywhere. */
function awake(): ReadonlySet<KeyScope> {
  const [own] = SCOPES.find(([, selector]) => document.querySelector(selector)) ?? []
  if (own === 'reader') return new Set(['anywhere', 'reader'])
  return new Set(own ? ['anywhere', 'list', own] : ['anywhere', 'list'])
}

/** Does what a key is for; false when there is nothing on this page to do it with, so that the browser's own meaning stands. */
function perform({ does, scope }: KeyBinding): boolean {
  if (does.startsWith('go ')) {
    // The side list's own link keeps the day of the past that is shown.
    const path = does.slice(3)
    location.assign(document.querySelector<HTMLAnchorElement>(`[data-go="${path}"] a`)?.href ?? path)
    return true
  }
  if (does === 'search') {
    document.querySelector<HTMLInputElement>('#find')?.focus()
    return true
  }
  if (does === 'as of') return chooseDay()
  if (scope === 'list') return doInList(does)
  if (scope === 'reader') return doInReader(does)
  return press(does)
}

/** Opens the form of the day of the past: in the top bar, or on a narrow screen in the menu. False on pages that know no such day. */
function chooseDay(): boolean {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('.top details')) {
    const field = menu.querySelector<HTMLInputElement>('.as-of-form input[type=date]')
    if (!field || menu.offsetParent === null) continue
    const wasOpen = menu.open
    menu.open = true
    if (field.offsetParent !== null) {
      field.focus()
      return true
    }
    menu.open = wasOpen
  }
  return false
}

/** Presses the link or button that a page marks as doing this: `data-does="next change"`. */
function press(does: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-does="${does}"]`)
  button?.click()
  return button !== null
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
