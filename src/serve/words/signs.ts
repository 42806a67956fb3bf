import { STANCES } from '../../record/standings.ts'
import type { Stance } from '../../record/types.ts'
import { type Html, html, ownMarkup } from '../html.ts'

/** The nine stances and "not stated", drawn: a sign each, so that colour is never alone and every machine shows the same. */
export type SignName = Stance | 'none' | 'split'

const DRAWINGS: Readonly<Record<SignName, string>> = {
  proposes: '<path d="M8 1 15 8 8 15 1 8z" stroke="none"/>',
  accepts: '<circle cx="8" cy="8" r="6.5"/>',
  favours: '<circle cx="8" cy="8" r="6" fill="none" stroke-width="1.500"/><path d="M8 8V2a6 6 0 1 1-6 6z" stroke="none"/>',
  conditional: '<circle cx="8" cy="8" r="6" fill="none" stroke-width="1.500"/><path d="M8 2a6 6 0 0 0 0 12z" stroke="none"/>',
  undecided: '<circle cx="8" cy="8" r="6" fill="none" stroke-width="1.500"/>',
  silent: '<g stroke="none"><circle cx="3" cy="8" r="1.600"/><circle cx="8" cy="8" r="1.600"/><circle cx="13" cy="8" r="1.600"/></g>',
  doubts: '<circle cx="8" cy="8" r="6" fill="none" stroke-width="1.500"/><path d="M8 8V2a6 6 0 0 1 6 6z" stroke="none"/>',
  opposes: '<circle cx="8" cy="8" r="6" fill="none" stroke-width="1.500"/><path d="M3.800 3.800 12.200 12.200" stroke-width="1.800"/>',
  rejects: '<path d="M2.500 2.500 13.500 13.500M13.500 2.500 2.500 13.500" fill="none" stroke-width="2.400"/>',
  none: '<path d="M3 8H13" fill="none" stroke-width="1.800"/>',
  split: '<path d="M2 5.500H14M2 10.500H14M11 2 5 14" fill="none" stroke-width="1.800"/>',
}

/** Signs that stand beside words of the desk's own. */
export type PointerName = 'forward' | 'back' | 'undecided-line' | 'contested' | 'retracted' | 'corroborated'

const POINTERS: Readonly<Record<PointerName, string>> = {
  forward: '<path d="M1.500 8H14M9.500 3.500 14 8 9.500 12.500" fill="none" stroke-width="1.800"/>',
  back: '<path d="M14.500 8H2M6.500 3.500 2 8 6.500 12.500" fill="none" stroke-width="1.800"/>',
  'undecided-line': '<circle cx="8" cy="8" r="5" fill="none" stroke-width="1.500"/>',
  contested: '<path d="M2 5.500H14M2 10.500H14M11 2 5 14" fill="none" stroke-width="1.800"/>',
  retracted: '<path d="M2.500 6H10a3.800 3.800 0 0 1 0 7.600H6M6 2.500 2.500 6 6 9.500" fill="none" stroke-width="1.800"/>',
  corroborated: '<path d="M2 8.500 6 12.500 14 3.500" fill="none" stroke-width="2.200"/>',
}

const DRAWN = new Map<SignName | PointerName, Html>(
  Object.entries({ ...DRAWINGS, ...POINTERS }).map(([name, drawing]) => [
    name as SignName | PointerName,
    ownMarkup(`<svg class="sign sign-${name}" viewBox="0 0 16 16" aria-hidden="true">${drawing}</svg>`),
  ]),
)

/** An arrow, a state's sign: drawn, since the letters that the desk ships hold no such characters and a machine may have no others. */
export function drawnSign(name: PointerName): Html {
  return DRAWN.get(name) ?? html``
}

/** A stance's sign. The word stands beside it. */
export function stanceSign(name: SignName): Html {
  return DRAWN.get(name) ?? html``
}

/** The stances in the order of their legend, "not stated" last. */
export const SHOWN_STANCES = [...STANCES, 'none'] as const

/** Kinds of item that are marked in a text, in the order of their keys. */
export const KINDS = ['event', 'statement', 'proposal', 'position', 'control'] as const
export type Kind = (typeof KINDS)[number]

/** The letter at the start of a mark; a position has its stance's sign. */
export const LETTERS: Readonly<Record<Kind, string>> = { event: 'E', statement: 'S', proposal: 'P', position: '', control: 'K' }

/** A kind's sign in a list. */
export function kindSign(kind: Kind, stance: SignName = 'accepts'): Html {
  return html`<span class="kind-sign ${kind}" aria-hidden="true">${kind === 'position' ? stanceSign(stance) : LETTERS[kind]}</span>`
}
