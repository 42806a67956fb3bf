import type { Command } from 'commander'
import { PLOVER_TYPES } from '../../record/plover.ts'
import { STANCES, STATES, STATUSES } from '../../record/standings.ts'
import type { Filter } from '../../store/queries/records.ts'
import { requireDate } from '../report-options.ts'
import { UsageError } from '../usage-error.ts'

/** The options that narrow a list. */
export interface FilterOptions {
  readonly since?: string
  readonly until?: string
  readonly actor?: string
  readonly place?: string
  readonly type?: string
  readonly status?: string
  readonly state?: string
  readonly originCount?: string
  readonly asOf?: string
  readonly limit?: string
}

const NAMES = {
  since: '--since',
  until: '--until',
  actor: '--actor',
  place: '--place',
  type: '--type',
  status: '--status',
  state: '--state',
  originCount: '--origin-count',
  asOf: '--as-of',
  limit: '--limit',
} as const satisfies Record<keyof FilterOptions, string>

/** Adds the filters. */
export function addFilters(command: Command): Command {
  return command
    .option('--since <day>', 'from this day on')
    .option('--until <day>', 'up to this day')
    .option('--actor <name>', 'with this actor, or one of this country (ISO code)')
    .option('--place <name>', 'at this place')
    .option('--type <type>', 'of this PLOVER type, as ASSAULT')
    .option('--status <status>', 'of this status, as claimed')
    .option('--state <state>', 'of this state, as contested')
    .option('--origin-count <count>', 'told by at least so many independent origins')
    .option('--as-of <day>', 'as it was on record at the end of this day')
    .option('--limit <count>', 'at most so many')
}

/**
 * The filter that options ask for, of a command with which some do not go. `isOfStances` is for one whose statuses are stances. Throws a `UsageError` for
 * an option that does not go with it, and for a day, number, type, status or state that is none.
 */
export async function filterOf(
  options: FilterOptions,
  command: string,
  barred: readonly (keyof FilterOptions)[] = [],
  isOfStances = false,
): Promise<Filter> {
  const wrong = barred.find((name) => options[name] !== undefined)
  if (wrong) {
    const others = Object.entries(NAMES).flatMap(([name, flag]) => (barred.includes(name as keyof FilterOptions) ? [] : [flag]))
    throw new UsageError(`${NAMES[wrong]} does not go with ${command}; ${others.slice(0, -1).join(', ')} and ${others.at(-1)} do.`)
  }
  return {
    since: (await requireDate(options.since, NAMES.since)) ?? undefined,
    until: (await requireDate(options.until, NAMES.until)) ?? undefined,
    actor: options.actor,
    place: options.place,
    type: oneOf('--type', options.type?.toUpperCase(), Object.keys(PLOVER_TYPES)),
    status: oneOf('--status', options.status, isOfStances ? STANCES : STATUSES),
    state: oneOf('--state', options.state, STATES),
    minOrigins: wholeNumber('--origin-count', options.originCount),
    asOf: (await requireDate(options.asOf, NAMES.asOf)) ?? undefined,
    limit: wholeNumber('--limit', options.limit),
  }
}

function oneOf(name: string, value: string | undefined, known: readonly string[]): string | undefined {
  if (value === undefined || known.includes(value)) return value
  throw new UsageError(`${name} takes one of ${known.join(', ')}, not "${value}".`)
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${name} takes a whole number of 1 or more, not "${value}".`)
  return number
}
