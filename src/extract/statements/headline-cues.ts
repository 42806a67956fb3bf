import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import type { Token } from '../../parse/sentence.ts'
import { trimSpan } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { Draft, Scene } from './draft.ts'

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)

/** Longest name before a colon, in words. */
const LONGEST = 9

/**
 * Finds what a colon hands to the name before it: a headline ("Minister: No talks this year") or a line of a transcript ("WALLACE: Why
 * now?"). Needs a name of a person, an organization or a place, or capitals; "Update:" and "Three points:" hand over nothing.
 */
export function findColonStatements(scene: Scene, text: string): Draft[] {
  const { sentence } = scene
  const { tokens, part } = sentence
  if (!scene.first) return []
  const at = tokens.findIndex(({ form }) => form === ':')
  if (at < 1 || at > LONGEST) return []
  const before = tokens.slice(0, at).filter(({ upos }) => upos !== 'PUNCT')
  const colon = tokens[at]
  const first = before[0]
  const last = before.at(-1)
  if (!colon || !first || !last || !(isName(before) || (part.kind === 'title' && isNameOfTitle(before)))) return []
  const end = part.kind === 'title' || part.kind === 'deck' ? sentence.span.end : part.end
  const content = trimSpan(text, { start: colon.end, end })
  if (content.end - content.start < 3) return []
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
