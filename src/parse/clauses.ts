import { AIM_NOUNS } from '../lang/en/aim-nouns.ts'
import { LIGHT_VERBS } from '../lang/en/light-verbs.ts'
import type { Argument, Clause, ClauseKind, ClauseRelation, ClauseTree, Oblique, Via } from './clause.ts'
import { clauseSpans } from './clause-spans.ts'
import type { ParsedReport, Sentence, Token } from './sentence.ts'
import { baseRelation, childrenOf, tokenAt } from './tree.ts'
import { readVerbGroup, type VerbGroup } from './verb-group.ts'

const LIGHT: ReadonlySet<string> = new Set(LIGHT_VERBS)

/** A clause while it is being made; `Clause` says what each field means. */
type Draft = { -readonly [Key in keyof Clause]: Clause[Key] extends readonly (infer Of)[] ? Of[] : Clause[Key] } & {
  /** Subject as the sentence has it: of a passive, what is acted on. Control and coordination share this one. */
  surface: 'subjects' | 'objects'
  /** The object was said with this predicate, not shared from another. */
  ownObject: boolean
}

/**
 * The clauses of a sentence: every verb, every predicate after a copula and every common noun, with voice, control, relative clauses,
 * coordination and light verbs undone (`Clause` says how). Verbs used as adjectives ("the contested area") and prepositions
 * ("following the talks") make none. Linear in the sentence but for chains of conjuncts.
 */
export function findClauses(sentence: Sentence): ClauseTree {
  const kinds = sentence.tokens.map((token) => kindOf(sentence, token))
  const byPredicate: (number | null)[] = []
  let count = 0
  for (const kind of kinds) byPredicate.push(kind ? count++ : null)
  const drafts: Draft[] = []
  sentence.tokens.forEach((token, index) => {
    const kind = kinds[index]
    if (kind) drafts.push(draftOf(sentence, token, kind, drafts.length))
  })
  const draftAt = (token: number): Draft | null => {
    const index = byPredicate[token]
    return index === null || index === undefined ? null : (drafts[index] ?? null)
  }
  for (const draft of drafts) attach(sentence, draft, draftAt)
  // From the outside in, so that a controller is complete before what it controls.
  for (const draft of byDepth(sentence, drafts)) {
    shareWithConjunct(sentence, draft, draftAt)
    fillRelative(sentence, draft)
    fillControlled(sentence, draft, draftAt)
  }
  for (const draft of drafts) handOverLightVerb(draft, draftAt)
  const spans = clauseSpans(sentence, drafts)
  return {
    byPredicate,
    clauses: drafts.map(({ surface: _surface, ownObject: _own, ...clause }, index) => ({
      ...clause,
      ...(spans[index] as { span: Clause['span']; whole: Clause['whole'] }),
    })),
  }
}

/** The clauses of every sentence of a report. */
export function findClausesOf(parsed: ParsedReport): ClauseTree[] {
  return parsed.sentences.map(findClauses)
}

/** What kind of predicate a token is, or null. */
function kindOf(sentence: Sentence, token: Token): ClauseKind | null {
  const relation = baseRelation(token.relation)
  if (isArranged(sentence, token)) return 'verbal'
  if (childrenOf(sentence, token.index, 'cop').length > 0) return 'adjectival'
  if (token.upos === 'VERB') return /^(amod|case|mark|cc|compound|flat|fixed|det|advmod|discourse)$/.test(relation) ? null : 'verbal'
  if (token.upos === 'AUX') return /^(aux|cop)$/.test(relation) ? null : 'verbal'
  if (token.upos === 'ADJ') return isPredicateAdjective(sentence, token) ? 'adjectival' : null
  if (token.upos === 'NOUN') return /^(fixed|flat|goeswith|case|mark|cc|advmod)$/.test(relation) ? null : 'nominal'
  return null
}

const AIMS: ReadonlySet<string> = new Set(AIM_NOUNS.split(' '))

