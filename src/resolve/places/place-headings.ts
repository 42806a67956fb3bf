import { TITLE_LABELS } from '../../lang/en/cue-phrases.ts'
import type { Sentence } from '../../parse/sentence.ts'

const LABELS: ReadonlySet<string> = new Set(TITLE_LABELS)
/** Words a heading may have, its colon aside. */
const LONGEST = 5

/**
 * Whether a sentence is only the name that heads a paragraph of a bulletin: "El Obeid:", before "the hospital was hit twice." Such names
 * are mostly places; that they are is for the caller to say. "Update:" is a label and heads nothing.
 */
export function isNameHeading({ tokens, part, span }: Sentence): boolean {
  const words = tokens.slice(0, -1)
  return (
    part.kind === 'paragraph' &&
    span.start === tokens[0]?.start &&
    tokens.at(-1)?.form === ':' &&
    words.length > 0 &&
    words.length <= LONGEST &&
    /^\p{Lu}\p{Ll}/u.test(words[0]?.form ?? '') &&
    words.every(({ form, upos }) => /^(?:\p{Lu}|al$|el$|de$|of$|-$)/u.test(form) && upos !== 'VERB' && upos !== 'AUX') &&
    !words.some(({ form }) => LABELS.has(form.toLowerCase()))
  )
}
