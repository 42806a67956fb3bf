import type { ActorKind } from '../../record/types.ts'
import type { Country } from '../../register/countries.ts'
import { foldName } from '../../register/name-key.ts'
import type { MentionSite } from '../resolved.ts'

/** A mention while it is being tied to its actor. */
export interface EntityMention extends MentionSite {
  readonly form: 'name' | 'description' | 'pronoun'
  /** Whether it only labels something else ("US officials"); an actor with no other mention is none. */
  readonly label: boolean
}

/** An actor in the making. */
export interface Entity {
  kind: ActorKind
  name: string
  /** Forms of its name in the report, bare; first the one it was made with. */
  readonly names: string[]
  role: string | null
  roleClass: string | null
  country: string | null
  sector: string | null
  memberOf: Entity | null
  register: string | null
  gender: 'm' | 'f' | null
  plural: boolean
  lat: number | null
  lon: number | null
  readonly mentions: EntityMention[]
  readonly inferred: string[]
  readonly rules: Set<string>
}

/** A mention with whom it mentions. */
export interface Antecedent extends EntityMention {
  entity: Entity
}

/** All actors of a report in the making, found again by key. */
export class EntityBook {
  readonly all: Entity[] = []
  readonly #byKey = new Map<string, Entity>()
  readonly #bySite = new Map<number, Entity>()
  readonly #bySentence = new Map<number, Antecedent[]>()

  /** The actor of a key, made when it is not there yet. Keys: "gov:RUS", "forces:RUS", "group:hamas", "person:…". */
  obtain(key: string, make: () => Pick<Entity, 'kind' | 'name'> & Partial<Entity>): Entity {
    const known = this.#byKey.get(key)
    if (known) return known
    const entity = this.add(make())
    this.#byKey.set(key, entity)
    return entity
  }

  get(key: string): Entity | null {
    return this.#byKey.get(key) ?? null
  }

  alias(key: string, entity: Entity): void {
    if (!this.#byKey.has(key)) this.#byKey.set(key, entity)
  }

  add(start: Pick<Entity, 'kind' | 'name'> & Partial<Entity>): Entity {
    const entity: Entity = {
      names: [],
      role: null,
      roleClass: null,
      country: null,
      sector: null,
      memberOf: null,
      register: null,
      gender: null,
      plural: false,
      lat: null,
      lon: null,
      mentions: [],
      inferred: [],
      rules: new Set(),
      ...start,
    }
    this.all.push(entity)
    return entity
  }

  /** Ties a mention to an actor. A head word mentions one actor; the first to claim it keeps it. */
  mention(entity: Entity, mention: EntityMention, rule: string, name?: string): boolean {
    const site = siteKey(mention.sentence, mention.head)
    if (this.#bySite.has(site)) return false
    this.#bySite.set(site, entity)
    entity.mentions.push(mention)
    const list = this.#bySentence.get(mention.sentence) ?? []
    let at = list.length
    while (at > 0 && (list[at - 1]?.head ?? 0) > mention.head) at--
    list.splice(at, 0, { ...mention, entity })
    this.#bySentence.set(mention.sentence, list)
    entity.rules.add(rule)
    if (name !== undefined) addName(entity, name)
    return true
  }

  /** Who is mentioned at a head word. */
  at(sentence: number, head: number): Entity | null {
    return this.#bySite.get(siteKey(sentence, head)) ?? null
  }

  /** Mentions of a sentence in order of their heads. */
  inSentence(sentence: number): readonly Antecedent[] {
    return this.#bySentence.get(sentence) ?? []
  }

  /** Makes one actor of two: mentions, names and what is known of `other` go to `entity`. */
  merge(entity: Entity, other: Entity): void {
    if (entity === other) return
    entity.mentions.push(...other.mentions)
    for (const mention of other.mentions) {
      this.#bySite.set(siteKey(mention.sentence, mention.head), entity)
      for (const known of this.#bySentence.get(mention.sentence) ?? []) if (known.entity === other) known.entity = entity
    }
    for (const [key, value] of this.#byKey) if (value === other) this.#byKey.set(key, entity)
    for (const name of other.names) addName(entity, name)
    for (const rule of other.rules) entity.rules.add(rule)
    entity.role ??= other.role
    entity.roleClass ??= other.roleClass
    entity.country ??= other.country
    entity.sector ??= other.sector
    entity.memberOf ??= other.memberOf
    entity.register ??= other.register
    entity.gender ??= other.gender
    entity.inferred.push(...other.inferred)
    const at = this.all.indexOf(other)
    if (at >= 0) this.all.splice(at, 1)
    for (const rest of this.all) if (rest.memberOf === other) rest.memberOf = entity
  }
}

const siteKey = (sentence: number, head: number): number => sentence * 65536 + head

/** Adds a form of the name unless it is there, case aside. */
export function addName(entity: Entity, name: string): void {
  const folded = foldName(name)
  if (folded !== '' && !entity.names.some((known) => foldName(known) === folded)) entity.names.push(name)
}

/** The government of a country as an actor. The EU and its like are organizations. */
export function governmentOf(book: EntityBook, country: Country): Entity {
  return book.obtain(`gov:${country.id}`, () => ({
    kind: country.kind === 'supranational' ? 'organization' : 'government',
    name: country.name,
    country: country.id,
    sector: country.kind === 'supranational' ? 'IGO' : 'GOV',
    register: country.id,
    lat: country.lat,
    lon: country.lon,
  }))
}
