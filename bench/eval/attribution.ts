import type { Reading } from '../../src/record/types.ts'
import { type Coverage, excerpt, type GoldReport, pairUp, type Score } from './gold-pairs.ts'
import { characterF1, joinRanges, lengthOf, type Range, type Rates, ratesOf, sharedOf, shareOf, toRange, toRanges } from './ranges.ts'

/** A PolNeAR article: who says what, and the word that says so. */
export interface AttributionGold extends GoldReport {
  readonly attributions: readonly {
    readonly source: readonly Range[]
    readonly cue: readonly Range[]
    readonly content: readonly Range[]
  }[]
}

export interface AttributionFigures extends Coverage {
  readonly attributions: number
  readonly statements: number
  /** Contents that overlap by half or more (F1 of characters). */
  readonly partial: Rates
  /** Contents equal but for a comma or so. */
  readonly exact: Rates
  readonly characters: Rates
  readonly speakerAndContent: Rates
  readonly speakerGivenContent: number
  readonly cueGivenContent: number
}

/** A cue longer than this is a sentence, not a cue. */
const LONGEST_CUE = 60

/** Compares statements with attributions: contents first, then the speaker's words and the cue of those that match. */
export function scoreAttribution(golds: readonly AttributionGold[], records: ReadonlyMap<string, Reading>): Score<AttributionFigures> {
  const { pairs, coverage } = pairUp(golds, records)
  const misses: string[] = []
  const sum = { want: 0, got: 0, exact: 0, partial: 0, speaker: 0, sourced: 0, sources: 0, cue: 0, cues: 0, gold: 0, found: 0, both: 0 }
  for (const { gold, record } of pairs) {
    const said = record.statements.filter(({ mode, content }) => mode !== 'none' && content.length > 0)
    const contents = said.map(({ content }) => toRanges(content))
    const wanted = gold.attributions.filter(({ content }) => content.length > 0)
    const goldAll = joinRanges(wanted.flatMap(({ content }) => content))
    const foundAll = joinRanges(contents.flat())
    sum.want += wanted.length
    sum.got += said.length
    sum.sources += wanted.filter(({ source }) => source.length > 0).length
    sum.gold += lengthOf(goldAll)
    sum.found += lengthOf(foundAll)
    sum.both += sharedOf(foundAll, goldAll)

    const taken = new Set<number>()
    for (const { source, cue, content } of wanted) {
      const { index, value } = bestOf(contents, content, taken)
      const statement = said[index]
      const where = excerpt(record.report.text, [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0])
      if (!statement) {
        misses.push(`${gold.id} missed: ${where}`)
        continue
      }
      taken.add(index)
      sum.partial++
      if (value >= 0.97) sum.exact++
      if (source.length > 0) {
        sum.sourced++
        if (characterF1(toRanges(statement.source), source) >= 0.5) sum.speaker++
        else misses.push(`${gold.id} speaker is not ${source.map(([start, end]) => gold.text.slice(start, end)).join(' … ')}: ${where}`)
      }
      if (cue.length > 0) {
        sum.cues++
        const at = statement.cue
        if (at && at.end - at.start <= LONGEST_CUE && sharedOf([toRange(at)], cue) > 0) sum.cue++
        else misses.push(`${gold.id} cue is not ${cue.map(([start, end]) => gold.text.slice(start, end)).join(' … ')}: ${where}`)
      }
    }
    contents.forEach((content, index) => {
      if (taken.has(index)) return
      // the gold has no nesting: what stands inside another statement and matches nothing is not held against the reading
      if (contents.some((outer, other) => other !== index && nests(outer, content))) sum.got--
      else misses.push(`${gold.id} extra: ${excerpt(record.report.text, [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0])}`)
    })
  }
  return {
    figures: {
      ...coverage,
      attributions: sum.want,
      statements: sum.got,
      partial: ratesOf(sum.partial, sum.got, sum.want),
      exact: ratesOf(sum.exact, sum.got, sum.want),
      characters: ratesOf(sum.both, sum.found, sum.gold),
      speakerAndContent: ratesOf(sum.speaker, sum.got, sum.sources),
      speakerGivenContent: shareOf(sum.speaker, sum.sourced),
      cueGivenContent: shareOf(sum.cue, sum.cues),
    },
    misses,
  }
}

/** The untaken content that matches best, by half at least; of equals the last. Index -1 when there is none. */
function bestOf(contents: readonly Range[][], wanted: readonly Range[], taken: ReadonlySet<number>): { index: number; value: number } {
  let best = { index: -1, value: 0.5 }
  contents.forEach((content, index) => {
    if (taken.has(index)) return
    const value = characterF1(content, wanted)
    if (value >= best.value) best = { index, value }
  })
  return best
}

function nests(outer: readonly Range[], inner: readonly Range[]): boolean {
  return lengthOf(outer) > lengthOf(inner) && sharedOf(inner, outer) >= 0.95 * lengthOf(inner)
}
