import { createHash } from 'node:crypto'
import { foldName } from './name-key.ts'

/** Kinds of rows a user can add. */
export const ADDITION_KINDS = ['person', 'government', 'military', 'armed group', 'media', 'organization', 'population', 'place'] as const

/** An actor or place that a user has taught the register. */
export interface Addition {
  readonly name: string
  readonly kind: (typeof ADDITION_KINDS)[number]
  readonly aliases: readonly string[]
  /** ISO 3166-1 alpha-3 or the register's own id. */
  readonly country: string | null
  /** PLOVER sector code. */
  readonly sector: string | null
  readonly role: string | null
  readonly gender: 'm' | 'f' | null
  /** Term of the role; ISO 8601. */
  readonly since: string | null
  readonly until: string | null
  /** WGS 84 degrees; places only. */
  readonly lat: number | null
  readonly lon: number | null
}

/** A user's additions by name and alias. */
export interface AdditionBook {
  /** First 8 hexadecimal digits of the additions' hash; empty when there are none. */
  readonly version: string
  readonly all: readonly Addition[]
  named(form: string): readonly Addition[]
}

/** Indexes additions by every form of their names; case and accents do not count. */
export function indexAdditions(additions: readonly Addition[]): AdditionBook {
  const byName = new Map<string, Addition[]>()
  for (const addition of additions)
    for (const name of new Set([addition.name, ...addition.aliases].map(foldName)))
      byName.set(name, [...(byName.get(name) ?? []), addition])
  const version = additions.length === 0 ? '' : createHash('sha256').update(JSON.stringify(additions)).digest('hex').slice(0, 8)
  return { version, all: additions, named: (form) => byName.get(foldName(form)) ?? [] }
}

/** The register's id of an addition. */
export function additionId(addition: Addition): string {
  return `own:${foldName(addition.name).replaceAll(' ', '-')}`
}
