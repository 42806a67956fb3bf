import type { ShownClaim } from '../../store/queries/claim-list.ts'
import { type Feature, pointFeature } from '../lists/feature.ts'
import { claimHeadline } from '../record/headline.ts'
import type { Visit } from '../visit.ts'

/** Where what a claim is about was told to be: a feature for each place, with how precise it is known; one without geometry where none is known. */
export function claimFeatures({ id, item, state, stateWhy, readings, ...claim }: ShownClaim, { say, url }: Visit): readonly Feature[] {
  const places = 'holder' in item ? [item.place] : item.places
  const [first] = readings
  const properties = {
    what: claimHeadline(say, item),
    status: item.status,
    state,
    why: stateWhy,
    origins: claim.for.origins,
    against: claim.against.origins,
    quote: first?.evidence[0]?.quote ?? null,
    publisher: first?.publisher ?? null,
    published: first?.published ?? null,
    link: `${url.origin}/claims/${id}`,
  }
  if (places.length === 0) return [pointFeature(id, null, { ...properties, place: null, precision: null })]
  return places.map((place) =>
    pointFeature(places.length === 1 ? id : `${id}@${place.id}`, place, { ...properties, place: place.name, precision: place.precision }),
  )
}
