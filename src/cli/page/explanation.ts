import type { Explanation } from '../../record/types.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** Which rule made an item, what set it off and what was inferred, as lines under it; none where the item carries no explanation. */
export function explanationLines(explain: Explanation | undefined, screen: Screen, hang: number): string[] {
  if (!explain) return []
  const facts = [
    explain.rules.length ? `rule ${explain.rules.join(' › ')}` : null,
    explain.trigger === null ? null : `trigger “${explain.trigger}”`,
    ...explain.inferred.map((words) => `inferred: ${words}`),
  ].filter((fact) => fact !== null)
  if (!facts.length) return []
  return setRuns([run(`↳ ${safeWords(facts.join(' · '))}`, 'dim')], screen, hang + 2, ' '.repeat(hang))
}
