/** What keys do in a report; false when the page has nothing to do it with. */
export function doInReader(does: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-does="${does}"]`)
  button?.click()
  return button !== null
}
