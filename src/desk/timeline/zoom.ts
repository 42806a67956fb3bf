import { select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom } from 'd3-zoom'
import { shownDays } from './window.ts'

/** Milliseconds of rest after which a gesture is over: a wheel turns step by step. */
const REST = 180

/**
 * Lets the lanes be dragged sideways, pinched, and zoomed by the wheel with Ctrl held (without it the page scrolls). What is drawn follows the hand;
 * at the end `choose` is called with the first and the last day in sight.
 */
export function zoomLanes(lanes: HTMLElement, drawing: HTMLElement, choose: (first: number, last: number) => void): void {
  const plots = () => [...lanes.querySelectorAll<SVGElement>('.plot > svg')]
  const plot = lanes.querySelector('.plot')
  const shown = shownDays(drawing)
  if (!plot || !shown) return
  const days = shown.last - shown.first + 1
  let timer = 0
  let [offset, width] = [0, 1]
  const gesture = zoom<HTMLElement, unknown>()
    .scaleExtent([0.05, Math.max(1, days)])
    .filter((event: Event) => {
      if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey
      if (event.type === 'dblclick') return false
      if (event.type === 'touchstart') return (event as TouchEvent).touches.length > 1
      return (event as MouseEvent).button === 0
    })
    .on('start', () => {
      // Measured when a hand is put to it: measuring at once would lay out the page a second time before it is shown.
      const box = plot.getBoundingClientRect()
      offset = box.left - lanes.getBoundingClientRect().left
      width = box.width
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      clearTimeout(timer)
      const { k, x } = within(transform)
      for (const svg of plots()) svg.style.transform = `translateX(${x}px) scaleX(${k})`
    })
    .on('end', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      clearTimeout(timer)
      const { k, x } = within(transform)
      if (k === 1 && Math.abs(x) < 3) return
      const day = (at: number) => shown.first + ((at - x) / k / width) * days
      timer = window.setTimeout(() => choose(day(0), Math.max(day(0), day(width) - 1)), REST)
    })
  // The drawing begins to the right of the lanes' names.
  const within = ({ k, x }: ZoomTransform) => ({ k, x: x + offset * (k - 1) })
  select(lanes).call(gesture)
}
