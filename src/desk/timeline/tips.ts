/** Shows a mark's name as a tip while the pointer is on it. The page carries each name once, as its label. */
export function showTips(timeline: HTMLElement): void {
  timeline.addEventListener('pointerover', ({ target }) => {
    const mark = (target as Element).closest('a.mark')
    const name = mark?.getAttribute('aria-label')
    if (!mark || !name || mark.querySelector('title')) return
    const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
    title.textContent = name
    mark.prepend(title)
  })
}
