import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { groupBy } from '../../record/group-by.ts'
import { cover, overlaps, quoteOf } from '../../record/span.ts'
import type { Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole } from '../events/participants.ts'
import { clauseAt, type View } from '../events/view.ts'
import type { Reference } from '../proposals/references.ts'
import { sentenceAround } from '../status/report-index.ts'
import type { Answer } from './answers.ts'
import { partyOf } from './parties.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { type References, targetAt } from './targets.ts'

/** Reported silences by the sentence of their cue. */
export function silencesBySentence(resolved: ResolvedReport, statements: readonly Statement[]): ReadonlyMap<number, readonly Statement[]> {
  const silent = statements.filter(({ mode, speaker }) => mode === 'none' && speaker !== null)
  return groupBy(silent, (statement) => sentenceAround(resolved, statement.cue ?? statement.evidence[0])?.index ?? -1)
}

/** "Karim has yet to comment on the truce": a silence in whose words, or right after them, a proposal stands. */
export function silentAnswers(view: View, silences: readonly Statement[], references: readonly Reference[]): Answer[] {
  return silences.flatMap((statement) => {
    const span = cover(...statement.evidence, ...statement.content)
    const cue = statement.cue ?? span
    const about = references.find(
      (reference) => overlaps(span, reference.span) || (reference.span.start > span.start && isJustAfter(view, span, reference.span)),
    )
    const clause = view.tree.clauses.find(({ predicate }) => {
      const token = view.sentence.tokens[predicate]
      return token !== undefined && token.start >= cue.start && token.end <= cue.end
    })
    if (!clause || statement.speaker === null || (!about && !isOpen(statement, cue, view))) return []
    return {
      sentence: view.index,
      clause,
      actor: statement.speaker,
      stance: 'silent',
      target: about ?? null,
      condition: null,
      earlier: false,
      aside: false,
      rule: 'positions/silence',
      trigger: clause.predicate,
      cue,
      inferred: [],
      told: about ? cover(span, about.span) : span,
      statement: statement.id,
      party: partyOf(view.resolved, statement.speaker),
      teller: null,
    }
  })
}

/** "has yet to respond", "has not replied": to what was spoken of. A caller who got no answer asked about anything. */
function isOpen({ content }: Statement, cue: Span, { resolved: { report } }: View): boolean {
  const words = quoteOf(report.text, cue)
  // "has yet to give an answer": what is not given is the answer itself
  const bare = content.every((span) => /^(?:an?|any|its|their|his|her|the) (?:answer|reply|response)$/i.test(quoteOf(report.text, span)))
  // "declined to comment on it": what was spoken of
  if (content.length > 0 && content.every((span) => /^(?:on |to )?(?:it|this|that)$/i.test(quoteOf(report.text, span)))) return true
  if (content.length > 0) return bare && /\b(?:yet to|not|no)\b/i.test(words)
  return /\b(?:yet to|not|no)\b.*\b(?:respon|repl|answer|react|word\b)/i.test(words)
}

/** "The president is silent", "Lomia remained silent on the truce", "has said nothing about it": silences told as states. */
export function silentStates(view: View, clause: Clause, references: References): StanceReading[] {
  const silent = clause.kind === 'adjectival' && clause.lemma === 'silent' && clause.negation === null
  const nothing = clause.lemma === 'say' && clause.objects.some(({ head }) => tokenAt(view.sentence, head).form.toLowerCase() === 'nothing')
  // "have not yet given their answer"
  const unanswered =
    clause.lemma === 'give' &&
    clause.negation !== null &&
    clause.perfect &&
    clause.objects.some(({ head }) => /^(?:answer|reply|response)$/.test(tokenAt(view.sentence, head).lemma))
  // "made no mention of the truce", "kept its counsel", "stayed mute"
  const unmentioned =
    clause.lemma === 'make' &&
    clause.objects.some(
      ({ head }) =>
        tokenAt(view.sentence, head).lemma === 'mention' &&
        childrenOf(view.sentence, head, 'det').some(({ form }) => form.toLowerCase() === 'no'),
    )
  const kept =
    (clause.lemma === 'keep' && clause.objects.some(({ head }) => tokenAt(view.sentence, head).lemma === 'counsel')) ||
    (/^(?:stay|remain|keep|be)$/.test(clause.lemma) && MUTE.test(view.sentence.tokens[clause.predicate + 1]?.lemma ?? '')) ||
    (clause.kind === 'adjectival' && MUTE.test(clause.lemma) && clause.negation === null)
  if (!silent && !nothing && !unanswered && !unmentioned && !kept) return []
  const obliques = [
    ...clause.obliques,
    // "said nothing about it": a pronoun has no clause of its own
    ...clause.objects.flatMap(({ head }) => clauseAt(view, head)?.obliques ?? phrasesUnder(view, head)),
  ]
  const about = obliques.filter(({ preposition }) =>
    (unanswered ? /^to$/ : unmentioned ? /^of$/ : /^(?:on|about|over|regarding)$/).test(preposition),
  )
  const targets = about.flatMap(({ head }) => targetAt(view, head, references) ?? [])
  if (targets.length === 0 && (about.length > 0 || nothing || unmentioned)) return []
  const holders = inRole(view, clause, 'subject', [])
  const asserted = { ...clause, negation: null }
  return [plainReading(asserted, 'positions/silent', clause.predicate, 'silent', targets[0] ?? null, holders)]
}

/** Adjectives of those who keep their answer to themselves. */
const MUTE = /^(?:mute|mum|tight-lipped|tightlipped)$/

/** The prepositional phrases that hang on a word. */
function phrasesUnder({ sentence }: View, token: number): readonly { readonly head: number; readonly preposition: string }[] {
  return childrenOf(sentence, token, 'nmod').map(({ index }) => ({
    head: index,
    preposition: childrenOf(sentence, index, 'case')[0]?.form.toLowerCase() ?? '',
  }))
}

/** Only a preposition and an article between the silence and the proposal. */
function isJustAfter({ resolved: { report } }: View, span: Span, next: Span): boolean {
  return next.start - span.end < 16 && /^\s*(?:on|to|about)?\s*(?:the|this|that|its|any)?\s*$/.test(report.text.slice(span.end, next.start))
}
