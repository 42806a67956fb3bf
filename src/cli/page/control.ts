import type { Control } from '../../record/types.ts'
import { whenWords } from './day-words.ts'
import { explanationLines } from './explanation.ts'
import { quoteRuns } from './quote.ts'
import type { ReadingIndex } from './reading-index.ts'
import { run, type Screen, setRuns } from './screen.ts'
import { statusWords } from './status-words.ts'

/** Who holds which place, in text order: place, holder, loser, share, who says so, when, and the quote. */
export function controlLines(index: ReadingIndex, screen: Screen): string[] {
  return index.reading.control.flatMap((control) => {
    const claimant = index.actorName(control.claimedBy)
    const facts = [statusWords(control.status, claimant ? [claimant] : []), whenWords(control.when, index.reading.report.published)].filter(
      (fact) => fact !== null,
    )
    return [
      ...setRuns(
        [run(placeOf(control, index), 'bold'), run(` · ${holding(control, index)}`), run(` · ${facts.join(' · ')}`, 'dim')],
        screen,
        4,
      ),
      ...setRuns(quoteRuns(index, control.evidence), screen, 4, '    '),
      ...explanationLines(control.explain, screen, 4),
    ]
  })
}

function placeOf(control: Control, index: ReadingIndex): string {
  const place = index.placeName(control.place) ?? 'place not named'
  return control.share === null ? place : `${percent(control.share)} of ${place}`
}

function holding(control: Control, index: ReadingIndex): string {
  const holder = index.actorName(control.holder)
  const previous = index.actorName(control.previous)
  if (holder === null) return previous ? `lost by ${previous}` : 'holder not named'
  return previous ? `${holder}, from ${previous}` : holder
}

/** A share as the report gave it: figures such as 0.86 and 0.333 have no more than three places. */
function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
