import type { Actor } from '../../record/types.ts'
import type { Visit } from '../visit.ts'

/** Reports whose people are remembered: a list's neighbours are often told by the same. */
const REMEMBERED = 2_000

/** Sectors of those who act or speak for somebody in public. */
const PUBLIC: ReadonlySet<string> = new Set('GOV ELI MIL JUD IGO SPY LEG REB UAF SEP OPP PTY COP IMG'.split(' '))

/** A person as reports call them: the full name, and all that stands for it. */
interface Person {
  readonly name: string
  readonly calledBy: readonly string[]
}

/**
 * Leaves the names of private persons out of what is taken from the desk: people whom no register lists, who hold no office and belong to no side. Who
 * they are is told by what was recorded of the reports that something rests on, so a person whom none of their readings knows for one keeps the name.
 */
export class NamesLeftOut {
  private readonly visit: Visit
  private readonly people = new Map<string, readonly Person[]>()
  private readonly names = new Set<string>()

  constructor(visit: Visit) {
    this.visit = visit
  }

  /** How many people went unnamed so far; people of one name count once. */
  get count(): number {
    return this.names.size
  }

  /** Counts somebody of whom nothing at all is told. */
  add(name: string): void {
    this.names.add(name)
  }

  /** Something without the names of private persons in any of its words. `reports` are those it rests on: all that it cites unless given. */
  async leaveOut<Of>(value: Of, reports: readonly string[] = reportsCited(value)): Promise<Of> {
    const named = new Map<string, string>()
    for (const report of reports)
      for (const { name, calledBy } of await this.peopleOf(report)) for (const words of calledBy) named.set(words, name)
    if (named.size === 0) return value
    // Of whom the longest name is found first.
    const escaped = [...named.keys()]
      .sort((one, other) => other.length - one.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
    return withWords(value, (words) =>
      words.replace(pattern, (name) => {
        this.names.add(named.get(name) ?? name)
        return this.visit.say('brief.unnamed')
      }),
    )
  }

  private async peopleOf(report: string): Promise<readonly Person[]> {
    const known = this.people.get(report)
    if (known) return known
    const reading = await this.visit.store.reading(report)
    const people = (reading?.actors ?? []).filter(isPrivate).map((actor) => ({ name: actor.name, calledBy: namesOf(actor) }))
    if (this.people.size >= REMEMBERED) this.people.delete(this.people.keys().next().value as string)
    this.people.set(report, people)
    return people
  }
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
function reportsCited(value: unknown): string[] {
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
