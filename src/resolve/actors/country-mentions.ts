import { FORCES, GOVERNMENT_NOUNS, PEOPLES } from '../../lang/en/actor-words.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf } from '../../parse/tree.ts'
import type { Country } from '../../register/countries.ts'
import { kindOfRole } from './actor-kinds.ts'
import { countryStance } from './country-stance.ts'
import { leftEdge } from './descriptions.ts'
import { type Entity, governmentOf } from './entity.ts'
import type { FoundName } from './found-name.ts'
import { lastWord, plainName } from './noun-names.ts'
import type { RolePhrase } from './role-phrases.ts'
import type { Found, Scene } from './scene.ts'
import { headOf, withArticle } from './tree-place.ts'

type CountryName = Extract<FoundName, { sort: 'country' }>

/** Governments and organs that countries, capitals, seats and adjectives stand for; peoples by their demonyms. Land is left to places. */
export function readCountries(scene: Scene, { sentence, names, roles }: Found): void {
  const isRole = (token: Token): boolean => {
    const phrase = roleAtHead(roles, token.index)
    return phrase !== null && !GOVERNMENT_NOUNS.has(token.lemma.toLowerCase())
  }
  for (const name of names) {
    if (name.sort !== 'country') continue
    const { reading, first, last } = name
    const head = headOf(sentence, first, last)
    const token = sentence.tokens[head]
    if (!token) continue
    if (reading.form === 'people' || reading.form === 'demonym' || reading.form === 'adjective') {
      if (!readJoinedAdjective(scene, { sentence, names, roles, descriptions: [] }, name))
        readAdjective(scene, sentence, name, head, token, isRole)
      continue
    }
    const form = reading.form === 'capital' ? 'capital' : reading.form === 'seat' ? 'seat' : 'country'
    const stance = countryStance(sentence, head, form, isRole)
    if (stance === 'place' || (form === 'capital' && isDateline(sentence, first, last))) continue
    const entity = organOf(scene, reading.country, reading.organ, reading.sector, scene.words(sentence, first, last))
    const bare = scene.words(sentence, first, last).replace(/^the /i, '')
    scene.mention(entity, sentence, {
      first: withArticle(sentence, first, head),
      last,
      form: 'name',
      rule: `actors/${form}`,
      name: bare,
      nameFirst: first,
      label: stance === 'label',
    })
  }
}

/** "Mogadishu – The government has …": where it was written. */
function isDateline({ tokens, part }: Sentence, first: number, last: number): boolean {
  const next = tokens[last + 2]
  return (
    first === 0 &&
    part.kind !== 'title' &&
    /^[–—-]$/.test(tokens[last + 1]?.form ?? '') &&
    tokens[last]?.spaceAfter === true &&
    /^\p{Lu}/u.test(next?.form ?? '')
  )
}

/** "the Kurds", "Sunnis": peoples without a state of their name. */
export function readPeoples(scene: Scene, { sentence, names }: Found): void {
  for (const token of sentence.tokens) {
    const lower = token.form.toLowerCase()
    if (!PEOPLES.has(lower) || !/^(?:nsubj|obj|iobj|obl|nmod|conj)/.test(token.relation)) continue
    if (names.some((name) => token.index >= name.first && token.index <= name.last)) continue
    const entity = scene.book.obtain(`people:${lower}`, () => ({ kind: 'population', name: token.form, sector: 'CVL', plural: true }))
    scene.mention(entity, sentence, {
      first: leftEdge(sentence, token.index),
      last: token.index,
      form: 'description',
      rule: 'actors/people',
      name: token.form,
      nameFirst: token.index,
    })
  }
}

