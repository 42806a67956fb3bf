/**
 * Builds the register of actors: `node build/register.ts DATA_FOLDER` reads `DATA_FOLDER/register/*.jsonl` and writes
 * `data/register/`. Facts whose only source is share-alike (`world-leaders-current`) are left out, and where it backs a row beside
 * others its dates and identifiers are; see `data/register/NOTICE`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORGANIZATION_WORDS } from '../src/lang/en/actor-words.ts'
import { groupKey } from '../src/register/groups.ts'
import { foldName, nameKey } from '../src/register/name-key.ts'
import { buildSortedTable } from '../src/register/sorted-table.ts'

interface HolderRow {
  name: string
  names: string[]
  surname: string | null
  country: string
  office: string
  roles: string[]
  since: string | null
  until: string | null
  as_of?: string
  until_approx?: boolean
  acting?: boolean
  sector?: string
  gender?: string
  wikidata?: string
  source: string[]
}

interface GroupRow {
  name: string
  country?: string | null
  countries?: string[]
  sector: string
  kind?: string
  aliases: string[]
  since?: string | null
  until?: string | null
  sources: string[]
}

interface CountryRow {
  id: string
  iso2: string | null
  name: string
  official: string
  alt_names: string[]
  abbreviations: string[]
  adjectives: string[]
  demonyms: { singular: string[]; plural: string[] }
  capitals: { name: string; lat: number; lon: number; alt?: string[]; note?: string }[]
  metonyms: { name: string; kind: string; sector: string; organ?: string }[]
  latlng: [number, number]
  kind: string
  ambiguous_names: string[]
  parent: string | null
  since: string | null
  until: string | null
}

interface RoleRow {
  phrase: string
  plural: string
  sector_primary: string
  unit: string
  rank: number | null
  role: string | null
  sources: string[]
}

interface GivenRow {
  name: string
  gender: string | null
  count: number
  also_surname: number
}

const SHARE_ALIKE = 'world-leaders-current'
/** The last date that each kept source speaks for; the newest of a row's is its `as_of`. */
const SOURCE_DATES: Readonly<Record<string, string>> = {
  factbook: '2026-01-21',
  'ifg-ministers-database': '2026-06-19',
  'congress-legislators': '2026-01-21',
  curated: '2025-07-31',
  'every-politician': '2022-06-30',
  petrarch2: '2014-01-31',
}
/** Sources whose rows carry Wikidata's identifiers, beside the share-alike one. */
const IDENTIFYING = new Set(['every-politician', 'congress-legislators'])
/** The register's names follow the lands' own wish; reports in English use the older form. */
const COMMON_NAMES: Readonly<Record<string, string>> = { TUR: 'Turkey', CZE: 'Czech Republic', CPV: 'Cape Verde', SWZ: 'Eswatini' }
/** Forms that mean more often something else than what the source ties them to. */
const MISLEADING: ReadonlySet<string> = new Set([
  'the hill',
  'kurdish',
  'european',
  'europeans',
  'syrian kurdish',
  'syrian kurd',
  'syrian kurds',
  'iraqi kurdish',
  'iraqi kurd',
  'iraqi kurds',
  'kurds',
  'kurd',
  'wagner mercenaries',
  'the alliance',
  'islamic jihad',
  'the court',
  'the fund',
  'the bank',
  'the commission',
  'the agency',
])

/** Acronyms that are spoken as words; "Plan" is not China's navy. */
const SPOKEN_ACRONYMS: ReadonlySet<string> = new Set(
  'ISIS NATO UNESCO UNICEF ASEAN OPEC ECOWAS UNRWA AMISOM UNAMI CENTCOM MONUSCO MINUSMA UNIFIL FIFA UEFA FARC MERCOSUR EULEX FRONTEX IGAD SWAPO FRELIMO RENAMO UNITA FATAH SWAT SADC CARICOM OXFAM INTERPOL EUROPOL DAESH UNAMA UNMISS UNPROFOR'.split(
    ' ',
  ),
)

