/** Keeps the list of what is being taken in as it stands, and takes files that are dropped on the page. */
export function watchProgress(): void {
  const place = document.querySelector<HTMLElement>('[data-progress]')
  if (place?.dataset.progress) {
    const events = new EventSource(place.dataset.progress)
    addEventListener('pagehide', () => events.close())
    // The list is the server's own page piece, escaped there.
    events.addEventListener('jobs', (event) => {
      place.innerHTML = event.data
    })
  }
  const form = document.querySelector<HTMLFormElement>('form[data-drop]')
  const field = form?.querySelector<HTMLInputElement>('input[type="file"]')
  if (!form || !field) return
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    document.body.classList.add('dropping')
  })
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping')
  })
  addEventListener('drop', (event) => {
    document.body.classList.remove('dropping')
    if (!hasFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    field.files = event.dataTransfer.files
    form.requestSubmit()
  })
}
