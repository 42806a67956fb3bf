import { fileURLToPath } from 'node:url'
import type { PlacePrecision } from '../record/types.ts'
import { placeKey } from './place-key.ts'
import { openSortedTable, type SortedTable } from './sorted-table.ts'

/** What the gazetteer knows of a place. Names and points: GeoNames, CC BY 4.0, and the project's own lists. */
export interface GazetteerPlace {
  readonly id: string
  readonly name: string
  /** "city", "town", "village", "neighbourhood", "region", "district", "country", or a word of the project's own lists: "sea", "camp". */
  readonly kind: string
  readonly precision: PlacePrecision
  /** Country ids of the register: several for what lies in several, none for an ocean. */
  readonly countries: readonly string[]
  /** Name and code of the first-level division it lies in; null for countries and the own lists. */
  readonly admin1: string | null
  readonly region: string | null
  /** Degrees to a thousandth. For regions and districts the mean of their places: derived, not surveyed. */
  readonly lat: number | null
  readonly lon: number | null
  /** Inhabitants; for regions and countries those of their places over 500; 0 when not known. */
  readonly population: number
  /** How many names in all languages it has, up to 140 in steps of four; 0 for what is not a town. Tells Geneva from its namesakes. */
  readonly fame: number
  /** Seat of a country or of a first-level division. */
  readonly seat: 'country' | 'region' | null
  readonly geonames: number | null
}

/** A place that a name may mean. */
export interface PlaceCandidate extends GazetteerPlace {
  /** Whether the name is the place's own or one of its others (spelling, language, former name). */
  readonly primary: boolean
  /** What the name means unless something speaks against it: "Gaza" is the strip, not the city. */
  readonly usual: boolean
  /** An English word too ("Spring", "Hurricane") that names no city or country: a capital says little. */
  readonly word: boolean
}

/** Places by name, read from disk. */
export interface Gazetteer {
  /** What a name may mean, own names first; empty when it is not known. Does not read abbreviations. */
  find(name: string): readonly PlaceCandidate[]
  /** What an abbreviation with dots or in capitals may mean: "Ind.", "NSW", "U.S.". */
  abbreviation(form: string): readonly PlaceCandidate[]
  /** The countries that an adjective or demonym names: "Syrian", "Syrians". */
  adjective(form: string): readonly GazetteerPlace[]
  close(): void
}

/** Letters of a row's kind; own lists write theirs out. */
const TOWN_KINDS = 'catx'
const KINDS: Readonly<Record<string, readonly [kind: string, precision: PlacePrecision]>> = {
  x: ['neighbourhood', 'town'],
  r: ['region', 'region'],
  d: ['district', 'district'],
  n: ['country', 'country'],
}
const CITY = 100_000
const TOWN = 2_000

/** Names whose places stay in memory. */
const KEPT_NAMES = 4_096

const FOLDER = new URL('../../data/gazetteer/', import.meta.url)

/** Opens the gazetteer that comes with the package, or that of another folder with the same two tables. */
export function openGazetteer(folder: URL = FOLDER): Gazetteer {
  return new GazetteerFiles(
    openSortedTable(fileURLToPath(new URL('names.table', folder))),
    openSortedTable(fileURLToPath(new URL('places.table', folder))),
  )
}

class GazetteerFiles implements Gazetteer {
  readonly #names: SortedTable
  readonly #places: SortedTable
  readonly #regions = new Map<string, readonly string[]>()
  readonly #known = new Map<string, readonly PlaceCandidate[]>()

  constructor(names: SortedTable, places: SortedTable) {
    this.#names = names
    this.#places = places
  }

  find(name: string): readonly PlaceCandidate[] {
    const key = placeKey(name)
    return key === '' ? [] : this.#byKey(key)
  }

  abbreviation(form: string): readonly PlaceCandidate[] {
    return this.#byKey(`.${placeKey(form)}`)
  }

  adjective(form: string): readonly GazetteerPlace[] {
    return this.#byKey(`~${placeKey(form)}`)
  }

