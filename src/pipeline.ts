import { findStatements } from './extract/statements/statements.ts'
import { findClausesOf } from './parse/clauses.ts'
import { createParser } from './parse/parse.ts'
import { readReport } from './read/report.ts'
import { ENGINE } from './record/engine.ts'
import type { Reading, Report, ReportInput } from './record/types.ts'
import { findTimes } from './resolve/dates/times.ts'
import { resolved } from './resolve/resolve.ts'

/** How a pipeline is made. */
export interface PipelineOptions {
  /** The network in plain JavaScript instead of WASM; ten times slower, same results. */
  readonly plainKernel?: boolean
}

/** Reads reports. Holds the model and the register; make one a process and keep it. */
export interface Pipeline {
  /** Reads one report. Throws a `ReadError` when the input is no report that can be read. */
  read(input: ReportInput): Reading
  /** Reads a report that `readReport` has laid out already. */
  readLaidOut(report: Report): Reading
  /** Milliseconds spent in each stage since the pipeline was made, for the benchmark. */
  readonly spent: ReadonlyMap<string, number>
}

/** Loads model and register and puts the stages in order: read, parse, resolve, extract. The only file that knows them all. */
export async function createPipeline({ plainKernel = false }: PipelineOptions = {}): Promise<Pipeline> {
  const parser = createParser({ plainKernel })
  const spent = new Map<string, number>()
  const timed = <Of>(stage: string, run: () => Of): Of => {
    const began = performance.now()
    const result = run()
    spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - began)
    return result
  }

  function readLaidOut(report: Report): Reading {
    const parsed = timed('parse', () => parser.parseReport(report))
    const clauses = timed('clauses', () => findClausesOf(parsed))
    const { times, mentions: timeMentions } = timed('times', () => findTimes(parsed, report.published))
    const here = resolved(parsed, { clauses, actors: [], actorMentions: [], places: [], placeMentions: [], times, timeMentions })
    const statements = timed('statements', () => findStatements(here))
    return {
      schema: 1,
      engine: ENGINE,
      register: '',
      report,
      actors: here.actors,
      places: here.places,
      statements,
      events: [],
      proposals: [],
      positions: [],
      control: [],
      times,
      notices: [],
    }
  }

  return { spent, readLaidOut, read: (input) => readLaidOut(timed('read', () => readReport(input))) }
}
