import { contains, joinSpans, overlaps } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { Draft, Scene } from './draft.ts'
import type { Quotation } from './quotation.ts'
import { colonBefore, fills, quotingVerb } from './quoted.ts'
import { sourceAt } from './speaker.ts'
import { childIn, stretches } from './words.ts'

/**
 * Gives every quotation that is speech to a statement: to the one whose content it touches, whole; to the cue next to it; or, without
 * a cue, to the speaker who holds the floor. Words in marks that fill no sentence and have no cue are titles or distance, and give nothing.
 */
export function attribute(scenes: readonly Scene[], quotations: readonly Quotation[], found: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of found) bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft])
  const replace = (draft: Draft, by: Draft) => {
    const list = bySentence.get(draft.sentence) ?? []
    list[list.indexOf(draft)] = by
  }
  const scenesOf = scenesByQuotation(scenes)
  const holders = new Map<number, Draft>()

  for (const quotation of quotations) {
    if (quotation.parent !== null) continue
    const over = scenesOf.get(quotation.index) ?? []
    const [first, last] = [over[0], over.at(-1)]
    if (!first || !last) continue
    const carried = quotation.continues === null ? undefined : holders.get(quotation.continues)
    if (carried) {
      const longer = { ...carried, content: joinSpans([...carried.content, quotation.span]) }
      replace(carried, longer)
      for (const [index, draft] of holders) if (draft === carried) holders.set(index, longer)
      holders.set(quotation.index, longer)
      continue
    }
    const touching = over.flatMap(({ sentence }) =>
      (bySentence.get(sentence.index) ?? []).filter(
        ({ content, silent }) => !silent && content.some((span) => overlaps(span, quotation.span)),
      ),
    )
    if (touching.length > 0) {
      for (const draft of touching) {
        const whole = { ...draft, content: mergeQuotation(draft, quotation.span) }
        replace(draft, whole)
        holders.set(quotation.index, whole)
      }
      continue
    }
    const cue = quotingVerb(last, quotation) ?? (first === last ? null : quotingVerb(first, quotation))
    if (cue) {
      const same = (bySentence.get(cue.sentence) ?? []).find(({ cueToken }) => cueToken === cue.cueToken)
      const draft = same ? { ...same, content: joinSpans([...same.content, quotation.span]) } : cue
      if (same) replace(same, draft)
      else bySentence.set(cue.sentence, [...(bySentence.get(cue.sentence) ?? []), draft])
      holders.set(quotation.index, draft)
      const more = goesOn(last, quotation, draft)
      if (more) bySentence.set(more.sentence, [...(bySentence.get(more.sentence) ?? []), more])
      continue
    }
    const colon = colonBefore(first, quotation) ?? colonParagraph(scenes, first, quotation)
    if (colon) {
      bySentence.set(colon.sentence, [...(bySentence.get(colon.sentence) ?? []), colon])
      holders.set(quotation.index, colon)
      continue
    }
    if (!over.every((scene) => fills(scene, quotation))) continue
    const floor = floorBefore(scenes, bySentence, first)
    if (!floor) continue
    if (floor.draft && isDirect(floor.draft, quotations)) {
      const longer = { ...floor.draft, content: joinSpans([...floor.draft.content, quotation.span]) }
      replace(floor.draft, longer)
      holders.set(quotation.index, longer)
      continue
    }
    const draft: Draft = {
      rule: 'statements/floor',
      sentence: first.sentence.index,
      cueToken: null,
      cue: null,
      class: null,
      source: floor.source,
      content: [quotation.span],
      silent: false,
      addressee: null,
      inferred: ['speaker: holds the floor'],
    }
    bySentence.set(draft.sentence, [...(bySentence.get(draft.sentence) ?? []), draft])
    holders.set(quotation.index, draft)
  }
  return [...bySentence.values()].flat()
}

function scenesByQuotation(scenes: readonly Scene[]): Map<number, Scene[]> {
  const map = new Map<number, Scene[]>()
  for (const scene of scenes) for (const { index } of scene.quotations) map.set(index, [...(map.get(index) ?? []), scene])
  return map
}

/** The content with the quotation whole; a stretch that lies in the quotation goes up in it. */
function mergeQuotation(draft: Draft, quotation: Span): readonly Span[] {
  return joinSpans([...draft.content.filter((span) => !contains(quotation, span)), quotation])
}

function isDirect(draft: Draft, quotations: readonly Quotation[]): boolean {
  return draft.content.every((span) => quotations.some((quotation) => contains(quotation.span, span)))
}

interface Floor {
  readonly draft: Draft | null
  readonly source: Draft['source']
}

/** Who speaks when a quotation names no one: whoever spoke or acted in the sentence before; at the head of a paragraph, whoever spoke last before it. */
function floorBefore(scenes: readonly Scene[], bySentence: ReadonlyMap<number, readonly Draft[]>, first: Scene): Floor | null {
  const { sentence } = first
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 6); index--) {
    const scene = scenes[index]
    if (!scene || sentence.partIndex - scene.sentence.partIndex > 1) return null
    const drafts = (bySentence.get(index) ?? []).filter(({ silent, source }) => !silent && source !== null)
    const draft = drafts.at(-1)
    if (draft) return { draft, source: draft.source }
    const root = scene.sentence.tokens.find(({ head }) => head < 0)
    const subject = root && childIn(scene.sentence, root.index, 'nsubj')
    if (subject && scene.sentence.partIndex === sentence.partIndex && (subject.name === 'person' || /^(?:he|she)$/i.test(subject.form)))
      return { draft: null, source: sourceAt(scene.sentence, subject.index) }
  }
  return null
}

/** `saying, "…," and that the talks go on`: what the same speaker is reported to say besides. */
function goesOn(scene: Scene, quotation: Quotation, draft: Draft): Draft | null {
  const { tokens } = scene.sentence
  const at = tokens.findIndex(({ start }) => start >= quotation.span.end)
  const that = tokens[at + 1]
  if (tokens[at]?.upos !== 'CCONJ' || that?.form !== 'that') return null
  const content = stretches(
    scene.sentence,
    tokens.slice(at + 1).map(({ index }) => index),
    scene.quotations,
  )
  return content.length === 0
    ? null
    : {
        ...draft,
        rule: 'statements/quotation and that',
        content,
        inferred: [`cue: "${tokens[draft.cueToken ?? -1]?.form}" goes on after the quotation`],
      }
}

/** `She went on:` at the end of a paragraph, with the quotation in the next. */
function colonParagraph(scenes: readonly Scene[], first: Scene, quotation: Quotation): Draft | null {
  const before = scenes[first.sentence.index - 1]
  if (!before || quotation.span.start !== first.sentence.span.start || before.sentence.tokens.at(-1)?.form !== ':') return null
  const draft = quotingVerb(before, quotation) ?? colonBefore(before, quotation)
  return draft && { ...draft, content: [quotation.span] }
}
