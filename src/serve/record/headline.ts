import type { PrintedControl, PrintedEvent } from '../../store/queries/records.ts'
import type { Say } from '../messages/say.ts'
import { daysWords } from '../words/days.ts'
import { eventWords, listNames, otherPlaces } from '../words/event-words.ts'

/** An event across reports in a few plain words. */
export function eventHeadline(say: Say, event: PrintedEvent): string {
  return eventWords(toldOf(event), say('event.someone'))
}

/** Places of an event that its headline does not name. */
export function eventPlaces(event: PrintedEvent): readonly string[] {
  return otherPlaces(toldOf(event))
}

function toldOf({ type, mode, status, actors, recipients, places }: PrintedEvent) {
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  return { type, mode, status, actors: names(actors), recipients: names(recipients), places: names(places) }
}

/** An entry of a ledger in a few plain words. */
export function controlHeadline(say: Say, { holder, previous, place, share, status }: PrintedControl): string {
  if (holder === null && previous !== null) return say('control.lost', { previous: previous.name, place: place.name, status })
  const named = { holder: holder?.name ?? say('event.someone'), place: place.name, status }
  return share === null ? say('control.holds', named) : say('control.holdsShare', { ...named, share: `${Math.round(share * 100)} %` })
}

/** What a claim is about, in a few plain words. */
export function claimHeadline(say: Say, about: PrintedEvent | PrintedControl): string {
  if ('holder' in about) return controlHeadline(say, about)
  const places = eventPlaces(about)
  return [
    eventHeadline(say, about),
    places.length > 0 && say('event.at', { place: listNames(places) }),
    about.when && daysWords(say, about.when),
  ]
    .filter(Boolean)
    .join(', ')
}
