import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { groupBy } from '../../record/group-by.ts'
import { contains } from '../../record/span.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { nounCue, verbCue } from './cue.ts'
import type { Draft, Scene } from './draft.ts'
import { actorOf, sourceAt } from './speaker.ts'
import { speakerOf } from './speaker-actor.ts'
import { cueSpan } from './verb-cues.ts'
import { childIn, denialOf, isPassive, isSupposed, verbLemma, wordsUnder } from './words.ts'

/** Bearings of verbs that answer what another one has said: denied it, confirmed this. What is rejected may be a thing: "rejected it". */
const ANSWERS: ReadonlySet<CueClass> = new Set(['denies', 'doubts', 'confirms'])
/** Bearings of what can be answered so. */
const ANSWERED: ReadonlySet<CueClass | null> = new Set([
  'claims',
  'insists',
  'shows',
  'confirms',
  'reports',
  'suggests',
  'believes',
  'warns',
  'accuses',
  'denies',
])
const FINITE = /^VB[DPZN]$/
/** The rule's name: its words may stand far before its cue. */
export const ANSWER = 'statements/answer'

/**
 * Finds answers that hold only a pronoun for what they answer, and gives them the words it stands for: after "Vell said the port had been
 * shelled", "Kostia denied it" denies that the port had been shelled. Also "…, which it denies" and "…, a claim the ministry denied".
 *
 * Only what somebody said can be answered so: a pronoun for what the report says itself gives nothing, nor does one whose words were the
 * speaker's own.
 */
export function findAnswers(resolved: ResolvedReport, scenes: readonly Scene[], drafts: readonly Draft[]): Draft[] {
  const bySentence = groupBy(drafts, ({ sentence }) => sentence)
  const answers = scenes.flatMap((scene) =>
    scene.sentence.tokens.flatMap((verb) => {
      const draft = verb.upos === 'VERB' && !scene.quoted[verb.index] ? readAnswer(resolved, scene, verb, bySentence) : null
      return draft ? [draft] : []
    }),
  )
  return answers.length === 0 ? [...drafts] : [...drafts, ...answers]
}

function readAnswer(resolved: ResolvedReport, scene: Scene, verb: Token, drafts: ReadonlyMap<number, readonly Draft[]>): Draft | null {
  const { sentence } = scene
  const cue = verbCue(verbLemma(sentence, verb), 'object')
  if (!cue || !ANSWERS.has(cue.class) || !FINITE.test(verb.xpos) || isPassive(sentence, verb.index)) return null
  const reach = reachOf(scene, verb)
  if (!reach || isSupposed(scene, verb) || denialOf(scene, verb)) return null
  const head = actorOf(scene, verb)
  const source = head === null ? null : sourceAt(sentence, head, verb)
  if (!source) return null
  const speaker = speakerOf(resolved, source)
  const isAnswered = (draft: Draft) => speaker === null || draft.source === null || speakerOf(resolved, draft.source) !== speaker
  const here = answerable(drafts.get(sentence.index)).filter(
    ({ cue: said, content }) => said !== null && said.end <= verb.start && !content.some((span) => contains(span, verb)),
  )
  const before = reach === 'sentence' ? [] : answerable(drafts.get(sentence.index - 1))
  const answered = here.findLast(isAnswered) ?? before.findLast(isAnswered)
  if (!answered) return null
  return {
    rule: ANSWER,
    sentence: sentence.index,
    cueToken: verb.index,
    cue: cueSpan(scene, verb),
    class: cue.class,
    source,
    content: answered.content,
    silent: false,
    addressee: null,
    inferred: [`content: what "${verb.form}" answers`],
  }
}

/** Where the words answered stand: in the verb's own sentence, or there or in the one before. Null when the verb has words of its own. */
function reachOf({ sentence }: Scene, verb: Token): 'sentence' | 'near' | null {
  const object = childIn(sentence, verb.index, 'obj')
  if (object && object.index > verb.index)
    return /^(?:it|this|that)$/i.test(object.form) && !sentence.children[object.index]?.length ? 'near' : null
  if (!/^(?:acl:relcl|advcl:relcl|advcl|parataxis)$/.test(verb.relation)) return null
  // "…, which it denies"
  if (object) return object.form === 'which' && sentence.tokens[object.index - 1]?.form === ',' ? 'sentence' : null
  // "…, a claim the ministry denied"
  const noun = sentence.tokens[verb.head]
  const bearing = noun?.upos === 'NOUN' ? nounCue(noun.lemma)?.class : undefined
  return noun && noun.index < verb.index && ANSWERED.has(bearing ?? null) && verb.relation === 'acl:relcl' && isSetOff(sentence, noun)
    ? 'sentence'
    : null
}

/** Whether a noun begins a phrase after a comma: ", a claim …". */
function isSetOff(sentence: Sentence, noun: Token): boolean {
  const first = wordsUnder(sentence, noun.index).find((index) => sentence.tokens[index]?.upos !== 'PUNCT') ?? noun.index
  return /^(?:,|—|–|--|-)$/.test(sentence.tokens[first - 1]?.form ?? '')
}

/** The statements of a sentence that can be answered and are no part of another one. */
function answerable(drafts: readonly Draft[] = []): Draft[] {
  return drafts.filter(
    (draft) =>
      !draft.silent &&
      draft.content.length > 0 &&
      draft.within === undefined &&
      ANSWERED.has(draft.class) &&
      !drafts.some((other) => other !== draft && other.content.some((span) => draft.cue !== null && contains(span, draft.cue))),
  )
}
