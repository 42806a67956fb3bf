import { setImmediate } from 'node:timers/promises'
import type { DeskMessage } from '../../lang/en/desk/messages.ts'
import { toCsv } from '../../record/csv.ts'
import { DeskError } from '../frame/failure.ts'
import { failedPart } from '../frame/part.ts'
import type { Html } from '../html.ts'
import type { Desk, Visit } from '../visit.ts'
import { type Asked, readAsked } from './asked.ts'
import type { Feature } from './feature.ts'
import { markdownTable, plain } from './markdown.ts'
import { NamesLeftOut } from './names-left-out.ts'

/** Items of a list, and where the next page begins; null at the end. */
export interface ListPage<Of> {
  readonly items: readonly Of[]
  readonly next: string | null
  /** The sentence that stands for the items where they could not be had: the rest of the page is shown with it. */
  readonly failed?: Html
}

/** One column of a list as CSV and Markdown. Headings stay English and the same, for programs read them. */
export interface ListColumn<Of> {
  readonly heading: string
  readonly cell: (item: Of, visit: Visit) => string | number | null
}

/** How the names of private persons are left out of a list's downloads. */
export interface Unnaming<Of> {
  /** Reports that an item rests on, where it does not cite them as `report`. */
  reports?(item: Of): readonly string[]
  /** The name of somebody whom an item is about and who may be a private person: the item is left out whole. Null for others. */
  personOf?(item: Of): string | null
}

/** A list of the record: a page, and the same items as JSON, CSV, GeoJSON and Markdown at the same address with an ending. */
export interface List<Of> {
  readonly path: string
  readonly title: DeskMessage
  readonly columns: readonly ListColumn<Of>[]
  /** Some of the items asked for, at most `size`; `isPage` says that they are for the list's page, which shows less of each than a download. */
  load(visit: Visit, asked: Asked, size: number, isPage: boolean): Promise<ListPage<Of>>
  /** The whole page around the items. */
  page(visit: Visit, asked: Asked, found: ListPage<Of>): Html | Promise<Html>
  /** What the page is asked for when its address leaves it open; downloads hold all. */
  usual?(visit: Visit, asked: Asked): Promise<Asked>
  /** What stands for an item in JSON; itself unless given. */
  print?(item: Of): unknown
  /** What the map draws of an item, for lists that have places. */
  features?(item: Of, visit: Visit): readonly Feature[]
  /** How names are left out of its downloads; null for a list that names nobody of the record. */
  readonly unnaming?: Unnaming<Of> | null
}

/** Items of a page of a list. */
export const PAGE_SIZE = 50
/** Items taken from the store at once for a download. */
const DOWNLOAD_STEP = 200

/** Serves a list in all its forms. Downloads are sent as they are read, page after page, so that a long one takes no memory. */
export function addList<Of>(desk: Desk, list: List<Of>): void {
  desk.get(list.path, async (context) => {
    const { visit } = context.var
    const given = readAsked(visit.url)
    const asked = list.usual ? await list.usual(visit, given) : given
    return context.html(await list.page(visit, asked, await firstItems(list, visit, asked)))
  })
  for (const [ending, write] of Object.entries(FORMS)) {
    if (ending === 'geojson' && !list.features) continue
    desk.get(`${list.path}.${ending}`, async (context) => {
      const { visit } = context.var
      const asked = readAsked(visit.url)
      if (asked.params.has('unnamed') && list.unnaming === null) throw new DeskError(400, 'error.badRequestTitle', 'list.noUnnaming')
      const names = asked.params.has('unnamed') ? new NamesLeftOut(visit) : null
      const pages = await begin(list, visit, asked, names)
      const name = `onrecord-${list.path.slice(1).replaceAll('/', '-')}.${ending}`
      return context.body(streamOf(write.make(pages, list, visit, names)), 200, {
        'Content-Type': write.type,
        'Content-Disposition': `${ending === 'json' || ending === 'geojson' ? 'inline' : 'attachment'}; filename="${name}"`,
      })
    })
  }
}

