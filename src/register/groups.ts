import { foldName } from './name-key.ts'
import { openSortedTable, type SortedTable } from './sorted-table.ts'

/** An organization, organ, armed group or medium of the register. */
export interface Group {
  /** "org:united-nations", "group:hamas", "media:tass". */
  readonly id: string
  readonly name: string
  readonly set: 'group' | 'org' | 'media'
  /** "igo", "armed forces", "foreign ministry", "news agency" …; empty for armed groups. */
  readonly kind: string
  /** Countries it belongs to or acts in, first its own. */
  readonly countries: readonly string[]
  /** PLOVER sector code. */
  readonly sector: string
  readonly since: string | null
  readonly until: string | null
  /** Whether more than one coder's dictionary knows it. */
  readonly sure: boolean
}

/** Acronyms that a report uses for other things too: a country of the group has to be spoken of. */
const NEEDS_CONTEXT: ReadonlySet<string> = new Set([
  'Time',
  'Life',
  'People',
  'Nation',
  'Sky',
  'Star',
  'Express',
  'Metro',
  'Mirror',
  'Variety',
  'PA',
  'SES',
  'MIT',
  'PLC',
  'AP',
  'AA',
  'FT',
  'MI',
  'PC',
  'CP',
  'DP',
  'PP',
  'NP',
  'GPS',
  'PM',
  'AM',
  'IT',
  'TV',
  'CEO',
  'ID',
  'AI',
  'DC',
  'LA',
  'NY',
  'ANC',
  'SNC',
  'DNA',
  'ART',
  'ACT',
  'AIM',
  'ALF',
  'IS',
])

/** Names that the sources of the register lack, by the key of the name they have. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'ansar allah': 'houthis',
  ansarullah: 'houthis',
  'front for the liberation of azawad': 'azawad liberation front',
}

/** Names of forces that every country has: "the Aerospace Force" is China's only in a report that speaks of China. */
const GENERIC_FORCE =
  /^(?:(?:air|aero|aerospace|space|rocket|missile|ground|land|naval|navy|marines?|army|airborne|electronic|cyber|cyberspace|coast|border|special|armed|defen[cs]e|security|national|republican|presidential|civil|law|enforcement|joint|information|logistics|support|forces?|corps|guards?|command|police|service|administration)(?: |$))+$/i

/** The key of a group's full name: folded, British spellings as American ones ("organisation", "defence", "labour", "centre"). */
export function groupKey(name: string): string {
  return foldName(name)
    .replace(/(?<=organ|civil|mobil|national)is(?=ation|ed)/g, 'iz')
    .replace(/\bdefence\b/g, 'defense')
    .replace(/\blabour\b/g, 'labor')
    .replace(/\bcentre\b/g, 'center')
    .replace(/\bprogramme\b/g, 'program')
}

/** Groups of the register, looked up on disk. */
export class GroupsTable {
  readonly #table: SortedTable
  readonly #groups = new Map<string, Group>()

  constructor(path: string) {
    this.#table = openSortedTable(path)
  }

  /** Groups with this name or acronym, written as in the text (articles left out); acronyms keep their capitals. */
  named(form: string): readonly Group[] {
    const other = OTHER_NAMES[foldName(form)]
    if (other !== undefined) return this.#all(`n:${other}`)
    const acronym = form.replaceAll('.', '')
    const short = /^[A-Z0-9][A-Za-z0-9\-&]{1,6}$/.test(acronym) ? this.#all(`a:${acronym}`) : []
    if (short.length > 0 || form === form.toLowerCase()) return short
    return this.#all(`n:${groupKey(form)}`)
  }

  /** Whether the form alone is too short or common to mean the group: "PA", "MIT", "the Air Force". */
  needsContext(form: string): boolean {
    return (
      NEEDS_CONTEXT.has(form.replaceAll('.', '')) ||
      GENERIC_FORCE.test(form) ||
      (form.length < 3 && !['UN', 'EU', 'AU', 'RT'].includes(form))
    )
  }

  close(): void {
    this.#table.close()
  }

  #all(key: string): readonly Group[] {
    return this.#table
      .get(key)
      .flatMap((value) => value.split(' '))
      .flatMap((id) => this.#group(id) ?? [])
  }

  #group(id: string): Group | null {
    const known = this.#groups.get(id)
    if (known) return known
    const [record] = this.#table.get(`r:${id}`)
    if (record === undefined) return null
    const [registerId = '', name = '', set = '', kind = '', countries = '', sector = '', since = '', until = '', unsure = ''] =
      record.split('\t')
    const group: Group = {
      id: registerId,
      name,
      set: set === 'group' || set === 'media' ? set : 'org',
      kind,
      countries: countries === '' ? [] : countries.split(','),
      sector,
      since: since || null,
      until: until || null,
      sure: unsure === '',
    }
    this.#groups.set(id, group)
    return group
  }
}
