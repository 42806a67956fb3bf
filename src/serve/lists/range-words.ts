import type { Filter } from '../../store/queries/filter.ts'
import type { Say } from '../messages/say.ts'

/** The days of a filter in words: "from 1 May 2025 to 30 May 2025". */
export function rangeWords(say: Say, { since, until }: Filter): string {
  if (since && until) return say('list.rangeFromTo', { since, until })
  if (since) return say('list.rangeFrom', { since })
  return until ? say('list.rangeTo', { until }) : say('list.rangeAny')
}
