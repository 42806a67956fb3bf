import { FORCES, ORGANIZATION_WORDS } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import type { ActorKind } from '../../record/types.ts'
import type { Group } from '../../register/groups.ts'
import { foldName } from '../../register/name-key.ts'
import { kindOfGroup, kindOfName, sectorOfName } from './actor-kinds.ts'
import { addName, type Entity } from './entity.ts'
import { lastWord } from './noun-names.ts'
import { type Found, MOST_LOOKED_AT, type Scene } from './scene.ts'
import { headOf, withArticle } from './tree-place.ts'

/** Organizations, armed groups and media that are named, those the register knows and others, with their acronyms. */
export function readGroups(scene: Scene, found: readonly Found[], spokenOf: ReadonlySet<string>): void {
  const free = new Map<string, Entity>()
  for (const { sentence, names } of found)
    for (const name of names) {
      if (name.sort === 'group') {
        const entity =
          scene.book.get(`acronym:${name.name}`) ??
          (isOfAnotherLand(name.group, name.name, spokenOf)
            ? (initialed(scene, name.name) ??
              scene.book.obtain(`acronym:${name.name}`, () => ({
                kind: kindOfName(foldName(name.name)),
                name: name.name,
                sector: sectorOfName(foldName(name.name)),
              })))
            : groupEntity(scene, name.group, name.name))
        scene.mention(entity, sentence, {
          first: withArticle(sentence, name.first, headOf(sentence, name.first, name.last)),
          last: name.last,
          form: 'name',
          rule: 'actors/group',
          name: name.name,
          nameFirst: name.first,
        })
        readAcronym(scene, sentence, name.last, entity)
      } else if (name.sort === 'own') {
        const { addition } = name
        const entity = scene.book.obtain(name.id, () => ({
          kind: addition.kind as ActorKind,
          name: addition.name,
          country: addition.country,
          sector: addition.sector,
          role: addition.role,
          gender: addition.gender,
          register: name.id,
        }))
        if (name.title) {
          const { role } = name.title
          scene.giveRole(entity, scene.roleWords(sentence, name.title, names), role.role, name.former, addition.country, role.sector)
        }
        scene.mention(entity, sentence, {
          first: name.titleFirst,
          last: name.last,
          form: 'name',
          rule: 'actors/own',
          name: name.name,
          nameFirst: name.first,
        })
      } else if (name.sort === 'organization') {
        const bare = name.name.replace(/^the /i, '')
        const key = foldName(bare)
        const entity =
          free.get(key) ??
          shorter(free, key) ??
          scene.book.get(`acronym:${bare}`) ??
          initialed(scene, bare) ??
          scene.book.add({ kind: kindOfName(key), name: bare, sector: sectorOfName(key), country: name.country })
        free.set(key, entity)
        scene.mention(entity, sentence, {
          first: withArticle(sentence, name.first, headOf(sentence, name.first, name.last)),
          last: name.last,
          form: 'name',
          rule: 'actors/organization',
          name: bare,
          nameFirst: name.first,
        })
        readAcronym(scene, sentence, name.last, entity)
      }
    }
  // "USI" in the headline, "the University of Southern Indiana" below it.
  for (const entity of new Set(free.values())) {
    const [acronym] = entity.names
    const full = entity.names.length === 1 && acronym !== undefined ? initialed(scene, acronym) : null
    if (full && full !== entity && full.kind !== 'person') {
      scene.book.merge(full, entity)
      scene.book.alias(`acronym:${acronym}`, full)
    }
  }
}

/** "Bank of Bara" after "Central Bank of Bara": a name that ends or begins a longer one of two words or more. */
function shorter(free: ReadonlyMap<string, Entity>, key: string): Entity | null {
  if (!key.includes(' ')) {
    // "the Church" after "the Church of Bara": the only name so far that has the word first or last.
    const same = new Set(
      [...free].filter(([known]) => known.startsWith(`${key} `) || known.endsWith(` ${key}`)).map(([, entity]) => entity),
    )
    return ORGANIZATION_WORDS.has(key) && same.size === 1 ? ([...same][0] ?? null) : null
  }
  for (const [known, entity] of free) if (known.endsWith(` ${key}`) || (known.includes(' ') && key.endsWith(` ${known}`))) return entity
  return null
}

