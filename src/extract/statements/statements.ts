import { contains, joinSpans, overlaps, quoteOf } from '../../record/span.ts'
import type { Statement, StatementMode } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { findAdjectiveStatements } from './adjective-cues.ts'
import type { Draft, Scene } from './draft.ts'
import { attribute } from './floor.ts'
import { findColonStatements } from './headline-cues.ts'
import { findNounStatements } from './noun-cues.ts'
import { findQuotations, type Quotation } from './quotation.ts'
import { toScenes } from './scene.ts'
import { findSilences } from './silences.ts'
import { findPhraseStatements } from './source-phrases.ts'
import { findVerbStatements } from './verb-cues.ts'

/**
 * Finds who said what: every attribution of a report with its speaker, its cue and exactly the words attributed, in text order.
 *
 * Reads direct, indirect and mixed speech, belief, intention, denial, reports of reports (`within`) and silences (mode `none`, the content
 * being what the silence was about). Does not judge whether what was said is so: that is for `extract/status`.
 */
export function findStatements(resolved: ResolvedReport): Statement[] {
  const { report, sentences } = resolved
  const quotations = findQuotations(report.text, report.parts)
  const scenes = toScenes(sentences, resolved.clauses, quotations)
  const drafts = scenes.flatMap((scene) => readSentence(scene, report.text))
  const attributed = attribute(scenes, quotations, drafts)
  return toStatements(resolved, quotations, withoutDoubles(attributed))
}

function readSentence(scene: Scene, text: string): Draft[] {
  const silences = findSilences(scene)
  const cues = new Set(silences.flatMap(({ cue }) => (cue ? [cue] : [])))
  const said = [
    ...findColonStatements(scene, text),
    ...findPhraseStatements(scene),
    ...findVerbStatements(scene),
    ...findNounStatements(scene),
    ...findAdjectiveStatements(scene),
  ]
  // "declined to say whether": the verb of the silence is no cue of its own
  const spoken = said.filter(({ cue }) => !cue || ![...cues].some((silent) => overlaps(silent, cue)))
  return [...silences, ...spoken].filter(({ cueToken }) => cueToken === null || !scene.quoted[cueToken])
}

/** Two rules may see one cue; the first has it. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ sentence, cueToken, content }) => {
    const key = `${sentence}:${cueToken ?? `at ${content[0]?.start}`}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toStatements(resolved: ResolvedReport, quotations: readonly Quotation[], drafts: readonly Draft[]): Statement[] {
  const { report } = resolved
  const sorted = drafts
    .map((draft) => ({
      draft,
      evidence: joinSpans([...draft.content, ...(draft.cue ? [draft.cue] : []), ...(draft.source ? [draft.source.span] : [])]),
    }))
    .sort((a, b) => a.evidence[0].start - b.evidence[0].start || (b.evidence.at(-1)?.end ?? 0) - (a.evidence.at(-1)?.end ?? 0))
  return sorted.map(({ draft, evidence }, index) => {
    const { source, cue } = draft
    const within = sorted.findLastIndex(
      (other, at) =>
        at !== index &&
        !other.draft.silent &&
        other.draft.sentence <= draft.sentence &&
        other.draft.sentence > draft.sentence - 30 &&
        isWithin(draft, other.draft),
    )
    return {
      id: `s${index + 1}`,
      speaker: source ? resolved.actorAt(source.sentence, source.head) : null,
      source: source ? [source.span] : [],
      mode: modeOf(draft, quotations),
      cue,
      content: draft.content,
      quotes: quotesIn(report.text, draft, quotations),
      addressee: draft.addressee === null ? null : resolved.actorAt(draft.sentence, draft.addressee),
      when: null,
      place: null,
      within: within < 0 ? null : `s${within + 1}`,
      evidence,
      explain: {
        rules: [draft.rule],
        trigger: cue ? quoteOf(report.text, cue) : null,
        inferred: draft.inferred,
      },
    }
  })
}

/** Whether a statement stands in what another one says: its cue and its content do. */
function isWithin(inner: Draft, outer: Draft): boolean {
  const parts = [...(inner.cue ? [inner.cue] : []), ...inner.content]
  return parts.length > 0 && parts.every((part) => outer.content.some((content) => contains(content, part)))
}

function modeOf(draft: Draft, quotations: readonly Quotation[]): StatementMode {
  if (draft.silent) return 'none'
  const inside = quotations.filter(({ span, parent }) => parent === null && draft.content.some((content) => overlaps(content, span)))
  if (inside.length === 0) return 'indirect'
  return draft.content.every((content) => inside.some(({ span }) => contains(span, content))) ? 'direct' : 'mixed'
}

/** The words between marks in the content, without the comma that American setting puts inside. */
function quotesIn(text: string, draft: Draft, quotations: readonly Quotation[]): string[] {
  if (draft.silent) return []
  return quotations
    .filter(
      ({ span, parent }) =>
        (parent === null || !draft.content.some((content) => contains(content, quotations[parent]?.span ?? content))) &&
        draft.content.some((content) => contains(content, span)),
    )
    .map(({ inner }) => quoteOf(text, inner).trim().replace(/,$/, ''))
}
