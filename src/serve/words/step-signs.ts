import { type Html, ownMarkup } from '../html.ts'

/** Signs of buttons that move or zoom a drawing, drawn: no font of the desk has arrows. */
const DRAWINGS = {
  left: 'M14 8H3M7 3.500 2.500 8 7 12.500',
  right: 'M2 8H13M9 3.500 13.500 8 9 12.500',
  up: 'M8 14V3M3.500 7 8 2.500 12.500 7',
  down: 'M8 2V13M3.500 9 8 13.500 12.500 9',
  plus: 'M8 2.500V13.500M2.500 8H13.500',
  minus: 'M2.500 8H13.500',
  whole: 'M2.500 6V2.500H6M10 2.500H13.500V6M13.500 10V13.500H10M6 13.500H2.500V10',
} as const
export type StepSign = keyof typeof DRAWINGS

/** The sign of such a button; its words are the button's label. */
export function stepSign(name: StepSign): Html {
  return ownMarkup(
    `<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d="${DRAWINGS[name]}" fill="none" stroke-width="1.800" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  )
}
