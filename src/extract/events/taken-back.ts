import { TAKING_BACK } from '../../lang/en/events/taken-back-words.ts'
import { quoteOf } from '../../record/span.ts'
import type { Status } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { Draft } from './same-act.ts'

const TOLD: ReadonlySet<Status> = new Set(['actual', 'claimed', 'reported'])
/** Longest sentence, in characters, that can be one that only takes back. */
const LONGEST = 60

/**
 * "We wrote that the mayor had been kidnapped. He was not.": the last deed of the sentence before a short denial did not happen, and the denial is
 * part of its evidence. A denial after a plan or a doubt takes nothing back.
 */
export function withTakenBack(resolved: ResolvedReport, drafts: readonly Draft[]): Draft[] {
  const denials = new Map<number, { readonly start: number; readonly end: number }>()
  resolved.sentences.forEach(({ span, partIndex }, index) => {
    const before = resolved.sentences[index - 1]
    if (!before || before.partIndex !== partIndex || span.end - span.start > LONGEST) return
    const words = quoteOf(resolved.report.text, span).trim()
    if (TAKING_BACK.some((pattern) => pattern.test(words))) denials.set(index - 1, span)
  })
  if (denials.size === 0) return [...drafts]
  const last = new Map<number, Draft>()
  for (const draft of drafts) if (denials.has(draft.sentence) && TOLD.has(draft.status)) last.set(draft.sentence, draft)
  return drafts.map((draft) => {
    const denial = last.get(draft.sentence) === draft ? denials.get(draft.sentence) : undefined
    return denial ? { ...draft, status: 'negated', plover: null, evidence: [...draft.evidence, denial] } : draft
  })
}
