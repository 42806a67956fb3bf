import { KIND_BEFORE_NAME, NO_NAMES, QUARTER } from '../../lang/en/near-names.ts'
import { overlaps } from '../../record/span.ts'
import type { Reading, Span } from '../../record/types.ts'
import { soundOf } from '../same/sites.ts'
import type { Draft } from './companions.ts'
import type { Sentences } from './sentences.ts'
import { isTown, OF_REGION } from './surroundings.ts'

/** Names of one telling that are compared: those of its own words come first. */
const MOST = 6

/** A run of words with capitals: "Aegean Halcyon", "al-Rumaylah", "Beit Hanoun". */
const NAME =
  /(?<![\p{L}\d.])(?:(?:al|el|as|ash|ar|an|az|at)-)?\p{Lu}[\p{L}’'-]{2,40}(?:[ -](?:(?:al|el|as|ash|ar|an|az|at|de|da|of)[ -])?\p{Lu}[\p{L}’'-]{1,40}){0,3}/gu

/**
 * The names in and around a telling's words, by their sound: a site, a ship, a victim that no list knows, which may be all that two reports share. Those who
 * act or speak, lands and days are none. A telling without a town of its own, or in a quarter of one, takes those of the sentence before too, and one with none
 * beside it those that its report begins with.
 */
export function namesNear({ report, actors, places, statements, times }: Reading, sentences: Sentences): (draft: Draft) => string[] {
  const { text } = report
  const speakers = new Set(statements.flatMap(({ speaker }) => speaker ?? []))
  const others: Span[] = [
    ...actors
      .filter(({ id, register, country }) => register !== null || country !== null || speakers.has(id))
      .flatMap(({ mentions }) => mentions),
    ...places.filter(({ precision }) => precision === 'country').flatMap(({ mentions }) => mentions),
    ...times,
  ].sort((a, b) => a.start - b.start)
  const sited = new Set(
    places.filter(({ precision }) => precision !== 'country').flatMap(({ names, name }) => [name, ...names].map(soundOf)),
  )
  const taken = new Map<number, Span[]>()
  for (const span of others) {
    const sentence = sentences.at(span.start)
    const list = taken.get(sentence)
    if (list) list.push(span)
    else taken.set(sentence, [span])
  }
  const bySentence = new Map<number, { readonly at: number; readonly name: string }[]>()
  const namesOf = (sentence: number) => {
    const known = bySentence.get(sentence)
    if (known) return known
    const span = sentences.list[sentence]
    const found = span
      ? [...text.slice(span.start, span.end).matchAll(NAME)].flatMap(({ index, 0: words }) => {
          const at = span.start + index
          const end = at + words.length
          const name = soundOf(words.replace(KIND_BEFORE_NAME, ''))
          const isPlace = sited.has(name)
          if (!isPlace && taken.get(sentence)?.some((one) => overlaps(one, { start: at, end }))) return []
          if (OF_REGION.test(text.slice(end, end + 14))) return []
          // The first word of a sentence has its capital from there.
          if (!isPlace && at === span.start && !/[ -]/.test(words)) return []
          return name.length < 4 || NO_NAMES.has(words.toLowerCase()) ? [] : [{ at, name }]
        })
      : []
    bySentence.set(sentence, found)
    return found
  }
  return ({ sentence, evidence, places: sites }) => {
    const here = namesOf(sentence)
    const own = here.filter(({ at }) => evidence.some(({ start, end }) => start <= at && at < end))
    const isSited = sites.some(isTown) && !QUARTER.test(evidence.map(({ quote }) => quote).join(' '))
    const before = !isSited && sentences.list[sentence - 1]?.paragraph === sentences.list[sentence]?.paragraph ? namesOf(sentence - 1) : []
    const near = [...own, ...here, ...before]
    // "They lost their lives in Tuesday's raid": where the report began.
    const found = near.length === 0 && !sites.some(isTown) ? namesOf(0) : near
    return [...new Set(found.map(({ name }) => name))].slice(0, MOST)
  }
}
