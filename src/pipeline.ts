import { fileURLToPath } from 'node:url'
import { findControl } from './extract/control/control.ts'
import { findEvents } from './extract/events/events.ts'
import { Lands } from './extract/events/lands.ts'
import { findNotices } from './extract/notices/notices.ts'
import { findPositions } from './extract/positions/positions.ts'
import { findProposals } from './extract/proposals/proposals.ts'
import { findStatements } from './extract/statements/statements.ts'
import { findClausesOf } from './parse/clauses.ts'
import { createParser } from './parse/parse.ts'
import { readReport } from './read/report.ts'
import { unreadReading } from './read/unread.ts'
import { ENGINE } from './record/engine.ts'
import { isRead } from './record/is-read.ts'
import type { Reading, Report, ReportInput } from './record/types.ts'
import type { Addition } from './register/additions.ts'
import { openGazetteer } from './register/gazetteer.ts'
import { withOwnPlaces } from './register/own-places.ts'
import { openRegister } from './register/register.ts'
import { findActors } from './resolve/actors/actors.ts'
import { withHome } from './resolve/actors/home.ts'
import { findTimes } from './resolve/dates/times.ts'
import { withoutPartsOfPlaces } from './resolve/places/actors-in-places.ts'
import { findPlaces } from './resolve/places/places.ts'
import { resolved } from './resolve/resolve.ts'

/** How a pipeline is made. */
export interface PipelineOptions {
  /** The network in plain JavaScript instead of WASM; ten times slower, same results. */
  readonly plainKernel?: boolean
  /** A person's own actors and aliases, beside the register's. */
  readonly additions?: readonly Addition[]
}

/** Reads reports. Holds the model and the register; make one a process and keep it. */
export interface Pipeline {
  /** Reads one report. Throws a `ReadError` when the input is no report that can be read. */
  read(input: ReportInput): Reading
  /**
   * Reads a report that was laid out already. One in another language than English gives a reading without items, whose one notice says so:
   * it can be kept and shown as not read.
   */
  readLaidOut(report: Report): Reading
  /** Milliseconds spent in each stage since the pipeline was made, for the benchmark. */
  readonly spent: ReadonlyMap<string, number>
}

/** Loads model and register and puts the stages in order: read, parse, resolve, extract. The only file that knows them all. */
export async function createPipeline({ plainKernel = false, additions = [] }: PipelineOptions = {}): Promise<Pipeline> {
  const parser = createParser({ plainKernel })
  const register = openRegister(fileURLToPath(new URL('../data/register', import.meta.url)), additions)
  const gazetteer = withOwnPlaces(openGazetteer(), additions)
  const spent = new Map<string, number>()
  const timed = <Of>(stage: string, run: () => Of): Of => {
    const began = performance.now()
    const result = run()
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began)
    return result
  }

  function readLaidOut(report: Report): Reading {
    if (!isRead(report)) return unreadReading(report, register.version)
    const parsed = timed('parse', () => parser.parseReport(report))
    const clauses = timed('clauses', () => findClausesOf(parsed))
    const { times, mentions: timeMentions } = timed('times', () => findTimes(parsed, report.published))
    const acting = timed('actors', () => findActors(parsed, clauses, register, report.published, (name) => gazetteer.find(name).length > 0))
    const { places, mentions: placeMentions } = timed('places', () => findPlaces(parsed, acting.mentions, gazetteer, register.countries))
    const { actors, mentions: actorMentions } = withHome(withoutPartsOfPlaces(acting, placeMentions), places, report.text)
    const here = resolved(parsed, { clauses, actors, actorMentions, places, placeMentions, times, timeMentions })
    const statements = timed('statements', () => findStatements(here))
    const lands = new Lands(here, register.countries)
    const events = timed('events', () => findEvents(here, statements, lands))
    const proposals = timed('proposals', () => findProposals(here, statements, events))
    const positions = timed('positions', () => findPositions(here, proposals, statements, events))
    const control = timed('control', () => findControl(here, statements))
    return {
      schema: 1,
      engine: ENGINE,
      register: register.version,
      report,
      actors: [...actors, ...lands.added],
      places,
      statements,
      events,
      proposals,
      positions,
      control,
      times,
      notices: timed('notices', () => findNotices(here, { statements, events, register, gazetteer })),
    }
  }

  return { spent, readLaidOut, read: (input) => readLaidOut(timed('read', () => readReport(input))) }
}
