import { dayNumber, dayOf } from '../../merge/same/days.ts'
import { QUADS, type Quad } from '../../record/quads.ts'
import type { EventMark } from '../../store/queries/marks.ts'
import type { ToldPlan } from '../../store/queries/plans-told.ts'
import { type Content, type Html, html } from '../html.ts'
import { addressWith } from '../lists/asked.ts'
import type { Say } from '../messages/say.ts'
import { daysWords } from '../words/days.ts'
import { axis, type Tick, ticksOf } from './axis.ts'
import { asCounts, type Column, columnsOf, LANES, type Lane, type LaneKind } from './lanes.ts'
import { rangeRows } from './range-rows.ts'
import { MARK, percent, type Scale, scaleOf } from './scale.ts'
import type { Window } from './window.ts'

/** What a drawing shows. */
export interface Drawn {
  readonly say: Say
  /** The search part of the page's address. */
  readonly params: URLSearchParams
  readonly window: Window
  /** Pixels it is made for. */
  readonly width: number
  readonly kind: LaneKind
  readonly lanes: readonly Lane[]
  readonly plans: readonly ToldPlan[]
  /** What happened, in words, by the event's id. */
  readonly headlines: ReadonlyMap<string, string>
}

/** What its lanes share. */
interface Drawing extends Drawn {
  /** The days of a column in words. */
  readonly columnDays: (first: number, last: number) => string
}

/** The tallest column and a single mark, in pixels: what brings together stands on a lane's middle line, what sets apart hangs below it. */
const TALL = 20
const SHORT = 13
/** Room for a column's number. */
const HEAD = 12
/** A row of ranges. */
const RANGE = 8
/** Pixels that a column's number needs. */
const NUMBER = 22

/** Where a lane's middle line is, in pixels, and the events of its tallest column. */
interface Size {
  readonly middle: number
  readonly tallest: number
}

/** Classes of the quarters: side of the line, then words or deeds. */
const SIDES: Readonly<Record<Quad, string>> = {
  'verbal cooperation': 'together words',
  'material cooperation': 'together deeds',
  'verbal conflict': 'against words',
  'material conflict': 'against deeds',
}

/** The quarters from the line outwards, cooperation then conflict. */
const OUTWARDS: readonly (readonly [Quad, Quad])[] = [
  ['material cooperation', 'verbal cooperation'],
  ['material conflict', 'verbal conflict'],
]

/** The timeline as markup: an axis, a lane each, proposals as diamonds. It needs no script; positions are shares of the width, so that it fits any. */
export function drawing(drawn: Drawn): Html {
  const { say, window, width, lanes, plans } = drawn
  const scale = scaleOf(window, width)
  const ticks = ticksOf(say, window, width)
  const tallest = Math.max(1, ...lanes.flatMap((lane) => columnsOf(lane.counts, window.first, scale.bucket).map(({ events }) => events)))
  const drawing: Drawing = { ...drawn, columnDays: daysOnce(say) }
  return html`<div class="timeline" data-first="${dayOf(window.first)}" data-last="${dayOf(window.last)}" dir="ltr">
${axis(window, scale, ticks)}
<ol class="lanes">${lanes.map((lane) => laneOf(drawing, lane, scale, ticks, tallest))}${plans.length > 0 && planLane(drawn, scale, ticks)}</ol></div>
${legend(say, lanes)}<p class="note live-note">${say('timeline.help')}</p>`
}

/** Days in words, each stretch put into words once: lanes have the same columns, and a stretch takes a fortieth of a millisecond. */
function daysOnce(say: Say): Drawing['columnDays'] {
  const known = new Map<number, string>()
  return (first, last) => {
    const words = known.get(first) ?? daysWords(say, { start: dayOf(first), end: dayOf(last) })
    known.set(first, words)
    return words
  }
}

/** Which lanes to show. */
export function laneChoice(say: Say, params: URLSearchParams, chosen: LaneKind): Html {
  return html`<p class="ranges" role="group" aria-label="${say('timeline.lanes')}"><span class="quiet">${say('timeline.lanes')}</span> ${LANES.map(
    (kind) => {
      const address = addressWith('/timeline', params, { lanes: kind === 'actor' ? null : kind })
      const words = say(`timeline.lanes.${kind}`)
      return kind === chosen
        ? html`<a class="toggle" aria-current="true" href="${address}">${words}</a>`
        : html`<a class="toggle" href="${address}">${words}</a>`
    },
  )}</p>`
}

