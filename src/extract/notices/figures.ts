import { contains, quoteOf } from '../../record/span.ts'
import type { Event, Quantity, Report, Statement } from '../../record/types.ts'
import type { Draft } from './notice.ts'

/** How far "about" and "nearly" reach on either side of a figure. */
const ABOUT = 0.2

/** A figure further off than this counts something else: the dead of a day and the dead of a war. */
const MOST_APART = 3

/** A figure with the event it belongs to and whose words it stands in. */
interface Figure {
  readonly quantity: Quantity
  readonly event: Event
  readonly speaker: string | null
  readonly title: boolean
}

/**
 * Two figures for one thing that cannot both be true: a title or deck that no figure of the report agrees with, and two counts of one
 * act on one day in one place. Figures of different speakers are not compared, since parties differ; nor figures of different things
 * ("12 soldiers", "three civilians"). "At least 12" agrees with 14.
 */
export function findFigureMismatches(report: Report, statements: readonly Statement[], events: readonly Event[]): Draft[] {
  const figures = events
    .filter(({ status }) => status === 'actual' || status === 'claimed' || status === 'reported')
    .flatMap((event) => event.quantities.map((quantity) => figureOf(report, statements, event, quantity)))
  return figures.flatMap((figure, index) => {
    const others = figures.filter((other, at) => at !== index && isSameThing(figure, other))
    if (figure.title) {
      const body = others.filter((other) => !other.title && sharePlace(figure.event, other.event))
      const [first] = body
      if (!first || body.some((other) => !disagree(figure.quantity, other.quantity))) return []
      return [notice(report, figure, first, 'the report itself says')]
    }
    const earlier = others.find(
      (other) =>
        !other.title &&
        other.quantity.span.start < figure.quantity.span.start &&
        other.speaker === figure.speaker &&
        isOneAct(figure.event, other.event) &&
        disagree(figure.quantity, other.quantity),
    )
    return earlier ? [notice(report, figure, earlier, 'the same report also says')] : []
  })
}

function figureOf(report: Report, statements: readonly Statement[], event: Event, quantity: Quantity): Figure {
  const title = report.parts.some((part) => (part.kind === 'title' || part.kind === 'deck') && contains(part, quantity.span))
  return { quantity, event, speaker: speakerOf(quantity, statements), title }
}

function notice(report: Report, figure: Figure, other: Figure, says: string): Draft {
  const [here, there] = [quoteOf(report.text, figure.quantity.span), quoteOf(report.text, other.quantity.span)]
  const thing = [figure.quantity.of, figure.quantity.unit].filter((word) => word !== null && word !== '').join(' ')
  return { kind: 'figure-mismatch', message: `"${here}" (${thing}): ${says} "${there}" of the same.`, span: figure.quantity.span }
}

function isSameThing(a: Figure, b: Figure): boolean {
  const { quantity: one } = a
  const { quantity: two } = b
  if (a.event.type !== b.event.type || one.unit !== two.unit || counted(one.of) !== counted(two.of)) return false
  return Math.max(one.value, two.value) <= MOST_APART * Math.min(one.value, two.value)
}

/** One act: the same event, or one on the same known day and in the same place. */
function isOneAct(a: Event, b: Event): boolean {
  if (a === b) return true
  return (
    a.when?.start != null &&
    a.when.start === b.when?.start &&
    a.when.end === b.when.end &&
    a.places.some((place) => b.places.includes(place))
  )
}

function sharePlace(a: Event, b: Event): boolean {
  return a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.includes(place))
}

function disagree(a: Quantity, b: Quantity): boolean {
  const [lowA, highA] = reach(a)
  const [lowB, highB] = reach(b)
  return highA < lowB || highB < lowA
}

/** What is counted, without its adjectives and its place: "Ukrainian soldiers", "soldiers in Odesa" and "the soldiers" are one. */
function counted(of: string | null): string | null {
  const [thing] = of?.toLowerCase().split(/ (?:in|at|on|near|from|across|inside|outside|around|during|by) /) ?? []
  return thing?.split(' ').at(-1) ?? null
}

/** Between which numbers a figure lies by its bound. */
function reach({ value, bound }: Quantity): readonly [number, number] {
  if (bound === null) return [value, value]
  if (/least|more than|over|exceed/.test(bound)) return [value, Infinity]
  if (/most|up to|less than|fewer|under/.test(bound)) return [0, value]
  return [value * (1 - ABOUT), value * (1 + ABOUT)]
}

/** Whose words a figure stands in; null in the report's own. The innermost statement counts. */
function speakerOf({ span }: Quantity, statements: readonly Statement[]): string | null {
  const within = statements.filter(({ content }) => content.some((part) => contains(part, span)))
  const length = ({ content }: Statement): number => content.reduce((sum, { start, end }) => sum + end - start, 0)
  return within.sort((a, b) => length(a) - length(b))[0]?.speaker ?? null
}
