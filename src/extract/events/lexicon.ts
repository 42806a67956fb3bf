import { ABSTRACT_OBJECTS, BLIND_FORCES } from '../../lang/en/events/abstract-objects.ts'
import { CONTEXT_WORDS } from '../../lang/en/events/context-words.ts'
import {
  EVENT_NOUNS,
  type EventNoun,
  LIGHT_VERBS,
  NOUNS_OF_VERBS,
  NOUNS_WITH_OF,
  OCCURRENCE_VERBS,
  SUFFERING_VERBS,
  TRANSPARENT_NOUNS,
} from '../../lang/en/events/event-nouns.ts'
import { MEANS, MEANS_PAIRS, NO_MEANS } from '../../lang/en/events/means.ts'
import { OBJECT_CLASSES, type ObjectClass } from '../../lang/en/events/object-classes.ts'
import { VERB_SENSES, type VerbSense } from '../../lang/en/events/verb-senses.ts'

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)
const lemmas = (list: string): string[] => words(list).map((word) => word.replaceAll('_', ' '))

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const SETS = new Map<string, ReadonlySet<string>>()
/** The words of a list as a set, made once a list. */
export function wordSet(list: string): ReadonlySet<string> {
  const known = SETS.get(list)
  if (known) return known
  const made = new Set(words(list))
  SETS.set(list, made)
  return made
}

const SENSES = new Map<string, VerbSense[]>()
for (const sense of VERB_SENSES) for (const verb of lemmas(sense.verbs)) append(SENSES, verb, sense)

/** The senses of a verb or predicate adjective, the first that fits to be taken. */
export function sensesOf(lemma: string): readonly VerbSense[] {
  for (const form of variantsOf(lemma)) {
    const senses = SENSES.get(form)
    if (senses) return senses
  }
  return []
}

/** A lemma and what the lemmatizer may have made of it: "expell", "telephon", "troops". */
function variantsOf(lemma: string): string[] {
  return [
    lemma,
    lemma.replace(/s$/, ''),
    `${lemma}e`,
    lemma.replace(/e$/, ''),
    lemma.replace(/([bdglmnprt])\1$/, '$1'),
    lemma.replace(/([bdglmnprt])$/, '$1$1'),
    // "backed and later armed the group": tagged an adjective, it keeps its ending
    lemma.replace(/ed$/, ''),
    lemma.replace(/d$/, ''),
  ]
}

const CLASSES = new Map<string, ObjectClass[]>()
const PAIR_CLASSES = new Map<string, ObjectClass[]>()
for (const name of Object.keys(OBJECT_CLASSES) as ObjectClass[]) {
  for (const entry of OBJECT_CLASSES[name] as readonly string[]) {
    for (const noun of words(entry)) {
      if (noun.includes('_')) append(PAIR_CLASSES, noun.replace('_', ' '), name)
      else append(CLASSES, noun, name)
    }
  }
}

/** Classes of a noun; what stands before it may say more ("emergency rule"). */
export function classesOf(noun: string, before: readonly string[]): ReadonlySet<ObjectClass> {
  const classes = new Set<ObjectClass>()
  for (const word of before) for (const name of PAIR_CLASSES.get(`${word} ${noun}`) ?? []) classes.add(name)
  for (const form of classes.size === 0 ? variantsOf(noun) : []) {
    const found = CLASSES.get(form)
    if (!found) continue
    for (const name of found) classes.add(name)
    break
  }
  return classes
}

interface NounEntry {
  readonly noun: EventNoun
  readonly after: ReadonlySet<string> | null
  readonly notAfter: ReadonlySet<string>
  readonly around: ReadonlySet<string> | null
  readonly notAround: ReadonlySet<string>
  readonly with: ReadonlySet<string> | null
  readonly notWith: ReadonlySet<string>
}
const NOUNS = new Map<string, NounEntry[]>()
for (const noun of EVENT_NOUNS) {
  const entry = {
    noun,
    after: noun.after === undefined ? null : new Set(words(noun.after)),
    notAfter: new Set(words(noun.notAfter ?? '')),
    around: noun.around === undefined ? null : new Set(words(noun.around)),
    notAround: new Set(words(noun.notAround ?? '')),
    with: noun.with === undefined ? null : new Set(words(noun.with)),
    notWith: new Set(words(noun.notWith ?? '')),
  }
  for (const lemma of words(noun.nouns)) append(NOUNS, lemma, entry)
}