/** "Russian drones" are Russia's doing; "Russian troops" are troops; "the Russians", "many Syrians" a people. */
function readAdjective(
  scene: Scene,
  sentence: Sentence,
  name: CountryName,
  head: number,
  token: Token,
  isRole: (token: Token) => boolean,
): void {
  const { reading, first, last } = name
  // "French and Egyptian warships": an adjective joined to another modifies what that one does.
  const joined = token.relation === 'conj' && token.upos === 'ADJ' && sentence.tokens[token.head]?.upos === 'ADJ'
  const relation = joined ? 'amod' : baseRelation(token.relation)
  const modifies =
    relation === 'amod' || relation === 'compound' || (relation === 'nmod' && token.relation !== 'nmod:poss') || token.upos === 'ADJ'
  const governor = sentence.tokens[joined ? (sentence.tokens[token.head]?.head ?? -1) : token.head]
  if (modifies && governor && governor.index > token.index) {
    if (governor.upos === 'PROPN' || isRole(governor) || GOVERNMENT_NOUNS.has(governor.lemma.toLowerCase())) return
    const stance = countryStance(sentence, head, 'country', isRole)
    if (stance === 'acts')
      scene.mention(governmentOf(scene.book, reading.country), sentence, { first, last, form: 'name', rule: 'actors/adjective' })
    return
  }
  if (relation === 'amod' || relation === 'compound' || token.upos === 'ADJ') return
  const plural =
    token.xpos === 'NNS' || token.xpos === 'NNPS' || childrenOf(sentence, head, 'det').some((det) => det.form.toLowerCase() === 'the')
  if (!plural) return
  const words = scene.words(sentence, first, last)
  const entity = scene.book.obtain(`people:${reading.country.id}`, () => ({
    kind: 'population',
    name: words,
    country: reading.country.id,
    sector: 'CVL',
    plural: true,
  }))
  scene.mention(entity, sentence, {
    first: Math.min(first, leftEdge(sentence, head)),
    last,
    form: 'description',
    rule: 'actors/people',
    name: words,
    nameFirst: first,
  })
}

/** "Armenian and Azerbaijani forces": two forces, of which the noun names the second. */
function readJoinedAdjective(scene: Scene, { sentence, names, roles }: Found, name: CountryName): boolean {
  const { tokens } = sentence
  if (!/^(?:and|or|,)$/.test(tokens[name.last + 1]?.form ?? '')) return false
  const next = names.find(
    (other): other is CountryName => other.first === name.last + 2 && other.sort === 'country' && other.reading.form === 'adjective',
  )
  const group = names.find((other) => other.first === name.last + 2 && other.sort === 'group' && FORCES.has(lastWord(other.name)))
  const phrase = next ? roles.get(next.last + 1) : undefined
  const noun = tokens[phrase?.last ?? group?.last ?? -1]
  if (!noun || (!group && noun.xpos !== 'NNS' && !FORCES.has(noun.lemma))) return false
  const { country } = name.reading
  const words = `${scene.words(sentence, name.first, name.last)} ${phrase ? scene.words(sentence, phrase.first, phrase.last) : noun.form}`
  const key = plainName(words, country)
  const entity = FORCES.has(noun.lemma.toLowerCase())
    ? scene.forcesOf(country.id, words)
    : scene.book.obtain(`noun:${country.id}::${key}`, () => ({
        kind: kindOfRole(noun.lemma, phrase?.role.sector ?? 'GOV', phrase?.role.unit ?? 'person', true),
        name: words,
        country: country.id,
        sector: phrase?.role.sector ?? null,
        plural: true,
      }))
  scene.mention(entity, sentence, { first: name.first, last: name.last, form: 'description', rule: 'actors/joined', name: words })
  return true
}

/** The government, or the organ that a seat of power stands for. */
function organOf(scene: Scene, country: Country, organ: string | null, sector: string, words: string): Entity {
  if (organ === null || organ === 'executive' || organ === 'monarchy') return governmentOf(scene.book, country)
  return scene.book.obtain(`organ:${country.id}:${organ}`, () => ({
    kind: sector === 'MIL' ? 'military' : 'government',
    name: words,
    country: country.id,
    sector,
  }))
}

function roleAtHead(roles: ReadonlyMap<number, RolePhrase>, head: number): RolePhrase | null {
  for (let first = head; first >= 0 && first > head - 5; first--) {
    const phrase = roles.get(first)
    if (phrase && phrase.last >= head) return phrase
  }
  return null
}
