/** What a set's size is called among its figures, first match first. */
const SIZES = ['tokens', 'attributions', 'timexes', 'toponyms', 'records', 'pages', 'feeds', 'want']
/** Figures that are no shares of one. */
const COUNTS = new Set(['found', 'read', 'missing', 'textChanged', 'badEvidence', 'evidence', 'medianKm'])
/** Figures that say how a number came about, or that a table has no room for; `--json` prints them. */
const LEFT_OUT = new Set(['reports', 'records', 'id', 'items', 'wrong', 'byType', 'perKind', 'statements'])

/** Writes one line a set: its name, its size, its figures; shares with three digits, rates as precision / recall / F1. */
export class Table {
  readonly #width: number

  constructor(names: readonly string[]) {
    this.#width = Math.max(...names.map((name) => name.length))
  }

  head(): string {
    return this.#line('set', 'size', 'figures (p/r/f1 where three)')
  }

  row(name: string, figures: object): string {
    const cells = toCells(figures)
    return this.#line(name, cells.size, cells.figures)
  }

  #line(name: string, size: string, figures: string): string {
    return `${name.padEnd(this.#width)}  ${size.padStart(6)}  ${figures}`
  }
}

/** The size of a set and its figures, in words. */
export function toCells(figures: object): { readonly size: string; readonly figures: string } {
  const entries = Object.entries(figures)
  const size = SIZES.flatMap((key) => entries.find(([name]) => name === key) ?? [])[1] ?? ''
  return { size: String(size), figures: entries.flatMap(([key, value]) => cell(key, value)).join('  ') }
}

function cell(key: string, value: unknown): string[] {
  if (LEFT_OUT.has(key) || SIZES.includes(key)) return []
  // a report that was not read, or a changed text, is worth a word only when there is one
  if ((key === 'missing' || key === 'textChanged' || key === 'badEvidence') && value === 0) return []
  if (typeof value === 'number') return [`${key} ${COUNTS.has(key) ? value : value.toFixed(3)}`]
  if (typeof value !== 'object' || value === null) return [`${key} ${value ?? '-'}`]
  if ('f1' in value && 'p' in value && 'r' in value)
    return [`${key} ${[value.p, value.r, value.f1].map((rate) => Number(rate).toFixed(3)).join('/')}`]
  const inner = Object.entries(value).map(([name, part]) => `${name} ${Array.isArray(part) ? part.join('/') : part}`)
  return [`${key} (${inner.join(', ')})`]
}
