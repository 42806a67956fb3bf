import { CONDEMNING_WORDS, JUDGING_VERBS, WRONGING_VERBS } from '../../lang/en/events/judgement-words.ts'
import type { Clause } from '../../parse/clause.ts'
import { childrenOf, subtreeOf, tokenAt, wordsSpan } from '../../parse/tree.ts'
import { ACTS, type ActName } from '../../record/acts.ts'
import { scoreOf, toPlover } from '../../record/plover.ts'
import { joinSpans, overlaps } from '../../record/span.ts'
import type { Actor, Span, Statement } from '../../record/types.ts'
import { statementsIn } from '../status/report-index.ts'
import { type Standing, statusOf } from '../status/status.ts'
import { readAct } from './act-reading.ts'
import { whenOf } from './circumstances.ts'
import { withContent } from './content-acts.ts'
import { NO_TARGETS } from './lands.ts'
import { classesOf, eventNounOf } from './lexicon.ts'
import { actorsAt, firstNamed, inRole } from './participants.ts'
import type { Draft } from './same-act.ts'
import { actorById, settingOf, statementAround, type View, wordsBefore } from './view.ts'

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const CONDEMNING = set(CONDEMNING_WORDS)
const JUDGING = set(JUDGING_VERBS)
const WRONGING = set(WRONGING_VERBS)

/** An act of words that lies in what is said, not in a verb of its own. */
interface SpeechAct {
  readonly act: ActName
  readonly trigger: number
  readonly actors: readonly Actor['id'][]
  readonly recipients: readonly Actor['id'][]
  readonly statement: Statement | null
  readonly clause: Clause
  readonly rule: string
}

/**
 * Demands and accusations made in what someone says: "China must drop its tariffs, the minister said", "the plan is unacceptable",
 * "described the move as alarming". One of each kind a statement at most. Words without a known speaker are the report's own and
 * accuse nobody.
 */
export function findSpeechActs(view: View): { readonly drafts: Draft[]; readonly clauses: ReadonlySet<number> } {
  const drafts: Draft[] = []
  const clauses = new Set<number>()
  const judged = new Set<string>()
  for (const clause of view.tree.clauses) {
    const found = obligationIn(view, clause) ?? refusalIn(view, clause) ?? judgementBy(view, clause) ?? judgementIn(view, clause)
    if (!found) continue
    const key = `${found.rule} ${found.statement?.id ?? `clause ${clause.index}`}`
    if (judged.has(key)) continue
    judged.add(key)
    if (found.rule === 'events/obligation') clauses.add(clause.index)
    drafts.push(draftOf(view, found))
  }
  return { drafts, clauses }
}

/** "China must drop barriers": asked of China by whoever says so. */
function obligationIn(view: View, clause: Clause): SpeechAct | null {
  if (clause.kind === 'nominal' || clause.modal === null || !/^(?:must|should|ought|have to|need to|need)$/.test(clause.modal)) return null
  if (clause.perfect || clause.question || clause.relation === 'relative' || clause.relation === 'adverbial') return null
  const statement = statementAround(view, tokenAt(view.sentence, clause.predicate))
  const speaker = speakerOf(view, statement, clause)
  if (speaker === null) return null
  const recipients = inRole(view, clause, 'subject', []).filter((id) => id !== speaker)
  if (recipients.length === 0) return null
  const content = clause.negation === null ? readAct(view, clause) : null
  // "he should know" asks for nothing that anyone could do
  if (clause.kind !== 'verbal' || (/^(?:should|ought)$/.test(clause.modal) && content === null)) return null
  const act = withContent('request', content?.act ?? null) ?? 'request'
  return { act, trigger: clause.predicate, actors: [speaker], recipients, statement, clause, rule: 'events/obligation' }
}