/** "The ministers are to meet": arranged. "The aim is to meet" only says what the aim is. */
function isArranged(sentence: Sentence, token: Token): boolean {
  if (token.upos !== 'VERB') return false
  const to = childrenOf(sentence, token.index, 'mark').find((mark) => mark.xpos === 'TO')
  const be = childrenOf(sentence, token.index).find(
    (word) => /^(?:cop|aux|aux:pass)$/.test(word.relation) && word.lemma === 'be' && /^VB[DPZ]$/.test(word.xpos),
  )
  const subject = childrenOf(sentence, token.index, 'nsubj')[0] ?? childrenOf(sentence, token.index, 'nsubj:pass')[0]
  if (!to || !be || !subject || be.index > to.index || subject.index > be.index) return false
  return (
    /^(?:NOUN|PROPN|PRON)$/.test(subject.upos) &&
    !AIMS.has(subject.lemma.toLowerCase()) &&
    !/^(?:what|all|this|that|it)$/i.test(subject.form)
  )
}

function isPredicateAdjective(sentence: Sentence, token: Token): boolean {
  const relation = baseRelation(token.relation)
  if (/^(root|xcomp|ccomp|advcl|acl|parataxis)$/.test(relation)) return true
  if (relation !== 'conj' || token.head < 0) return false
  const head = tokenAt(sentence, token.head)
  return head.upos === 'VERB' || (head.upos === 'ADJ' && kindOf(sentence, head) === 'adjectival')
}

/** A clause with what hangs on its own predicate; nothing shared yet. */
function draftOf(sentence: Sentence, predicate: Token, kind: ClauseKind, index: number): Draft {
  const nothing = { start: predicate.start, end: predicate.end }
  const nominal: VerbGroup = {
    lemma: predicate.lemma,
    voice: 'active',
    tense: 'none',
    perfect: false,
    progressive: false,
    form: 'noun',
    modal: null,
    negation: childrenOf(sentence, predicate.index, 'det').find((det) => det.form.toLowerCase() === 'no')?.index ?? null,
    adverbs: childrenOf(sentence, predicate.index, 'advmod').map((token) => token.index),
    marker: null,
  }
  const group = kind === 'nominal' ? nominal : readVerbGroup(sentence, predicate)
  const draft: Draft = {
    ...group,
    adverbs: [...group.adverbs],
    index,
    kind,
    predicate: predicate.index,
    subjects: [],
    objects: [],
    indirects: [],
    obliques: [],
    possessors: [],
    modifiers: [],
    question: false,
    parent: null,
    relation: 'root',
    role: null,
    preposition: null,
    span: nothing,
    whole: nothing,
    surface: 'subjects',
    ownObject: false,
  }
  const reducedPassive =
    predicate.xpos === 'VBN' &&
    group.form === 'participle' &&
    /^(acl|advcl|root|parataxis|conj)/.test(predicate.relation) &&
    !predicate.relation.includes('relcl')
  if (reducedPassive && kind === 'verbal' && childrenOf(sentence, predicate.index, 'obj').length === 0) draft.voice = 'passive'
  if (draft.voice === 'passive') draft.surface = 'objects'
  if (kind === 'verbal' && isArranged(sentence, predicate)) {
    draft.modal = 'be to'
    draft.form = 'finite'
    draft.marker = null
  }
  for (const child of childrenOf(sentence, predicate.index)) addRole(sentence, draft, child)
  draft.ownObject = draft.objects.length > 0 && draft.voice === 'active'
  draft.question = kind !== 'nominal' && sentence.tokens.slice(-3).some((token) => token.form === '?')
  return draft
}

