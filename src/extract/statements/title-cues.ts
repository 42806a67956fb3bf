import { CITED_NOUNS } from '../../lang/en/cited-sources.ts'
import { PERSON_NOUNS } from '../../lang/en/cue-nouns.ts'
import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import { ADDRESSING_VERBS } from '../../lang/en/cue-verbs.ts'
import type { Token } from '../../parse/sentence.ts'
import { contains } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { Draft, Scene } from './draft.ts'
import { sourceAt } from './speaker.ts'
import { childIn, wordsUnder } from './words.ts'

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)
const SPEAKERS: ReadonlySet<string> = new Set([...CITED_NOUNS, ...PERSON_NOUNS])
const ADDRESSING: ReadonlySet<string> = new Set(ADDRESSING_VERBS)
const DASH = /^(?:-|–|—|--)$/
/** Longest source after the dash of a title, in words. */
const LONGEST = 4

/**
 * Finds what titles hand over by a mark: "Rebels enter Bara – minister", "Kosti tells rebels: give up arms", "'They shot at us': survivors
 * describe attack". "Talks resume – live" and "Why they fled: a report" hand over nothing.
 */
export function findTitleStatements(scene: Scene): Draft[] {
  const { part } = scene.sentence
  if (part.kind !== 'title' && part.kind !== 'deck') return []
  const draft = readAfterDash(scene) ?? readTold(scene) ?? readQuoted(scene)
  return draft ? [draft] : []
}

/** Rebels enter Bara – minister. */
function readAfterDash({ sentence }: Scene): Draft | null {
  const { tokens } = sentence
  const at = tokens.findLastIndex(({ form }) => DASH.test(form))
  const name = tokens.slice(at + 1)
  const [dash, first, last, said] = [tokens[at], name[0], name.at(-1), tokens.slice(0, at)]
  const [from, to] = [said[0], said.at(-1)]
  if (!dash || !first || !last || !from || !to || name.length > LONGEST || said.length < 3) return null
  if (name.some(({ upos, form }) => /^(?:VERB|AUX|PUNCT)$/.test(upos) || (form !== last.form && LABELS.has(form.toLowerCase()))))
    return null
  if (!canSpeak(last) || (LABELS.has(last.form.toLowerCase()) && !SPEAKERS.has(last.lemma))) return null
  return draftOf(sentence.index, dash, null, 'title-dash', { head: last.index, span: { start: first.start, end: last.end } }, [
    { start: from.start, end: to.end },
  ])
}

/** Kosti tells rebels: give up arms; Kosti to rebels: give up arms. */
function readTold({ sentence, quotations }: Scene): Draft | null {
  const { tokens } = sentence
  const at = tokens.findIndex(({ form }) => form === ':')
  const [colon, from, to] = [tokens[at], tokens[at + 1], tokens.at(-1)]
  const before = tokens.slice(0, Math.max(at, 0))
  const verb = before.find(({ upos, lemma }) => upos === 'VERB' && ADDRESSING.has(lemma)) ?? addressOf(before)
  const subject = verb?.upos === 'VERB' ? childIn(sentence, verb.index, 'nsubj') : verb && tokens[verb.index - 1]
  if (!colon || !from || !to || !verb || !subject || subject.index > verb.index || at - verb.index > 6) return null
  const named = sourceAt(sentence, subject.index, verb)
  // of "Kosti to rebels" the parser makes one name
  const source = named && { ...named, span: { start: named.span.start, end: Math.min(named.span.end, subject.end) } }
  const said = { start: from.start, end: to.end }
  const quotation = quotations.find(({ span }) => span.start === said.start)
  return source && draftOf(sentence.index, verb, verb.index, 'title-told', source, [quotation?.span ?? said])
}

/** The "to" between two names: "Kosti to rebels: …". */
function addressOf(before: readonly Token[]): Token | undefined {
  const to = before.find(({ form }) => form === 'to')
  const named = to && before[to.index - 1]
  return named?.name && !before.some(({ upos }) => upos === 'VERB' || upos === 'AUX') ? to : undefined
}

/** 'They shot at us': survivors describe attack. */
function readQuoted({ sentence, quotations }: Scene): Draft | null {
  const { tokens } = sentence
  const quotation = quotations[0]
  const colon = tokens.find(({ start }) => quotation !== undefined && start >= quotation.span.end)
  if (!quotation || colon?.form !== ':' || quotation.span.start > sentence.span.start) return null
  const subject = tokens.find(({ index, relation }) => index > colon.index && /^nsubj/.test(relation))
  const before = subject && wordsUnder(sentence, subject.index).find((index) => index > colon.index)
  if (!subject || before !== colon.index + 1 || !canSpeak(subject)) return null
  const source = sourceAt(sentence, subject.index)
  return source && draftOf(sentence.index, colon, null, 'title-quoted', source, [quotation.span])
}

function canSpeak({ name, lemma, form }: Token): boolean {
  return name !== null || SPEAKERS.has(lemma) || SPEAKERS.has(lemma.toLowerCase()) || /^\p{Lu}{2,}$/u.test(form)
}

function draftOf(
  sentence: number,
  cue: Span,
  cueToken: number | null,
  rule: string,
  source: { readonly head: number; readonly span: Span },
  content: readonly Span[],
): Draft | null {
  if (content.some((span) => contains(span, source.span))) return null
  return {
    rule: `statements/${rule}`,
    sentence,
    cueToken,
    cue: { start: cue.start, end: cue.end },
    class: 'claims',
    source: { sentence, head: source.head, span: source.span },
    content,
    silent: false,
    addressee: null,
    inferred: [],
  }
}
