/** What is told when a page's main part was changed in place. */
export const SWAPPED = 'onrecord:swapped'

/** Milliseconds after which a page that is waited for is said to be. */
const SLOW = 300

/** The last address asked for: an answer that comes late is dropped. */
let wanted = ''

/**
 * Goes to another address of the same screen without a new page: fetches it, puts its main part in, keeps the focus on what does the same. The address
 * bar follows, and an answer that takes long is said to be waited for. Where that fails the browser goes there as usual.
 */
export async function goWithin(address: string, { keep = true, asked = address } = {}): Promise<void> {
  wanted = asked
  const main = document.querySelector('main')
  main?.classList.add('is-loading')
  const live = document.getElementById('live')
  const words = setTimeout(() => live?.replaceChildren(live.dataset.loading ?? ''), SLOW)
  try {
    const answer = await fetch(asked, { headers: { accept: 'text/html' } })
    if (!answer.ok) throw new Error(`${answer.status}`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const next = page.querySelector('main')
    if (asked !== wanted) return
    if (!main || !next) throw new Error('no main part')
    const focus = focusedOn()
    main.replaceChildren(...next.childNodes)
    document.title = page.title
    if (keep) history.pushState(null, '', address)
    if (focus) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true })
    document.dispatchEvent(new Event(SWAPPED))
  } catch {
    location.assign(address)
  } finally {
    clearTimeout(words)
    if (asked === wanted) {
      live?.replaceChildren()
      main?.classList.remove('is-loading')
    }
  }
}

/** How what has the focus is found again in the new part. */
function focusedOn(): string | null {
  const at = document.activeElement
  if (!(at instanceof Element)) return null
  const does = at.getAttribute('data-does')
  return does ? `[data-does="${does}"]` : at.id ? `#${CSS.escape(at.id)}` : null
}
