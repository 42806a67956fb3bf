import { stretchOf, unfold } from './permalink.ts'

/** Which piece of a record's evidence was shown last. */
let piece = 0

/** What keys do in a report; false when the page has nothing to do it with. */
export function doInReader(does: string): boolean {
  if (does === 'next' || does === 'previous') return move(does === 'next' ? 1 : -1)
  if (does === 'next evidence' || does === 'previous evidence') return showEvidence(does === 'next evidence' ? 1 : -1)
  if (does === 'open') return swap()
  if (does === 'copy') return copy()
  const button = document.querySelector<HTMLElement>(`[data-does="${does}"]`)
  button?.click()
  return button !== null
}

/** The records shown, in the order of the list. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.item')].filter((row) => row.offsetParent !== null)
}

/** Goes along the list from the record that is chosen. */
function move(by: 1 | -1): boolean {
  const all = rows()
  const now = all.findIndex((row) => row.classList.contains('chosen'))
  const row = all[now < 0 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + by))]
  piece = 0
  row?.querySelector<HTMLElement>('.item-link')?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return row !== undefined
}

/** From a record in the list to its words, and from words back to their record. A focused link is followed by the browser itself. */
function swap(): boolean {
  const { activeElement } = document
  if (activeElement instanceof HTMLAnchorElement || activeElement instanceof HTMLButtonElement) return false
  const link = document.querySelector<HTMLElement>('.item.chosen .item-link')
  link?.focus()
  return link !== null
}

/** Brings the next piece of the chosen record's evidence into view. */
function showEvidence(by: 1 | -1): boolean {
  const chosen = document.querySelector<HTMLElement>('.item.chosen')?.dataset.item
  if (!chosen) return move(by)
  const starts = [...document.querySelectorAll<HTMLElement>(`mark[data-item="${CSS.escape(chosen)}"][data-from]`)]
  if (starts.length === 0) return false
  piece = (piece + by + starts.length) % starts.length
  unfold(starts[piece])
  starts[piece]?.scrollIntoView({ block: 'center' })
  return true
}

/** Copies a link to the selected words, or to the chosen record's, with the quote. */
function copy(): boolean {
  const selection = getSelection()
  const stretch = stretchOf(selection)
  const link = document.querySelector<HTMLAnchorElement>('.item.chosen .item-link')
  const hash = stretch ? `#${stretch.start}-${stretch.end}` : (link?.hash ?? '')
  const quote = stretch ? selection?.toString() : document.querySelector('.item.chosen .item-quote')?.textContent?.slice(1, -1)
  const address = `${location.origin}${location.pathname}${hash}`
  void navigator.clipboard?.writeText(quote ? `“${quote.trim()}” ${address}` : address)
  return true
}
