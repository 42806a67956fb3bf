import { PERSON_NOUNS, UTTERANCE_NOUNS } from '../../lang/en/cue-nouns.ts'
import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import type { Token } from '../../parse/sentence.ts'
import { trimSpan } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { headBeforeColon } from '../../resolve/places/place-headings.ts'
import type { Draft, Scene } from './draft.ts'
import type { Quotation } from './quotation.ts'
import { actorOf, sourceAt } from './speaker.ts'
import { cueSpan } from './verb-cues.ts'
import { childIn } from './words.ts'

const UTTERANCES: ReadonlySet<string> = new Set(UTTERANCE_NOUNS)
const PERSONS: ReadonlySet<string> = new Set(PERSON_NOUNS)
const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)

/** Longest name before a colon, in words. */
const LONGEST = 9

/**
 * Finds what a colon hands to the name before it: a headline ("Minister: No talks this year") or a line of a transcript ("WALLACE: Why
 * now?"). Needs a name of a person, an organization or a place, or capitals; "Update:" and "Three points:" hand over nothing.
 */
export function findColonStatements(scene: Scene, text: string, isPlace: (token: number) => boolean): Draft[] {
  const { sentence } = scene
  const { tokens, part } = sentence
  if (!scene.first) return []
  const at = tokens.findIndex(({ form }) => form === ':')
  if (at < 1 || at > LONGEST) return []
  const before = tokens.slice(0, at).filter(({ upos }) => upos !== 'PUNCT')
  const colon = tokens[at]
  const first = before[0]
  const last = before.at(-1)
  // "El Obeid: the hospital was hit": where it is
  if (last && headBeforeColon(sentence)?.names.some(([named]) => isPlace(named))) return []
  if (!colon || !first || !last || !(isName(before) || (part.kind === 'title' && isNameOfTitle(before)))) return []
  const end = part.kind === 'title' || part.kind === 'deck' ? sentence.span.end : part.end
  const content = trimSpan(text, { start: colon.end, end })
  if (content.end - content.start < 3) return []
  // "Ethiopia: Rebels hand over weapons": where it is, unless words in marks say who speaks
  if (part.kind === 'title' && last.name === 'place' && !scene.quotations.some(({ span }) => span.start === content.start)) return []
  return [
    {
      rule: 'statements/colon',
      sentence: sentence.index,
      cueToken: null,
      cue: { start: colon.start, end: colon.end },
      class: 'claims',
      source: { sentence: sentence.index, head: last.index, span: { start: first.start, end: last.end } },
      content: [withoutStop(text, content)],
      silent: false,
      addressee: null,
      inferred: [],
    },
  ]
}

function isName(words: readonly Token[]): boolean {
  if (words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return false
  if (words.every(({ form }) => form.length > 1 && form === form.toUpperCase() && /\p{Lu}/u.test(form))) return words.length <= 3
  return words.some(({ name }) => name === 'person' || name === 'organization')
}

/** In a title a name may be one word that the tagger does not know; labels are none. */
function isNameOfTitle(words: readonly Token[]): boolean {
  return (
    words.length <= 4 &&
    words.every(({ upos }) => upos === 'PROPN' || upos === 'NOUN' || upos === 'ADJ') &&
    words.at(-1)?.upos === 'PROPN' &&
    !words.some(({ form }) => LABELS.has(form.toLowerCase()))
  )
}

function withoutStop(text: string, span: Span): Span {
  return text[span.end - 1] === '.' && !/\.\.$|\b\p{Lu}\.$/u.test(text.slice(Math.max(span.start, span.end - 4), span.end))
    ? { start: span.start, end: span.end - 1 }
    : span
}

/**
 * The speaker before a colon that a quotation follows: a name alone (`Turnout: Ana Orlova: "…"`), or the subject of the sentence that the
 * colon ends (`She has since apologized: "…"`), also across a paragraph break; or someone before a dash (`He was blunt – "…"`).
 */
export function colonBefore(scene: Scene, quotation: Quotation): Draft | null {
  const { sentence } = scene
  const at = sentence.tokens.findLastIndex(({ end }) => end <= quotation.span.start)
  const colon = sentence.tokens[at]
  const dash = colon !== undefined && DASH.test(colon.form) && endsSentence(scene, quotation)
  if (!colon || (colon.form !== ':' && !dash) || scene.quoted[at]) return null
  const words = dash ? null : nameBeforeColon(scene, at)
  const verb = words ? undefined : mainVerb(scene, at)
  const head = verb ? actorOf(scene, verb) : (words?.at(-1)?.index ?? (dash ? subjectBefore(sentence, at) : null))
  if (head === null || (dash && !isPerson(sentence.tokens[head]))) return null
  const [first, last] = [words?.[0], words?.at(-1)]
  return {
    rule: 'statements/colon-quotation',
    sentence: sentence.index,
    cueToken: verb?.index ?? null,
    cue: verb ? cueSpan(scene, verb) : { start: colon.start, end: colon.end },
    class: 'claims',
    source:
      first && last
        ? { sentence: sentence.index, head, span: { start: first.start, end: last.end } }
        : sourceAt(sentence, head, verb ?? null),
    content: [quotation.span],
    silent: false,
    addressee: null,
    inferred: [],
  }
}

const DASH = /^(?:-|–|—|--)$/

/** Who is described before a dash: "He was blunt –". */
function subjectBefore({ tokens }: Scene['sentence'], dash: number): number | null {
  return tokens.find(({ index, relation, head }) => index < dash && head < dash && relation === 'nsubj')?.index ?? null
}

/** Whether a quotation ends its sentence: "He was blunt – 'There will be no truce.'" */
function endsSentence({ quoted }: Scene, { index }: Quotation): boolean {
  const last = quoted.findLastIndex((quotation) => quotation?.index === index)
  return last >= 0 && last === quoted.length - 1
}

/** Whether a word stands for someone who can speak. */
function isPerson(token: Token | undefined): boolean {
  return token !== undefined && (token.name === 'person' || PERSONS.has(token.lemma) || /^(?:he|she|they|I|we)$/i.test(token.form))
}

/** The words of a name or a written thing right before the colon, from the last dash or the beginning of the sentence. */
function nameBeforeColon({ sentence }: Scene, colon: number): Token[] | null {
  const from = sentence.tokens.slice(0, colon).findLastIndex(({ form }) => /^(?:[-–—:;.]|--)$/.test(form))
  const words = sentence.tokens.slice(from + 1, colon)
  while (words.length > 0 && /^(?:ADP|ADV|CCONJ|PUNCT)$/.test(words[0]?.upos ?? '')) words.shift()
  const last = words.at(-1)
  if (!last || words.length > LONGEST || words.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return null
  return words.some(({ name }) => name === 'person' || name === 'organization') || UTTERANCES.has(last.lemma) ? words : null
}

/** The finite verb with a subject that is nearest the root, before the colon. */
function mainVerb({ sentence, quoted }: Scene, colon: number): Token | undefined {
  const verbs = sentence.tokens.filter(
    (token) =>
      token.index < colon &&
      /^(?:VERB|AUX)$/.test(token.upos) &&
      !quoted[token.index] &&
      childIn(sentence, token.index, 'nsubj') !== undefined,
  )
  return verbs.find(({ head }) => head < 0) ?? verbs[0]
}