function addRole(sentence: Sentence, draft: Draft, child: Token): void {
  const relation = baseRelation(child.relation)
  const fillers = () => withConjuncts(sentence, child.index)
  if (relation === 'nsubj')
    draft[child.relation === 'nsubj:pass' ? 'objects' : draft.kind === 'nominal' ? 'subjects' : draft.surface].push(...fillers())
  else if (relation === 'obj') draft[draft.voice === 'passive' ? 'indirects' : 'objects'].push(...fillers())
  else if (relation === 'iobj') draft.indirects.push(...fillers())
  else if (child.relation === 'obl:agent') draft.subjects.push(...fillers())
  else if (child.relation === 'nmod:poss') draft.possessors.push(...fillers())
  else if (relation === 'obl' || relation === 'nmod') {
    const preposition = prepositionOf(sentence, child)
    // "shelled by the army": the tree's agent label is missing now and then.
    if (preposition === 'by' && draft.voice === 'passive' && relation === 'obl' && !isMeans(child)) draft.subjects.push(...fillers())
    else draft.obliques.push(...fillers().map((filler) => ({ ...filler, preposition })))
  } else if (draft.kind === 'nominal' && (relation === 'amod' || relation === 'compound'))
    draft.modifiers.push(child.index, ...conjunctsOf(sentence, child.index))
}

/** "won by 40 votes", "fell by Monday": not who did it. */
function isMeans(token: Token): boolean {
  return token.upos === 'NUM' || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(token.form)
}

/** The preposition of an oblique in lower case, fixed parts included; '' for "last year", "Tuesday". */
function prepositionOf(sentence: Sentence, token: Token): string {
  const cases = childrenOf(sentence, token.index, 'case').filter((child) => child.form !== "'s" && child.form !== '’s')
  return cases
    .flatMap((child) => [child, ...childrenOf(sentence, child.index, 'fixed')])
    .map((word) => word.form.toLowerCase())
    .join(' ')
}

function conjunctsOf(sentence: Sentence, index: number): number[] {
  return childrenOf(sentence, index, 'conj').flatMap((conjunct) => [conjunct.index, ...conjunctsOf(sentence, conjunct.index)])
}

/** A filler and its conjuncts: "drones and missiles" gives two. A conjunct that is a clause of its own is no filler. */
function withConjuncts(sentence: Sentence, index: number): Argument[] {
  const nominal = conjunctsOf(sentence, index).filter((conjunct) =>
    /^(NOUN|PROPN|PRON|NUM|ADJ|DET|SYM|X)$/.test(tokenAt(sentence, conjunct).upos),
  )
  return [index, ...nominal].map((head) => ({ head, via: 'tree' as const }))
}

const RELATIONS: Readonly<Record<string, ClauseRelation>> = {
  root: 'root',
  ccomp: 'complement',
  xcomp: 'complement',
  csubj: 'subject',
  acl: 'relative',
  advcl: 'adverbial',
  parataxis: 'parataxis',
}

/** Finds the clause that embeds a clause, and how. Conjuncts hang where their first conjunct hangs, except on the root. */
function attach(sentence: Sentence, draft: Draft, draftAt: (token: number) => Draft | null): void {
  let token = tokenAt(sentence, draft.predicate)
  let coordinate = false
  while (token.relation === 'conj' && token.head >= 0) {
    token = tokenAt(sentence, token.head)
    coordinate = true
  }
  const first = coordinate ? draftAt(token.index) : null
  if (token.head < 0) {
    if (first) {
      draft.parent = first.index
      draft.relation = 'coordinate'
    }
    return
  }
  const relation = baseRelation(token.relation)
  let at = token.head
  while (at >= 0 && !draftAt(at)) at = tokenAt(sentence, at).head
  draft.parent = at >= 0 ? (draftAt(at)?.index ?? null) : null
  const head = tokenAt(sentence, token.head)
  if (draft.kind === 'nominal' && !/^(ccomp|xcomp|advcl|acl|parataxis|csubj)$/.test(relation)) {
    draft.relation = 'argument'
    draft.role = roleOf(token, head, draftAt(head.index))
    if (draft.role === 'oblique') draft.preposition = prepositionOf(sentence, token)
  } else {
    draft.relation = RELATIONS[relation] ?? 'parataxis'
    if (relation === 'acl' && !token.relation.includes('relcl')) {
      // "the claim that …", "an agreement to …" hold the noun's content; "the town seized last year" tells of the noun.
      if (draft.marker === 'that' || draft.marker === 'to' || draft.marker === 'whether') draft.relation = 'complement'
    }
    if (token.relation === 'advcl:relcl') draft.relation = 'relative'
    if (token.relation === 'advcl' && draft.marker === 'to' && isObjectControl(draftAt(head.index))) draft.relation = 'complement'
    if (relation === 'acl' || (draft.relation === 'complement' && head.upos === 'NOUN' && relation !== 'xcomp')) draft.role = 'noun'
  }
}