/** "Lifting the sanctions is out of the question": refused by whoever says so. */
function refusalIn(view: View, clause: Clause): SpeechAct | null {
  if (clause.kind !== 'adjectival' || clause.negation !== null) return null
  const word = tokenAt(view.sentence, clause.predicate)
  const before = view.sentence.tokens.slice(Math.max(0, clause.predicate - 4), clause.predicate).map(({ form }) => form.toLowerCase())
  const outOf = word.lemma === 'question' && before.join(' ').includes('out of the')
  const offTable = word.lemma === 'table' && before.join(' ').endsWith('off the')
  if (!outOf && !offTable && !/^(?:non-starter|impossible|unthinkable)$/.test(word.lemma)) return null
  const statement = statementAround(view, word)
  const speaker = speakerOf(view, statement, clause)
  const below = view.tree.clauses.find(({ parent, relation }) => parent === clause.index && relation === 'subject')
  const content = below ? readAct(view, below) : null
  if (speaker === null || (!outOf && !offTable && !content)) return null
  const span = below ? below.whole : { start: clause.whole.start, end: word.end }
  const act = withContent('reject', content?.act ?? null) ?? 'reject'
  return {
    act,
    trigger: clause.predicate,
    actors: [speaker],
    recipients: firstNamed(view, span, [speaker]),
    statement,
    clause,
    rule: 'events/out-of-question',
  }
}

/** "described the move as alarming", "called him a liar". */
function judgementBy(view: View, clause: Clause): SpeechAct | null {
  if (clause.kind !== 'verbal' || !JUDGING.has(clause.lemma) || clause.negation !== null) return null
  const named = inRole(view, clause, 'subject', [])
  const cue = tokenAt(view.sentence, clause.predicate)
  const said = statementsIn(view.resolved, view.index, view.statements).find((one) => one.cue !== null && overlaps(one.cue, cue))
  const actors = named.length > 0 ? named : said?.speaker != null ? [said.speaker] : []
  if (actors.length === 0) return null
  const objects = new Set(clause.objects.map(({ head }) => head))
  const judgement = childrenOf(view.sentence, clause.predicate)
    .filter(
      ({ index, relation }) =>
        index > clause.predicate && !objects.has(index) && /^(?:xcomp|obl|advcl|ccomp|obj|appos|nmod)/.test(relation),
    )
    .flatMap(({ index }) => [
      index,
      ...childrenOf(view.sentence, index)
        .filter(({ relation }) => /^(?:amod|conj)/.test(relation))
        .map((word) => word.index),
    ])
    .find((token) => condemns(view, token))
  if (judgement === undefined) return null
  const targets = clause.objects.flatMap(({ head }) => [...actorsAt(view, head)])
  const recipients = targets.length > 0 ? targets : clause.objects.flatMap(({ head }) => firstNamed(view, spanUnder(view, head), actors))
  return { act: 'disapprove', trigger: clause.predicate, actors, recipients, statement: null, clause, rule: 'events/judging-verb' }
}

/** "The demands are unrealistic", "they are violating the truce": said by someone of someone else. */
function judgementIn(view: View, clause: Clause): SpeechAct | null {
  if (clause.kind === 'nominal' || clause.negation !== null || clause.question || clause.modal !== null) return null
  if (clause.relation === 'relative' || (clause.relation === 'adverbial' && clause.form === 'finite')) return null
  // "accused him of misleading them": told by the verb above
  const above = clause.parent === null ? undefined : view.tree.clauses[clause.parent]
  if (above && /^(?:accuse|blame|charge|suspect|condemn|criticise|criticize)$/.test(above.lemma) && clause.form !== 'finite') return null
  const statement = statementAround(view, tokenAt(view.sentence, clause.predicate))
  if (!statement) return null
  const speaker = speakerOf(view, statement, clause)
  if (speaker === null) return null
  const wrongs = clause.kind === 'verbal' && wrongsSomeone(view, clause)
  if (!wrongs && !(clause.kind === 'adjectival' && condemns(view, clause.predicate))) return null
  const [subject] = clause.subjects
  const named = inRole(view, clause, 'subject', []).filter((id) => id !== speaker)
  if (
    wrongs &&
    (named.length === 0 || (statement.mode === 'indirect' && !WRONGING.has(clause.lemma) && !hasCondemningObject(view, clause)))
  )
    return null
  let recipients: readonly string[] = named
  if (recipients.length === 0 && subject) recipients = firstNamed(view, spanUnder(view, subject.head), [speaker])
  if (recipients.length === 0) {
    // "It is unacceptable that a country …": what is condemned stands after, and whoever does it is meant
    const below = view.tree.clauses.find(
      ({ parent, relation, marker }) =>
        parent === clause.index && (relation === 'subject' || relation === 'complement' || (relation === 'parataxis' && marker === 'that')),
    )
    if (below) recipients = inRole(view, below, 'subject', []).filter((id) => id !== speaker)
    else if (!subject || !isDoing(view, subject.head)) return null
  }
  return {
    act: wrongs ? 'accuse' : 'disapprove',
    trigger: clause.predicate,
    actors: [speaker],
    recipients: recipients.filter((id) => id !== speaker),
    statement,
    clause,
    rule: 'events/judgement',
  }
}

