import type { Sentence } from '../../parse/sentence.ts'
import type { Country } from '../../register/countries.ts'
import { type Description, leftEdge } from './descriptions.ts'
import type { Entity } from './entity.ts'
import type { Scene } from './scene.ts'

/** The description's own words without article, possessive and number: "Turkish officials"; with the country's adjective for "its forces". */
export function nounName(scene: Scene, sentence: Sentence, description: Description, nation: Country | null): string {
  let first = description.first
  if (description.noun !== description.head) first = leftEdge(sentence, description.noun)
  while (first < description.noun) {
    const token = sentence.tokens[first]
    if (
      !token ||
      (!/^(?:DET|PRON|NUM|PART|PUNCT|ADV)$/.test(token.upos) &&
        !/^(?:many|several|some|few|more|senior|top|other|most|own|estimated|least|with|and|up|to)$/i.test(token.form))
    )
      break
    first++
  }
  const words = scene.words(sentence, Math.min(first, description.phrase.last), description.last)
  const [adjective] = nation?.adjectives ?? []
  return description.pronoun !== null && adjective && !words.startsWith(adjective) ? `${adjective} ${words}` : words
}

/** Ties a description to its actor; with `naming` its words become a name of it. */
export function describe(
  scene: Scene,
  entity: Entity,
  sentence: Sentence,
  description: Description,
  rule: string,
  naming: boolean,
): Entity {
  const name = naming ? nounName(scene, sentence, description, null) : undefined
  scene.mention(entity, sentence, {
    first: description.first,
    last: description.last,
    form: 'description',
    rule,
    name: description.pronoun === null ? name : undefined,
    nameFirst: Math.min(description.head, description.noun),
  })
  return entity
}
