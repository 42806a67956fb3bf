import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import type { PrintedControl } from '../../store/queries/records.ts'
import { framed } from '../frame/frame.ts'
import { partOf } from '../frame/part.ts'
import { type Html, html } from '../html.ts'
import type { Asked } from '../lists/asked.ts'
import type { FilterName } from '../lists/filter-names.ts'
import type { List, ListPage } from '../lists/list.ts'
import { filterForm, formLinks, listHead, pager, rangeLinks } from '../lists/list-parts.ts'
import { TILES_ADDRESS } from '../tiles/tile-routes.ts'
import type { Visit } from '../visit.ts'
import { type StepSign, stepSign } from '../words/step-signs.ts'
import { controlTable } from './control-table.ts'
import { DISPUTED_AREAS } from './disputed.ts'
import { type DrawnMap, drawnMap } from './drawn.ts'
import { mapLegend, placeList } from './place-list.ts'

const FILTERS: readonly FilterName[] = ['since', 'until', 'actor', 'place', 'status', 'state', 'asof']

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
      html`${await rangeLinks(visit, '/map', asked)}${filterForm(visit, '/map', asked, FILTERS)}`,
    )}
${await partOf(visit, say('map.drawing'), async () => mapLayout(visit, asked, await drawnMap(visit, asked)))}
<p class="note map-credit">${say('map.credit')}${visit.tiles && html` ${visit.tiles.attribution === null ? say('map.tilesNamed') : say('map.tilesCredit', { named: visit.tiles.attribution })}`}</p>
<details class="disputed-notes"><summary>${say('map.disputedTitle')}</summary><p>${say('map.view')}</p><dl>${DISPUTED_AREAS.map((id) => html`<dt>${say(`map.area.${id}`)}</dt><dd>${say(`map.areaNote.${id}`)}</dd>`)}</dl></details>
<h2 class="map-table">${say('map.list')}</h2>
${found.items.length > 0 ? controlTable(visit, found.items) : (found.failed ?? (found.next === null && html`<p class="empty">${say('map.empty')}</p>`))}
${pager(visit, '/map', asked, found)}`,
  })
}

/** The map and what it shows as a list. */
function mapLayout(visit: Visit, asked: Asked, drawn: DrawnMap): Html {
  return html`<div class="map-layout" data-keys-scope="map">${mapPane(visit)}<div class="map-side">${mapLegend(visit, asked, drawn)}${placeList(visit, asked, drawn)}</div></div>`
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
