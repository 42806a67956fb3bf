import type { Clause, ClauseTree } from '../../parse/clause.ts'
import type { Sentence } from '../../parse/sentence.ts'
import { contains, quoteOf } from '../../record/span.ts'
import type { Span, Statement, Status } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { calledUntrue } from './called-untrue.ts'
import { isMadeCondition } from './made-condition.ts'
import { actorOf, sentenceAround, statementsIn } from './report-index.ts'
import {
  forceOf,
  isAimNoun,
  isAnnouncedDone,
  isAnnouncing,
  isChecking,
  isCondition,
  isDisproving,
  isHearsaySource,
  isHolding,
  isInvolvement,
  isSingling,
  isUndoing,
  modalForceOf,
  modifierForceOf,
  prepositionForceOf,
} from './status-lexicon.ts'

/** How the report vouches for what one clause says. */
export interface Standing {
  readonly status: Status
  /** The outermost statement it comes from; empty when the report says it in its own voice. */
  readonly attribution: readonly Statement['id'][]
  /** The condition in the report's own words, subordinator included. */
  readonly conditional: string | null
}

/** What has been gathered on the way up from a clause. */
interface Chain {
  certainty: 'actual' | 'planned' | 'possible'
  negative: boolean
  /** Tokens of the negations counted: "carried out no strike" has one, of its verb and of its noun. */
  readonly negators: Set<number>
  denied: boolean
  hearsay: boolean
  said: 'claimed' | 'reported' | null
  conditional: Span | null
  /** Whether doubt and plans from further up still reach the act: not past a fact, a relative clause or a reason. */
  open: boolean
  /** The token range of the relative clause that the act stands in, writer's own words unless they are quoted. */
  relative: Clause | null
}

const FIRMNESS = { actual: 2, planned: 1, possible: 0 }

/**
 * How the report vouches for what a clause says, decided by the clause itself and by what stands above it, from the inside out:
 * negation, modals and adverbs, governing verbs ("failed to", "agreed to", "denied"), conditions, and the statements that hold it.
 *
 * A denial by a named speaker is `denied`, also when it comes as "said it had not"; what a speaker plans or thinks possible is
 * `planned` or `possible`, whoever said so. Relative clauses inside indirect speech are the writer's own; those inside quotation
 * marks are the speaker's. Who is right is not decided here.
 *
 * @param clauseIndex position in `resolved.clauses[sentence].clauses`
 */
export function statusOf(resolved: ResolvedReport, sentence: number, clauseIndex: number, statements: readonly Statement[]): Standing {
  const tree = resolved.clauses[sentence]
  const words = resolved.sentences[sentence]
  const clause = tree?.clauses[clauseIndex]
  if (!tree || !words || !clause) return { status: 'actual', attribution: [], conditional: null }
  const trigger = words.tokens[clause.predicate] ?? clause.span
  const around = statementsIn(resolved, sentence, statements)
  const holder = holderOf(trigger, around)
  const chain: Chain = {
    certainty: 'actual',
    negative: false,
    negators: new Set(),
    denied: false,
    hearsay: false,
    said: null,
    conditional: null,
    open: true,
    relative: null,
  }
  readOwn(chain, words, tree, clause, holder !== null || isReported(tree, clause))
  climb(chain, resolved, sentence, words, tree, clause)

  const text = resolved.report.text
  let attribution: string[] = []
  if (holder && cueForce(resolved, holder) !== 'facts' && !isWritersOwn(resolved, chain, holder, trigger)) {
    attribution = [holder.id]
    chain.said = isHearsay(resolved, holder) ? 'reported' : 'claimed'
    if (cueForce(resolved, holder) === 'denies') chain.denied = true
  }
  return { status: decide(chain), attribution, conditional: chain.conditional && quoteOf(text, chain.conditional) }
}

function decide(chain: Chain): Status {
  if (chain.denied) return chain.negative ? (chain.said ?? 'claimed') : 'denied'
  if (chain.certainty === 'possible') return 'possible'
  if (chain.negative) return chain.said === 'claimed' ? 'denied' : 'negated'
  if (chain.certainty === 'planned') return 'planned'
  if (chain.hearsay) return 'reported'
  return chain.said ?? 'actual'
}

