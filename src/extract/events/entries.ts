import { ENTRY_HARM, ENTRY_VERBS } from '../../lang/en/events/entry-words.ts'
import type { Token } from '../../parse/sentence.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { scoreOf, toPlover } from '../../record/plover.ts'
import type { Place } from '../../record/types.ts'
import { placeAtHead, whenAtHead } from './entry-head.ts'
import { classesOf, contextsOf, eventNounOf, meansOf } from './lexicon.ts'
import type { Draft } from './same-act.ts'
import { settingOf, type View, wordsOf } from './view.ts'

/** Words of an entry that tells without a verb. */
const LONGEST_ENTRY = 45

/**
 * The attack that an entry of a bulletin tells of without a verb: "10 June. Mine blast, the road to Bara. Dead: 5", "13 June, 21:55. Loitering munition,
 * bus station, Tura", "6 Nov. Hamlet of Bara: multiple homicide, five farm workers killed". An entry has a day at its head; its place is among its words
 * or at its head. Null for a sentence with a verb, without a word of force, or without a day.
 */
export function attackOfEntry(view: View): Draft | null {
  const { sentence } = view
  if (sentence.part.kind !== 'paragraph' || sentence.tokens.length > LONGEST_ENTRY) return null
  if (sentence.tokens.some(isVerb)) return null
  const when = whenAtHead(view)
  if (when === null) return null
  const named = sentence.tokens.flatMap((token) => actOf(view, token) ?? [])
  const [found] = named
  if (!found) return null
  const places = placesOf(view)
  if (places.length === 0) return null
  const { act: name, token } = found
  const act = ACTS[name]
  const words = wordsOf(view, sentence.span)
  const means = meansOf(words)
  const mode = means.length > 0 ? means : act.mode === null ? [] : [act.mode]
  return {
    act: name,
    sentence: view.index,
    title: false,
    about: null,
    definite: false,
    sameWeapon: false,
    pointsBack: false,
    targets: { places: [], adjectives: [] },
    type: act.type,
    mode,
    context: [...new Set([...act.contexts, ...contextsOf(words)])],
    cameo: act.cameo,
    score: scoreOf(act.type, mode),
    plover: toPlover(act.type, 'actual', mode),
    actors: [],
    recipients: [],
    places,
    when,
    status: 'actual',
    attribution: [],
    conditional: null,
    quantities: [],
    trigger: { start: token.start, end: token.end },
    evidence: [sentence.span],
    explain: { rules: ['events/entry', `act/${name}`], trigger: token.form, inferred: ['when: at the head of the entry'] },
  }
}

/** A verb that tells of something itself; a participle of harm only counts the dead. */
function isVerb({ upos, xpos, form }: Token): boolean {
  if (upos === 'AUX') return true
  return upos === 'VERB' && !/^VBG$/.test(xpos) && !ENTRY_VERBS.has(form.toLowerCase()) && !ENTRY_HARM.test(form)
}

/** The act of force that a word names: a noun of it, a weapon, or a participle of harm. */
function actOf(view: View, token: Token): { readonly act: ActName; readonly token: Token } | null {
  const lemma = token.lemma.toLowerCase()
  if (ENTRY_HARM.test(token.form)) return { act: 'kill', token }
  if (!/^(?:NOUN|PROPN|VERB)$/.test(token.upos)) return null
  const noun = eventNounOf(lemma, settingOf(view, token.index))
  if (noun !== null) return ACTS[noun.act].type === 'ASSAULT' ? { act: noun.act, token } : null
  const classes = classesOf(lemma, [])
  return classes.has('projectile') || classes.has('explosive') ? { act: 'attack', token } : null
}

/** The places among the words of an entry, the hamlet's own name and not "Hamlet of", else the one at its head. */
function placesOf(view: View): Place['id'][] {
  const found = new Set<Place['id']>()
  for (const { index } of view.sentence.tokens) {
    const place = view.resolved.placeAt(view.index, index)
    if (place !== null && view.sentence.tokens[index + 1]?.form !== 'of') found.add(place)
  }
  if (found.size > 0) return [...found]
  const head = placeAtHead(view)
  return head === null ? [] : [head]
}