function isObjectControl(governor: Draft | null): boolean {
  return governor !== null && OBJECT_CONTROL.has(governor.lemma) && governor.objects.length > 0
}

function roleOf(token: Token, head: Token, headClause: Draft | null): Clause['role'] {
  if (token.relation === 'nmod:poss') return 'possessor'
  switch (baseRelation(token.relation)) {
    case 'nsubj':
      return token.relation === 'nsubj:pass' || headClause?.voice === 'passive' ? 'object' : 'subject'
    case 'obj':
      return 'object'
    case 'iobj':
      return 'indirect'
    case 'obl':
    case 'nmod':
      return token.relation === 'obl:agent' ? 'subject' : 'oblique'
    default:
      return head.upos === 'VERB' ? 'oblique' : 'modifier'
  }
}

function byDepth(sentence: Sentence, drafts: readonly Draft[]): Draft[] {
  const depths = new Int32Array(sentence.tokens.length).fill(-1)
  const depthOf = (index: number): number => {
    const path: number[] = []
    let at = index
    while (at >= 0 && (depths[at] ?? 0) < 0) {
      path.push(at)
      at = tokenAt(sentence, at).head
    }
    let depth = at < 0 ? -1 : (depths[at] ?? 0)
    for (const token of path.reverse()) depths[token] = ++depth
    return depths[index] ?? 0
  }
  return [...drafts].sort((a, b) => depthOf(a.predicate) - depthOf(b.predicate) || a.predicate - b.predicate)
}

const share = (fillers: readonly Argument[], via: Via): Argument[] => fillers.map(({ head }) => ({ head, via }))

/** "has arrested and charged", "will meet and sign": a conjunct without subject, auxiliary or object of its own takes the first one's. */
function shareWithConjunct(sentence: Sentence, draft: Draft, draftAt: (token: number) => Draft | null): void {
  const token = tokenAt(sentence, draft.predicate)
  if (token.relation !== 'conj' || draft.kind === 'nominal') return
  const first = draftAt(token.head)
  if (!first || first.kind === 'nominal') return
  const bare = !(sentence.children[token.index] ?? []).some((child) => /^(aux|cop|mark)/.test(tokenAt(sentence, child).relation))
  const ownSubject = draft[draft.surface].length > 0 || draft.subjects.length > 0
  if (
    bare &&
    (token.xpos === 'VB' || (token.xpos === 'VBN' && first.perfect) || (token.xpos === 'VBG' && first.progressive) || token.upos !== 'VERB')
  ) {
    draft.modal = first.modal
    draft.tense = first.tense
    draft.perfect = first.perfect
    draft.progressive = first.progressive && token.xpos === 'VBG'
    draft.form = first.form
    draft.marker ??= first.marker
    if (!ownSubject && draft.negation === null && first.negation !== null && first.negation < first.predicate) {
      // "did not confirm or deny" negates both; "did not wait and attacked" does not reach a conjunct with a tense of its own
      if (/^(or|nor)$/.test(childrenOf(sentence, token.index, 'cc')[0]?.form.toLowerCase() ?? '')) draft.negation = first.negation
    }
  }
  if (bare && token.xpos === 'VBN' && first.voice === 'passive' && !ownSubject) {
    const agents = draft.voice === 'active' ? draft.subjects : []
    draft.voice = 'passive'
    draft.surface = 'objects'
    draft.subjects = agents
    draft.form = first.form
    draft.tense = first.tense
    draft.modal = first.modal
  }
  if (!ownSubject) draft[draft.surface].push(...share(first[first.surface], 'coordination'))
  else if (draft.voice === 'passive' && draft.objects.length === 0) draft.objects.push(...share(first[first.surface], 'coordination'))
  if (!draft.ownObject && draft.voice === 'active' && draft.objects.length === 0 && first.ownObject && first.voice === 'active') {
    // "seized and held the town": the object stands after both verbs
    const after = first.objects.filter(({ head }) => head > token.index)
    draft.objects.push(...share(after, 'coordination'))
  }
}

