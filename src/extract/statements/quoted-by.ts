import { CITING_VERBS } from '../../lang/en/cited-sources.ts'
import type { Token } from '../../parse/sentence.ts'
import { groupBy } from '../../record/group-by.ts'
import type { Span } from '../../record/types.ts'
import type { Draft, Scene, Source } from './draft.ts'
import { sourceAt } from './speaker.ts'
import { childrenIn, isPassive, leadIn } from './words.ts'

const QUOTING: ReadonlySet<string> = new Set(CITING_VERBS)

/**
 * Puts what someone "was quoted as saying" within the words of who quotes it, where the words alone do not show it: "'We are ready,' Varga
 * was quoted as saying by local radio", "was quoted by the agency as saying: '…'".
 */
export function withQuoters(scenes: readonly Scene[], drafts: readonly Draft[]): Draft[] {
  const here = groupBy(drafts, ({ sentence }) => sentence)
  const outer = new Map<Draft, Draft>()
  const added: Draft[] = []
  for (const inner of drafts) {
    const scene = scenes[inner.sentence]
    const cue = scene?.sentence.tokens[inner.cueToken ?? -1]
    const verb = scene && cue ? quotingOver(scene, cue) : null
    if (!scene || !cue || !verb || inner.within || !isPassive(scene.sentence, verb.index)) continue
    const told = here.get(inner.sentence)?.find((draft) => draft !== inner && draft.cueToken === verb.index)
    const by = told ? null : quoterUnder(scene, verb)
    if (told && told.source?.head !== inner.source?.head) outer.set(inner, told)
    else if (by && by.index !== inner.source?.head) {
      const draft: Draft = {
        ...inner,
        rule: 'statements/quoted-by',
        cueToken: verb.index,
        cue: { start: verb.start, end: verb.end },
        class: 'reports',
        source: sourceBefore(scene, by, inner.content),
      }
      added.push(draft)
      outer.set(inner, draft)
    }
  }
  return added.length + outer.size === 0
    ? [...drafts]
    : [
        ...drafts.map((draft) => {
          const within = outer.get(draft)
          return within ? { ...draft, within } : draft
        }),
        ...added,
      ]
}

/** The words that name who quotes: the parser may hang what is said on them. */
function sourceBefore({ sentence }: Scene, by: Token, content: readonly Span[]): Source | null {
  const source = sourceAt(sentence, by.index)
  const said = content.find(({ start }) => source && start > source.span.start && start < source.span.end)
  const last = said && sentence.tokens.findLast(({ end }) => end <= said.start)
  return source && last ? { ...source, span: { start: source.span.start, end: last.end } } : source
}

/** The verb of quoting that a cue is, or that it stands under: "was quoted as saying". */
function quotingOver({ sentence }: Scene, cue: Token): Token | null {
  if (QUOTING.has(cue.lemma)) return cue
  const above = sentence.tokens[cue.head]
  return above && cue.xpos === 'VBG' && leadIn(sentence, cue.index).toLowerCase() === 'as' && QUOTING.has(above.lemma) ? above : null
}

/** Who quotes, after "as saying": "by local radio". */
function quoterUnder({ sentence }: Scene, verb: Token): Token | null {
  const saying = childrenIn(sentence, verb.index, 'advcl').find(({ xpos }) => xpos === 'VBG')
  const under = saying ? childrenIn(sentence, saying.index, 'obl', 'obl:agent') : []
  return under.find(({ index }) => leadIn(sentence, index) === 'by') ?? null
}