function laneOf(drawn: Drawing, lane: Lane, scale: Scale, ticks: readonly Tick[], tallest: number): Html {
  const { say, params, window } = drawn
  const { kind, name, events, isPart } = lane
  const ranges = rangeRows(lane.marks.filter(({ first, last }) => first !== last))
  const crowds = crowdsOf(
    lane.marks.filter(({ first, last }) => first === last),
    window,
    scale,
  )
  const dense = crowds.filter((crowd) => crowd.length > scale.room)
  const columns =
    lane.counts.length > 0
      ? columnsOf(lane.counts, window.first, scale.bucket)
      : columnsOf(asCounts(dense.flat()), window.first, scale.bucket)
  const middle = columns.length > 0 ? HEAD + TALL : SHORT + 5
  const foot = middle + (columns.length > 0 ? TALL : SHORT) + 4
  const height = foot + ranges.length * RANGE + (ranges.length > 0 ? 3 : 0)
  const size = { middle, tallest: lane.counts.length > 0 ? tallest : Math.max(1, ...crowds.map(({ length }) => length)) }
  const marks = [
    ...columns.map((column) => columnMark(drawn, lane, column, scale, size)),
    ...crowds.filter((crowd) => crowd.length <= scale.room).flatMap((crowd) => crowdMarks(drawn, crowd, scale, middle)),
    ...ranges.flatMap((row, i) => row.map((mark) => rangeMark(drawn, mark, scale, foot + i * RANGE))),
  ]
  const counted = say('count.events', { count: events })
  return html`<li class="lane"><h3 class="lane-name"><a href="${addressWith('/timeline', params, { [kind]: name })}"><bdi>${name}</bdi></a> <span class="quiet">${isPart ? say('timeline.newest', { count: events }) : counted}</span></h3>
<div class="plot"><svg role="group" aria-label="${say('timeline.lane', { name, count: events })}" height="${height}">${grid(ticks, scale, height)}
<line class="middle" x1="0" x2="100%" y1="${middle}" y2="${middle}"/>${columnBars(columns, window, scale, size, height)}
${marks.sort((a, b) => a.at - b.at).map(({ markup }) => markup)}</svg></div></li>`
}

/** A mark and where it begins, in percent of the width: a lane's stand in that order, in which the tabulator and the arrow keys go along them. */
interface Placed {
  readonly at: number
  readonly markup: Html
}

/** Events of one day each, by the column they would fall into. */
function crowdsOf(marks: readonly EventMark[], window: Window, scale: Scale): readonly (readonly EventMark[])[] {
  const within = marks.filter(({ first }) => first >= window.first && first <= window.last)
  return [...Map.groupBy(within, ({ first }) => Math.floor((first - window.first) / scale.bucket)).values()]
}

/** Single marks beside each other. */
function crowdMarks(drawn: Drawn, crowd: readonly EventMark[], scale: Scale, middle: number): readonly Placed[] {
  return crowd.map((mark) => {
    const alike = crowd.filter(({ first }) => first === mark.first)
    // Marks of one day stand close together around its middle, not all over it.
    const spread = Math.min(1, (alike.length * MARK * 1.5) / scale.columnWidth)
    const at = mark.first + 0.5 + ((alike.indexOf(mark) + 0.5) / alike.length - 0.5) * spread
    return singleMark(drawn, mark, scale.at(at), middle)
  })
}

function singleMark(drawn: Drawn, mark: EventMark, at: number, middle: number): Placed {
  const side = SIDES[QUADS[mark.type]]
  const y = side.startsWith('together') ? middle - SHORT - 1 : middle + 1
  const label = labelOf(drawn, mark)
  const markup = html`<a class="mark ${side}" href="/events/${mark.id}" aria-label="${label}"><rect x="${percent(at)}" y="${y}" width="4" height="${SHORT}" rx="1" transform="translate(-2 0)"/></a>`
  return { at, markup }
}

function rangeMark(drawn: Drawn, mark: EventMark, scale: Scale, y: number): Placed {
  const from = Math.max(0, scale.at(mark.first))
  const to = Math.min(100, scale.at(mark.last + 1))
  const label = labelOf(drawn, mark)
  const markup = html`<a class="mark range ${SIDES[QUADS[mark.type]]}" href="/events/${mark.id}" aria-label="${label}"><rect x="${percent(from)}" y="${y}" width="${percent(Math.max(0.3, to - from))}" height="5" rx="2"/></a>`
  return { at: from, markup }
}

/** A column's link, as wide as its days; `columnBars` draws what it counts. */
function columnMark(
  { say, params, columnDays }: Drawing,
  { kind, name }: Lane,
  column: Column,
  scale: Scale,
  { middle, tallest }: Size,
): Placed {
  const last = column.day + scale.bucket - 1
  const address = addressWith('/timeline', params, { [kind]: name, since: dayOf(column.day), until: dayOf(last), range: null })
  const days = columnDays(column.day, last)
  const { quads } = column
  const words = say('timeline.column', {
    count: column.events,
    days,
    togetherWords: quads['verbal cooperation'],
    togetherDeeds: quads['material cooperation'],
    againstWords: quads['verbal conflict'],
    againstDeeds: quads['material conflict'],
  })
  const x = scale.at(column.day)
  const width = Math.max(0.1, scale.at(column.day + scale.bucket) - x)
  const up = barsOf(column, { middle, tallest }).find(({ isTop }) => isTop)?.y ?? middle
  const markup = html`<a class="mark column" href="${address}" aria-label="${words}"><rect x="${percent(x)}" width="${percent(width)}"/>${scale.columnWidth >= NUMBER && html`<text x="${percent(x + width / 2)}" y="${Math.max(9, up - 3)}">${say.number(column.events)}</text>`}</a>`
  return { at: x, markup }
}