const RELATIVE_TAGS = /^(WDT|WP|WP\$|WRB)$/

/** Fills "who", "which", "that", "where" by what they stand for, and the gap of a reduced clause by the noun it hangs on. */
function fillRelative(sentence: Sentence, draft: Draft): void {
  if (draft.kind === 'nominal') return
  let token = tokenAt(sentence, draft.predicate)
  while (token.relation === 'conj' && token.head >= 0) token = tokenAt(sentence, token.head)
  if (token.head < 0) return
  // "the town, which the army says it captured": what is said there is of the town
  const above = tokenAt(sentence, token.head)
  if (token.relation === 'ccomp' && above.relation === 'acl:relcl' && above.head >= 0) {
    const swapped = (filler: Argument): Argument => {
      const word = tokenAt(sentence, filler.head)
      return RELATIVE_TAGS.test(word.xpos) && word.index < above.index ? { ...filler, head: above.head, via: 'relative' } : filler
    }
    draft.objects = draft.objects.map(swapped)
    draft.subjects = draft.subjects.map(swapped)
    // the tree may hang "which" on the verb of saying
    const isAbove = (sentence.children[above.index] ?? []).some((child) => {
      const word = tokenAt(sentence, child)
      return word.relation === 'obj' && RELATIVE_TAGS.test(word.xpos)
    })
    if (isAbove && draft.kind === 'verbal' && draft.voice === 'active' && draft.objects.length === 0)
      draft.objects.push({ head: above.head, via: 'relative' })
    return
  }
  if (!/^acl/.test(token.relation)) return
  const antecedent = token.head
  if (token.relation !== 'acl:relcl') {
    if (draft.relation === 'complement' || draft.predicate !== token.index) return
    // "years of shelling", "a role in toppling him": the noun does nothing of the kind
    if (draft.marker !== null && draft.form === 'participle') return
    const gap = draft.voice === 'passive' ? draft.objects : draft.subjects
    if (gap.length === 0) gap.push({ head: antecedent, via: 'reduced' })
    return
  }
  let pronoun: Token | null = null
  const swap = <Of extends Argument>(fillers: Of[]): Of[] =>
    fillers.map((filler) => {
      const word = tokenAt(sentence, filler.head)
      if (!RELATIVE_TAGS.test(word.xpos) && !(word.form.toLowerCase() === 'that' && word.upos === 'PRON' && word.index < draft.predicate))
        return filler
      pronoun = word
      return { ...filler, head: antecedent, via: 'relative' as const }
    })
  const says = (sentence.children[draft.predicate] ?? []).some((child) => sentence.tokens[child]?.relation === 'ccomp')
  draft.subjects = swap(draft.subjects)
  draft.objects = swap(draft.objects)
  if (says) draft.objects = draft.objects.filter(({ via }) => via !== 'relative')
  if (draft.objects.length === 0 && draft.subjects.length > 1 && draft.subjects.some(({ via }) => via === 'relative')) {
    // "which militants seized": with a subject of its own beside it, the pronoun is the object
    draft.objects = draft.subjects.filter(({ via }) => via === 'relative')
    draft.subjects = draft.subjects.filter(({ via }) => via !== 'relative')
  }
  draft.indirects = swap(draft.indirects)
  draft.obliques = swap(draft.obliques)
  const where = draft.adverbs.map((adverb) => tokenAt(sentence, adverb)).find((adverb) => adverb.xpos === 'WRB')
  if (where) {
    draft.obliques.push({
      head: antecedent,
      via: 'relative',
      preposition: where.form.toLowerCase() === 'where' ? 'in' : '',
    } satisfies Oblique)
    pronoun = where
  }
  if (pronoun) {
    draft.marker ??= (pronoun as Token).form.toLowerCase()
    return
  }
  // "the town Ukraine seized", "the man seen on Monday"
  if (draft[draft.surface].length === 0 && draft.subjects.length === 0) draft[draft.surface].push({ head: antecedent, via: 'relative' })
  else if (draft.voice === 'active' && draft.objects.length === 0 && draft.kind === 'verbal' && !says)
    draft.objects.push({ head: antecedent, via: 'relative' })
}

