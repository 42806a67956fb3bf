import { ADDITION_KINDS, type Addition } from './additions.ts'

/** What is wrong in a file of additions, and where. Lines and columns count from 1; the column is the field's name. */
export interface AdditionError {
  readonly line: number
  readonly column: string | null
  readonly message: string
}

/** Columns of a CSV file, keys of a JSONL object. Only `name` and `kind` are needed. */
const ADDITION_COLUMNS = ['name', 'kind', 'aliases', 'country', 'sector', 'role', 'gender', 'since', 'until', 'lat', 'lon'] as const

type Column = (typeof ADDITION_COLUMNS)[number]
type Row = Partial<Record<Column, unknown>>

const MOST_ROWS = 100_000

/**
 * Reads a person's own actors and places from CSV (with a line of column names) or JSONL; which one is told by the first character.
 * Aliases are parted by `|` in CSV and a list in JSONL. All errors are given at once; rows without errors are still returned.
 *
 * @param isCountry whether the register knows a country id, so that "RSU" is told at once
 * @example
 * parseAdditions('name,kind,aliases,country\nBara Defence Force,armed group,BDF,SDN', (id) => id === 'SDN')
 */
export function parseAdditions(
  text: string,
  isCountry: (id: string) => boolean,
): { readonly additions: readonly Addition[]; readonly errors: readonly AdditionError[] } {
  const errors: AdditionError[] = []
  const additions: Addition[] = []
  const body = text.replace(/^\uFEFF/, '')
  const rows = /^\s*\{/.test(body) ? jsonRows(body, errors) : csvRows(body, errors)
  for (const { line, row } of rows) {
    if (additions.length >= MOST_ROWS) {
      errors.push({ line, column: null, message: `more than ${MOST_ROWS} rows; split the file` })
      break
    }
    const before = errors.length
    const addition = toAddition(row, isCountry, (column, message) => errors.push({ line, column, message }))
    if (errors.length === before) additions.push(addition)
  }
  return { additions, errors }
}

/** An error in one line for a person: `actors.csv:3: country: …`. */
export function describeAdditionError(file: string, { line, column, message }: AdditionError): string {
  return `${file}:${line}: ${column === null ? '' : `${column}: `}${message}`
}

function toAddition(row: Row, isCountry: (id: string) => boolean, fail: (column: Column, message: string) => void): Addition {
  const text = (column: Column): string | null => {
    const value = row[column]
    if (value === undefined || value === null) return null
    if (typeof value !== 'string') {
      fail(column, `expected text, found ${JSON.stringify(value)}`)
      return null
    }
    return value.trim() === '' ? null : value.trim()
  }
  const number = (column: 'lat' | 'lon', most: number): number | null => {
    const value = row[column]
    if (value === undefined || value === null || value === '') return null
    const parsed = typeof value === 'number' ? value : Number(value)
    if (Number.isFinite(parsed) && Math.abs(parsed) <= most) return parsed
    fail(column, `expected degrees between -${most} and ${most}, found ${JSON.stringify(value)}`)
    return null
  }
  const date = (column: 'since' | 'until'): string | null => {
    const value = text(column)
    if (value === null || isDate(value)) return value
    fail(column, `expected a date as YYYY, YYYY-MM or YYYY-MM-DD, found "${value}"`)
    return null
  }
  const name = text('name')
  if (name === null) fail('name', 'is missing; every row needs one')
  const kind = text('kind')
  if (!isKind(kind)) fail('kind', `${kind === null ? 'is missing' : `"${kind}" is none`}; use one of: ${ADDITION_KINDS.join(', ')}`)
  const country = text('country')
  if (country !== null && !isCountry(country)) fail('country', `"${country}" is not known; use ISO 3166-1 alpha-3, such as UKR`)
  const sector = text('sector')
  if (sector !== null && !/^[A-Z]{3}$/.test(sector)) fail('sector', `"${sector}" is no PLOVER sector; use three capitals, such as GOV`)
  const gender = text('gender')
  if (gender !== null && gender !== 'm' && gender !== 'f') fail('gender', `"${gender}" is not known; use m or f or leave it empty`)
  const since = date('since')
  const until = date('until')
  if (since !== null && until !== null && until < since.slice(0, until.length)) fail('until', `${until} is before since (${since})`)
  const lat = number('lat', 90)
  const lon = number('lon', 180)
  if ((lat === null) !== (lon === null)) fail(lat === null ? 'lat' : 'lon', 'lat and lon go together; give both or none')
  return {
    name: name ?? '',
    kind: isKind(kind) ? kind : 'organization',
    aliases: aliases(row.aliases, fail),
    country,
    sector,
    role: text('role'),
    gender: gender === 'm' || gender === 'f' ? gender : null,
    since,
    until,
    lat,
    lon,
  }
}

const isKind = (kind: string | null): kind is Addition['kind'] => (ADDITION_KINDS as readonly (string | null)[]).includes(kind)

function isDate(value: string): boolean {
  const match = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  return (
    match !== null &&
    (match[1] === undefined || (match[1] >= '01' && match[1] <= '12')) &&
    (match[2] === undefined || (match[2] >= '01' && match[2] <= '31'))
  )
}

function aliases(value: unknown, fail: (column: Column, message: string) => void): string[] {
  if (value === undefined || value === null || value === '') return []
  const list = typeof value === 'string' ? value.split('|') : value
  if (!Array.isArray(list) || list.some((alias) => typeof alias !== 'string')) {
    fail('aliases', 'expected a list of texts')
    return []
  }
  return (list as string[]).map((alias) => alias.trim()).filter((alias) => alias !== '')
}

function jsonRows(text: string, errors: AdditionError[]): { line: number; row: Row }[] {
  const rows: { line: number; row: Row }[] = []
  for (const [at, content] of text.split(/\r?\n/).entries()) {
    if (content.trim() === '') continue
    const line = at + 1
    let row: unknown
    try {
      row = JSON.parse(content)
    } catch {
      errors.push({ line, column: null, message: 'is no JSON object; JSONL has one object a line' })
      continue
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      errors.push({ line, column: null, message: 'is no JSON object; JSONL has one object a line' })
      continue
    }
    if (knowsColumns(Object.keys(row), line, errors)) rows.push({ line, row: row as Row })
  }
  return rows
}

function knowsColumns(columns: readonly string[], line: number, errors: AdditionError[]): boolean {
  const unknown = columns.filter((column) => !(ADDITION_COLUMNS as readonly string[]).includes(column))
  for (const column of unknown) errors.push({ line, column, message: `no such column; known are: ${ADDITION_COLUMNS.join(', ')}` })
  return unknown.length === 0
}

function csvRows(text: string, errors: AdditionError[]): { line: number; row: Row }[] {
  const records = csvRecords(text, errors)
  const [header, ...rest] = records
  if (!header) {
    errors.push({ line: 1, column: null, message: 'is empty; the first line names the columns' })
    return []
  }
  const columns = header.fields.map((field) => field.trim().toLowerCase())
  if (!knowsColumns(columns, header.line, errors)) return []
  const missing = ['name', 'kind'].filter((column) => !columns.includes(column))
  for (const column of missing) errors.push({ line: header.line, column, message: 'this column is needed' })
  if (missing.length > 0) return []
  const rows: { line: number; row: Row }[] = []
  for (const { line, fields } of rest) {
    if (fields.length === 1 && fields[0]?.trim() === '') continue
    if (fields.length !== columns.length) {
      errors.push({
        line,
        column: null,
        message: `has ${fields.length} fields where the first line names ${columns.length}; put a field with commas in quotation marks`,
      })
      continue
    }
    rows.push({ line, row: Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ''])) as Row })
  }
  return rows
}

/** RFC 4180: fields in quotation marks may hold commas, line ends and doubled quotation marks. */
function csvRecords(text: string, errors: AdditionError[]): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let start = 1
  const end = () => {
    fields.push(field)
    records.push({ line: start, fields })
    fields = []
    field = ''
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        field += '"'
        at++
      } else if (char === '"') quoted = false
      else {
        if (char === '\n') line++
        field += char
      }
    } else if (char === '"' && field === '') quoted = true
    else if (char === ',') {
      fields.push(field)
      field = ''
    } else if (char === '\n') {
      line++
      end()
    } else if (char !== '\r') field += char
  }
  if (quoted) errors.push({ line: start, column: null, message: 'a quotation mark is opened and never closed' })
  if (field !== '' || fields.length > 0) end()
  return records
}