/** What stands around a noun, for telling its acts apart. */
export interface NounSetting {
  /** Lemmas of the words before it that belong to it. */
  readonly before: readonly string[]
  /** Prepositions under it. */
  readonly prepositions: readonly string[]
  /** Lemmas of its sentence. */
  readonly around: readonly string[]
}

/** The act a noun names where it stands; null when it names none. */
export function eventNounOf(noun: string, { before, prepositions, around }: NounSetting): EventNoun | null {
  const fits = (entry: NounEntry): boolean =>
    (entry.after === null || before.some((word) => entry.after?.has(word))) &&
    !before.some((word) => entry.notAfter.has(word)) &&
    !prepositions.some((preposition) => entry.notWith.has(preposition)) &&
    (entry.notAround.size === 0 || !around.some((word) => entry.notAround.has(word))) &&
    (entry.with === null || prepositions.some((preposition) => entry.with?.has(preposition))) &&
    (entry.around === null || around.some((word) => entry.around?.has(word)))
  return NOUNS.get(noun)?.find(fits)?.noun ?? null
}

/** The verb that a noun of doing stands for: "suspension" is "suspend". */
export function verbOfNoun(noun: string): string | null {
  return NOUNS_OF_VERBS[noun]?.replaceAll('_', ' ') ?? null
}

const WITH_OF: ReadonlySet<string> = new Set(words(NOUNS_WITH_OF))
/** Whether a noun of doing is of an act only with "of": "the fall of the town". */
export function needsOf(noun: string): boolean {
  return WITH_OF.has(noun)
}

const LIGHT: ReadonlySet<string> = new Set(lemmas(LIGHT_VERBS))
/** Whether a verb says only that its object happens. */
export function isLight(lemma: string): boolean {
  return LIGHT.has(lemma)
}

const OCCURRENCE: ReadonlySet<string> = new Set(lemmas(OCCURRENCE_VERBS))
/** Whether a verb says only that its subject happens. */
export function isOccurrence(lemma: string): boolean {
  return OCCURRENCE.has(lemma)
}

const MODES_OF_MEANS = new Map(Object.entries(MEANS).flatMap(([mode, list]) => words(list).map((word) => [word, mode] as const)))
const MEANS_ORDER = Object.keys(MEANS)

/**
 * The assault modes that the words of a clause give, by the weapons among them. A bomb from a plane is the plane's: explosives give
 * way to what carries them.
 */
export function meansOf(clauseWords: readonly string[]): string[] {
  const found = new Set<string>()
  clauseWords.forEach((word, index) => {
    const mode = MEANS_PAIRS[`${clauseWords[index - 1] ?? ''} ${word}`] ?? MODES_OF_MEANS.get(word)
    const only = NO_MEANS[word]
    if (mode !== undefined && !(only && wordSet(only).has(clauseWords[index + 1] ?? ''))) found.add(mode)
  })
  const modes = MEANS_ORDER.filter((mode) => found.has(mode))
  return modes.length > 1 ? modes.filter((mode) => mode !== 'explosives' && mode !== 'firearms') : modes
}

const CONTEXTS_OF_WORDS = new Map<string, string[]>()
for (const [context, list] of Object.entries(CONTEXT_WORDS)) for (const word of words(list)) append(CONTEXTS_OF_WORDS, word, context)

/** PLOVER contexts that the words of a clause speak of, in the order of the words. */
export function contextsOf(clauseWords: readonly string[]): string[] {
  return [...new Set(clauseWords.flatMap((word) => CONTEXTS_OF_WORDS.get(word) ?? []))]
}

const TRANSPARENT: ReadonlySet<string> = new Set(words(TRANSPARENT_NOUNS))
/** Whether a noun only measures or shapes the one it holds: "part of the programme", "a wave of strikes". */
export function isTransparent(noun: string): boolean {
  return TRANSPARENT.has(noun.toLowerCase())
}

const SUFFERING: ReadonlySet<string> = new Set(lemmas(SUFFERING_VERBS))
/** Whether the subject of a light verb is who suffers the act its object names. */
export function isSuffering(lemma: string): boolean {
  return SUFFERING.has(lemma)
}

const ABSTRACT: ReadonlySet<string> = new Set(words(ABSTRACT_OBJECTS))
/** Whether a noun names what force can be done to in a figure of speech only: "trust", "the bill". */
export function isAbstract(lemma: string): boolean {
  return ABSTRACT.has(lemma.toLowerCase())
}

const BLIND: ReadonlySet<string> = new Set(words(BLIND_FORCES))
/** Whether a noun deals blows that nobody is behind: "flood", "inflation". */
export function isBlindForce(lemma: string): boolean {
  return BLIND.has(lemma.toLowerCase())
}
