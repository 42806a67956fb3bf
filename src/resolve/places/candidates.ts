import { ARTICLE_COUNTRIES } from '../../lang/en/place-words.ts'
import type { PlaceCandidate } from '../../register/gazetteer.ts'

const WITH_ARTICLE: ReadonlySet<string> = new Set(ARTICLE_COUNTRIES)
const ARTICLE = /^(?:[ae]l|[ae][sdnrtz]|[ae]sh|[ae]th)-/i

/** A country or a division of the first level. */
export function isDivision({ kind }: PlaceCandidate): boolean {
  return kind === 'country' || kind === 'region'
}

/** Known enough to be meant without a hint: a country, a division of the first level, a city, a sea. */
export function isLarge({ kind, population, primary }: PlaceCandidate): boolean {
  if (kind === 'country' || population >= 100_000) return true
  return kind === 'region' ? primary : population === 0 && kind !== 'village' && kind !== 'town'
}

/** Known enough to be meant after a preposition that persons take too: "from Bakhmut". */
export function isKnown(candidate: PlaceCandidate): boolean {
  return isLarge(candidate) || (candidate.primary && candidate.population >= 10_000)
}

/** On the project's own lists. */
export function isListed({ id }: PlaceCandidate): boolean {
  return id.startsWith('own.')
}

/** With an article in the name, only places where Arabic names are at home: "al-Omar" is not Omar in West Virginia. */
export function withArticle(form: string, candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  return ARTICLE.test(form) ? candidates.filter(({ countries }) => countries.some((country) => WITH_ARTICLE.has(country))) : candidates
}

/** "La." is a state, "L.A." a city: full stops inside mark initials. */
export function narrowed(form: string, candidates: readonly PlaceCandidate[]): readonly PlaceCandidate[] {
  const initials = /\..*\./.test(form)
  const fit = candidates.filter(({ precision }) => (precision === 'town') === initials)
  return fit.length > 0 ? fit : candidates
}

/** Whether a place of the first candidates may lie in one of the second: "Paris, Texas". */
export function mayLieIn(inner: readonly PlaceCandidate[], outers: readonly PlaceCandidate[], abbreviated: boolean): boolean {
  return outers.some((outer) => {
    // "California, Pennsylvania and Ohio" lists states; "Washington, Pa." is a town.
    const sister = inner.some(
      (one) => one.kind === 'region' && one.primary && one.id !== outer.id && one.countries[0] === outer.countries[0],
    )
    if (sister && !abbreviated) return outer.kind === 'country'
    return inner.some((one) =>
      outer.kind === 'country'
        ? one.kind !== 'country' && one.countries.some((country) => outer.countries.includes(country))
        : outer.region !== null && one.region === outer.region && one.id !== outer.id && one.kind !== 'region',
    )
  })
}
