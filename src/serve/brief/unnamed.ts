import type { Actor } from '../../record/types.ts'
import type { Store } from '../../store/store.ts'
import type { Asked } from '../lists/asked.ts'
import type { Visit } from '../visit.ts'
import type { Brief } from './contents.ts'

/** A brief that may lack names. */
export interface UnnamedBrief {
  readonly brief: Brief
  /** How many people go unnamed in it; null when none was to. */
  readonly leftOut: number | null
}

/** Reports of a brief whose people are looked at: more than it cites. */
const MOST_REPORTS = 2_000

/** Sectors of those who act or speak for somebody in public. */
const PUBLIC: ReadonlySet<string> = new Set('GOV ELI MIL JUD IGO SPY LEG REB UAF SEP OPP PTY COP IMG'.split(' '))

/**
 * A brief without the names of private persons, where the address asks for that (`?unnamed`): people whom no register lists, who hold no office and
 * belong to no side. Who they are is told by what was recorded of the reports that the brief rests on, so a person whom no report's reading knows for
 * one keeps the name.
 */
export async function unnamedWhereAsked({ store, say }: Visit, { params }: Asked, brief: Brief): Promise<UnnamedBrief> {
  if (!params.has('unnamed')) return { brief, leftOut: null }
  // Of whom the longest name is found first; people of one name count once.
  const people = new Map(
    (await privatePeople(store, reportsOf(brief))).flatMap((person) => namesOf(person).map((name) => [name, person.name] as const)),
  )
  if (people.size === 0) return { brief, leftOut: 0 }
  const names = [...people.keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const found = new Set<string>()
  const without = withWords(brief, (words) =>
    words.replace(pattern, (name) => {
      found.add(people.get(name) ?? name)
      return say('brief.unnamed')
    }),
  )
  return { brief: without, leftOut: found.size }
}

async function privatePeople(store: Store, reports: readonly string[]): Promise<Actor[]> {
  const found: Actor[] = []
  for (const report of reports.slice(0, MOST_REPORTS)) {
    const reading = await store.reading(report)
    found.push(...(reading?.actors ?? []).filter(isPrivate))
  }
  return found
}

function isPrivate({ kind, register, memberOf, sector, name }: Actor): boolean {
  return kind === 'person' && register === null && memberOf === null && !(sector !== null && PUBLIC.has(sector)) && isProper(name)
}

/** What a person is called: every full name, and its last word alone, as reports go on with it. */
function namesOf({ names, name }: Actor): string[] {
  const full = [name, ...names].filter(isProper)
  return [...full, ...full.flatMap((one) => one.split(/\s+/).slice(1).at(-1) ?? []).filter((word) => word.length > 2 && isProper(word))]
}

function isProper(name: string): boolean {
  return /^\p{Lu}\p{L}/u.test(name)
}

/** Ids of all reports that something cites. */
function reportsOf(value: unknown): string[] {
  const found = new Set<string>()
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    for (const [key, inner] of Object.entries(one))
      if (key === 'report' && typeof inner === 'string') found.add(inner)
      else look(inner)
  }
  look(value)
  return [...found]
}

/** The same with every string changed. */
function withWords<Of>(value: Of, change: (words: string) => string): Of {
  if (typeof value === 'string') return change(value) as Of
  if (Array.isArray(value)) return value.map((one) => withWords(one, change)) as Of
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withWords(inner, change)])) as Of
}
