import type { CueClass } from '../../lang/en/cue-verbs.ts'
import { contains, joinSpans, overlaps, quoteOf } from '../../record/span.ts'
import type { Actor, Span, Spans, Statement, StatementMode } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { findAdjectiveStatements } from './adjective-cues.ts'
import { ANSWER, findAnswers } from './answers.ts'
import { asRead } from './as-read.ts'
import { attribute } from './attribute.ts'
import { circumstancesOf } from './circumstances.ts'
import { findCited } from './cited.ts'
import { findColonStatements } from './colons.ts'
import type { Draft, Reading, Source } from './draft.ts'
import type { IsActor } from './floor.ts'
import { toReading } from './governed.ts'
import { findNounStatements } from './noun-cues.ts'
import { findQuotations, type Quotation } from './quotation.ts'
import { withQuoters } from './quoted-by.ts'
import { toScenes } from './scene.ts'
import { findSilences } from './silences.ts'
import { findPhraseStatements } from './source-phrases.ts'
import { speakerOf } from './speaker-actor.ts'
import { findTitleStatements } from './title-cues.ts'
import { findTurnStatements, TURN } from './turn-statements.ts'
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
  const scenes = toScenes(sentences, resolved.clauses, quotations).map(toReading)
  const turns = findTurnStatements(resolved, scenes)
  const labelled = new Set(turns.map(({ sentence }) => sentence))
  const read = scenes.flatMap((scene) =>
    readSentence(scene, report.text, (token) => resolved.placeAt(scene.sentence.index, token) !== null),
  )
  const drafts = [...turns, ...read.filter(({ rule, sentence }) => !(rule === 'statements/colon' && labelled.has(sentence)))]
  const isActor: IsActor = (sentence, token) => resolved.actorAt(sentence, token) !== null
  const attributed = withoutDoubles(attribute(report.text, scenes, quotations, drafts, isActor))
  const chained = withQuoters(scenes, findCited(scenes, attributed, isActor))
  return toStatements(resolved, quotations, findAnswers(resolved, scenes, chained))
}

function readSentence(scene: Reading, text: string, isPlace: (token: number) => boolean): Draft[] {
  const silences = findSilences(scene)
  const cues = new Set(silences.flatMap(({ cue }) => (cue ? [cue] : [])))
  const said = [
    ...findColonStatements(scene, text, isPlace),
    ...findTitleStatements(scene),
    ...findPhraseStatements(scene),
    ...findVerbStatements(scene),
    ...findNounStatements(scene),
    ...findAdjectiveStatements(scene),
  ]
  // "declined to say whether": the verb of the silence is no cue of its own
  const spoken = said.filter(({ cue }) => !cue || ![...cues].some((silent) => overlaps(silent, cue)))
  return untangle(
    [...silences, ...spoken].filter(({ cueToken, rule }) => cueToken === null || !scene.quoted[cueToken] || rule.endsWith('-inside')),
  )
}

/**
 * Of two statements that each hold the other's cue, the one whose cue stands inside is the inner one, and what it says ends before the outer
 * one's words: "officials believe it is over, the paper reported".
 */
function untangle(drafts: readonly Draft[]): Draft[] {
  return drafts.map((inner) => {
    const outer = drafts.find(
      (other) => other !== inner && other.rule.endsWith('-closing') && holds(other, inner.cue) && holds(inner, other.cue),
    )
    if (!outer?.cue) return inner
    const end = Math.min(outer.cue.start, outer.source?.span.start ?? outer.cue.start)
    const last = lastOf(outer, end)
    // "the air was so bad, he noted, that it …": what follows the outer one's last words before its cue is not the inner one's
    const content = inner.content.flatMap((span) =>
      span.end <= end ? [span] : span.start < last ? [{ start: span.start, end: last }] : [],
    )
    return content.length > 0 ? { ...inner, content } : inner
  })
}

function holds({ content }: Draft, cue: Span | null): boolean {
  return cue !== null && content.some((span) => contains(span, cue))
}

/** Where the content of the outer one ends before its own cue: the comma between them belongs to neither. */
function lastOf({ content }: Draft, limit: number): number {
  return Math.max(...content.map(({ end }) => (end <= limit ? end : 0)))
}

