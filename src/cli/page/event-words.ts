import { EVENT_PHRASES } from '../../lang/en/event-phrases.ts'
import type { Event } from '../../record/types.ts'
import { listWords, type ReadingIndex } from './reading-index.ts'
import { namesOf } from './status-words.ts'

/** An event in a few plain words: "Putin met Russian commanders", "Russia took Sudzha from Ukraine", "not said who attacked Odesa". */
export function eventWords(event: Event, index: ReadingIndex): string {
  const actors = namesOf(event.actors, index)
  const recipients = namesOf(event.recipients, index).filter((name) => !actors.includes(name))
  const who = actors.length ? listWords(actors) : '(not said who)'
  const phrase = phraseOf(event)
  const towns = placesOf(event, index)
  if (event.mode.includes('seize') && towns.length) {
    const from = recipients.length ? ` from ${listWords(recipients)}` : ''
    return `${who} ${inflect(['take', 'took'], event)} ${listWords(towns)}${from}`
  }
  const [first, ...others] = actors
  // Everyone at a meeting is an actor of it.
  if (event.type === 'CONSULT' && !recipients.length && first && others.length)
    return `${first} ${inflect(phrase.to, event).replace('{}', () => listWords(others))}`
  if (!recipients.length) return `${who} ${inflect(phrase.alone, event)}`
  return `${who} ${inflect(phrase.to, event).replace('{}', () => listWords(recipients))}`
}

/** The places of an event that its words have not named already. */
export function eventPlaces(event: Event, index: ReadingIndex): string[] {
  return event.mode.includes('seize') ? [] : placesOf(event, index)
}

function placesOf(event: Event, index: ReadingIndex): string[] {
  return [...new Set(event.places.map((id) => index.placeName(id)).filter((name) => name !== null))]
}

function phraseOf(event: Event) {
  for (const mode of event.mode) {
    const phrase = EVENT_PHRASES[`${event.type} ${mode}`]
    if (phrase) return phrase
  }
  const phrase = EVENT_PHRASES[event.type]
  if (!phrase) throw new Error(`no words for events of type ${event.type}`)
  return phrase
}

/** A verb as an event's status has it: "met", "to meet", "may meet", "did not meet". */
function inflect([base, past]: readonly [string, string], { status }: Event): string {
  if (status === 'planned') return `to ${base}`
  if (status === 'possible') return `may ${base}`
  if (status === 'negated') return `did not ${base}`
  return past
}