function weaken(chain: Chain, certainty: Chain['certainty']): void {
  if (FIRMNESS[certainty] < FIRMNESS[chain.certainty]) chain.certainty = certainty
}

/** Negation, modal, tense, adverbs, question and condition of one clause. */
function readOwn(chain: Chain, sentence: Sentence, tree: ClauseTree, clause: Clause, reported: boolean): void {
  const isCounted = clause.negation !== null && chain.negators.has(clause.negation)
  if (clause.negation !== null) chain.negators.add(clause.negation)
  if ((clause.negation !== null && !isCounted) || isYetTo(sentence, clause)) chain.negative = !chain.negative
  if (clause.modal === 'would') {
    // "announced it would free them" looks ahead; "a ceasefire would help" supposes
    weaken(chain, reported && !conditionOf(tree, clause) ? 'planned' : 'possible')
  } else if (clause.modal !== null) weaken(chain, isYetTo(sentence, clause) ? 'actual' : (modalForceOf(clause.modal) ?? 'actual'))
  if (clause.tense === 'future' || isOfAim(sentence, clause)) weaken(chain, 'planned')
  if (clause.question || clause.form === 'imperative' || (clause.kind === 'nominal' && isMadeCondition(sentence, clause.predicate)))
    weaken(chain, 'possible')
  if (clause.form === 'infinitive' && clause.relation === 'root' && sentence.headline) weaken(chain, 'planned')
  for (const index of [...clause.adverbs, ...clause.modifiers]) {
    const token = sentence.tokens[index]
    const force = token && (modifierForceOf(token.form.toLowerCase()) ?? modifierForceOf(token.lemma))
    if (force === 'reported') chain.hearsay = true
    else if (force === 'negated') chain.negative = true
    else if (force) weaken(chain, force)
  }
  if (clause.role === 'oblique' && clause.preposition !== null) {
    const force = prepositionForceOf(clause.preposition)
    if (force === 'negated') chain.negative = true
    else if (force) weaken(chain, force)
  }
  // "a summit to be held on Friday"
  if (clause.kind === 'nominal' && tree.clauses.some((child) => isArrangementOf(clause, child))) weaken(chain, 'planned')
  const condition = conditionOf(tree, clause)
  if (condition) chain.conditional ??= condition.whole
}

/** "A summit to be held on Friday", "talks due to begin": what is still to be done about the noun. */
function isArrangementOf(noun: Clause, child: Clause): boolean {
  return (
    child.parent === noun.index &&
    child.relation === 'complement' &&
    child.role === 'noun' &&
    child.form === 'infinitive' &&
    child.voice === 'passive' &&
    isHolding(child.lemma)
  )
}

/** "The aim was to build an army": what an aim is, is still to be done. */
function isOfAim(sentence: Sentence, { kind, form, marker, subjects }: Clause): boolean {
  if (kind !== 'adjectival' || form !== 'infinitive' || marker !== 'to') return false
  return subjects.some(({ head }) => isAimNoun(sentence.tokens[head]?.lemma.toLowerCase() ?? ''))
}

/** "has yet to comment", "is yet to arrive". */
function isYetTo(sentence: Sentence, clause: Clause): boolean {
  if (clause.form !== 'infinitive' || clause.marker !== 'to') return false
  for (let at = clause.predicate - 1; at > 0 && at >= clause.predicate - 4; at--) {
    if (sentence.tokens[at]?.xpos === 'TO') return sentence.tokens[at - 1]?.form.toLowerCase() === 'yet'
  }
  return false
}

/** The if- or unless-clause on a clause. "until" beside a plain past is a time. */
function conditionOf(tree: ClauseTree, clause: Clause): Clause | null {
  const looksAhead = clause.tense === 'future' || clause.modal !== null || clause.form === 'infinitive' || clause.kind === 'nominal'
  return (
    tree.clauses.find(
      (child) =>
        child.parent === clause.index &&
        child.relation === 'adverbial' &&
        child.marker !== null &&
        isCondition(child.marker) &&
        (looksAhead || !/^(?:until|once)$/.test(child.marker)),
    ) ?? null
  )
}

