/** What the timeline's page runs beside `main.ts`: days chosen by hand, lanes dragged and zoomed, marks walked along. The page works without it. */
import { goWithin, SWAPPED } from '../swap.ts'
import { brushDays } from '../timeline/brush.ts'
import { walkMarks } from '../timeline/marks.ts'
import { showTips } from '../timeline/tips.ts'
import { addressOfDays } from '../timeline/window.ts'
import { zoomLanes } from '../timeline/zoom.ts'

/** Pixels that the server takes a drawing to be wide, and how far off that may be before it is drawn anew. */
const USUAL_WIDTH = 960
const TOLERANCE = 1.5

function start(): void {
  const timeline = document.querySelector<HTMLElement>('.timeline')
  const axis = timeline?.querySelector<HTMLElement>('[data-brush]')
  const lanes = timeline?.querySelector<HTMLElement>('.lanes')
  if (!timeline || !axis || !lanes) return
  timeline.classList.add('is-live')
  const choose = (first: number, last: number) => go(addressOfDays(first, last))
  brushDays(axis, timeline, choose)
  zoomLanes(lanes, timeline, choose)
  walkMarks(timeline)
  showTips(timeline)
}

/** Goes to an address, drawn for this window. */
function go(address: string, keep = true): void {
  void goWithin(address, { keep, asked: fitted(address) })
}

function fitted(address: string): string {
  const width = document.querySelector('.axis .plot')?.clientWidth ?? USUAL_WIDTH
  if (width * TOLERANCE > USUAL_WIDTH && width < USUAL_WIDTH * TOLERANCE) return address
  const url = new URL(address, location.href)
  url.searchParams.set('width', String(width))
  return url.pathname + url.search
}

/** Links that lead along the timeline stay on the page. */
function followLinks(event: MouseEvent): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('main .toggle, main .column')
  const href = link?.getAttribute('href')
  if (!href?.startsWith('/timeline') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  go(href)
}

document.addEventListener('click', followLinks)
document.addEventListener(SWAPPED, start)
addEventListener('popstate', () => go(location.pathname + location.search, false))
// A drawing made for a desk's width is too dense for a telephone.
const address = location.pathname + location.search
const isFitted = fitted(address) === address
start()
if (!isFitted) go(address, false)