/** "WHO" after "World Health Organisation": the one name whose words begin so. */
function initialed(scene: Scene, acronym: string): Entity | null {
  if (!/^[A-Z]{3,6}$/.test(acronym)) return null
  const fitting = scene.book.all
    .slice(0, MOST_LOOKED_AT)
    .filter((entity) => entity.names.some((name) => (name.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('') === acronym))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

/** "People's Protection Units (YPG)": what stands in brackets after a group's name is another name of it. */
function readAcronym(scene: Scene, sentence: Sentence, last: number, entity: Entity): void {
  const { tokens } = sentence
  const acronym = tokens[last + 2]
  if (tokens[last + 1]?.form !== '(' || tokens[last + 3]?.form !== ')' || !acronym || !/^[A-Z][A-Za-z&-]{1,9}$/.test(acronym.form)) return
  if (!/[A-Z].*[A-Z]/.test(acronym.form)) return
  addName(entity, acronym.form)
  const listed = entity.register === null ? scene.register.groups.named(acronym.form).filter((group) => isAlike(group, entity)) : []
  // "the Front for the Liberation of Azawad (FLA)": the register's, under another name
  const registered = listed.length === 1 && listed[0] ? groupEntity(scene, listed[0], acronym.form) : null
  if (registered && registered !== entity) scene.book.merge(entity, registered)
  const known = scene.book.get(`acronym:${acronym.form}`)
  if (known && known !== entity) scene.book.merge(entity, known)
  scene.book.alias(`acronym:${acronym.form}`, entity)
  scene.mention(entity, sentence, { first: acronym.index, last: acronym.index, form: 'name', rule: 'actors/acronym', name: acronym.form })
}

/** Words in the names of groups that many have. */
const COMMON = /^(?:of|the|for|and|front|movement|army|forces?|party|group|national|liberation|peoples?|union|council|united|popular)$/

/** Whether a group's name shares a word with an actor's that few others have. */
function isAlike({ name }: Group, entity: Entity): boolean {
  const own = new Set(foldName(entity.name).split(' '))
  return foldName(name)
    .split(' ')
    .some((word) => own.has(word) && !COMMON.test(word))
}

/** An acronym of an organ of a country that the report does not speak of is most likely another's: "BDF" is not only Botswana's. */
function isOfAnotherLand(group: Group, form: string, spokenOf: ReadonlySet<string>): boolean {
  if (
    !(/^[A-Z]{2,4}$/.test(form) || PLAIN_ORGAN.test(form) || (group.kind === 'party' && !form.includes(' '))) ||
    group.set !== 'org' ||
    group.countries.length === 0 ||
    FAMOUS.has(form)
  )
    return false
  return !group.countries.some((country) => spokenOf.has(country))
}

function groupEntity(scene: Scene, group: Group, form: string): Entity {
  const [country] = group.countries
  if (group.set === 'org' && country !== undefined && group.kind === 'armed forces' && FORCES.has(lastWord(form)))
    return scene.forcesOf(country, form)
  const organ =
    group.set === 'org' && country !== undefined && /^(?:foreign|defen[cs]e|interior|finance|health|justice) ministry$/.test(group.kind)
      ? `organ:${country}:${group.kind}`
      : null
  const name = group.name
  return scene.book.obtain(organ ?? group.id, () => ({
    kind: kindOfGroup(group),
    name: form.length > 5 || form.includes(' ') ? form : name,
    country: group.countries.length === 1 || group.set !== 'group' ? (country ?? null) : null,
    sector: group.sector,
    register: group.id,
  }))
}

/** Names that an organ of any country may have: "Ministry of Defence", "Air Force". */
const PLAIN_ORGAN =
  /^(?:(?:ministry|department) of (?:defen[cs]e|foreign affairs|the interior|interior|justice|health|finance|information)|(?:defen[cs]e|foreign|interior|health|justice|information) ministry|(?:air|armed|ground|special|defen[cs]e) forces?|army|navy|coast ?guard|border guard|national guard|general staff|supreme court|security council|cabinet|parliament|national assembly|senate)$/i

/** Organs that reports name by their letters without their country. */
const FAMOUS: ReadonlySet<string> = new Set([
  'CIA',
  'FBI',
  'NSA',
  'IDF',
  'FSB',
  'GRU',
  'SBU',
  'KGB',
  'MI5',
  'MI6',
  'IRGC',
  'PLA',
  'ISI',
  'SVR',
  'DEA',
  'ICE',
  'NRA',
  'DHS',
  'BBC',
])