/** Things and places that the dictionaries list among agents. */
const NO_AGENT =
  /\b(?:ship|vessel|tanker|jet|plane|aircraft|missile|drone|helicopter|gunship|bomber|carrier|destroyer|frigate|corvette|cruiser|warship|boat|uav|mig|kfir|hmmwv|humvee|tank|launcher|airliner|jumbojet|freighter|torpedo|fighter jet|capital|city|town|village|province|kingdom|settlement|neighbou?rhood|school|kindergart\w+|prison|jail|station|base|monast\w+|hospital|sanat\w+|sanit\w+|infirmary|embassy in|embassy of|ambulance|building|facilit\w+|palace|house|barracks|position|magazine|gazette|blog|website|site|web site|publication|religion|rebellion|revolt|uprising|insurrection|insurgency|state|industry|aerospace|airway|business|strategic service|phalanx|system|vehicle|fighting falcon|harrier|hornet|eurofighter|catalog|polity|ordinary|native|native|governance|military rule|military presence|military led|naval|echelon|child|girl|mother|rule|actor|engineer|advocate|counsel|representation|monger|oiler|individuals|doc|waiter|waitress|unaffiliated|intelligence|artillery|regions?|areas?|rows?|lands?|ground|soil|coup|march|strike|field|post|presence)$/i

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: node build/register.ts DATA_FOLDER')
const out = join(import.meta.dirname, '..', 'data', 'register')
mkdirSync(out, { recursive: true })

const given = rows<GivenRow>('given-names')
const genders = new Map<string, string>()
for (const { name, gender, count, also_surname: surname } of given)
  if (name.length > 1) genders.set(foldName(name), `${gender ?? '?'}${count > surname ? '' : '-'}`)

writePeople(rows<HolderRow>('officeholders'))
writeGroups()
writeSmall()

function rows<Of>(name: string): Of[] {
  const text = readFileSync(join(folder ?? '', 'register', `${name}.jsonl`), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Of)
}

/** The row as its other sources have it, or null when the share-alike source stands alone. */
function withoutShareAlike(row: HolderRow): HolderRow | null {
  const untilUnbacked = row.until !== null && row.until > '2026-06-19'
  if (!row.source.includes(SHARE_ALIKE) && !untilUnbacked) return row
  const source = row.source.filter((key) => key !== SHARE_ALIKE)
  const asOf = source
    .map((key) => SOURCE_DATES[key] ?? '')
    .sort()
    .at(-1)
  if (!asOf || (row.since ?? '') > asOf) return null
  const { wikidata, ...rest } = row
  const kept = { ...rest, until: untilUnbacked ? null : row.until, as_of: asOf, source }
  return wikidata && source.some((key) => IDENTIFYING.has(key)) ? { ...kept, wikidata } : kept
}

function writePeople(all: readonly HolderRow[]): void {
  const kept = all.flatMap((row) => withoutShareAlike(row) ?? [])
  const byName = new Map<string, Set<string>>()
  for (const row of kept) {
    if (!row.wikidata) continue
    const key = `${row.country} ${foldName(row.name)}`
    byName.set(key, (byName.get(key) ?? new Set()).add(row.wikidata))
  }
  /** Rows of one person: by identifier, or by name and country where no more than one identifier has them. */
  const people = new Map<string, HolderRow[]>()
  for (const row of kept) {
    const name = `${row.country} ${foldName(row.name)}`
    const known = byName.get(name)
    const id = row.wikidata ?? (known?.size === 1 ? ([...known][0] as string) : name)
    people.set(id, [...(people.get(id) ?? []), row])
  }
  const ownNames = new Map<string, Set<string>>()
  for (const [id, terms] of people)
    for (const { name } of terms) ownNames.set(foldName(name), (ownNames.get(foldName(name)) ?? new Set()).add(id))

  const offices = new Map<string, number>()
  const entries: [string, string][] = []
  const keys = new Map<string, Set<number>>()
  const add = (key: string, id: number) => keys.set(key, (keys.get(key) ?? new Set()).add(id))
  let number = 0
  for (const [id, terms] of people) {
    terms.sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''))
    const first = terms[0]
    if (!first) continue
    const name = first.name.replace(/ also spelled .*/, '')
    const gender = terms.find((term) => term.gender)?.gender ?? ''
    const surname = terms.find((term) => term.surname)?.surname ?? name.split(' ').at(-1) ?? name
    const fields = terms.map((term) => {
      const office = offices.get(term.office) ?? offices.size
      offices.set(term.office, office)
      const flags = `${term.acting ? 'a' : ''}${term.until_approx ? '~' : ''}`
      const roles = term.roles.filter((role) => role !== 'unspecified').join('+')
      return [
        term.country,
        office.toString(36),
        roles,
        term.sector ?? '',
        day(term.since),
        day(term.until),
        term.until === null ? day(term.as_of ?? null) : '',
        flags,
      ].join(',')
    })
    entries.push([`p:${number.toString(36)}`, [id.startsWith('Q') ? id : '', name, gender, ...fields].join('\t')])
    for (const variant of new Set(terms.flatMap((term) => [term.name, ...term.names]))) {
      const others = ownNames.get(foldName(variant))
      // A source joins successor and predecessor now and then: "Li Keqiang" among the names of Li Qiang.
      if (others && !others.has(id)) continue
      if (variant.includes(' ') || variant === first.name) add(`n:${nameKey(variant)}`, number)
    }
    // First and last word: "Recep Erdogan" of "Recep Tayyip Erdogan".
    const words = name.split(' ')
    if (words.length > 2) add(`n:${nameKey(`${words[0]} ${surname}`)}`, number)
    add(`s:${nameKey(surname)}`, number)
    const last = words.at(-1)
    if (last && nameKey(last) !== nameKey(surname)) add(`s:${nameKey(last)}`, number)
    number++
  }
  for (const [key, ids] of keys) entries.push([key, [...ids].map((id) => id.toString(36)).join(' ')])
  for (const [office, index] of offices) entries.push([`o:${index.toString(36)}`, office])
  for (const [name, gender] of genders) entries.push([`g:${name}`, gender])
  writeFileSync(join(out, 'people.table'), buildSortedTable(entries))
  console.log(`people ${people.size}, terms ${kept.length} of ${all.length}`)
}

