import { shownDays } from './window.ts'

/** Pixels that a press has to move to choose days. */
const LEAST = 5

/** Lets days be chosen by dragging along the dates. Calls `choose` with the first and the last of them. */
export function brushDays(axis: HTMLElement, drawing: HTMLElement, choose: (first: number, last: number) => void): void {
  let begun: number | null = null
  const marked = document.createElement('div')
  marked.className = 'chosen-days'
  const share = (event: PointerEvent) => {
    const { left, width } = axis.getBoundingClientRect()
    return Math.min(1, Math.max(0, (event.clientX - left) / width))
  }
  axis.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    begun = share(event)
    axis.setPointerCapture(event.pointerId)
    event.preventDefault()
  })
  axis.addEventListener('pointermove', (event) => {
    if (begun === null) return
    const at = share(event)
    marked.style.left = `${Math.min(begun, at) * 100}%`
    marked.style.width = `${Math.abs(at - begun) * 100}%`
    axis.append(marked)
  })
  const end = (event: PointerEvent) => {
    const shown = shownDays(drawing)
    const [from, to] = [begun, share(event)]
    begun = null
    marked.remove()
    if (from === null || !shown || event.type === 'pointercancel' || Math.abs(to - from) * axis.clientWidth < LEAST) return
    const days = shown.last - shown.first + 1
    const day = (at: number) => shown.first + Math.min(days - 1, Math.floor(at * days))
    choose(day(Math.min(from, to)), day(Math.max(from, to)))
  }
  axis.addEventListener('pointerup', end)
  axis.addEventListener('pointercancel', end)
}
