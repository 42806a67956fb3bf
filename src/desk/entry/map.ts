/** What the map's page runs beside `main.ts`: the map, drawn from the list beside it, and the list kept to what the map shows. */
import { drawMap, type View } from '../map/view.ts'

/** Milliseconds of rest after which a move is over and the list follows. */
const REST = 250
/** Layers of what the record says, those on top first. */
const TOLD = ['points-held', 'areas-held', 'pins', 'points-named', 'areas-named']

const pane = document.querySelector<HTMLElement>('#map-drawing')
if (pane) void start(pane)

async function start(pane: HTMLElement): Promise<void> {
  pane.hidden = false
  const words = pane.querySelector<HTMLElement>('.map-words')
  try {
    const box = new URL(location.href).searchParams.get('box')?.split(',').map(Number) ?? null
    const view = await drawMap(pane, () => document, box)
    words?.remove()
    pane.dataset.state = 'drawn'
    pressButtons(pane, view)
    followList(view)
    followMap(view)
  } catch (error) {
    if (words) words.textContent = pane.dataset.failed ?? ''
    pane.dataset.state = 'failed'
    console.warn(error)
  }
}

function pressButtons(pane: HTMLElement, view: View): void {
  pane.addEventListener('click', ({ target }) => {
    const does = (target as Element).closest<HTMLElement>('[data-does]')?.dataset.does
    // All of the record is more than the list holds while the map shows a part.
    if (does === 'whole') void showList(view, null).then(() => view.fit())
    else if (does) view.step(does)
  })
}

/** What has the focus in the list, or the pointer, is ringed on the map; a press on the map leads to its row. */
function followList({ map, choose }: View): void {
  const side = document.querySelector('.map-side')
  const chosen = ({ target }: Event) => choose((target as Element).closest<HTMLElement>('.place')?.dataset.key ?? '')
  side?.addEventListener('focusin', chosen)
  side?.addEventListener('pointerover', chosen)
  map.on('click', ({ point }) => {
    const around: [[number, number], [number, number]] = [
      [point.x - 6, point.y - 6],
      [point.x + 6, point.y + 6],
    ]
    const [told] = map.queryRenderedFeatures(around, { layers: TOLD })
    const key = told?.properties.key as string | undefined
    if (key === undefined) return
    const row = document.querySelector<HTMLElement>(`.place[data-key="${CSS.escape(key)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('a')?.focus()
    choose(key)
  })
  map.on('mousemove', ({ point }) => {
    map.getCanvas().style.cursor = map.queryRenderedFeatures(point, { layers: TOLD }).length > 0 ? 'pointer' : ''
  })
}

/** After each move the list shows what is in view. */
function followMap(view: View): void {
  let timer = 0
  view.map.on('moveend', () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => void showList(view, boxOf(view.map.getBounds().toArray())), REST)
  })
}

/** What follows the map: the list, who holds which place, the days to choose from, and the form of the filter, whose addresses hold the part shown. */
const FOLLOWING = ['#places', '#held', '.page-head .ranges', '.filters', '.choose.part']

/** How often the list was asked for: an answer that comes late is dropped. */
let asked = 0

/** Shows the list of a part of the map (null: of all of it), draws what it says, and puts the part into the address. */
async function showList({ redraw }: View, box: string | null): Promise<void> {
  const mine = ++asked
  const address = new URL(location.href)
  address.searchParams.delete('after')
  for (const side of ['west', 'south', 'east', 'north']) address.searchParams.delete(side)
  if (box === null) address.searchParams.delete('box')
  else address.searchParams.set('box', box)
  history.replaceState(null, '', address)
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine !== asked || !page.querySelector('#places')) return
  for (const part of FOLLOWING) {
    const next = page.querySelector(part)
    if (next) document.querySelector(part)?.replaceWith(next)
  }
  redraw()
}

/** Bounds as the address has them: a whole turn of the world is all of it. */
function boxOf([[west, south], [east, north]]: [[number, number], [number, number]]): string {
  const turned = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180
  const [from, to] = east - west >= 360 ? [-180, 180] : [turned(west), turned(east)]
  const within = (degrees: number) => Math.min(90, Math.max(-90, degrees))
  return [from, within(south), to, within(north)].map((degrees) => Number(degrees.toFixed(3))).join(',')
}