async function firstItems<Of>(list: List<Of>, visit: Visit, asked: Asked): Promise<ListPage<Of>> {
  try {
    return await list.load(visit, asked, PAGE_SIZE, true)
  } catch (error) {
    return { items: [], next: null, failed: failedPart(visit, visit.say(list.title), error) }
  }
}

/** The forms a list with places can be taken as, and one without. */
export function formsOf<Of>({ features }: Pick<List<Of>, 'features'>): readonly string[] {
  return Object.keys(FORMS).filter((ending) => ending !== 'geojson' || features)
}

/** Reads the first step before anything is sent, so that a failure still has its own status. */
async function begin<Of>(list: List<Of>, visit: Visit, asked: Asked, names: NamesLeftOut | null): Promise<AsyncGenerator<readonly Of[]>> {
  let found = await list.load(visit, asked, DOWNLOAD_STEP, false)
  return (async function* () {
    for (;;) {
      yield names ? await unnamed(list, names, found.items) : found.items
      if (found.next === null) return
      // Whoever else waits is answered between two steps.
      await setImmediate()
      found = await list.load(visit, { ...asked, after: found.next }, DOWNLOAD_STEP, false)
    }
  })()
}

/** Items without the names of private persons. */
async function unnamed<Of>({ unnaming }: List<Of>, names: NamesLeftOut, items: readonly Of[]): Promise<readonly Of[]> {
  const left: Of[] = []
  for (const item of items) {
    const person = unnaming?.personOf?.(item) ?? null
    if (person === null) left.push(await names.leaveOut(item, unnaming?.reports?.(item)))
    else names.add(person)
  }
  return left
}

/** The sentence at the end of a download that says how many names are left out of it. */
export function leftOutWords({ say }: Visit, { count }: NamesLeftOut): string {
  return say('list.leftOut', { count })
}

interface Form {
  readonly type: string
  /** Writes the items; how many names are left out of them is known at their end. */
  make<Of>(pages: AsyncGenerator<readonly Of[]>, list: List<Of>, visit: Visit, names: NamesLeftOut | null): AsyncGenerator<string>
}

const FORMS: Readonly<Record<string, Form>> = {
  json: {
    type: 'application/json; charset=utf-8',
    async *make(pages, { print = (item) => item }, _visit, names) {
      yield names ? '{"items":[' : '['
      let first = true
      for await (const items of pages)
        for (const item of items) {
          yield `${first ? '\n' : ',\n'}${JSON.stringify(print(item))}`
          first = false
        }
      yield names ? `\n],"peopleUnnamed":${names.count}}\n` : '\n]\n'
    },
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    async *make(pages, { columns }, visit, names) {
      yield toCsv([columns.map(({ heading }) => heading)])
      for await (const items of pages) yield toCsv(items.map((item) => columns.map(({ cell }) => cell(item, visit))))
      // A row as long as the others, so that programs read the file.
      if (names) yield toCsv([columns.map((_, i) => (i === 0 ? leftOutWords(visit, names) : null))])
    },
  },
  geojson: {
    type: 'application/geo+json; charset=utf-8',
    async *make(pages, list, visit, names) {
      yield '{"type":"FeatureCollection","features":['
      let first = true
      for await (const items of pages)
        for (const feature of items.flatMap((item) => list.features?.(item, visit) ?? [])) {
          yield `${first ? '\n' : ',\n'}${JSON.stringify(feature)}`
          first = false
        }
      yield names ? `\n],"peopleUnnamed":${names.count}}\n` : '\n]}\n'
    },
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    async *make(pages, { columns, title }, visit, names) {
      yield `# ${visit.say(title)}\n\n`
      let head: readonly string[] | null = columns.map(({ heading }) => heading)
      for await (const items of pages) {
        yield markdownTable(
          head,
          items.map((item) => columns.map(({ cell }) => cell(item, visit))),
        )
        head = null
      }
      if (names) yield `\n${plain(leftOutWords(visit, names))}\n`
    },
  },
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
