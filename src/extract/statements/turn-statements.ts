import { quoteOf } from '../../record/span.ts'
import type { Actor } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import type { Draft, Scene } from './draft.ts'
import { findTurns } from './turns.ts'

/** The rule's name: all of the words are the speaker's, though no marks stand around them. */
export const TURN = 'statements/turn'

/**
 * What each one says in a conversation printed turn by turn. "A" is the one person named before the first turn, if there is one only; who
 * asks under "Q" is not named.
 */
export function findTurnStatements(resolved: ResolvedReport, scenes: readonly Scene[]): Draft[] {
  const { text, parts } = resolved.report
  const turns = findTurns(text, parts)
  const first = turns[0]
  if (!first) return []
  const sentences = new Map(scenes.filter((scene) => scene.first).map(({ sentence }) => [sentence.partIndex, sentence]))
  const answers = onlyPersonBefore(resolved, first.label.start)
  const drafts: Draft[] = []
  for (const turn of turns) {
    const last = drafts.at(-1)
    if (!turn.mark) {
      if (last) drafts[drafts.length - 1] = { ...last, content: [...last.content, turn.content] }
      continue
    }
    const sentence = sentences.get(turn.part)
    const head = sentence?.tokens.findLast(({ start, end }) => start < turn.label.end && end > turn.label.start)
    if (!sentence || !head) continue
    const speaker = turn.role === null ? personCalled(resolved, quoteOf(text, turn.label)) : turn.role === 'answer' ? answers : null
    drafts.push({
      rule: TURN,
      sentence: sentence.index,
      cueToken: null,
      cue: turn.mark,
      class: turn.role === 'question' ? 'asks' : 'claims',
      source: { sentence: sentence.index, head: head.index, span: turn.label },
      content: [turn.content],
      silent: false,
      addressee: null,
      inferred: speaker ? [`speaker: "${quoteOf(text, turn.label)}" is ${speaker.name}`] : [],
      ...(speaker ? { speaker: speaker.id } : {}),
    })
  }
  return drafts
}

/** The one person who is named before a place in the text; null where there are more. */
function onlyPersonBefore({ actors, actorMentions }: ResolvedReport, limit: number): Actor | null {
  const before = new Set(actorMentions.filter(({ start }) => start < limit).map(({ actor }) => actor))
  const named = actors.filter(({ id, kind, name }) => kind === 'person' && /^\p{Lu}\S* .*\p{Lu}/u.test(name) && before.has(id))
  return named.length === 1 ? (named[0] ?? null) : null
}

/** The person whose surname ends a label: "ORLOVA", "MR MILLER"; null where none or more than one has it. */
function personCalled({ actors }: ResolvedReport, label: string): Actor | null {
  const surname = label.split(' ').at(-1)?.toLowerCase()
  const called = actors.filter(
    ({ kind, names }) => kind === 'person' && names.some((name) => name.includes(' ') && name.split(' ').at(-1)?.toLowerCase() === surname),
  )
  return called.length === 1 ? (called[0] ?? null) : null
}

/** Whether words lie in what is said in such a conversation. */
export function isInTurn(drafts: readonly Draft[], at: number): boolean {
  return drafts.some(({ rule, content }) => rule === TURN && content.some(({ start, end }) => at >= start && at < end))
}
