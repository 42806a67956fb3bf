/** What a word for a person or group says of who is meant. */
export interface Role {
  readonly phrase: string
  /** PLOVER sector code. */
  readonly sector: string
  readonly unit: 'person' | 'group'
  /** Authority from 5 (head of state) to 1 (private soldier, witness); null where it makes no sense. */
  readonly rank: number | null
  /** Class shared with terms of office ("head_of_state", "foreign_minister"); null for words that are no office. */
  readonly role: string | null
  /** Whether the phrase as it stood was the plural. */
  readonly plural: boolean
  /** Whether it was listed by hand, not taken from the coders' dictionaries. */
  readonly sure: boolean
}

/** Row of `roles.json`: phrase, plural, sector, unit, rank, role, whether by hand. */
export type RoleRow = readonly [string, string, string, 'g' | 'p', number | null, string | null, 0 | 1]

/** Words for roles by phrase, singular and plural, in lower case. */
export interface RoleBook {
  get(phrase: string): Role | null
  /** Whether a phrase begins with this word, in lower case. */
  hasStart(word: string): boolean
}

/** Indexes role words. Hyphens and spaces are one: "commander-in-chief", "commander in chief". */
export function indexRoles(rows: readonly RoleRow[]): RoleBook {
  const byPhrase = new Map<string, Role>()
  const starts = new Set<string>()
  for (const [phrase, plural, sector, unit, rank, role, sure] of rows) {
    const entry = { phrase, sector, unit: unit === 'g' ? 'group' : 'person', rank, role, sure: sure === 1 } as const
    for (const [form, isPlural] of [
      [phrase, false],
      [plural, true],
    ] as const) {
      const key = roleKey(form)
      starts.add(firstWord(key))
      const known = byPhrase.get(key)
      if (!known || (!known.sure && entry.sure)) byPhrase.set(key, { ...entry, plural: isPlural && form !== phrase })
    }
  }
  return { get: (phrase) => byPhrase.get(roleKey(phrase)) ?? null, hasStart: (word) => starts.has(firstWord(word)) }
}

/** The first word of a phrase; "vice-president" begins with "vice", however it is parted. */
function firstWord(phrase: string): string {
  for (let at = 0; at < phrase.length; at++) if (phrase[at] === ' ' || phrase[at] === '-') return phrase.slice(0, at)
  return phrase
}

function roleKey(phrase: string): string {
  const lower = phrase.toLowerCase()
  return lower.includes('-') ? lower.replaceAll('-', ' ') : lower
}