/** Dates without hyphens: "2025-01-20" gives "20250120", "2014" stays. */
function day(date: string | null): string {
  return (date ?? '').replaceAll('-', '')
}

function writeGroups(): void {
  const all: (GroupRow & { set: string })[] = [
    ...rows<GroupRow>('armed-groups').map((row) => ({ ...row, set: 'group' })),
    ...rows<GroupRow>('organizations').map((row) => ({ ...row, set: 'org' })),
    ...rows<GroupRow>('media').map((row) => ({ ...row, set: 'media' })),
  ]
  const entries: [string, string][] = []
  const keys = new Map<string, Set<string>>()
  const taken = new Set<string>()
  let count = 0
  for (const row of all) {
    // What is made by pattern ("French Foreign Ministry") is read by rule; what one dictionary alone lists may be a person's name.
    if (row.sources.every((source) => source === 'pattern')) continue
    const unsure = row.sources.every((source) => source === 'petrarch2')
    if (unsure && (looksLikePerson(row.name) || !/[A-Z]/.test(row.name) || row.name.length < 4)) continue
    const slug = foldName(row.name).replaceAll(' ', '-')
    const base = `${row.set}:${slug}`
    const id = taken.has(base) ? `${base}.${(row.country ?? row.countries?.[0] ?? 'x').toLowerCase()}` : base
    if (taken.has(id)) continue
    taken.add(id)
    const number = (count++).toString(36)
    const countries = row.countries ?? (row.country ? [row.country] : [])
    entries.push([
      `r:${number}`,
      [
        id,
        row.name.replace(/^The /, ''),
        row.set,
        row.kind ?? '',
        countries.join(','),
        row.sector,
        day(row.since ?? null),
        day(row.until ?? null),
        unsure ? '?' : '',
      ].join('\t'),
    ])
    for (const name of new Set([row.name, ...row.aliases])) {
      // "The National", "The Sun": a paper's single common word needs its article.
      const folded = row.set === 'media' && /^The \S+$/.test(name) ? foldName(name) : foldName(name).replace(/^the /, '')
      // "Defence", "Force": a word that any group's name may hold is no group's alone.
      if (
        !folded.includes(' ') &&
        row.set !== 'media' &&
        (ORGANIZATION_WORDS.has(folded) ||
          /^(?:defen[cs]e|security|national|people|state|police|military|president|memorial|base|freedom|justice|unity|hope|future|victory|spear|storm|lightning|eagle|sword|shield)$/.test(
            folded,
          )) &&
        !/^[A-Z]{2,}$/.test(name)
      )
        continue
      if (folded.length < 2 || MISLEADING.has(folded) || MISLEADING.has(foldName(name))) continue
      if (name !== row.name && row.set === 'group' && looksLikePerson(name) && !sharesWord(name, row.name)) continue
      if (/^[A-Z0-9][A-Z0-9.\-&]{1,6}$/.test(name)) {
        const acronym = name.replaceAll('.', '')
        add(`a:${acronym}`, number)
        // "Isis", "Nato": some papers write an acronym that is spoken as a word like a name.
        if (SPOKEN_ACRONYMS.has(acronym)) add(`a:${acronym[0]}${acronym.slice(1).toLowerCase()}`, number)
      } else if (/[A-Z]/.test(name)) add(`n:${groupKey(folded)}`, number)
    }
  }
  for (const [key, ids] of keys) entries.push([key, [...ids].join(' ')])
  writeFileSync(join(out, 'groups.table'), buildSortedTable(entries))
  console.log(`groups ${count}`)

  function add(key: string, id: string): void {
    keys.set(key, (keys.get(key) ?? new Set()).add(id))
  }
}

