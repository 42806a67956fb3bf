import { contains } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import { cutWords, type ReadingIndex } from './reading-index.ts'
import { type Run, run } from './screen.ts'

/** The longest quote shown, in code units; the whole of it is in the JSON. */
const LONGEST = 300

/** Evidence as a quote, the word that set it off in plain type and the rest dimmed. */
export function quoteRuns(index: ReadingIndex, evidence: readonly Span[], trigger: Span | null = null): Run[] {
  const whole = index.words(evidence)
  const holder = trigger && evidence.find((span) => contains(span, trigger))
  if (!trigger || !holder || whole.length > LONGEST) return [run(`“${cutWords(whole, LONGEST)}”`, 'dim')]
  const at = evidence.indexOf(holder)
  const before = [...evidence.slice(0, at).map((span) => index.words([span])), index.words([{ start: holder.start, end: trigger.start }])]
  const after = [index.words([{ start: trigger.end, end: holder.end }]), ...evidence.slice(at + 1).map((span) => index.words([span]))]
  const { text } = index.reading.report
  const gap = (at: number) => (/\s/.test(text[at] ?? '') ? ' ' : '')
  return [
    run(`“${before.join(' … ')}`, 'dim'),
    run(trigger.start > holder.start ? gap(trigger.start - 1) : ''),
    run(index.words([trigger])),
    run(trigger.end < holder.end ? gap(trigger.end) : ''),
    run(`${after.join(' … ')}”`, 'dim'),
  ]
}