/** Whether something above the clause says it. */
function isReported(tree: ClauseTree, clause: Clause): boolean {
  let at: Clause | undefined = clause
  while (at && at.parent !== null) {
    const above: Clause | undefined = tree.clauses[at.parent]
    if (!above || (at.relation === 'relative' && fillsGap(at))) return false
    if ((at.relation === 'complement' || at.relation === 'relative') && /^(?:says|denies|plans)$/.test(forceOf(above.lemma) ?? ''))
      return true
    at = above
  }
  return false
}

/** Follows what embeds a clause up to the root. */
function climb(chain: Chain, resolved: ResolvedReport, index: number, sentence: Sentence, tree: ClauseTree, clause: Clause): void {
  let at = clause
  for (let steps = tree.clauses.length; steps > 0 && at.parent !== null; steps--) {
    const above = tree.clauses[at.parent]
    if (!above) return
    if (isDisproved(sentence, at, above)) chain.negative = !chain.negative
    const verdict = calledUntrue(sentence, at, above)
    if (verdict === 'negated') chain.negative = !chain.negative
    else if (verdict === 'denied') chain.denied = true
    // "rejects the claim that they fled": what rejects it has been counted
    if (verdict !== null) chain.open = false
    // "no solution unless the militia is disarmed": a condition, wherever the tree hangs it
    const relation = at.marker !== null && isCondition(at.marker) && at.relation !== 'coordinate' ? 'adverbial' : at.relation
    switch (relation) {
      case 'relative':
        if (!fillsGap(at)) {
          // "said on Tuesday that they had left": hung on the day by mistake
          if (above.kind !== 'verbal' && forceOf(above.lemma) !== null) applyForce(chain, resolved, index, sentence, tree, at, above)
        } else {
          // "groups that may attack": what the noun stands in does not touch it, but a quotation may
          chain.relative ??= at
          chain.open = false
        }
        break
      case 'adverbial':
        // "committed to ending it", "accused of shelling": the preposition's clause is what the word governs
        if (isGoverned(at, above)) applyForce(chain, resolved, index, sentence, tree, at, above)
        else climbAdverbial(chain, sentence, tree, at, above)
        break
      case 'coordinate':
        break
      case 'parataxis':
        // "“They want peace,” she said, adding that they had struck": a saying beside what is said hangs on nothing in it
        if (forceOf(at.lemma) === 'says' && at.kind === 'verbal' && at.form === 'finite') break
        applyForce(chain, resolved, index, sentence, tree, at, above)
        break
      default:
        applyForce(chain, resolved, index, sentence, tree, at, above)
    }
    at = above
  }
}

/** "The claims of an attack are untrue", "the attack is a fabrication". */
function isDisproved(sentence: Sentence, at: Clause, above: Clause): boolean {
  if (above.kind !== 'adjectival' || above.negation !== null || !isDisproving(above.lemma)) return false
  if (!above.subjects.some(({ head }) => head === at.predicate)) return false
  if (at.kind !== 'nominal') return false
  // "the report that a boat had been seized was mistaken": the tree may make the boat mistaken too
  const reported = above.subjects.some(({ head }) => forceOf(sentence.tokens[head]?.lemma ?? '') === 'says')
  return reported || isUndoing(above.lemma) || SPOKEN.test(at.lemma)
}
/** Nouns for what is told that say nothing of how it stands. */
const SPOKEN = /^(?:story|talk|tale|version|information|narrative|dispatch)$/

/** Whether an adverbial clause is what the word above speaks of, by its preposition or because that word wants an infinitive. */
function isGoverned(at: Clause, above: Clause): boolean {
  const force = forceOf(above.lemma)
  if (force === null || at.form === 'finite') return false
  if (at.form === 'infinitive') return at.marker === 'to' && (force === 'plans' || force === 'supposes' || force === 'prevents')
  return /^(?:to|of|at|from|against|about|on|for)$/.test(at.marker ?? '')
}

