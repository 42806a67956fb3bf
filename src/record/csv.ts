/** A cell that a spreadsheet would take for a formula: a report may hold one, and it would run on the reader's machine. */
const FORMULA = /^\s*[=+\-@\t\r]/

/** Signs that no spreadsheet shows and that a terminal obeys: a title may hold the one that begins a change of colour. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Rows as CSV (RFC 4180, lines ended by \r\n), without control signs; cells that look like a formula get an apostrophe before them, as OWASP advises. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const shown = value.replaceAll(CONTROL, '')
  const safe = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