/** The dictionaries' words for no one in particular ("NON") hold weekdays, cash and continents. */
function _isAgent(row: RoleRow): boolean {
  return (
    row.sector_primary !== 'NON' ||
    /^(?:international community|the west|western|developed nations|developing nations|non-aligned|gulf states|african countries|asian countries)/.test(
      row.phrase,
    )
  )
}

/** The dictionaries' words for no one in particular ("NON") hold weekdays, cash and continents. */
function isAgent(row: RoleRow): boolean {
  return (
    row.sector_primary !== 'NON' ||
    /^(?:international community|the west|western|developed nations|developing nations|non-aligned|gulf states|african countries|asian countries)/.test(
      row.phrase,
    )
  )
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(foldName(b).split(' '))
  return foldName(a)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word))
}

/** Whether a group's alias is its leader's name: a given name first, and no word for a group in it. */
function looksLikePerson(name: string): boolean {
  const words = name.replace(/^(?:Sheikh?|Sayy?[ei]d|Seyyed|Mullah|Abu) /, '').split(' ')
  if (words.length < 2 || words.length > 4) return /^(?:Sheikh?|Sayy?[ei]d|Seyyed|Mullah) /.test(name)
  if (
    /\b(?:of|for|the|army|front|party|brigades?|forces?|movement|union|group|liberation|islam|jihad|force|organization|council|committee)\b/i.test(
      name,
    )
  )
    return false
  const gender = genders.get(foldName(words[0] ?? ''))
  return gender !== undefined && !gender.endsWith('-')
}

function writeSmall(): void {
  const countries = rows<CountryRow>('countries').map((row) => {
    const name = COMMON_NAMES[row.id] ?? row.name
    // The source keeps the bare name for the smaller of the two; reports mean the larger.
    const shared = row.id === 'COD' ? ['Congo'] : []
    const names = [...new Set([row.name, row.official, ...row.alt_names, ...shared])].filter((form) => form !== name)
    const keep = (form: string) => !MISLEADING.has(foldName(form))
    const capitals = new Set(row.capitals.flatMap((capital) => [capital.name, ...(capital.alt ?? [])]))
    return {
      id: row.id,
      iso2: row.iso2,
      name,
      names,
      abbreviations: row.abbreviations,
      adjectives: row.adjectives.filter(keep),
      demonyms: [...new Set([...row.demonyms.singular, ...row.demonyms.plural])].filter(keep),
      plurals: row.demonyms.plural.filter(keep),
      // Only capitals that stand for the government: Jeddah is listed beside Riyadh, but "Jeddah said" is no one.
      capitals: row.capitals
        .map((capital) => [capital.name, ...(capital.alt ?? [])])
        .filter((_, at, all) => at === 0 || (all.length > 1 && row.capitals[at]?.note === undefined)),
      seats: row.metonyms
        .filter((metonym) => !capitals.has(metonym.name) && metonym.kind !== 'capital' && keep(metonym.name))
        .map((metonym) => [metonym.name.replace(/^the /, ''), metonym.kind, metonym.sector, metonym.organ ?? '']),
      lat: row.latlng[0],
      lon: row.latlng[1],
      kind: row.kind,
      ambiguous: row.ambiguous_names,
      parent: row.parent,
      since: row.since,
      until: row.until,
    }
  })
  const roles = rows<RoleRow>('roles')
    // The dictionaries' rarer rows are kept when they are one or two words: "minister of lands, housing and urban development" is read by its head.
    .filter(
      (row) =>
        row.sources.includes('curated') ||
        (isAgent(row) && !NO_AGENT.test(row.phrase) && row.phrase.split(' ').length <= 2 && /^[a-z -]+$/i.test(row.phrase)),
    )
    .map((row) => [
      row.phrase,
      row.plural,
      row.sector_primary,
      row.unit === 'group' ? 'g' : 'p',
      row.rank,
      row.role,
      row.sources.includes('curated') ? 1 : 0,
    ])
  writeFileSync(join(out, 'countries.json'), `${JSON.stringify(countries)}\n`)
  writeFileSync(join(out, 'roles.json'), `${JSON.stringify(roles)}\n`)
  console.log(`countries ${countries.length}, roles ${roles.length}`)
}