/**
 * "an announcement that it would train them", "the risk of losing them": the parser takes these for relative clauses, but no word in them
 * stands for the noun.
 */
function fillsGap(at: Clause): boolean {
  if (at.form === 'participle' && /^(?:of|for|to|about|against|at)$/.test(at.marker ?? '')) return false
  return at.marker !== 'that' || [...at.subjects, ...at.objects, ...at.obliques].some(({ via }) => via === 'relative')
}

function climbAdverbial(chain: Chain, sentence: Sentence, tree: ClauseTree, at: Clause, above: Clause): void {
  if (!chain.open) return
  if (at.marker !== null && isCondition(at.marker)) {
    if (at.marker !== 'once' && at.marker !== 'until') {
      weaken(chain, 'possible')
      chain.conditional ??= at.whole
    } else weaken(chain, above.tense === 'past' ? 'actual' : 'possible')
    chain.open = false
  } else if (at.form === 'infinitive') {
    weaken(chain, 'planned')
    chain.open = false
  } else if (at.marker === 'by' && at.form === 'participle' && (above.tense === 'future' || above.modal !== null)) {
    // "will lose the peace by leaving"
    weaken(chain, 'planned')
    chain.open = false
  } else if (at.marker === null && at.form === 'participle') {
    // "shelled the town, killing three": what holds of the shelling holds of the deaths
    readOwn(chain, sentence, tree, above, isReported(tree, above))
  } else chain.open = false
}

/** What the governing clause makes of the governed one. */
function applyForce(
  chain: Chain,
  resolved: ResolvedReport,
  index: number,
  sentence: Sentence,
  tree: ClauseTree,
  at: Clause,
  above: Clause,
): void {
  if (isYetTo(sentence, at)) {
    chain.open = false
    return
  }
  // "it was reported that rebels had attacked": what the parser takes for a subject is what was reported
  const impersonal = at.relation === 'subject' && at.marker === 'that' && above.voice === 'passive'
  if (
    (at.relation === 'subject' && !impersonal) ||
    (at.relation === 'argument' && at.role !== 'object' && at.role !== 'oblique' && at.role !== 'subject')
  ) {
    chain.open = chain.open && at.role === 'modifier'
    return
  }
  // "unable to verify who launched the strike": that there was one is taken for granted; "whether", "that" leave it open
  if (isChecking(above.lemma) && at.relation === 'complement' && at.form === 'finite') {
    if (!isAskedFor(sentence, at) && isUndone(tree, above)) weaken(chain, 'possible')
    else if (!isAskedFor(sentence, at)) chain.said ??= sayingOf(resolved, index, above)
    chain.open = false
    return
  }
  // "had no hand in the raid", "was not involved in it": whoever it is said of did not do it
  if (chain.open && /^(?:in|for|with)$/.test(at.preposition ?? at.marker ?? '') && isUninvolved(tree, above)) {
    chain.negative = !chain.negative
    return
  }
  let force = forceOf(above.lemma)
  // "told them to leave", "suggests lifting": a wish, not a report
  if (
    force === 'says' &&
    at.relation === 'complement' &&
    at.form === 'infinitive' &&
    !at.perfect &&
    above.voice === 'active' &&
    above.objects.length > 0
  )
    force = 'supposes'
  if (above.lemma === 'stop' && above.adverbs.some((adverb) => sentence.tokens[adverb]?.form === 'short')) force = 'prevents'
  // "undertook a mission" is the mission done; "undertook to free them" is a promise
  if (above.lemma === 'undertake' && at.relation === 'argument') force = 'passes'
  if (force === 'plans' && at.relation === 'complement' && at.form === 'finite' && at.tense === 'past') force = 'says'
  if (force === 'says' && at.relation === 'argument' && at.role === 'subject') force = null
  // "a withdrawal would help", "a rapid withdrawal will leave them alone": nobody says that it happens
  if (at.relation === 'argument' && at.role === 'subject' && chain.open && (above.tense === 'future' || above.modal === 'would')) {
    if (isIndefinite(sentence, at)) weaken(chain, 'possible')
  }
  if (at.relation === 'argument' && at.role === 'subject' && force !== 'passes') force = null
  if (at.relation === 'argument' && at.role === 'oblique' && !governs(above, at, force)) force = null

  switch (force) {
    case 'says':
      if (chain.relative === null && at.relation !== 'argument') chain.said = sayingOf(resolved, index, above)
      if (chain.open && at.relation === 'argument' && isAhead(above, at)) weaken(chain, 'planned')
      if (chain.open && above.negation !== null && at.relation !== 'argument') weaken(chain, 'possible')
      if (
        chain.open &&
        at.relation === 'argument' &&
        at.kind === 'nominal' &&
        !/^(?:confirm|admit|acknowledge|announce)$/.test(above.lemma)
      )
        chain.open = false
      return
    case 'facts':
      chain.open = false
      return
    case 'denies':
      if (!chain.open) return
      if (above.negation === null) chain.denied = true
      else chain.said = 'claimed'
      return
    case 'plans':
      if (!chain.open) return
      if (above.negation !== null) chain.negative = !chain.negative
      weaken(chain, 'planned')
      return
    case 'supposes':
      if (chain.open) weaken(chain, 'possible')
      return
    case 'prevents':
      if (!chain.open) return
      if (above.modal !== null || above.tense === 'future' || above.form === 'infinitive') weaken(chain, 'possible')
      else chain.negative = !chain.negative
      return
    case 'passes':
      if (chain.open) readOwn(chain, sentence, tree, above, isReported(tree, above))
      return
    default:
      if (at.relation === 'complement' && at.form === 'infinitive' && at.role === 'noun' && isAim(sentence, at)) {
        if (chain.open) weaken(chain, 'planned')
        chain.open = false
      } else if (at.relation === 'complement' && at.form === 'infinitive' && above.kind === 'verbal') {
        if (chain.open) readOwn(chain, sentence, tree, above, isReported(tree, above))
      } else if (at.relation === 'argument' && above.kind === 'nominal' && at.role !== 'modifier') {
        // "the day after the attack": nothing is said of the attack
        chain.open = false
      } else if (at.relation !== 'parataxis') chain.open = false
  }
}