function wrongsSomeone(view: View, clause: Clause): boolean {
  return WRONGING.has(clause.lemma) || hasCondemningObject(view, clause)
}

/** "caused outrage", "committed crimes". */
function hasCondemningObject(view: View, clause: Clause): boolean {
  return (
    /^(?:cause|commit|inflict|spread|provoke|perpetrate)$/.test(clause.lemma) && clause.objects.some(({ head }) => condemns(view, head))
  )
}

function condemns(view: View, token: number): boolean {
  return CONDEMNING.has(tokenAt(view.sentence, token).lemma.toLowerCase())
}

/** A plan, a claim, an act: things done that a speaker may condemn without naming who did them. */
function isDoing(view: View, token: number): boolean {
  const { lemma } = tokenAt(view.sentence, token)
  const before = wordsBefore(view, token)
  if (eventNounOf(lemma, settingOf(view, token))) return true
  const classes = classesOf(lemma, before)
  return (['demand', 'proposal', 'claim', 'law', 'sanction', 'restriction', 'threat', 'fighting', 'agreement'] as const).some((name) =>
    classes.has(name),
  )
}

function spanUnder(view: View, token: number): Span {
  return wordsSpan(view.sentence, subtreeOf(view.sentence, token))
}

/** Who says the words of a clause: the statement's speaker. Media pass on, they neither ask nor accuse; without a statement nobody does. */
function speakerOf(view: View, statement: Statement | null, clause: Clause): string | null {
  if (statement?.speaker == null || actorById(view, statement.speaker)?.kind === 'media') return null
  // the cue itself is not part of what it reports
  const token = tokenAt(view.sentence, clause.predicate)
  return statement.cue && overlaps(statement.cue, token) ? null : statement.speaker
}

function draftOf(view: View, found: SpeechAct): Draft {
  const { act: name, clause, statement } = found
  const act = ACTS[name]
  const standing = statement ? standingOfSaying(view, statement) : statusOf(view.resolved, view.index, clause.index, view.statements)
  const mode = act.mode === null ? [] : [act.mode]
  const trigger = tokenAt(view.sentence, found.trigger)
  return {
    act: name,
    sentence: view.index,
    title: false,
    about: clause.lemma,
    definite: false,
    sameWeapon: false,
    pointsBack: false,
    targets: NO_TARGETS,
    type: act.type,
    mode,
    context: [...act.contexts],
    cameo: act.cameo,
    score: scoreOf(act.type, mode),
    plover: toPlover(act.type, standing.status, mode),
    actors: found.actors,
    recipients: found.recipients,
    places: statement?.place == null ? [] : [statement.place],
    when: statement?.when ?? (statement ? null : whenOf(view, [clause])),
    status: standing.status,
    attribution: standing.attribution,
    conditional: null,
    quantities: [],
    trigger: { start: trigger.start, end: trigger.end },
    evidence: joinSpans([clause.span]),
    explain: { rules: [found.rule, `act/${name}`], trigger: trigger.form, inferred: [] },
  }
}

/** How the report vouches for the saying itself: as for its cue, which another statement may hold. */
function standingOfSaying(view: View, statement: Statement): Standing {
  const { cue } = statement
  const token =
    cue && view.sentence.tokens.find((word) => word.start >= cue.start && word.end <= cue.end && view.tree.byPredicate[word.index] != null)
  const index = token ? view.tree.byPredicate[token.index] : null
  if (index != null) return statusOf(view.resolved, view.index, index, view.statements)
  return statement.within === null
    ? { status: 'actual', attribution: [], conditional: null }
    : { status: 'claimed', attribution: [statement.within], conditional: null }
}
