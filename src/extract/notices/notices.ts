import type { Event, Notice, Statement } from '../../record/types.ts'
import type { Gazetteer } from '../../register/gazetteer.ts'
import type { Register } from '../../register/register.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { findFigureMismatches } from './figures.ts'
import { findImpossibleDates } from './impossible-dates.ts'
import { findOpenQuotations } from './open-quotations.ts'
import { findMisplaced } from './places.ts'
import { findTitleMismatches } from './titles.ts'

/** What was read before notices are written, and what is known beforehand. */
export interface NoticeSources {
  readonly statements: readonly Statement[]
  readonly events: readonly Event[]
  readonly register: Register
  readonly gazetteer: Gazetteer
}

/**
 * What looks wrong in a report, in text order, each with what was expected and why: titles and places that disagree with what is known
 * beforehand, figures that disagree with each other, dates that cannot be, weekdays that are not their date's, quotations without an
 * end. Not sure is silent.
 */
export function findNotices(here: ResolvedReport, { statements, events, register, gazetteer }: NoticeSources): Notice[] {
  return [
    ...findTitleMismatches(here, statements, events, register),
    ...findFigureMismatches(here.report, statements, events),
    ...findImpossibleDates(here.times, here.report.published),
    ...findOpenQuotations(here.report),
    ...findMisplaced(here, gazetteer),
  ]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ kind, message, span }, index) => ({ id: `n${index + 1}`, kind, message, span }))
}
