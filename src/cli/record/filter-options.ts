import type { Command } from 'commander'
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
  readonly originCount?: string
  readonly limit?: string
}

/** Adds the filters. */
export function addFilters(command: Command): Command {
  return command
    .option('--since <day>', 'from this day on')
    .option('--until <day>', 'up to this day')
    .option('--actor <name>', 'with this actor, or one of this country (ISO code)')
    .option('--place <name>', 'at this place')
    .option('--type <type>', 'of this PLOVER type, as ASSAULT')
    .option('--status <status>', 'of this status, as claimed')
    .option('--origin-count <count>', 'told by at least so many independent origins')
    .option('--limit <count>', 'at most so many')
}

/** The filter that options ask for. Throws a `UsageError` for a day or number that is none. */
export async function filterOf(options: FilterOptions): Promise<Filter> {
  return {
    since: (await requireDate(options.since)) ?? undefined,
    until: (await requireDate(options.until)) ?? undefined,
    actor: options.actor,
    place: options.place,
    type: options.type,
    status: options.status,
    minOrigins: wholeNumber('--origin-count', options.originCount),
    limit: wholeNumber('--limit', options.limit),
  }
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${name} takes a whole number of 1 or more, not "${value}".`)
  return number
}
