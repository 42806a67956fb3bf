/** Shows how many reports came since the page was opened, with a way to see them. */
export function watchLive(): void {
  const place = document.getElementById('live')
  if (!place || !document.body.matches('.screen-today, .screen-reports')) return
  const events = new EventSource('/live')
  addEventListener('pagehide', () => events.close())
  events.addEventListener('reports', (event) => {
    const { words } = JSON.parse(event.data) as { words: string }
    const link = document.createElement('a')
    link.href = location.href
    link.textContent = place.dataset.show ?? ''
    place.replaceChildren(`${words} `, link)
  })
}
