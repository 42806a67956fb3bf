import { contains } from '../../record/span.ts'
import type { Place, When } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { Draft } from './draft.ts'
import { childrenIn, leadIn, wordsUnder } from './words.ts'

/** When and where something was said, as far as the report says so beside the cue: "said on Tuesday in Amman". */
export interface Circumstances {
  readonly when: When | null
  readonly place: Place['id'] | null
}

const NOTHING: Circumstances = { when: null, place: null }
const AT = /^(?:in|at|from|near|outside)$/

/** Reads the day and the place that hang on the cue and stand outside what is said: "said that forces left on Monday" has none of its own. */
export function circumstancesOf(resolved: ResolvedReport, draft: Draft): Circumstances {
  const sentence = resolved.sentences[draft.sentence]
  const { cueToken } = draft
  if (!sentence || cueToken === null) return NOTHING
  const outside = childrenIn(sentence, cueToken, 'obl', 'obl:unmarked', 'advmod', 'nmod', 'nmod:unmarked').filter(
    (child) => !draft.content.some((span) => contains(span, child)),
  )
  let when: When | null = null
  let place: Place['id'] | null = null
  for (const child of outside) {
    for (const index of wordsUnder(sentence, child.index)) when ??= resolved.timeAt(draft.sentence, index)?.when ?? null
    if (AT.test(leadIn(sentence, child.index).toLowerCase())) place ??= resolved.placeAt(draft.sentence, child.index)
  }
  return { when, place }
}
