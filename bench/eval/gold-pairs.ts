import type { Reading } from '../../src/record/types.ts'

/** What every line of a gold set has. */
export interface GoldReport {
  readonly id: string
  readonly text: string
}

/** A gold line and what was read of its report; a report that was not read counts as one in which nothing was found. */
export interface GoldPair<Gold extends GoldReport> {
  readonly gold: Gold
  readonly record: Reading
}

/** How many reports a set has, how many were not read, and in how many the text is not the gold's (spans then mean nothing). */
export interface Coverage {
  readonly reports: number
  readonly missing: number
  readonly textChanged: number
}

/** Figures of one set, and in words what was missed or wrong, for `--misses`. */
export interface Score<Figures> {
  readonly figures: Figures
  readonly misses: readonly string[]
}

/** Pairs gold lines with records by `report.ref`. Lines that the gold marks as discarded are left out. */
export function pairUp<Gold extends GoldReport>(
  golds: readonly Gold[],
  records: ReadonlyMap<string, Reading>,
): { pairs: GoldPair<Gold>[]; coverage: Coverage } {
  const kept = golds.filter((gold) => !('discard' in gold) || gold.discard !== true)
  const pairs = kept.map((gold) => ({ gold, record: records.get(String(gold.id)) ?? nothingRead(gold) }))
  return {
    pairs,
    coverage: {
      reports: kept.length,
      missing: kept.filter((gold) => !records.has(String(gold.id))).length,
      textChanged: pairs.filter(({ gold, record }) => record.report.text !== gold.text).length,
    },
  }
}

function nothingRead({ id, text }: GoldReport): Reading {
  return {
    schema: 1,
    engine: '',
    register: '',
    report: {
      ...{ id, ref: id, text, language: 'en', parts: [], furniture: [] },
      ...{ url: null, publisher: null, byline: null, title: null, deck: null, published: null, modified: null },
    },
    ...{ actors: [], places: [], statements: [], events: [], proposals: [], positions: [], control: [], times: [], notices: [] },
  }
}

/** The words around a range, for a list of misses. */
export function excerpt(text: string, [start, end]: readonly [number, number], around = 60): string {
  const left = text.slice(Math.max(0, start - around), start)
  const right = text.slice(end, end + around)
  return `${left}[${text.slice(start, end)}]${right}`.replaceAll(/\s+/g, ' ')
}
