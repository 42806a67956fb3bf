import type { Part, Reading, Span } from '../../record/types.ts'
import { type Content, type Html, html, NOTHING } from '../html.ts'
import type { Say } from '../messages/say.ts'
import { LETTERS, stanceSign } from '../words/signs.ts'
import { type Marked, type Segment, segmentsOf } from './marks.ts'

/** How a text is shown. */
export interface TextOptions {
  /** Whether hidden words say where each mark begins and ends, for who hears the page. */
  readonly hasLabels: boolean
  /** Characters that the address leads to. */
  readonly target: Span | null
  /** Where the parts begin that are folded because they tell of violence. */
  readonly folded: ReadonlySet<number>
}

/** Furniture longer than this many code units is folded. */
const FOLDED = 160

/**
 * The text of a report with its marks. Words stand in it as they do in the report and nothing else does, so that offsets can be counted on the page:
 * each part says in `data-start` where it begins, and signs are drawn, not written.
 */
export function textOf(reading: Reading, items: readonly Marked[], say: Say, options: TextOptions): Html {
  const { report } = reading
  const names = namesOf(reading)
  const seen = new Set<string>()
  let line = 0
  const parts = report.parts.map((part) => {
    const inner = partText(report.text, part, items, names, say, options, seen)
    const attributes = html` data-start="${part.start}" data-end="${part.end}" dir="auto"`
    if (part.kind === 'title') return html`<h2 class="part title"${attributes}>${inner}</h2>`
    if (part.kind === 'deck') return html`<p class="part deck"${attributes}>${inner}</p>`
    if (part.kind === 'paragraph') {
      const paragraph = html`<p class="part paragraph"${attributes} data-line="${++line}">${inner}</p>`
      return options.folded.has(part.start)
        ? html`<details class="folded"><summary>${say('reader.folded', { line })}</summary>${paragraph}</details>`
        : paragraph
    }
    const furniture = html`<p class="part furniture"${attributes}>${report.text.slice(part.start, part.end)}</p>`
    return part.end - part.start <= FOLDED
      ? furniture
      : html`<details class="furniture"><summary>${say('reader.furniture')}</summary>${furniture}</details>`
  })
  return html`<div class="report-text" lang="${report.language}" dir="auto">${parts}</div>${outerFurniture(report.furniture, say)}`
}

/** Page text that is no part of the report and stands outside its text. */
function outerFurniture(furniture: readonly string[], say: Say): Html {
  if (furniture.length === 0) return NOTHING
  return html`<details class="furniture"><summary>${say('reader.furnitureNote', { count: furniture.length })}</summary>${furniture.map(
    (line) => html`<p dir="auto">${line}</p>`,
  )}</details>`
}

interface Name extends Span {
  readonly kind: 'actor' | 'place' | 'date'
}

/** Names of actors and places, and dates, in the order of the text; of those that overlap the longest. */
function namesOf({ actors, places, times }: Reading): readonly Name[] {
  const all: Name[] = [
    ...actors.flatMap(({ mentions }) => mentions.map((span) => ({ ...span, kind: 'actor' as const }))),
    ...places.flatMap(({ mentions }) => mentions.map((span) => ({ ...span, kind: 'place' as const }))),
    ...times.map(({ start, end }) => ({ start, end, kind: 'date' as const })),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Name[] = []
  for (const name of all) if (name.start >= (kept.at(-1)?.end ?? 0)) kept.push(name)
  return kept
}

function partText(
  text: string,
  part: Part,
  items: readonly Marked[],
  names: readonly Name[],
  say: Say,
  { hasLabels, target }: TextOptions,
  seen: Set<string>,
): Html {
  const inPart = items.filter(({ spans }) => spans.some((span) => span.start < part.end && span.end > part.start))
  const own = names.filter((name) => name.start >= part.start && name.end <= part.end)
  return html`${segmentsOf(part, inPart).map((segment) => {
    const words = wordsOf(text, segment, own, target)
    const anchors = segment.anchors.map(({ start, end }) => {
      const id = `${start}-${end}`
      if (seen.has(id)) return NOTHING
      seen.add(id)
      return html`<span id="${id}" class="anchor"></span>`
    })
    return html`${anchors}${segment.marks.reduceRight<Content>((inner, mark, depth) => markTag(mark, depth, inner, say, hasLabels), words)}`
  })}`
}

function markTag({ item, isStart, isEnd }: Segment['marks'][number], depth: number, inner: Content, say: Say, hasLabels: boolean): Html {
  const { id, kind, stance, isNegated } = item
  const sign = kind === 'position' ? null : `${isNegated ? '¬' : ''}${LETTERS[kind]}`
  const drawn = isStart && kind === 'position' && stance !== null ? stanceSign(stance) : null
  const label = (words: string) => hasLabels && html`<span class="hidden label">${words} </span>`
  return html`<mark class="${kind} d${Math.min(depth, 3)}" data-item="${id}"${isStart && html` data-from`}${isStart && sign !== null && html` data-sign="${sign}"`}>${
    isStart && label(say('reader.labelStart', { kind: say(`kind.${kind}`) }))
  }${drawn}${inner}${isEnd && label(` ${say('reader.labelEnd', { kind: say(`kind.${kind}`) })}`)}</mark>`
}

/** The words of a piece, names in them told apart, and what the address leads to. */
function wordsOf(text: string, { start, end }: Span, names: readonly Name[], target: Span | null): Content {
  const cut: { start: number; end: number; kind: Name['kind'] | null }[] = []
  let at = start
  for (const name of names) {
    if (name.end <= at || name.start >= end) continue
    const from = Math.max(at, name.start)
    if (from > at) cut.push({ start: at, end: from, kind: null })
    at = Math.min(end, name.end)
    cut.push({ start: from, end: at, kind: name.kind })
  }
  if (at < end) cut.push({ start: at, end, kind: null })
  return cut.map((piece) => {
    const inner = targeted(text, piece, target)
    return piece.kind === null ? inner : html`<span class="name ${piece.kind}">${inner}</span>`
  })
}

function targeted(text: string, { start, end }: Span, target: Span | null): Content {
  if (!target || target.start >= end || target.end <= start) return text.slice(start, end)
  const [from, to] = [Math.max(start, target.start), Math.min(end, target.end)]
  const id = start <= target.start && html` id="at"`
  return html`${text.slice(start, from)}<span class="target"${id}>${text.slice(from, to)}</span>${text.slice(to, end)}`
}
