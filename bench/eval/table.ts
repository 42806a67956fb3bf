/** What a set's size is called among its figures, first match first. */
const SIZES = ['tokens', 'attributions', 'timexes', 'toponyms', 'records', 'pages', 'want']
/** Figures that say how a number came about, or that a table has no room for; `--json` prints them. */
const LEFT_OUT = new Set(['reports', 'records', 'id', 'items', 'wrong', 'byType', 'perKind', 'statements'])

/** One line a set: its name, its size, its figures; shares with three digits, rates as precision / recall / F1. */
export function toTable(rows: readonly { readonly name: string; readonly figures: object }[]): string {
  const cells = rows.map(({ name, figures }) => ({ name, ...toCells(figures) }))
  const width = (column: 'name' | 'size') => Math.max(column.length, ...cells.map((row) => row[column].length))
  const line = (name: string, size: string, figures: string) => `${name.padEnd(width('name'))}  ${size.padStart(width('size'))}  ${figures}`
  return [line('set', 'size', 'figures (p/r/f1 where three)'), ...cells.map((row) => line(row.name, row.size, row.figures))].join('\n')
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
  if (typeof value === 'number') return [`${key} ${Number.isInteger(value) && value > 1 ? value : value.toFixed(3)}`]
  if (typeof value !== 'object' || value === null) return [`${key} ${value ?? '-'}`]
  if ('f1' in value && 'p' in value && 'r' in value)
    return [`${key} ${[value.p, value.r, value.f1].map((rate) => Number(rate).toFixed(3)).join('/')}`]
  const inner = Object.entries(value).map(([name, part]) => `${name} ${Array.isArray(part) ? part.join('/') : part}`)
  return [`${key} (${inner.join(', ')})`]
}