  close(): void {
    this.#names.close()
    this.#places.close()
  }

  /** A report asks for the same names again and again. */
  #byKey(key: string): readonly PlaceCandidate[] {
    const known = this.#known.get(key)
    if (known) return known
    if (this.#known.size >= KEPT_NAMES) this.#known.clear()
    const found = this.#read(key)
    this.#known.set(key, found)
    return found
  }

  #read(key: string): PlaceCandidate[] {
    const [ids] = this.#names.get(key)
    if (!ids) return []
    const word = ids.startsWith('?')
    return (word ? ids.slice(1) : ids).split(' ').map((id) => ({
      ...this.#place(id.replace(/^[~!]/, '')),
      primary: !id.startsWith('~'),
      usual: id.startsWith('!'),
      word,
    }))
  }

  #row(id: string): readonly string[] {
    const [row] = this.#places.get(id)
    if (row === undefined) throw new Error(`gazetteer: ${id} is named but not listed; install the package again`)
    return row.split('\t')
  }

  /** Rows of regions and countries are asked for with every town: they stay in memory, a few hundred a long run. */
  #regionRow(code: string): readonly string[] {
    const known = this.#regions.get(code)
    if (known) return known
    const row = this.#row(code)
    this.#regions.set(code, row)
    return row
  }

  #place(id: string): GazetteerPlace {
    const [name = '', lat, lon, people, letter = '', within = '', extra] = this.#row(id)
    const population = people ? Number.parseInt(people, 36) : 0
    const base = { id, name, lat: unpackDegrees(lat, 90), lon: unpackDegrees(lon, 180), population }
    if (TOWN_KINDS.includes(letter)) {
      const [kind, precision] = KINDS[letter] ?? [
        population >= CITY || letter === 'c' ? 'city' : population >= TOWN ? 'town' : 'village',
        'town',
      ]
      const seat = letter === 'c' ? 'country' : letter === 'a' ? 'region' : null
      return {
        ...base,
        kind,
        precision,
        ...this.#within(within),
        seat,
        fame: extra ? Number.parseInt(extra, 36) * 4 : 0,
        geonames: Number.parseInt(id, 36),
      }
    }
    const rest = { admin1: null, region: null, seat: null, fame: 0, geonames: null }
    // A country's row ends in its id; its parent is another's for what is no state: Scotland's is the United Kingdom.
    if (letter === 'n') return { ...base, ...rest, kind: 'country', precision: 'country', countries: [extra ?? within] }
    if (letter === 'r')
      return { ...base, ...rest, kind: 'region', precision: 'region', countries: this.#within(within).countries, region: id }
    if (letter === 'd') return { ...base, ...rest, kind: 'district', precision: 'district', ...this.#within(within) }
    if (letter === 'region' && extra?.startsWith('X-'))
      return { ...base, ...rest, kind: 'region', precision: 'region', countries: [within] }
    const geonames = id.startsWith('own.') ? null : Number.parseInt(id, 36)
    return { ...base, ...rest, kind: letter, precision: extra as PlacePrecision, countries: within.split(' ').filter(Boolean), geonames }
  }

  /** Country and division of a town by the code of its row: "RU.41", or "RU" where GeoNames gives no division. */
  #within(code: string): Pick<GazetteerPlace, 'countries' | 'admin1' | 'region'> {
    const country = this.#regionRow(code.slice(0, 2))[6] ?? code.slice(0, 2)
    if (code.length === 2) return { countries: [country], admin1: null, region: null }
    return { countries: [country], admin1: this.#divisionName(code), region: code }
  }

  #divisionName(code: string): string | null {
    const known = this.#regions.get(code)
    if (known) return known[0] || null
    const [row] = this.#places.get(code)
    const fields = row?.split('\t') ?? ['']
    this.#regions.set(code, fields)
    return fields[0] || null
  }
}

function unpackDegrees(packed: string | undefined, from: number): number | null {
  return packed ? (Number.parseInt(packed, 36) - from * 1000) / 1000 : null
}
