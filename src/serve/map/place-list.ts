import { MOST_LOOKED_AT } from '../../store/queries/placed.ts'
import { type Content, type Html, html, ownMarkup } from '../html.ts'
import { type Asked, addressWith } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'
import { placeAddress } from '../words/links.ts'
import { boxOf, SIDES, WORLD } from './box.ts'
import type { DrawnMap, DrawnPlace } from './drawn.ts'
import { HATCH_WIDTHS, HATCHINGS } from './hatching.ts'
import { isPale, MOST_HOLDERS } from './holders.ts'
import { outlineOf } from './outlines.ts'

/** The list beside the map, and what the map draws: scripts take every place from here, so that both always say the same. */
export function placeList(visit: Visit, asked: Asked, drawn: DrawnMap): Html {
  const { say } = visit
  const { places, unplaced, chosen, today } = drawn
  const inView = places.filter((place) => isInView(place, asked))
  return html`<section class="map-list" id="places" aria-labelledby="in-view"><h2 id="in-view">${say('map.inView', { count: inView.length })}</h2>
${inView.length === 0 ? html`<p class="quiet">${say('map.nothingInView')}</p>` : html`<ul class="places">${inView.map((place) => placeRow(visit, asked, place, chosen, today))}</ul>`}
${unplacedNote()}</section>`

  function unplacedNote(): Content {
    const { events, wide, none } = unplaced
    if (wide + none === 0) return null
    const parts = [
      ...(wide > 0 ? [say('map.wide', { count: wide })] : []),
      ...(none > 0 ? [say('map.none', { count: none })] : []),
      ...(events >= MOST_LOOKED_AT ? [say('map.newest', { count: events })] : []),
    ]
    return html`<p class="note unplaced">${say('map.noPlace', { count: wide + none, parts: parts.join(' · ') })}
<a href="${addressWith('/timeline', withoutMap(asked.params), {})}">${say('map.showList')}</a></p>`
  }
}

/** Whether a place lies in the part of the map that is shown; what has no point lies in none but the whole. */
function isInView({ lat, lon }: DrawnPlace, { params }: Asked): boolean {
  const { west, south, east, north } = boxOf(params) ?? WORLD
  if (boxOf(params) === null) return true
  if (lat === null || lon === null) return false
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east)
}

function placeRow({ say }: Visit, { params }: Asked, place: DrawnPlace, chosen: readonly string[], today: string): Html {
  const { name, precision, lat, lon, events, held, key, country } = place
  const holder = held ? chosen.indexOf(held.entry.holder?.name ?? '') + 1 : null
  const isContested = held?.entry.state === 'contested'
  const pale = held !== null && isPale(held.heard, today)
  const outline = precision === 'region' ? outlineOf(key) : null
  const quote = held?.entry.readings[0]?.evidence[0]?.quote
  return html`<li class="place" data-key="${key}" data-name="${name}" data-precision="${precision}" data-country="${country ?? ''}" data-lat="${lat ?? ''}" data-lon="${lon ?? ''}" data-events="${events}"${outline !== null && html` data-outline="${outline.join(' ')}"`}${
    held && html` data-holder="${holder ?? 0}"`
  }${isContested && ownMarkup(' data-contested')}${pale && ownMarkup(' data-pale')}>
<p class="place-line"><a class="row-title" href="${placeAddress(key)}"><bdi>${name}</bdi></a> ${
    precision !== 'town' && precision !== 'point' && html`<span class="tag">${say(`map.precision.${precision}`)}</span> `
  }${events > 0 && html`<a class="count" href="${addressWith('/timeline', withoutMap(params), { place: name })}">${say('count.events', { count: events })}<span class="hidden">: ${name}</span></a>`}</p>
${
  held &&
  html`<p class="place-held">${swatch(holder ?? 0, isContested)} <a href="/control/${held.entry.id}">${heldWords()}</a>${isContested && html` <span class="state state-contested">${say('map.contested')}</span>`}${pale && html` <span class="quiet">${say('map.pale')}</span>`}</p>
${quote && html`<p class="place-quote quiet" dir="auto"><q>${quote}</q></p>`}`
}</li>`

  function heldWords(): string {
    const [who, since] = [held?.entry.holder?.name ?? '', held?.entry.from]
    return since ? say('map.held', { holder: who, since }) : say('map.heldUndated', { holder: who })
  }
}

/** Parameters of the map alone, left out where a link leads to another screen. */
function withoutMap(params: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(params)
  for (const name of ['box', 'holder', ...SIDES]) kept.delete(name)
  return kept
}

/** A holder's square: colour and hatching by their number, 0 for those that are not told apart. */
export function swatch(holder: number, isContested = false): Html {
  const lines = isContested ? HATCHINGS.contested : (HATCHINGS.holders[holder - 1] ?? '')
  const width = isContested ? HATCH_WIDTHS.contested : (HATCH_WIDTHS.holders[holder - 1] ?? 0)
  return html`<svg class="holder holder-${holder}" viewBox="0 0 16 16" aria-hidden="true"><rect width="16" height="16"/>${
    lines && html`<path d="${lines}" stroke-width="${width}"/>`
  }</svg>`
}

/** Which holders are told apart, a way to choose others, and what the other marks mean. */
export function mapLegend({ say }: Visit, { params }: Asked, { holders, chosen }: DrawnMap): Html {
  const kept = [...params].filter(([name]) => name !== 'holder' && name !== 'after')
  return html`<div class="map-legend"><ul class="holders" aria-label="${say('map.legend')}">${chosen.map(
    (name, i) => html`<li>${swatch(i + 1)} <bdi>${name}</bdi></li>`,
  )}${holders.length > chosen.length && html`<li>${swatch(0)} ${say('map.others')}</li>`}${holders.length > 0 && html`<li>${swatch(0, true)} ${say('map.contested')}</li>`}
<li><span class="pin-sign" aria-hidden="true"></span> ${say('map.pin')}</li><li><span class="area-sign" aria-hidden="true"></span> ${say('map.area')}</li></ul>
${
  holders.length > 1 &&
  html`<details class="choose"><summary>${say('map.choose')}</summary><form action="/map">${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<fieldset><legend>${say('map.chooseMost')}</legend>${holders
    .slice(0, MOST_HOLDERS * 5)
    .map(
      (name) =>
        html`<label><input type="checkbox" name="holder" value="${name}"${chosen.includes(name) && ownMarkup(' checked')}> <bdi>${name}</bdi></label>`,
    )}</fieldset><button>${say('map.apply')}</button></form></details>`
}</div>`
}
