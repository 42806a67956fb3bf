import type { ReadingIndex } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, setRuns } from './screen.ts'

/** The actors and places of the report, most mentioned first, each on a run of its own. */
export function nameLines(index: ReadingIndex, screen: Screen): string[] {
  const { actors, places } = index.reading
  const kinds = [
    ['Actors', mostMentioned(actors).map(({ name }) => name)],
    ['Places', mostMentioned(places).map(({ name, admin1, country }) => [name, place(admin1 ?? country, name)].join(''))],
  ] as const
  return kinds.flatMap(([kind, names]) =>
    names.length ? setRuns([run(`${kind}: `, 'bold'), run(names.map(safeWords).join(' · '))], screen, 2) : [],
  )
}

/** What a place lies in, unless it bears the same name. */
function place(within: string | null, name: string): string {
  return within && within !== name ? ` (${within})` : ''
}

function mostMentioned<Of extends { readonly mentions: readonly unknown[] }>(items: readonly Of[]): Of[] {
  return [...items].sort((a, b) => b.mentions.length - a.mentions.length)
}