/** "Who launched it", "how it began": a question about a deed that is taken for granted. */
function isAskedFor(sentence: Sentence, at: Clause): boolean {
  const asked = (head: number) => /^(?:who|whose|whom|what|which|how|where|when|why)$/i.test(sentence.tokens[head]?.form ?? '')
  return [...at.subjects, ...at.objects, ...at.obliques].some(({ head }) => asked(head)) || at.adverbs.some(asked)
}

/** "No hand in", "played no part in", "not involved in". */
function isUninvolved(tree: ClauseTree, above: Clause): boolean {
  const nouns = above.objects.flatMap(({ head }) => tree.clauses[tree.byPredicate[head] ?? -1] ?? [])
  const own = isInvolvement(above.lemma) ? [above] : nouns.filter(({ lemma }) => isInvolvement(lemma))
  return own.some(({ negation }) => negation !== null) || (own.length > 0 && above.negation !== null)
}

/** "Could not verify", "was unable to verify", "has yet to confirm". */
function isUndone(tree: ClauseTree, checking: Clause): boolean {
  if (checking.negation !== null) return true
  const above = checking.parent === null ? undefined : tree.clauses[checking.parent]
  return above !== undefined && (forceOf(above.lemma) === 'prevents') !== (above.negation !== null)
}

/** "Announced a withdrawal": still to come, unless it is of a kind that is announced when it is done ("announced the arrest"). */
function isAhead(above: Clause, at: Clause): boolean {
  return at.kind === 'nominal' && isAnnouncing(above.lemma) && !isAnnouncedDone(at.lemma.toLowerCase())
}

/** "The coalition to defeat them" aims at it; "the first to attack them" did it, and so did who "did much to weaken them". */
function isAim(sentence: Sentence, at: Clause): boolean {
  const noun = sentence.tokens[sentence.tokens[at.predicate]?.head ?? -1]
  if (noun?.upos !== 'NOUN' && noun?.upos !== 'PROPN') return false
  return !(sentence.children[noun.index] ?? []).some((child) => isSingling(sentence.tokens[child]?.form.toLowerCase() ?? ''))
}

