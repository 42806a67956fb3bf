import { rangesOf, stretchOf, unfold } from './permalink.ts'

/** Lets words of a report be commented on where they stand: a small menu at the selection, the form filled with what was chosen. */
export function followComments(): void {
  const section = document.querySelector<HTMLElement>('#comments')
  if (!section) return
  const form = section.querySelector<HTMLFormElement>('#leave-comment')
  const text = document.querySelector<HTMLElement>('.report-text')
  openAddressed()
  addEventListener('hashchange', openAddressed)
  showCommented(section)
  if (!form) return
  const write = (about: About | null) => {
    if (about) fill(form, about)
    form.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true })
    form.scrollIntoView({ block: 'center' })
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-does="comment"]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      write(chosen())
    })
  form.querySelector('.comment-drop')?.addEventListener('click', (event) => {
    event.preventDefault()
    fill(form, null)
  })
  if (text) selectionMenu(section, text, write)
}

/** Words that are chosen in the report's text. */
interface About {
  readonly at: string
  readonly quote: string
}

function chosen(): About | null {
  const selection = getSelection()
  const stretch = stretchOf(selection)
  return stretch && selection ? { at: `${stretch.start}-${stretch.end}`, quote: selection.toString().trim() } : null
}

/** Says in the form what the comment is on: words of the text, or the whole report. */
function fill(form: HTMLFormElement, about: About | null): void {
  const [box, field] = [form.querySelector<HTMLElement>('.comment-about'), form.querySelector<HTMLElement>('.comment-quote')]
  const input = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  const [at, item, quote] = [input('at'), input('item'), box?.querySelector('blockquote')]
  if (!box || !field || !at || !item || !quote) return
  at.value = about?.at ?? ''
  item.value = ''
  quote.textContent = about ? `“${about.quote}”` : ''
  box.hidden = about === null
  field.hidden = about !== null
}

/** The menu at selected words: Comment, and Copy quote with link. */
function selectionMenu({ dataset }: HTMLElement, text: HTMLElement, write: (about: About | null) => void): void {
  const menu = document.createElement('div')
  menu.className = 'selection-menu'
  menu.setAttribute('role', 'toolbar')
  menu.setAttribute('aria-label', dataset.menu ?? '')
  menu.hidden = true
  const button = (words: string | undefined, act: () => void) => {
    const made = document.createElement('button')
    made.type = 'button'
    made.textContent = words ?? ''
    // A press would move the focus and with it the selection.
    made.addEventListener('pointerdown', (event) => event.preventDefault())
    made.addEventListener('click', act)
    menu.append(made)
  }
  button(dataset.comment, () => {
    write(chosen())
    menu.hidden = true
  })
  button(dataset.copy, () => {
    const about = chosen()
    if (about) void navigator.clipboard?.writeText(`“${about.quote}” ${location.origin}${location.pathname}#${about.at}`)
    menu.hidden = true
  })
  text.after(menu)
  const place = () => {
    const selection = getSelection()
    const isChosen = stretchOf(selection) !== null
    if (!menu.contains(document.activeElement)) menu.hidden = !isChosen
    if (!isChosen || !selection) return
    const words = selection.getRangeAt(0).getBoundingClientRect()
    const around = menu.offsetParent?.getBoundingClientRect() ?? document.body.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height } = menu
    const left = Math.min(Math.max(0, words.left + words.width / 2 - width / 2 - around.left), Math.max(0, around.width - width))
    const hasRoom = words.top - height - 8 > 100
    menu.style.left = `${left}px`
    menu.style.top = `${(hasRoom ? words.top - height - 8 : words.bottom + 8) - around.top}px`
  }
  let waits = false
  document.addEventListener('selectionchange', () => {
    if (waits) return
    waits = true
    requestAnimationFrame(() => {
      waits = false
      place()
    })
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') menu.hidden = true
  })
}

/** Underlines the words that comments are on; the marks of records are left as they are. */
function showCommented(section: HTMLElement): void {
  if (!('highlights' in CSS)) return
  const ranges = [...section.querySelectorAll<HTMLElement>('[data-span]')].flatMap(({ dataset }) => {
    const [start, end] = (dataset.span ?? '').split('-').map(Number)
    return start === undefined || end === undefined ? [] : rangesOf({ start, end })
  })
  if (ranges.length > 0) CSS.highlights.set('commented', new Highlight(...ranges))
}

/** Opens what is folded around a comment that the address leads to, and shows it. */
function openAddressed(): void {
  const [, id] = /^#(comment-[0-9a-f]+)$/.exec(location.hash) ?? []
  const place = id === undefined ? null : document.getElementById(id)
  unfold(place)
  place?.scrollIntoView({ block: 'center' })
}
