import { CITED_NOUNS, CITING_PARTICIPLES, CITING_VERBS } from '../../lang/en/cited-sources.ts'
import { PERSON_NOUNS } from '../../lang/en/cue-nouns.ts'
import type { CueClass } from '../../lang/en/cue-verbs.ts'
import type { Sentence, Token } from '../../parse/sentence.ts'
import { groupBy } from '../../record/group-by.ts'
import { contains } from '../../record/span.ts'
import type { Draft, Scene, Source } from './draft.ts'
import type { IsActor } from './floor.ts'
import { sourceAt } from './speaker.ts'
import { childIn } from './words.ts'

const CITING: ReadonlySet<string> = new Set(CITING_VERBS)
const PARTICIPLES: ReadonlySet<string> = new Set(CITING_PARTICIPLES)
const CITED: ReadonlySet<string> = new Set([...CITED_NOUNS, ...PERSON_NOUNS])
/** Bearings of those who pass on what another one says: "rejected the offer, citing the police" gives a reason. */
const PASSING_ON: ReadonlySet<CueClass | null> = new Set(['claims', 'insists', 'shows', 'confirms', 'reports', 'suggests', 'warns'])

/**
 * Makes whoever is cited the one who says what the report passes on, within the words of the one who passes it on: "The paper reported,
 * citing two officials, that the bridge was closed" is the paper's statement and, in it, the officials'.
 *
 * What is cited and can say nothing is a reason ("resigned, citing ill health") and stays as it was; so does a citing beside which nothing
 * is said.
 */
export function findCited(scenes: readonly Scene[], drafts: readonly Draft[], isActor: IsActor): Draft[] {
  const bySentence = groupBy(drafts, ({ sentence }) => sentence)
  const given = new Map<Draft, Draft>()
  const added: Draft[] = []
  for (const [index, here] of bySentence) {
    const scene = scenes[index]
    if (!scene?.sentence.tokens.some(cites)) continue
    const others = here.filter(({ cueToken }) => !CITING.has(scene.sentence.tokens[cueToken ?? -1]?.lemma ?? ''))
    for (const verb of scene.sentence.tokens) {
      if (!cites(verb) || scene.quoted[verb.index]) continue
      const cited = citedBy(scene, verb, isActor)
      const outer = cited && passedOnBy(scene.sentence, verb, others)
      if (!cited || !outer) continue
      const draft = saidBy(scene, verb, cited, outer)
      const old = here.find(({ cueToken }) => cueToken === verb.index)
      if (old) given.set(old, draft)
      else added.push(draft)
    }
  }
  return given.size + added.length === 0 ? [...drafts] : [...drafts.map((draft) => given.get(draft) ?? draft), ...added]
}

function cites({ lemma, form }: Token): boolean {
  return CITING.has(lemma) || PARTICIPLES.has(form.toLowerCase())
}

function saidBy({ sentence }: Scene, verb: Token, cited: Token, within: Draft): Draft {
  return {
    rule: 'statements/cited',
    sentence: sentence.index,
    cueToken: verb.index,
    cue: { start: verb.start, end: verb.end },
    class: 'claims',
    source: sourceAfter(sentence, cited, verb),
    content: within.content,
    silent: false,
    addressee: null,
    inferred: [],
    within,
  }
}

/** The words that name the one cited: the parser may take the participle for one of them. */
function sourceAfter(sentence: Sentence, cited: Token, verb: Token): Source | null {
  const source = sourceAt(sentence, cited.index)
  const next = sentence.tokens[verb.index + 1]
  return source && next && source.span.start < next.start ? { ...source, span: { start: next.start, end: source.span.end } } : source
}

/** The one cited, if it can say something: ", citing two officials", "which cited local leaders". */
function citedBy({ sentence }: Scene, verb: Token, isActor: IsActor): Token | null {
  const relative = verb.relation === 'acl:relcl' && /^VB[DPZ]$/.test(verb.xpos)
  const before = sentence.tokens[verb.index - 1]
  if (!relative && !(PARTICIPLES.has(verb.form.toLowerCase()) && (!before || /^(?:[,—–-]|--)$/.test(before.form) || before.upos === 'ADV')))
    return null
  const named = childIn(sentence, verb.index, 'obj', 'iobj') ?? nounAfter(sentence, verb)
  if (!named || named.index < verb.index) return null
  const speaks = named.name === 'person' || named.name === 'organization' || CITED.has(named.lemma) || isActor(sentence.index, named.index)
  return speaks ? named : null
}

/** The head of the noun phrase right after a verb, which the parser may hang elsewhere: "The agency, citing medics, said". */
function nounAfter({ tokens }: Sentence, verb: Token): Token | null {
  let token = tokens[verb.index + 1]
  for (let head = token && tokens[token.head]; token && head && head.index > verb.index; head = tokens[token.head]) {
    if (!/^(?:det|amod|nummod|compound|nmod:poss|flat|nmod:desc|case|punct)$/.test(token.relation)) break
    token = head
  }
  return token && /^(?:NOUN|PROPN)$/.test(token.upos) ? token : null
}

/** The statement that passes on what the one cited says: the last one before the citing that lies in no other, or the first after it. */
function passedOnBy(sentence: Sentence, verb: Token, drafts: readonly Draft[]): Draft | null {
  const all = drafts.filter(
    (draft) =>
      !draft.silent &&
      draft.content.length > 0 &&
      PASSING_ON.has(draft.class) &&
      draft.cue !== null &&
      !draft.content.some((span) => contains(span, verb)) &&
      !drafts.some((other) => other !== draft && other.content.some((span) => draft.cue !== null && contains(span, draft.cue))),
  )
  // "according to the Monitor, which cited local leaders"
  if (verb.relation === 'acl:relcl') return all.find(({ source }) => source?.head === verb.head) ?? null
  const before = all.filter(({ cue }) => cue !== null && cue.end <= verb.start)
  const after = all.filter(({ cue, source }) => cue !== null && cue.start >= verb.end && source?.sentence === sentence.index)
  return before.at(-1) ?? after[0] ?? null
}
