import type { RegisterHit } from '../../register/find.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** What the register knows by a name, as a page: a block a hit. */
export function hitLines(name: string, hits: readonly RegisterHit[], screen: Screen): string {
  if (!hits.length) return `Nobody is known by "${safeWords(name)}".\n`
  const lines = hits.flatMap((hit) => {
    const facts = [hit.sort, hit.country, hit.sector, hit.id].filter((fact) => fact !== null).map(safeWords)
    return [
      ...setRuns([run(safeWords(hit.name), 'bold'), run(` · ${facts.join(' · ')}`, 'dim')], screen, 2),
      ...hit.details.flatMap((words) => setRuns([run(safeWords(words), hit.current ? 'good' : 'plain')], screen, 4, '  ')),
    ]
  })
  return `${lines.join('\n')}\n`
}
