import type { Actor, Status } from '../../record/types.ts'
import { listWords, type ReadingIndex } from './reading-index.ts'

/**
 * How the report vouches for something, in words: "the report says so", "claimed by Russia", "planned, says the Kremlin".
 * `speakers` are those it is attributed to.
 */
export function statusWords(status: Status, speakers: readonly string[]): string {
  const by = speakers.length ? ` by ${listWords(speakers)}` : ''
  const says = speakers.length ? `, according to ${listWords(speakers)}` : ''
  switch (status) {
    case 'actual':
      return speakers.length ? `the report says so${says}` : 'the report says so'
    case 'claimed':
      return `claimed${by}`
    case 'reported':
      return speakers.length ? `reported${by}` : 'hearsay'
    case 'planned':
      return `planned${says}`
    case 'possible':
      return `possible${says}`
    case 'denied':
      return `denied${by}`
    case 'negated':
      return speakers.length ? `did not happen${says}` : 'the report says it did not happen'
  }
}

/** The names behind attributing statements, each once, in order. */
export function speakersOf(statements: readonly string[], index: ReadingIndex): string[] {
  const speakers = statements.map((id) => {
    const statement = index.statement(id)
    return index.actorName(statement?.speaker ?? null) ?? (statement?.source.length ? index.words(statement.source) : null)
  })
  return [...new Set(speakers.filter((name) => name !== null))]
}

/** Names of actors, each once, in order. */
export function namesOf(actors: readonly Actor['id'][], index: ReadingIndex): string[] {
  return [...new Set(actors.map((id) => index.actorName(id)).filter((name) => name !== null))]
}
