/** A cell that a spreadsheet would take for a formula: a report may hold one, and it would run on the reader's machine. */
const FORMULA = /^\s*[=+\-@\t\r]/

/** Rows as CSV (RFC 4180, lines ended by \r\n); cells that look like a formula get an apostrophe before them, as OWASP advises. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
}

function toCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}
