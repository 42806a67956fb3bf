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
/** How many words after the cue its day is looked for, when the tree has hung it on what was said. */
const NEAR = 6

/** Reads the day and the place that stand with the cue and outside what is said: "said that forces left on Monday" has none of its own. */
export function circumstancesOf(resolved: ResolvedReport, draft: Draft): Circumstances {
  const sentence = resolved.sentences[draft.sentence]
  const { cueToken } = draft
  if (!sentence || cueToken === null) return NOTHING
  const isSaid = (index: number) => draft.content.some((span) => contains(span, sentence.tokens[index] ?? span))
  const beside = childrenIn(sentence, cueToken, 'obl', 'obl:unmarked', 'advmod', 'nmod', 'nmod:unmarked')
    .flatMap(({ index }) => wordsUnder(sentence, index))
    .filter((index) => !isSaid(index))
  const after: number[] = []
  for (let index = cueToken + 1; index <= cueToken + NEAR; index++) {
    if (isSaid(index) || sentence.tokens[index]?.upos === 'PUNCT') break
    after.push(index)
  }
  let when: When | null = null
  let place: Place['id'] | null = null
  for (const index of [...beside, ...after]) when ??= resolved.timeAt(draft.sentence, index)?.when ?? null
  for (const index of beside) if (AT.test(leadIn(sentence, index).toLowerCase())) place ??= resolved.placeAt(draft.sentence, index)
  return { when, place }
}
