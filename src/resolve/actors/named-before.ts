import { FORCES, LEADER_ROLES } from '../../lang/en/actor-words.ts'
import type { ActorKind } from '../../record/types.ts'
import { foldName } from '../../register/name-key.ts'
import { runsOn } from '../../register/people.ts'
import { hasRole } from '../../register/titles.ts'
import type { Description } from './descriptions.ts'
import type { Entity } from './entity.ts'
import { lastWord } from './noun-names.ts'
import type { PersonIndex } from './persons.ts'
import { MOST_LOOKED_AT, type Scene } from './scene.ts'

/** The person named anywhere in the report who has the role: "the Turkish president", "the envoy". */
export function findByRole(
  scene: Scene,
  description: Description,
  lemma: string,
  country: string | null,
  owner: Entity | null,
  persons: PersonIndex,
  history: readonly Entity[],
): Entity | null {
  const { role } = description.phrase
  const classes = role.role === 'leader' ? LEADER_ROLES : role.role === null ? [] : [role.role]
  const matches = (entity: Entity): boolean => {
    if (entity.kind !== 'person' || entity.plural || entity.names.length === 0) return false
    if (country !== null && entity.country !== country) return false
    // "Clinton's lawyer" is not her husband's, "the president" no former one.
    if (entity === owner || (entity.role?.startsWith('former ') && !description.former)) return false
    const words = ` ${entity.role ?? ''} `
    if (words.includes(` ${lemma} `) && (role.phrase === lemma || words.includes(` ${role.phrase} `))) return true
    if (entity.roleClass !== null && role.role !== 'official' && role.role !== 'adviser' && classes.includes(entity.roleClass)) return true
    const date = scene.date
    const person = persons.personOf(entity)
    return (
      date !== null &&
      person !== null &&
      country !== null &&
      person.terms.some((term) => term.country === country && classes.some((one) => hasRole(term, one)) && runsOn(term, date) === 'yes')
    )
  }
  for (let at = history.length - 1; at >= 0 && at > history.length - 120; at--) {
    const entity = history[at]
    if (entity && matches(entity)) return entity
  }
  // Named only later: "the Turkish president has said" in the first line.
  if (country === null) return null
  const later = scene.book.all.slice(0, MOST_LOOKED_AT).filter(matches)
  return later.length === 1 ? (later[0] ?? null) : null
}

/** The group named last that the noun fits: "the observatory" by its name, "the group" by its kind. */
export function findGroupNoun(lemma: string, history: readonly Entity[]): Entity | null {
  const kinds = KINDS_OF_NOUNS[lemma] ?? null
  for (let at = history.length - 1; at >= 0 && at > history.length - 60; at--) {
    const entity = history[at]
    if (!entity || entity.kind === 'person' || entity.names.length === 0 || entity.plural) continue
    // "the army" is the state's, also where a National Liberation Army fights it; "the force" is a paramilitary one that is called so
    if (FORCES.has(lemma) && entity.kind === 'armed group') {
      if (lemma === 'force' && / forces?$/i.test(entity.name)) return entity
      continue
    }
    const named = entity.mentions.some((mention) => mention.form === 'name')
    // "the group", "the movement" is one that has a name, not its delegation or a team
    if (!named && kinds?.includes('armed group') && (entity.memberOf !== null || entity.kind === 'organization')) continue
    if ([...entity.names, entity.name].some((name) => (named ? foldName(name).split(' ').includes(lemma) : lastWord(name) === lemma)))
      return entity
    if (kinds?.includes(entity.kind)) return entity
  }
  return null
}

const KINDS_OF_NOUNS: Readonly<Record<string, readonly ActorKind[]>> = {
  group: ['armed group', 'organization'],
  movement: ['armed group', 'organization'],
  militia: ['armed group'],
  faction: ['armed group'],
  outfit: ['armed group'],
  insurgency: ['armed group'],
  resistance: ['armed group'],
  organization: ['organization', 'armed group'],
  organisation: ['organization', 'armed group'],
  newspaper: ['media'],
  paper: ['media'],
  broadcaster: ['media'],
  outlet: ['media'],
  bloc: ['organization'],
  charity: ['organization'],
  company: ['organization'],
  firm: ['organization'],
}
