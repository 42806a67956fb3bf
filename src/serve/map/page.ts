import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import type { PrintedControl } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { partOf } from '../frame/part.ts'
import { type Html, html } from '../html.ts'
import { type Asked, addressWith } from '../lists/asked.ts'
import type { FilterName } from '../lists/filter-names.ts'
import type { List, ListPage } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager, rangeLinks } from '../lists/list-parts.ts'
import { sameFilter } from '../lists/same-filter.ts'
import { TILES_ADDRESS } from '../tiles/tile-routes.ts'
import type { Visit } from '../visit.ts'
import { type StepSign, stepSign } from '../words/step-signs.ts'
import { boxOf, SIDES } from './box.ts'
import { controlTable } from './control-table.ts'
import { DISPUTED_AREAS } from './disputed.ts'
import { type DrawnMap, drawnMap } from './drawn.ts'
import { mapLegend, placeList } from './place-list.ts'

const FILTERS: readonly FilterName[] = ['since', 'until', 'actor', 'place', 'type', 'status', 'state', 'origins', 'asof']

/** Buttons that move the map, in the order they are shown: what each does, its sign and its words. */
const STEPS: readonly (readonly [does: string, sign: StepSign, words: DeskMessage])[] = [
  ['closer', 'plus', 'map.closer'],
  ['wider', 'minus', 'map.wider'],
  ['left', 'left', 'map.left'],
  ['right', 'right', 'map.right'],
  ['up', 'up', 'map.up'],
  ['down', 'down', 'map.down'],
  ['whole', 'whole', 'map.whole'],
]

/** The map's page: filters, the map with its list beside it (alone where there are no scripts), and who holds which place as a table. */
export async function mapPage(
  visit: Visit,
  asked: Asked,
  found: ListPage<PrintedControl>,
  list: Pick<List<PrintedControl>, 'path' | 'features'>,
): Promise<Html> {
  const { say } = visit
  return framed(visit, {
    screen: 'map',
    layout: 'wide',
    modules: ['map.js'],
    styles: ['map.css'],
    main: html`${listHead(
      say('frame.map'),
      formLinks(visit, list, asked),
      html`${await rangeLinks(visit, '/map', asked)}${filterForm(visit, '/map', asked, FILTERS)}${sameFilter(visit, 'map', asked.params)}`,
    )}
${await partOf(visit, say('map.drawing'), async () => mapLayout(visit, asked, await drawnMap(visit, asked)))}
<p class="note map-credit">${say('map.credit')}${visit.tiles && html` ${visit.tiles.attribution === null ? say('map.tilesNamed') : say('map.tilesCredit', { named: visit.tiles.attribution })}`}</p>
<details class="disputed-notes"><summary>${say('map.disputedTitle')}</summary><p>${say('map.view')}</p><dl>${DISPUTED_AREAS.map((id) => html`<dt>${say(`map.area.${id}`)}</dt><dd>${say(`map.areaNote.${id}`)}</dd>`)}</dl></details>
<section id="held"><h2 class="map-table">${say('map.list')}</h2>
${found.items.length > 0 ? controlTable(visit, found.items) : (found.failed ?? (found.next === null && html`<p class="empty">${say('map.empty')}</p>`))}
${pager(visit, '/map', asked, found)}</section>`,
  })
}

/** The map and what it shows as a list. */
function mapLayout(visit: Visit, asked: Asked, drawn: DrawnMap): Html {
  return html`<div class="map-layout" data-keys-scope="map">${mapPane(visit)}<div class="map-side">${mapLegend(visit, asked, drawn)}${partForm(visit, asked)}${placeList(visit, asked, drawn)}</div></div>`
}

/** The part of the map by its bounds: what moving the map does, for whoever has no scripts, no map, or no pointer. */
function partForm({ say }: Visit, { params }: Asked): Html {
  const box = boxOf(params)
  const kept = [...params].filter(([name]) => name !== 'after' && name !== 'box' && !(SIDES as readonly string[]).includes(name))
  const most = (side: (typeof SIDES)[number]) => (side === 'west' || side === 'east' ? 180 : 90)
  const without = Object.fromEntries(['box', ...SIDES].map((name) => [name, null]))
  return html`<details class="choose part"><summary>${say('map.part')}</summary><form action="/map">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${SIDES.map((side) => html`<label><span>${say(`map.${side}`)}</span><input type="number" name="${side}" min="${-most(side)}" max="${most(side)}" step="any" required value="${box ? box[side] : ''}"></label>`)}
<button>${say('map.showPart')}</button>${box && html` <a class="button" href="${addressWith('/map', params, without)}">${say('map.showWhole')}</a>`}</form></details>`
}

/** Where scripts draw the map; hidden until they do. */
function mapPane({ say, assets, tiles }: Visit): Html {
  const words = {
    'CooperativeGesturesHandler.WindowsHelpText': say('map.gestures'),
    'CooperativeGesturesHandler.MacHelpText': say('map.gesturesMac'),
    'CooperativeGesturesHandler.MobileHelpText': say('map.gesturesTouch'),
    'Map.Title': say('map.drawing'),
  }
  const names = Object.fromEntries(DISPUTED_AREAS.map((id) => [id, `${say(`map.area.${id}`)}\n${say('map.disputed')}`]))
  return html`<div class="map-pane" id="map-drawing" hidden data-worker="${assets.address('map-worker.mjs')}" data-borders="${assets.address('borders.json')}" data-water="${assets.address('water.json')}" data-areas="${assets.address('disputed.json')}" data-labels="${assets.address('labels.json')}" data-words="${JSON.stringify(words)}"${tiles && html` data-tiles="${JSON.stringify({ kind: tiles.kind, layers: tiles.layers, maxZoom: tiles.maxZoom })}" data-tiles-address="${TILES_ADDRESS}"`} data-names="${JSON.stringify(names)}" data-failed="${say('map.failed')}">
<div class="map-canvas" dir="ltr"></div><p class="map-words" role="status">${say('map.loading')}</p>
<p class="map-steps" role="group" aria-label="${say('map.move')}">${STEPS.map(
    ([does, sign, words]) =>
      html`<button type="button" data-does="${does}" aria-label="${say(words)}" title="${say(words)}">${stepSign(sign)}</button>`,
  )}</p></div>`
}
