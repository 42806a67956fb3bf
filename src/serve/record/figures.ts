import type { PrintedEvent } from '../../store/queries/records.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Say } from '../messages/say.ts'

/** Width and height of a drawn range, in its own units. */
const [WIDTH, HEIGHT, PAD] = [240, 28, 14]

/** What is counted and how the tellings differ: a line from the lowest to the highest, a dot for each value, larger the more reports give it. */
export function figures(say: Say, quantities: PrintedEvent['quantities']): Html {
  if (quantities.length === 0) return NOTHING
  return html`<ul class="figures">${quantities.map((quantity) => figure(say, quantity))}</ul>`
}

function figure(say: Say, { of, low, high, tellings }: PrintedEvent['quantities'][number]): Html {
  const counts = [...Map.groupBy(tellings, ({ value }) => value)]
    .map(([value, told]) => ({ value, count: told.length }))
    .sort((a, b) => a.value - b.value)
  const told = counts.map((one) => say('record.figureTold', one)).join(', ')
  const words = low === high ? say('record.figure', { what: of, low }) : say('record.figureRange', { what: of, low, high })
  const at = (value: number) => PAD + (high === low ? 0.5 : (value - low) / (high - low)) * (WIDTH - 2 * PAD)
  return html`<li><p><strong><bdi>${words}</bdi></strong> <span class="quiet">${told}</span></p>${
    low !== high &&
    html`<svg class="range" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${words}"><line x1="${at(low)}" x2="${at(high)}" y1="9" y2="9"/>${counts.map(
      ({ value, count }) =>
        html`<circle cx="${at(value)}" cy="9" r="${Math.min(7, 3 + count)}"/><text x="${at(value)}" y="26">${say.number(value)}</text>`,
    )}</svg>`
  }</li>`
}