/** Verbs whose object does what the "to" clause says; the parser often takes that clause for a purpose ("ordered the army to leave"). */
const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'advise allow ask authorize beg cause challenge command compel convince direct enable encourage entitle expect forbid force induce instruct invite lead oblige order permit persuade press pressure prompt push remind request require task tell tempt urge warn'.split(
    ' ',
  ),
)

/** The predicate that a shared subject comes from keeps its subject: "promised them to leave". */
const SUBJECT_CONTROL: ReadonlySet<string> = new Set(['promise', 'vow', 'threaten', 'pledge', 'swear'])

/** "agreed to lift", "forced them to leave", "was said to have fled", "arrived to negotiate", "after meeting them, he left". */
function fillControlled(sentence: Sentence, draft: Draft, draftAt: (token: number) => Draft | null): void {
  if (draft.kind === 'nominal' || draft[draft.surface].length > 0 || draft.relation === 'relative' || draft.relation === 'root') return
  if (draft.form === 'finite' && draft.tense !== 'none' && draft.relation !== 'complement') return
  let token = tokenAt(sentence, draft.predicate)
  while (token.relation === 'conj' && token.head >= 0) token = tokenAt(sentence, token.head)
  if (token.head < 0) return
  const relation = baseRelation(token.relation)
  const governor = draftAt(token.head)
  if (!governor || !/^(xcomp|advcl|acl|ccomp|csubj)$/.test(relation)) return
  if (relation === 'ccomp' && draft.form === 'finite') return
  if (relation === 'acl') {
    // "Ukraine's agreement to lift", "an order to retreat"
    draft[draft.surface].push(...share(governor.possessors.length > 0 ? governor.possessors : governor.subjects, 'control'))
    return
  }
  if (relation === 'xcomp') {
    if (draft.modal === null && draft.marker === 'to' && governor.objects.length === 0 && /^(have|be|need|ought)$/.test(governor.lemma))
      draft.modal = `${governor.lemma} to`
    if (draft.modal === null && governor.lemma === 'go' && governor.progressive && draft.marker === 'to') draft.modal = 'be going to'
  }
  const objectControl =
    (relation === 'xcomp' && !SUBJECT_CONTROL.has(governor.lemma)) ||
    (draft.marker === 'to' && isObjectControl(governor)) ||
    // "accused them of arming rebels", "kept them from leaving"
    (draft.form === 'participle' && /^(?:of|from|for|into|against)$/.test(draft.marker ?? ''))
  const controller =
    objectControl && governor.voice === 'active' && governor.objects.length > 0
      ? governor.objects
      : objectControl && governor.voice === 'active' && governor.indirects.length > 0
        ? governor.indirects
        : governor[governor.surface]
  draft[draft.surface].push(...share(controller.length > 0 ? controller : governor.subjects, 'control'))
}

/** "The two sides held talks in Geneva": the talks take the sides and the place. */
function handOverLightVerb(draft: Draft, draftAt: (token: number) => Draft | null): void {
  if (draft.kind !== 'verbal' || !LIGHT.has(draft.lemma)) return
  for (const { head } of draft.objects) {
    const noun = draftAt(head)
    if (noun?.kind !== 'nominal') continue
    noun.subjects.push(...share(draft.subjects, 'light verb'))
    const known = new Set(noun.obliques.map((oblique) => oblique.head))
    noun.obliques.push(
      ...draft.obliques.filter((oblique) => !known.has(oblique.head)).map((oblique) => ({ ...oblique, via: 'light verb' as const })),
    )
  }
}
