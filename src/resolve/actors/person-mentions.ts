import { GOVERNMENT_NOUNS } from '../../lang/en/actor-words.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { leftEdge } from './descriptions.ts'
import { isGroupName } from './found-name.ts'
import { isFullName, type PersonIndex, type PersonName } from './persons.ts'
import type { Found, Scene } from './scene.ts'
import { headOf } from './tree-place.ts'

/**
 * Persons that are named in a sentence, with title, role, country and group from the words before the name. Call it for full names
 * (`full`) in the whole report first: a surname alone is looked for among them.
 */
export function readPersons(scene: Scene, { sentence, names }: Found, persons: PersonIndex, full: boolean): void {
  for (const name of names) {
    if (name.sort !== 'person' || isFullName(name.name) !== full) continue
    const title = name.title
    const titleHead = title ? headOf(sentence, title.first, title.last) : null
    // "Ukrainian President Volodymyr Zelensky": the adjective may hang on the title or on the name.
    const edge =
      titleHead === null
        ? name.titleFirst
        : Math.min(
            name.titleFirst,
            skipArticle(sentence, Math.min(leftEdge(sentence, titleHead), leftEdge(sentence, headOf(sentence, name.first, name.last)))),
          )
    const inside = names.filter((other) => other !== name && other.first >= edge && other.last < name.first)
    const country = scene.countryOf(sentence, inside)
    const roleClass = title?.role.role ?? rulerClass(sentence, name)
    const entity = persons.resolve(name, country, roleClass, sentence.tokens[name.first]?.start ?? 0)
    if (title) scene.giveRole(entity, scene.roleWords(sentence, title, names), roleClass, name.former, country, title.role.sector)
    entity.country ??= country
    entity.gender ??= name.gender
    const group = inside.find(isGroupName)
    if (group) entity.memberOf ??= scene.book.at(sentence.index, headOf(sentence, group.first, group.last))
    scene.mention(entity, sentence, {
      first: Math.min(edge, name.titleFirst, name.first),
      last: name.last,
      form: 'name',
      rule: 'actors/person',
      name: name.name,
      nameFirst: name.first,
    })
  }
}

/** "the Obama administration", "the Merkel government": whoever governs is named so. */
function rulerClass(sentence: Sentence, name: PersonName): string | null {
  const token = sentence.tokens[headOf(sentence, name.first, name.last)]
  const governor = token && sentence.tokens[token.head]
  if (!governor || !GOVERNMENT_NOUNS.has(governor.lemma.toLowerCase()) || !/^(?:compound|nmod)/.test(token.relation)) return null
  return governor.lemma.toLowerCase() === 'government' ? 'head_of_government' : 'head_of_state'
}

function skipArticle(sentence: Sentence, index: number): number {
  return sentence.tokens[index]?.upos === 'DET' ? index + 1 : index
}