function isIndefinite(sentence: Sentence, { predicate }: Clause): boolean {
  return (sentence.children[predicate] ?? []).some((child) => /^an?$/i.test(sentence.tokens[child]?.form ?? ''))
}

/** Whether an oblique is what the verb or noun is about: "called for talks", "threat of war", not "said after talks". */
function governs(above: Clause, at: Clause, force: string | null): boolean {
  if (force === null) return false
  if (above.kind === 'nominal') return /^(?:of|for|to|on|about|against)$/.test(at.preposition ?? '')
  // "aimed at a truce", but "agreed at a meeting", "voted on Monday"
  if (at.preposition === 'at') return /^(?:aim|hint|balk|baulk)$/.test(above.lemma)
  return /^(?:for|to|of|on|about|from|against|with)$/.test(at.preposition ?? '')
}

/** Whether a saying counts as a party's claim or as hearsay. */
function sayingOf(resolved: ResolvedReport, index: number, saying: Clause): 'claimed' | 'reported' {
  for (const { head } of saying.kind === 'nominal' ? [...saying.possessors, ...saying.obliques] : saying.subjects) {
    const id = resolved.actorAt(index, head)
    const actor = id === null ? null : actorOf(resolved, id)
    if (actor) return actor.kind === 'media' ? 'reported' : 'claimed'
  }
  return saying.kind === 'nominal' ? 'claimed' : 'reported'
}

/** The outermost statement whose content holds a word. */
function holderOf(trigger: Span, statements: readonly Statement[]): Statement | null {
  let holder: Statement | null = null
  for (const statement of statements) {
    if (statement.mode === 'none' || !statement.content.some((span) => contains(span, trigger))) continue
    if (!holder || (holder.within !== null && isWithin(holder, statement, statements))) holder = statement
  }
  return holder
}

function isWithin(inner: Statement, outer: Statement, statements: readonly Statement[]): boolean {
  let at: Statement | undefined = inner
  for (let steps = statements.length; steps > 0 && at; steps--) {
    if (at.within === outer.id) return true
    const { within }: Statement = at
    at = within === null ? undefined : statements.find(({ id }) => id === within)
  }
  return false
}

/** "claimed to have taken the town, which the rebels seized last year": the seizure is the writer's, unless it is in quotation marks. */
function isWritersOwn(resolved: ResolvedReport, chain: Chain, holder: Statement, trigger: Span): boolean {
  if (!chain.relative || holder.mode === 'direct') return false
  if (holder.cue && contains(chain.relative.whole, holder.cue)) return false
  return !holder.quotes.some((quote) =>
    holder.content.some((span) => {
      const at = resolved.report.text.indexOf(quote, span.start)
      return at >= 0 && at <= trigger.start && trigger.end <= at + quote.length
    }),
  )
}

/** Whether a statement comes from media, unnamed sources or nobody that is named. */
function isHearsay(resolved: ResolvedReport, { speaker, source }: Statement): boolean {
  const actor = speaker === null ? null : actorOf(resolved, speaker)
  if (actor?.kind === 'media') return true
  const [words] = source
  if (!words) return !actor
  const sentence = sentenceAround(resolved, words)
  return sentence?.tokens.some((token) => contains(words, token) && isHearsaySource(token.lemma.toLowerCase())) ?? !actor
}

/** What the cue of a statement makes of its content. */
function cueForce(resolved: ResolvedReport, statement: Statement): string | null {
  const { cue } = statement
  if (!cue) return null
  const sentence = sentenceAround(resolved, cue)
  const token = sentence?.tokens.find((word) => word.start >= cue.start && word.end <= cue.end && forceOf(word.lemma) !== null)
  if (!sentence || !token) return null
  const index = resolved.clauses[sentence.index]?.byPredicate[token.index]
  const clause = index == null ? undefined : resolved.clauses[sentence.index]?.clauses[index]
  return clause?.negation != null ? null : forceOf(token.lemma)
}
