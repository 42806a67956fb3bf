import type { Token } from '../../parse/sentence.ts'
import { baseRelation, childrenOf, tokenAt } from '../../parse/tree.ts'
import type { Place } from '../../record/types.ts'
import type { View } from '../events/view.ts'
import { placeOf } from '../status/report-index.ts'
import { AREAS } from './lexicon.ts'
import { placeCalled, placesIn } from './place-index.ts'
import { pointBack, suits, WATERS } from './point-back.ts'

/** The place that words hold, and what of it. */
export interface HeldPlace {
  /** Null when the words name none and none is meant: "86 percent of the front". */
  readonly place: Place['id'] | null
  /** 0 to 1; null when the whole or an unknown part is meant. */
  readonly share: number | null
  /** How a place that is not named here was found, in words. */
  readonly inferred: string | null
}

/** Words for a part of something, as shares of it; null where the part is not known. */
const PARTS: Readonly<Record<string, number | null>> = {
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  fifth: 0.2,
  tenth: 0.1,
  '%': 0.01,
  percent: 0.01,
  percentage: 0.01,
  pct: 0.01,
  most: null,
  much: null,
  part: null,
  swathe: null,
  swath: null,
  all: 1,
  rest: null,
  side: null,
  centre: null,
  center: null,
  kilometer: null,
  kilometre: null,
  km: null,
}

const SMALL_NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 }

/**
 * The place a word names as something to be held: a place's name, a common noun with a name in it ("the town of Bara", "Bara airport",
 * "86% of the Bara region"), or a common noun or pronoun that points back to one. Null when the word is no place: goods "in Bara" are not.
 */
export function heldPlace(view: View, token: number): HeldPlace | null {
  const word = tokenAt(view.sentence, token)
  const named = view.resolved.placeAt(view.index, token)
  // "Key Town" in a headline: a common noun that its capital made a name
  if (named !== null && view.sentence.headline && AREAS.has(word.form.toLowerCase()) && !isKnown(view, named)) return null
  if (named !== null && WATERS.test(placeOf(view.resolved, named)?.kind ?? '')) return null
  if (named !== null && headsPlace(view, word)) return { place: named, share: null, inferred: null }
  const lemma = word.lemma.toLowerCase()
  // "seized one of them, Bara"
  const called = lemma === 'one' ? calledAfter(view, token) : null
  if (called !== null) return { place: called, share: null, inferred: null }
  if (lemma in PARTS || (word.upos === 'NUM' && childrenOf(view.sentence, token, 'nmod').length > 0)) {
    const whole = ofChild(view, token)
    if (!whole) return null
    const held = heldPlace(view, whole.index)
    if (held) return { ...held, share: shareOf(view, word) }
    // "86% of the contested area" where no place has been named so far
    return AREAS.has(whole.lemma.toLowerCase()) && shareOf(view, word) !== null
      ? { place: null, share: shareOf(view, word), inferred: null }
      : null
  }
  if (AREAS.has(lemma)) {
    const inside = placeInside(view, word)
    if (inside !== null) return { place: inside, share: null, inferred: null }
    // "Bara, a town controlled by the Front"
    const beside = placeBeside(view, word)
    if (beside !== null) return { place: beside, share: null, inferred: null }
    // "the area north of Bara" is told, not named before
    if (TOLD.test(view.sentence.tokens[token + 1]?.form ?? '')) return null
    return isDefinite(view, word) ? pointBack(view, token, word) : null
  }
  if (lemma === 'it' && word.upos === 'PRON') return pointBack(view, token, word)
  return null
}

/** The place in apposition to "one" or to what it is one of. */
function calledAfter(view: View, token: number): Place['id'] | null {
  const whole = childrenOf(view.sentence, token, 'nmod')
  const beside = [token, ...whole.map(({ index }) => index)].flatMap((head) => childrenOf(view.sentence, head, 'appos'))
  for (const { index } of beside) {
    const place = view.resolved.placeAt(view.index, index)
    if (place !== null) return place
  }
  return null
}

/** What a word holds, and the places joined to it: "the towns of Bara and Sura". */
export function heldPlaces(view: View, token: number): HeldPlace[] {
  const held = heldPlace(view, token)
  if (!held) return []
  const word = tokenAt(view.sentence, token)
  if (word.xpos !== 'NNS' || !AREAS.has(word.lemma.toLowerCase())) return [held]
  // "two villages, Bara and Sura"
  const inside = ['nmod', 'appos'].flatMap((relation) => childrenOf(view.sentence, token, relation))
  const joined = inside.flatMap(({ index }) => childrenOf(view.sentence, index, 'conj'))
  const others = joined.flatMap(({ index }) => view.resolved.placeAt(view.index, index) ?? [])
  return [held, ...others.filter((place) => place !== held.place).map((place) => ({ place, share: null, inferred: null }))]
}

/** Not the "Bara" of "Bara airport": the word stands for the place by itself. */
function headsPlace(view: View, word: Token): boolean {
  const mention = placesIn(view.resolved, view.index).find(({ first, last }) => word.index >= first && word.index <= last)
  return mention !== undefined && !(mention.head !== word.index && word.upos === 'NOUN' && !AREAS.has(word.lemma.toLowerCase()))
}

/**
 * The place a common noun describes after a comma, wherever the tree hangs it: of "Bara in the Kura region, a market town that …" the one that
 * can be a town.
 */
