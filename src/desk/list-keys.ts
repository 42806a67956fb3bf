/** Links that a list moves along: the first of each row. */
const ROWS = 'main .row-title, main [data-row]'

/** Moves along a list, opens what has the focus, or goes up; false when there is no such thing on the page. */
export function doInList(does: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.offsetParent !== null)
  const now = rows.indexOf(document.activeElement as HTMLElement)
  if (does === 'next' || does === 'previous') {
    const row = rows[does === 'next' ? Math.min(rows.length - 1, now + 1) : Math.max(0, now - 1)]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    return row !== undefined
  }
  if (does === 'up' || does === 'comment') {
    const link = document.querySelector<HTMLAnchorElement>(`[data-does="${does}"]`)
    link?.click()
    return link !== null
  }
  if (does === 'copy') {
    void navigator.clipboard?.writeText(now < 0 ? location.href : ((rows[now] as HTMLAnchorElement).href ?? location.href))
    return true
  }
  // Enter opens a focused link by itself.
  return false
}