interface Bar {
  readonly quad: Quad
  readonly y: number
  readonly height: number
  /** Whether it is the one that reaches highest. */
  readonly isTop: boolean
}

/** The bars of a column from its lane's middle line outwards. */
function barsOf(column: Column, { middle, tallest }: Size): readonly Bar[] {
  const length = (quad: Quad) => {
    const count = column.quads[quad]
    return count === 0 ? 0 : Math.max(2, Math.round((count / tallest) * TALL * 10) / 10)
  }
  return OUTWARDS.flatMap(([near, far], side) => {
    const [a, b] = [length(near), length(far)]
    const y = (from: number) => Math.round(from * 10) / 10
    return side === 0
      ? [
          { quad: near, height: a, y: y(middle - a), isTop: b === 0 },
          { quad: far, height: b, y: y(middle - a - b), isTop: b > 0 },
        ]
      : [
          { quad: near, height: a, y: middle, isTop: false },
          { quad: far, height: b, y: y(middle + a), isTop: false },
        ]
  }).filter(({ height }) => height > 0)
}

/** All bars of a lane, a path for each quarter: a tenth of the markup of a box for each. */
function columnBars(columns: readonly Column[], window: Window, scale: Scale, size: Size, height: number): Content {
  if (columns.length === 0) return null
  const shapes = new Map<Quad, string[]>()
  for (const column of columns)
    for (const { quad, y, height: bar } of barsOf(column, size)) {
      const shape = `M${(column.day - window.first) / scale.bucket + 0.1} ${y}h.8v${bar}h-.8z`
      const known = shapes.get(quad)
      if (known) known.push(shape)
      else shapes.set(quad, [shape])
    }
  return html`<svg class="bars" viewBox="0 0 ${Math.round((scale.days / scale.bucket) * 1000) / 1000} ${height}" preserveAspectRatio="none">${[...shapes].map(([quad, paths]) => html`<path class="${SIDES[quad]}" d="${paths.join('')}"/>`)}</svg>`
}

function planLane({ say, plans }: Drawn, scale: Scale, ticks: readonly Tick[]): Html {
  return html`<li class="lane"><h3 class="lane-name"><a href="/positions">${say('timeline.proposals')}</a> <span class="quiet">${say('timeline.plans', { count: plans.length })}</span></h3>
<div class="plot"><svg role="group" aria-label="${say('timeline.proposals')}" height="36">${grid(ticks, scale, 36)}<line class="middle" x1="0" x2="100%" y1="18" y2="18"/>${plans.map(
    ({ address, label, first }) => {
      const words = say('timeline.plan', { label, day: first })
      return html`<a class="mark plan" href="/positions/${address}" aria-label="${words}"><svg class="diamond" x="${percent(scale.at(dayNumber(first) + 0.5))}" y="18"><path d="M0-8 8 0 0 8-8 0z"/></svg></a>`
    },
  )}</svg></div></li>`
}

function grid(ticks: readonly Tick[], scale: Scale, height: number): Content {
  return ticks.map(
    ({ day, isYear }) =>
      html`<line class="${isYear ? 'grid year' : 'grid'}" x1="${percent(scale.at(day))}" x2="${percent(scale.at(day))}" y1="0" y2="${height}"/>`,
  )
}

function labelOf({ say, headlines }: Drawn, { id, type, first, last }: EventMark): string {
  return say('timeline.mark', { what: headlines.get(id) ?? type, days: daysWords(say, { start: dayOf(first), end: dayOf(last) }) })
}

function legend(say: Say, lanes: readonly Lane[]): Html {
  const swatch = (side: string, up: boolean) =>
    html`<svg class="swatch" viewBox="0 0 12 16" aria-hidden="true"><line class="middle" x1="0" x2="12" y1="8" y2="8"/><rect class="${side}" x="4" y="${up ? 1 : 8.5}" width="4" height="6.5"/></svg>`
  return html`<p class="timeline-legend">${Object.entries(SIDES).map(
    ([quad, side]) => html`<span>${swatch(side, side.startsWith('together'))} ${say(`timeline.quad.${quad as Quad}`)}</span> `,
  )}<span><svg class="swatch wide" viewBox="0 0 24 16" aria-hidden="true"><rect class="against deeds" x="1" y="6" width="22" height="5" rx="2"/></svg> ${say('timeline.range')}</span>
${lanes.some(({ counts, marks }) => counts.length > 0 || marks.length > 0) && html`<span><span class="number">14</span> ${say('timeline.counted')}</span>`}
<span><svg class="swatch" viewBox="0 0 16 16" aria-hidden="true"><path class="diamond" d="M8 1 15 8 8 15 1 8z"/></svg> ${say('timeline.proposals')}</span></p>`
}