function placeBeside(view: View, word: Token): Place['id'] | null {
  const own = childrenOf(view.sentence, word.index).filter(({ upos }) => upos !== 'PUNCT')
  const first = Math.min(word.index, ...own.map(({ index }) => index))
  const comma = view.sentence.tokens[first - 1]?.form === ','
  const nearest = comma ? view.resolved.placeAt(view.index, first - 2) : null
  const beside = nearest ?? (baseRelation(word.relation) === 'appos' ? view.resolved.placeAt(view.index, word.head) : null)
  if (beside === null || suitsPlace(view, word, beside)) return beside
  const before = placesIn(view.resolved, view.index).findLast(
    ({ last, place }) => last < first - 1 && first - last < NEAR && suitsPlace(view, word, place),
  )
  return before?.place ?? beside
}

/** How far before its description a place may stand, in words. */
const NEAR = 8

function suitsPlace(view: View, word: Token, place: Place['id']): boolean {
  const found = placeOf(view.resolved, place)
  return found !== null && suits(word.lemma.toLowerCase(), found.precision)
}

const TOLD = /^(?:of|near|around|outside|between|north|south|east|west)$/i

const PARTLY = /^(?:suburb|district|neighbou?rhood|quarter|area|part|pocket|front|position|road|bridge|port|camp|base|checkpoint)$/

const COMPASS = /^(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west)|outside|inland)$/i

function placeInside(view: View, word: Token): Place['id'] | null {
  for (const child of childrenOf(view.sentence, word.index)) {
    const relation = baseRelation(child.relation)
    if (!/^(?:compound|nmod|appos|flat|amod)$/.test(relation) || child.relation === 'nmod:poss') continue
    const place = view.resolved.placeAt(view.index, child.index) ?? placeNamed(view, child)
    // "areas of Iraq", "a small area of Syria": some of a country is not the country
    if (place === null || isCountry(view, place)) continue
    const [marker] = childrenOf(view.sentence, child.index, 'case')
    const preposition = marker?.form.toLowerCase()
    // "the suburbs of Bara" are not Bara; "the towns of Bara and Sura" are
    if (word.xpos === 'NNS' && preposition === 'of' && PARTLY.test(word.lemma.toLowerCase())) continue
    // "the area north of Bara"
    if (marker && COMPASS.test(view.sentence.tokens[marker.index - 1]?.form ?? '')) continue
    // "villages near Bara" are not Bara; "an area in Bara" is part of it
    if (preposition === undefined || preposition === 'of' || (preposition === 'in' && isDefinite(view, word))) return place
  }
  return null
}

/** A place of the report with just this name: "the Bara enclave", where the name alone was taken for something else. */
function placeNamed(view: View, { form, upos }: Token): Place['id'] | null {
  return upos === 'PROPN' ? (placeCalled(view.resolved, form)?.id ?? null) : null
}

function isDefinite(view: View, word: Token): boolean {
  return (
    word.xpos === 'NN' &&
    childrenOf(view.sentence, word.index, 'det').some(({ form }) => /^(?:the|this|that)$/i.test(form)) &&
    !childrenOf(view.sentence, word.index, 'acl').some(({ relation }) => relation === 'acl:relcl')
  )
}

/** Whether a place has coordinates. */
function isKnown(view: View, id: Place['id']): boolean {
  return (placeOf(view.resolved, id)?.lat ?? null) !== null
}

/** Countries are never "the town" or "the enclave", and seldom "it" where something is held. */
export function isCountry(view: View, id: Place['id'] | null): boolean {
  return placeOf(view.resolved, id)?.precision === 'country'
}

/**
 * What a clause after a noun says of it: of "a town in Bara province controlled by rebels" and "the town of Sura in the Kura region,
 * which …" the town, though the tree hangs the clause on the nearer noun.
 */
export function antecedent(view: View, token: number): number {
  const word = tokenAt(view.sentence, token)
  const head = word.head < 0 ? null : tokenAt(view.sentence, word.head)
  const inside = childrenOf(view.sentence, token, 'case').some(({ form }) => form.toLowerCase() === 'in')
  if (!head || !inside) return token
  if (word.relation === 'nmod') return AREAS.has(head.lemma.toLowerCase()) && heldPlace(view, head.index) ? head.index : token
  const object = word.relation === 'obl' ? childrenOf(view.sentence, head.index, 'obj')[0] : undefined
  return object && object.index < token && heldPlace(view, object.index) ? object.index : token
}

/** Whether a word is a part of something: "most", "a fifth", "86 %". */
export function isPart(view: View, token: number): boolean {
  return tokenAt(view.sentence, token).lemma.toLowerCase() in PARTS
}

function ofChild(view: View, token: number): Token | null {
  return (
    [...childrenOf(view.sentence, token, 'nmod'), ...childrenOf(view.sentence, token, 'obl')].find((child) =>
      childrenOf(view.sentence, child.index, 'case').some((preposition) => preposition.form.toLowerCase() === 'of'),
    ) ?? null
  )
}

/** "86 %" is 0.86, "two thirds" 2/3; null for "most" and for counts. */
function shareOf(view: View, word: Token): number | null {
  const unit = PARTS[word.lemma.toLowerCase()]
  if (unit === undefined || unit === null) return null
  const number = [...childrenOf(view.sentence, word.index, 'nummod'), ...childrenOf(view.sentence, word.index, 'det')][0]
  const written = number ? (SMALL_NUMBERS[number.form.toLowerCase()] ?? Number(number.form.replaceAll(',', ''))) : 1
  const share = written * unit
  return Number.isFinite(share) && share > 0 && share <= 1 && (number || unit > 0.01) ? Number(share.toFixed(4)) : null
}