/** Two rules may see one cue; the first has it. */
function withoutDoubles(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ rule, sentence, cueToken, content }) => {
    const key = `${sentence}:${cueToken ?? 'at'}:${cueToken === null ? content[0]?.start : (content[0]?.start ?? 0) > 0 && rule.endsWith('and-that')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

interface Placed {
  readonly draft: Draft
  readonly evidence: Spans
  /** The statement around it. */
  readonly within: Draft | null
}

/** How far back the statement around another one is looked for: more are not open at once. */
const OPEN = 40

/** In text order, each with the innermost statement around it, if there is one. */
function place(drafts: readonly Draft[]): Placed[] {
  const sorted = drafts
    .map((draft) => ({
      draft,
      evidence: joinSpans([...draft.content, ...(draft.cue ? [draft.cue] : []), ...(draft.source ? [draft.source.span] : [])]),
    }))
    .sort(
      (a, b) =>
        startOf(a.draft) - startOf(b.draft) ||
        (a.draft.content[0]?.start ?? 0) - (b.draft.content[0]?.start ?? 0) ||
        endOf(b.evidence) - endOf(a.evidence),
    )
  return sorted.map(({ draft, evidence }, index) => {
    const near = sorted.slice(Math.max(0, index - OPEN), index + OPEN)
    const around = near.filter((other) => other.draft !== draft && !other.draft.silent && isWithin(draft, other.draft))
    // of two with the same words the inner one is nearer
    around.sort((a, b) => lengthOf(a.draft) - lengthOf(b.draft) || Number(b.draft.within === a.draft) - Number(a.draft.within === b.draft))
    return { draft, evidence, within: draft.within ?? around[0]?.draft ?? null }
  })
}

/** Where the saying begins: at its cue or its content, of an answer at its cue. The speaker may stand far before. */
function startOf({ rule, cue, content }: Draft): number {
  if (rule === ANSWER && cue) return cue.start
  return Math.min(cue?.start ?? Number.POSITIVE_INFINITY, content[0]?.start ?? Number.POSITIVE_INFINITY)
}

function endOf(spans: Spans): number {
  return spans.at(-1)?.end ?? 0
}

function lengthOf({ content }: Draft): number {
  return content.reduce((length, { start, end }) => length + end - start, 0)
}

/** Bearings that make a link in a chain of speech: "the minister said the army denied it", but not "said it would welcome help". */
const LINKS: ReadonlySet<CueClass | null> = new Set([
  'claims',
  'insists',
  'shows',
  'confirms',
  'reports',
  'suggests',
  'believes',
  'expects',
  'warns',
  'denies',
  'doubts',
  'promises',
  'threatens',
  'demands',
  'accuses',
  'judges',
])

/** Inside what another one says only a speaker of its own makes a statement: "refused to recognise the vote" has one speaker. */
function standsAlone({ draft, within }: Placed): boolean {
  if (within === null || draft.silent) return true
  const { source } = draft
  // in a turn of a conversation "I" is the one who speaks already
  if (within.rule === TURN && (source === null || source.span.end - source.span.start < 3)) return false
  const isSame = source?.head === within.source?.head && source?.sentence === within.source?.sentence
  return source !== null && !isSame && LINKS.has(draft.class)
}

function toStatements(resolved: ResolvedReport, quotations: readonly Quotation[], drafts: readonly Draft[]): Statement[] {
  const { report } = resolved
  const placed = place(drafts).filter(standsAlone)
  const ids = new Map(placed.map(({ draft }, index) => [draft, `s${index + 1}`]))
  const actors = new Map(resolved.actors.map((actor) => [actor.id, actor]))
  return placed.map(({ draft, evidence, within }) => {
    const { source, cue } = draft
    const speaker = draft.speaker ?? (source && speakerOf(resolved, source))
    const quotes = quotesIn(report.text, draft, quotations)
    return {
      id: ids.get(draft) ?? '',
      speaker,
      source: source ? [source.span] : [],
      mode: modeOf(draft, quotations),
      cue,
      content: draft.content,
      quotes,
      cleaned: quotes.map(asRead),
      addressee: draft.addressee === null ? null : resolved.actorAt(draft.sentence, draft.addressee),
      ...circumstancesOf(resolved, draft),
      within: (within && ids.get(within)) ?? null,
      evidence,
      explain: {
        rules: [draft.rule],
        trigger: cue ? quoteOf(report.text, cue) : null,
        inferred: [...draft.inferred, ...identityOf(report.text, actors.get(speaker ?? ''), source)],
      },
    }
  })
}

/** What was inferred about who speaks, when the words here do not hold the name: "He" is Yuri Ushakov. */
function identityOf(text: string, actor: Actor | undefined, source: Source | null): string[] {
  if (!actor || !source) return []
  const words = quoteOf(text, source.span)
  return actor.names.some((name) => words.includes(name)) ? [] : [`speaker: "${words}" is ${actor.name}`]
}

/** Whether a statement stands in what another one says: its cue and its content do. */
function isWithin(inner: Draft, outer: Draft): boolean {
  const parts = [...(inner.cue ? [inner.cue] : []), ...inner.content]
  return parts.length > 0 && parts.every((part) => outer.content.some((content) => contains(content, part)))
}

/** Direct when every stretch of the content is a quotation, mixed when quotations are part of it. Another one's words are none of an answer. */
function modeOf(draft: Draft, quotations: readonly Quotation[]): StatementMode {
  if (draft.silent) return 'none'
  if (draft.rule === ANSWER) return 'indirect'
  if (draft.rule === TURN) return 'direct'
  const quoted = draft.content.map((span) => quotationsIn(quotations, span))
  if (quoted.every((inside) => inside.length === 0)) return 'indirect'
  return draft.content.every(({ end }, at) => quoted[at]?.some(({ span }) => span.start === draft.content[at]?.start && span.end === end))
    ? 'direct'
    : 'mixed'
}

/** The words between marks in the content, without the comma that American setting puts inside. */
function quotesIn(text: string, draft: Draft, quotations: readonly Quotation[]): string[] {
  if (draft.silent || draft.rule === ANSWER) return []
  if (draft.rule === TURN) return draft.content.map((span) => quoteOf(text, span))
  return draft.content
    .flatMap((span) =>
      quotationsIn(quotations, span).filter(({ parent }) => parent === null || (quotations[parent]?.span.start ?? 0) < span.start),
    )
    .map(({ inner }) => quoteOf(text, inner).trim().replace(/,$/, ''))
    .filter((quote) => quote !== '')
}

/** The quotations that lie in a span, by halving: they stand in the order of their opening marks. */
function quotationsIn(quotations: readonly Quotation[], { start, end }: Span): Quotation[] {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const inside: Quotation[] = []
  for (let at = low; at < quotations.length; at++) {
    const quotation = quotations[at]
    if (!quotation || quotation.span.start >= end) break
    if (quotation.span.end <= end) inside.push(quotation)
  }
  return inside
}
