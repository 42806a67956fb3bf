import { EVENT_PHRASES } from '../../lang/en/event-phrases.ts'
import type { Status } from '../../record/types.ts'
import { isolated } from '../messages/isolated.ts'

/** What of an event goes into its sentence; names as they are to be shown. */
export interface ToldEvent {
  readonly type: string
  readonly mode: readonly string[]
  readonly status: Status | string
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly places: readonly string[]
}

/** An event in a few plain words: "Putin met Russian commanders", "Russia took Sudzha from Ukraine"; `someone` stands where no one is named. */
export function eventWords(event: ToldEvent, someone: string): string {
  const words = sentenceOf(event, someone)
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`
}

function sentenceOf(event: ToldEvent, someone: string): string {
  const { mode, type } = event
  const actors = [...new Set(event.actors)]
  const recipients = [...new Set(event.recipients)].filter((name) => !actors.includes(name))
  const who = listNames(actors) || someone
  const phrase = mode.map((one) => EVENT_PHRASES[`${type} ${one}`]).find(Boolean) ?? EVENT_PHRASES[type]
  if (!phrase) return [who, type.toLowerCase(), listNames(recipients)].filter(Boolean).join(' ')
  if (takesTown(event)) {
    const from = recipients.length > 0 ? ` from ${listNames(recipients)}` : ''
    return `${who} ${inflect(['take', 'took'], event)} ${listNames(event.places)}${from}`
  }
  const [first, ...others] = actors
  // Everyone at a meeting is an actor of it.
  if (type === 'CONSULT' && recipients.length === 0 && first && others.length > 0)
    return `${first} ${inflect(phrase.to, event).replace('{}', () => listNames(others))}`
  if (recipients.length === 0) return `${who} ${inflect(phrase.alone, event)}`
  return `${who} ${inflect(phrase.to, event).replace('{}', () => listNames(recipients))}`
}

/** Places that the sentence of an event has not named already. */
export function otherPlaces(event: ToldEvent): readonly string[] {
  return takesTown(event) ? [] : event.places
}

const takesTown = ({ mode, places }: ToldEvent): boolean => mode.includes('seize') && places.length > 0

/** A verb as an event's status has it: "met", "to meet", "may meet", "did not meet". */
function inflect([base, past]: readonly [string, string], { status }: ToldEvent): string {
  if (status === 'planned') return `to ${base}`
  if (status === 'possible') return `may ${base}`
  if (status === 'negated') return `did not ${base}`
  return past
}

/** "A", "A and B", "A, B and C". */
export function listNames(given: readonly string[]): string {
  const names = given.map(isolated)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
