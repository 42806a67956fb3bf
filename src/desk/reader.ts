import { highlightFragment, unfold } from './permalink.ts'

/** Ties the list of records to the marks in the text, both ways, and switches kinds of marks without loading the page again. */
export function followReader(): void {
  const reader = document.querySelector<HTMLElement>('.reader')
  if (!reader) return
  const text = reader.querySelector<HTMLElement>('.reader-text')
  text?.addEventListener('click', (event) => {
    const items = marksAt(event.target)
    if (items.length > 0) choose(items, 'list')
  })
  reader.querySelector('.items')?.addEventListener('focusin', (event) => {
    const item = (event.target as Element).closest<HTMLElement>('.item')?.dataset.item
    if (item) choose([item], 'text')
  })
  for (const toggle of reader.querySelectorAll<HTMLAnchorElement>('.show-bar .toggle:not(.labels)'))
    toggle.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      switchMarks(reader, toggle)
    })
  highlightFragment()
  addEventListener('hashchange', highlightFragment)
}

/** Items marked where a click fell, the innermost first: overlapping marks name them all. */
function marksAt(target: EventTarget | null): string[] {
  const items: string[] = []
  for (
    let mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
    mark;
    mark = mark.parentElement?.closest('mark') ?? null
  )
    if (mark.dataset.item && getComputedStyle(mark).textDecorationLine !== 'none') items.push(mark.dataset.item)
  return items
}

/** Outlines items in the text and in the list, and brings the first into view there where the person is not. */
function choose(items: readonly string[], show: 'list' | 'text'): void {
  for (const old of document.querySelectorAll('.chosen')) old.classList.remove('chosen')
  for (const item of items) for (const one of document.querySelectorAll(`[data-item="${CSS.escape(item)}"]`)) one.classList.add('chosen')
  const [first] = items
  if (first === undefined) return
  const row = document.getElementById(`item-${first}`)
  if (show === 'list') row?.scrollIntoView({ block: 'center' })
  // Where the list stands below the text, to scroll to the words would take the page away from what has the focus.
  else if (row && isBeside(row)) {
    const mark = document.querySelector(`mark[data-item="${CSS.escape(first)}"]`)
    unfold(mark)
    mark?.scrollIntoView({ block: 'center' })
  }
}

/** Whether a record's row stands in a list that scrolls by itself beside the text. */
function isBeside(row: HTMLElement): boolean {
  const list = row.closest('.reader-items')
  return list !== null && getComputedStyle(list).position === 'sticky'
}

const KINDS = ['event', 'statement', 'proposal', 'position', 'control']

/** Does at once what a link of the bar does by loading the page, and notes it in the address. */
function switchMarks(reader: HTMLElement, toggle: HTMLAnchorElement): void {
  const hidden = new Set(KINDS.filter((kind) => reader.classList.contains(`hide-${kind}`)))
  const { kind, does } = toggle.dataset
  if (kind) {
    if (!hidden.delete(kind)) hidden.add(kind)
  } else if (does === 'no marks') {
    const isNone = hidden.size === KINDS.length
    hidden.clear()
    if (!isNone) for (const one of KINDS) hidden.add(one)
  } else reader.classList.toggle('with-names')
  for (const one of KINDS) reader.classList.toggle(`hide-${one}`, hidden.has(one))
  const address = new URL(location.href)
  const shown = KINDS.filter((one) => !hidden.has(one))
  if (hidden.size === 0) address.searchParams.delete('show')
  else address.searchParams.set('show', shown.join(',') || 'none')
  const hasNames = reader.classList.contains('with-names')
  if (hasNames) address.searchParams.set('names', '1')
  else address.searchParams.delete('names')
  history.replaceState(null, '', address)
  for (const one of reader.querySelectorAll<HTMLElement>('.show-bar .toggle:not(.labels)')) {
    const own = one.dataset.kind
    const isPressed = own ? !hidden.has(own) : one.dataset.does === 'names' ? hasNames : hidden.size === KINDS.length
    one.setAttribute('aria-pressed', String(isPressed))
  }
}
