import { SourceError } from '../source-error.ts'

/** What a column of a table can be of a report. */
export const FIELDS = ['text', 'html', 'markdown', 'title', 'published', 'url', 'publisher', 'byline', 'language', 'id'] as const

export type Field = (typeof FIELDS)[number]

/** Names of columns, or of keys of JSON objects, by what they hold. */
export type Columns = ReadonlyMap<Field, string>

/** Names that archives, crawlers and exports give to their columns, in small letters without signs, the surest first. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'body',
    'fulltext',
    'bodytext',
    'articlebody',
    'articletext',
    'maintext',
    'content',
    'contenttext',
    'article',
    'story',
    'plaintext',
  ],
  html: ['html', 'bodyhtml', 'contenthtml', 'rawhtml', 'pagehtml'],
  markdown: ['markdown', 'bodymarkdown'],
  title: ['title', 'headline', 'articletitle', 'heading'],
  published: [
    'published',
    'date',
    'publisheddate',
    'publishdate',
    'publicationdate',
    'datepublished',
    'datepublish',
    'publishedat',
    'pubdate',
    'datetime',
    'dct',
  ],
  url: ['url', 'link', 'articleurl', 'permalink', 'webpage', 'weburl', 'canonicalurl'],
  publisher: ['publisher', 'source', 'outlet', 'publication', 'sourcename', 'sitename', 'newspaper', 'site', 'sourcedomain', 'domain'],
  byline: ['byline', 'author', 'authors', 'creator'],
  language: ['language', 'lang'],
  id: ['id', 'guid', 'uuid', 'articleid', 'docid', 'identifier'],
}

/** Fields that a report is in; two columns that might be one leave it open which is the report. */
const CONTENTS = ['text', 'html', 'markdown'] as const

/**
 * What `--map text=body,published=date` says: which column holds what. Throws a `SourceError` for what is no such list.
 *
 * @example
 * parseColumns('text=body, url=link') // Map { 'text' => 'body', 'url' => 'link' }
 */
export function parseColumns(words: string): Columns {
  const columns = new Map<Field, string>()
  for (const pair of words.split(',')) {
    const [, field = '', column = ''] = /^\s*([a-z]+)\s*=\s*(.*\S)\s*$/i.exec(pair) ?? []
    const known = FIELDS.find((one) => one === field.toLowerCase())
    if (!known || !column)
      throw new SourceError(
        `"${pair.trim().slice(0, 60)}" maps nothing. Give pairs such as text=body,published=date; what can be mapped: ${FIELDS.join(', ')}.`,
      )
    columns.set(known, column)
  }
  return columns
}

/**
 * Which column holds what, of those a table has: as `given` says, the rest by their names. Throws a `SourceError` that lists the columns
 * when a given one is not there, or when none or more than one may be the report.
 */
export function findColumns(headers: readonly string[], given: Columns | null): Columns {
  const columns = new Map<Field, string>()
  for (const [field, column] of given ?? []) {
    const header = headers.find((one) => one === column) ?? headers.find((one) => plain(one) === plain(column))
    if (header === undefined) throw new SourceError(`There is no column "${column.slice(0, 60)}". ${listed(headers)}`)
    columns.set(field, header)
  }
  const isContentGiven = CONTENTS.some((field) => columns.has(field))
  for (const field of FIELDS) {
    const isContent = CONTENTS.some((one) => one === field)
    if (columns.has(field) || (isContent && isContentGiven)) continue
    const taken = new Set(columns.values())
    const found = USUAL[field].flatMap((name) => headers.filter((header) => plain(header) === name && !taken.has(header)))
    const [first, second] = found
    if (isContent && second !== undefined)
      throw new SourceError(
        `The report may be in the column "${first}" or "${second}": say which with --map text=${second}. ${listed(headers)}`,
      )
    if (first !== undefined) columns.set(field, first)
  }
  if (!isContentGiven && !CONTENTS.some((field) => columns.has(field)) && !columns.has('url')) {
    throw new SourceError(`No column is known to hold the report: name it, as in --map text=COLUMN. ${listed(headers)}`)
  }
  return columns
}

/** Whether some headers have one that is known to hold a report or its address. */
export function hasReportColumn(headers: readonly string[]): boolean {
  return hasOneOf(headers, [...CONTENTS, 'url'])
}

/** Whether some headers have one that is known to hold a report, its address or its title. */
export function hasUsualColumn(headers: readonly string[]): boolean {
  return hasOneOf(headers, [...CONTENTS, 'url', 'title'])
}

function hasOneOf(headers: readonly string[], fields: readonly Field[]): boolean {
  const names = new Set(headers.map(plain))
  return fields.some((field) => USUAL[field].some((name) => names.has(name)))
}

function plain(header: string): string {
  return header.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function listed(headers: readonly string[]): string {
  const shown = headers.slice(0, 40).map((header) => `"${header.slice(0, 60)}"`)
  return `The columns are ${shown.join(', ')}${headers.length > shown.length ? ` and ${headers.length - shown.length} more` : ''}.`
}
