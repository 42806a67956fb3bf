import type { PrintedDoubt, PrintedMerge } from '../../../store/queries/records.ts'
import { type Run, run, type Screen, setRuns } from '../../page/screen.ts'
import { countOf, section } from '../../page/section.ts'

/**
 * How readings came together: the likeliest steps that suffice to join them, what people ruled, and how many more pairs are alike; then other records that
 * may be the same. `--json` has every pair.
 */
export function historyLines(
  { merges, perhapsSame }: { readonly merges: readonly PrintedMerge[]; readonly perhapsSame: readonly PrintedDoubt[] },
  screen: Screen,
): string[] {
  const steps = sufficient(merges)
  const more = merges.length - steps.length
  return [
    ...section(
      'Why one',
      countOf(merges.length, 'step'),
      [
        ...steps.flatMap((step) => stepLines(step, screen)),
        ...(more > 0 ? setRuns([run(`and ${countOf(more, 'pair')} more that are alike; --json has them`, 'dim')], screen, 4, '  ') : []),
      ],
      screen,
    ),
    ...section(
      'Perhaps the same',
      countOf(perhapsSame.length, 'other'),
      perhapsSame.flatMap(({ id, score, why }) => setRuns([run(`${id}  `), run(`${why}; ${score.toFixed(2)}`, 'dim')], screen, 4, '  ')),
      screen,
    ),
  ]
}

/** Links of two readings, the likeliest first, that each join what none before joined (Kruskal's spanning tree), with all rulings of people. */
function sufficient(merges: readonly PrintedMerge[]): PrintedMerge[] {
  const leaders = new Map<string, string>()
  const leaderOf = (id: string): string => {
    const leader = leaders.get(id)
    return leader === undefined || leader === id ? id : leaderOf(leader)
  }
  const isByHand = ({ why }: PrintedMerge) => why.endsWith('by hand')
  const chosen = [...merges]
    .sort((one, other) => other.score - one.score)
    .filter((merge) => {
      if (isByHand(merge)) return true
      const [one, other] = merge.readings.map(leaderOf)
      if (one === undefined || other === undefined || one === other) return false
      leaders.set(one, other)
      return true
    })
  return merges.filter((merge) => chosen.includes(merge))
}

function stepLines({ at, why, score, undone, readings }: PrintedMerge, screen: Screen): string[] {
  const words: Run[] = [
    run(`${at.slice(0, 10)}  `),
    run(`${why}; ${score.toFixed(2)}`),
    run(`  ${readings.join(' with ')}`, 'dim'),
    ...(undone ? [run('  taken back', 'warn')] : []),
  ]
  return setRuns(words, screen, 4, '  ')
}
