import { foldName } from './name-key.ts'

/** A state, territory or entity without recognition that can act or be spoken of in a report. */
export interface Country {
  /** ISO 3166-1 alpha-3, or the register's own id ("X-ABK") where there is none. */
  readonly id: string
  readonly iso2: string | null
  /** Its usual name in English reports. */
  readonly name: string
  readonly names: readonly string[]
  readonly abbreviations: readonly string[]
  readonly adjectives: readonly string[]
  /** One of its people, and the people, in all forms. */
  readonly demonyms: readonly string[]
  readonly plurals: readonly string[]
  /** Each capital with its other spellings. */
  readonly capitals: readonly (readonly string[])[]
  /** Name, kind (seat, residence, metonym, place), PLOVER sector and organ ("" for the government as such). */
  readonly seats: readonly (readonly [name: string, kind: string, sector: string, organ: string])[]
  /** WGS 84 degrees of its middle. */
  readonly lat: number
  readonly lon: number
  readonly kind: string
  /** Forms of it that another country, place or person shares. */
  readonly ambiguous: readonly string[]
  readonly parent: string | null
  readonly since: string | null
  readonly until: string | null
}

/** How a form names a country. */
type CountryForm = 'name' | 'abbreviation' | 'adjective' | 'demonym' | 'people' | 'capital' | 'seat'

/** A form's reading: which country, and what part of it acts. */
export interface CountryReading {
  readonly country: Country
  readonly form: CountryForm
  /** PLOVER sector of who is meant. */
  readonly sector: string
  /** "executive", "defence ministry" …; null for the government as a whole. */
  readonly organ: string | null
  /** Whether another country, place or person shares the form. */
  readonly ambiguous: boolean
}

/** All countries with their forms. */
export interface CountryBook {
  get(id: string): Country | null
  /** Readings of a form as it stands in the text ("Russian", "the Kremlin" without its article, "U.S."), surest first. */
  read(form: string): readonly CountryReading[]
}

/** Whoever is most often meant by a name that two countries share: "Congo", "Sudan", "Korea". */
const PREFERRED: ReadonlySet<string> = new Set(['COD', 'SDN', 'KOR', 'DOM', 'GIN', 'USA', 'IRL', 'WSM'])

const FORM_ORDER: readonly CountryForm[] = ['name', 'abbreviation', 'adjective', 'people', 'demonym', 'seat', 'capital']
const KIND_ORDER = [
  'state',
  'partly-recognized',
  'supranational',
  'de-facto',
  'territory',
  'autonomous',
  'constituent',
  'disputed',
  'former',
]

/** Indexes the countries by every form of their names. A lookup is one access to a map of some 3,000 forms. */
export function indexCountries(countries: readonly Country[]): CountryBook {
  const byId = new Map(countries.map((country) => [country.id, country]))
  const byForm = new Map<string, CountryReading[]>()
  for (const country of countries) {
    const ambiguous = new Set(country.ambiguous.map(foldName))
    const add = (text: string, form: CountryForm, sector = 'GOV', organ: string | null = null) => {
      const key = formKey(text)
      const reading = { country, form, sector, organ, ambiguous: ambiguous.size > 0 && ambiguous.has(foldName(text)) }
      const readings = byForm.get(key)
      if (!readings) byForm.set(key, [reading])
      else if (!readings.some((known) => known.country === country && known.form === form)) readings.push(reading)
    }
    add(country.name, 'name')
    for (const name of country.names) add(name, 'name')
    for (const name of country.abbreviations) add(name, 'abbreviation')
    for (const name of country.adjectives) add(name, 'adjective')
    for (const name of country.plurals) add(name, 'people')
    for (const name of country.demonyms) add(name, 'demonym')
    // A residence or a place of talks is read like a city: it is the government only where it speaks.
    for (const [name, kind, sector, organ] of country.seats) add(name, kind === 'seat' ? 'seat' : 'capital', sector, organ || null)
    for (const capital of country.capitals) for (const name of capital) add(name, 'capital')
  }
  for (const readings of byForm.values())
    if (readings.length > 1)
      readings.sort(
        (a, b) =>
          Number(PREFERRED.has(b.country.id)) - Number(PREFERRED.has(a.country.id)) ||
          KIND_ORDER.indexOf(a.country.kind) - KIND_ORDER.indexOf(b.country.kind) ||
          FORM_ORDER.indexOf(a.form) - FORM_ORDER.indexOf(b.form),
      )
  return {
    get: (id) => byId.get(id) ?? null,
    read: (form) => byForm.get(formKey(form)) ?? [],
  }
}

/** Short forms in capitals keep them: "US" is a country, "us" is not. */
function formKey(form: string): string {
  const bare = form.replaceAll('.', '')
  return /^[A-Z]{2,4}$/.test(bare) ? bare : foldName(form)
}
