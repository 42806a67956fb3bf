import { contains, joinSpans, overlaps, quoteOf } from '../../record/span.ts'
import { colonBefore } from './colons.ts'
import type { Draft, Reading, Scene } from './draft.ts'
import { floorBefore, type IsActor, isDirect, TURN } from './floor.ts'
import { type Held, openLedger } from './ledger.ts'
import type { Quotation } from './quotation.ts'
import { fills, quotingVerb } from './quoted.ts'
import { isInTurn, TURN as TURN_RULE } from './turn-statements.ts'
import { stretches } from './words.ts'

/**
 * Gives every quotation that is speech to a statement: to the one whose content it touches, whole; to the cue next to it; to the name before
 * a colon; or, without a cue, to the speaker who holds the floor. Words in marks that fill no sentence and have no cue are titles or
 * distance, and give nothing.
 */
export function attribute(
  text: string,
  scenes: readonly Reading[],
  quotations: readonly Quotation[],
  found: readonly Draft[],
  isActor: IsActor,
): Draft[] {
  const ledger = openLedger(text, found)
  const turns = found.filter(({ rule }) => rule === TURN_RULE)
  const scenesOf = scenesByQuotation(scenes)

  const give = (quotation: Quotation, over: readonly Reading[], first: Reading, last: Reading): Held | null => {
    const touching = over
      .flatMap(({ sentence }) => ledger.inSentence(sentence.index))
      .filter(
        ({ draft, parts }) =>
          !draft.silent && !(draft.cue && contains(quotation.span, draft.cue)) && parts.some((part) => overlaps(part, quotation.span)),
      )
    for (const held of touching) held.parts = [...held.parts.filter((part) => !contains(quotation.span, part)), quotation.span]
    if (touching.length > 0) return touching.at(-1) ?? null

    // its own verb comes before the paragraph that it goes on with, which may only have lost its closing mark
    const cue = quotingVerb(last, quotation) ?? (first === last ? null : quotingVerb(first, quotation))
    const carried = cue || quotation.continues === null ? null : ledger.holderOf(quotation.continues)
    if (carried) {
      carried.parts.push(quotation.span)
      return carried
    }
    if (cue) {
      const same = ledger.inSentence(cue.sentence).find(({ draft }) => draft.cueToken === cue.cueToken)
      same?.parts.push(quotation.span)
      const more = goesOn(last, quotation, cue)
      const held = same ?? ledger.add(cue)
      if (more) ledger.add(more)
      return held
    }
    const colon = colonBefore(first, quotation) ?? colonParagraph(scenes, first, quotation)
    if (colon) return ledger.add(colon)

    if (isInTurn(turns, quotation.span.start)) return null
    if (!over.every((scene) => fills(scene, quotation))) return null
    const near = nearby(scenes, first)
    const floor = floorBefore(scenes, ledger, first, near, isActor)
    // "'And then?'" in a paragraph of its own: the reporter asks, and nobody here is named, unless two speak by turns
    if (first === last && first.first && floor?.reason !== TURN && isShortQuestion(text, quotation)) return null
    if (!floor) return null
    if (floor.held && isDirect(floor.held.parts, near)) {
      floor.held.parts.push(quotation.span)
      return floor.held
    }
    return ledger.add({
      rule: 'statements/floor',
      sentence: first.sentence.index,
      cueToken: null,
      cue: null,
      class: null,
      source: floor.source,
      content: [quotation.span],
      silent: false,
      addressee: null,
      inferred: [`speaker: "${ledger.nameOf(floor.source)}" ${floor.reason}`],
    })
  }

  for (const quotation of quotations) {
    if (quotation.parent !== null) continue
    const over = scenesOf.get(quotation.index) ?? []
    const [first, last] = [over[0], over.at(-1)]
    const held = first && last ? give(quotation, over, first, last) : null
    if (!held) continue
    ledger.give(quotation, held)
    // "“We are few.¶ “We are poor,” said the abbot": the cue in the last paragraph is that of those before
    for (let at = quotation.continues; at !== null && !ledger.holderOf(at); at = quotations[at]?.continues ?? null) {
      const before = quotations[at]
      if (!before) break
      held.parts.push(before.span)
      ledger.give(before, held)
    }
  }
  return ledger.all().map(({ draft, parts }) => ({ ...draft, content: parts.length > 0 ? joinSpans(parts) : [] }))
}

function scenesByQuotation(scenes: readonly Reading[]): Map<number, Reading[]> {
  const map = new Map<number, Reading[]>()
  for (const scene of scenes)
    for (const { index } of scene.quotations) {
      const list = map.get(index)
      if (list) list.push(scene)
      else map.set(index, [scene])
    }
  return map
}

/** The quotations of the sentences before, among which a quotation without a cue finds its speaker. */
function nearby(scenes: readonly Reading[], { sentence }: Scene): Quotation[] {
  const near = scenes.slice(Math.max(0, sentence.index - 12), sentence.index + 1).flatMap(({ quotations }) => quotations)
  return [...new Set(near)]
}

/** Longest question that is taken for the reporter's, in characters. */
const SHORT = 30

function isShortQuestion(text: string, { inner }: Quotation): boolean {
  return inner.end - inner.start <= SHORT && quoteOf(text, inner).trimEnd().endsWith('?')
}

/** `saying, "…," and that the talks go on`: what the same speaker is reported to say besides. */
function goesOn({ sentence, quotations }: Scene, quotation: Quotation, draft: Draft): Draft | null {
  const { tokens } = sentence
  const at = tokens.findIndex(({ start }) => start >= quotation.span.end)
  const that = tokens[at + 1]
  if (tokens[at]?.upos !== 'CCONJ' || that?.form !== 'that') return null
  const rest = tokens.slice(at + 1).map(({ index }) => index)
  const content = stretches(sentence, rest, quotations)
  if (content.length === 0) return null
  const inferred = [`cue: "${tokens[draft.cueToken ?? -1]?.form}" goes on after the quotation`]
  return { ...draft, rule: 'statements/quotation-and-that', content, inferred }
}

/** `She went on:` at the end of a paragraph, with the quotation in the next. */
function colonParagraph(scenes: readonly Reading[], { sentence }: Scene, quotation: Quotation): Draft | null {
  const before = scenes[sentence.index - 1]
  if (!before || quotation.span.start !== sentence.span.start || before.sentence.tokens.at(-1)?.form !== ':') return null
  const draft = quotingVerb(before, quotation) ?? colonBefore(before, quotation)
  return draft && { ...draft, content: [quotation.span] }
}
