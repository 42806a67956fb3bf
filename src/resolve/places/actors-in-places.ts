import { groupBy } from '../../record/group-by.ts'
import { contains } from '../../record/span.ts'
import type { Actor } from '../../record/types.ts'
import type { ActorMention, PlaceMention } from '../resolved.ts'

/** Actors and their mentions. */
export interface FoundActors {
  readonly actors: readonly Actor[]
  readonly mentions: readonly ActorMention[]
}

/**
 * Actors without those that are parts of a place's name: no Control acts in "the Line of Control", no Shalom at "the Kerem Shalom
 * crossing". A mention inside a place's goes, and an actor without another goes with it.
 */
export function withoutPartsOfPlaces({ actors, mentions }: FoundActors, places: readonly PlaceMention[]): FoundActors {
  const bySentence = groupBy(places, ({ sentence }) => sentence)
  const inPlace = (mention: ActorMention) =>
    mention.form === 'name' && (bySentence.get(mention.sentence) ?? []).some((place) => contains(place, mention))
  const gone = new Set(mentions.filter(inPlace))
  if (gone.size === 0) return { actors, mentions }
  const kept = mentions.filter((mention) => !gone.has(mention))
  const spans = new Set(Array.from(gone, ({ actor, start, end }) => `${actor} ${start} ${end}`))
  const named = new Set(kept.map(({ actor }) => actor))
  return {
    mentions: kept,
    actors: actors
      .filter(({ id }) => named.has(id))
      .map((actor) => ({
        ...actor,
        memberOf: actor.memberOf !== null && named.has(actor.memberOf) ? actor.memberOf : null,
        mentions: actor.mentions.filter(({ start, end }) => !spans.has(`${actor.id} ${start} ${end}`)),
      })),
  }
}
