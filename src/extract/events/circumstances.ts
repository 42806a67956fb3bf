import type { Clause } from '../../parse/clause.ts'
import { baseRelation, childrenOf, subtreeOf, tokenAt } from '../../parse/tree.ts'
import type { Place, When } from '../../record/types.ts'
import { placeOf, timesIn } from '../status/report-index.ts'
import { meansOf } from './lexicon.ts'
import { clauseAt, type View } from './view.ts'

/** Prepositions that say where an act is done. "from" and "via" do not. */
const WHERE =
  /^(?:in|at|on|into|inside|near|outside|across|along|around|to|over|within|throughout|against|through|towards?|of|for|off|between|upon|by|north|south|east|west|during)$/
/** Prepositions of the aim of a move, good only for acts that end there. */
const OF_MOVES = /^(?:to|into|towards?)$/

/** Clauses whose circumstances are not those of an act beside them. */
const SPEECH =
  /^(?:say|tell|add|state|announce|report|claim|declare|note|confirm|warn|insist|argue|deny|write|quote|reply|stress|acknowledge)$/

/** The places of an act: `targets` that are places themselves (the town taken), those of its own clause, of the noun that names it, then of its objects; last any named among its own words. */
export function placesOf(
  view: View,
  clauses: readonly Clause[],
  objects: readonly number[],
  targets: readonly number[] = [],
): Place['id'][] {
  const found = new Set<Place['id']>()
  for (const target of targets) for (const id of placesUnder(view, target)) found.add(id)
  for (const clause of clauses) for (const id of localPlaces(view, clause)) found.add(id)
  for (const object of found.size === 0 ? objects : []) for (const id of placesUnder(view, object)) found.add(id)
  if (found.size > 0) return [...found]
  for (const { span, predicate, subjects } of clauses.slice(0, 1)) {
    // "was attacked by a missile off Aden": a weapon was where it struck
    const people = subjects.filter(({ head }) => meansOf([tokenAt(view.sentence, head).lemma.toLowerCase()]).length === 0)
    const doers = new Set(people.flatMap(({ head }) => subtreeOf(view.sentence, head)))
    for (const token of view.sentence.tokens) {
      if (token.start < span.start || token.end > span.end || token.index === predicate || doers.has(token.index)) continue
      const id = view.resolved.placeAt(view.index, token.index)
      if (id !== null && !isSource(view, token.index)) found.add(id)
    }
  }
  return [...found]
}

/** "from Syria", "out of the city": where something came from is not where it was done. */
function isSource(view: View, token: number): boolean {
  return childrenOf(view.sentence, token, 'case').some((word) => /^(?:from|via|since)$/i.test(word.form))
}

function localPlaces(view: View, clause: Clause): Place['id'][] {
  const found: Place['id'][] = []
  for (const { head, preposition } of clause.obliques) {
    if (preposition !== '' && !WHERE.test(preposition.split(' ')[0] ?? '')) continue
    if (OF_MOVES.test(preposition) && clause.kind === 'nominal') {
      const named = view.resolved.placeAt(view.index, head)
      if (named !== null) found.push(named)
      continue
    }
    found.push(...placesUnder(view, head))
  }
  // "struck targets in one town as well as in another": the second hangs on the verb
  for (const child of view.tree.clauses) {
    if (child.parent === clause.index && child.relation === 'coordinate' && child.kind === 'nominal')
      found.push(...placesUnder(view, child.predicate))
  }
  for (const modifier of clause.modifiers) {
    const id = view.resolved.placeAt(view.index, modifier)
    // "Ukraine negotiations" are Ukraine's; "the Jeddah talks" are in Jeddah
    if (id !== null && placeOf(view.resolved, id)?.precision !== 'country') found.push(id)
  }
  return found
}

/**
 * The places of what an act is told beside: what the same doers did with it ("entered Kadugli and killed 11"), and whence people ran from it
 * ("fled Goma after rebels shelled the airport").
 */
export function placesBeside(view: View, clause: Clause): Place['id'][] {
  const beside = view.tree.clauses.filter(
    (other) =>
      other !== clause &&
      other.kind === 'verbal' &&
      (isOutcome(clause, other) ||
        (other.tense === clause.tense && (isSharedWith(clause, other) || isFled(clause, other) || isHow(clause, other)))),
  )
  for (const other of beside) {
    const found = [...other.objects.flatMap(({ head }) => placesUnder(view, head)), ...localPlaces(view, other)]
    if (found.length > 0) return [...new Set(found)]
  }
  return []
}

/** Verbs of what an attack leaves behind, done where it was. */
const AFTERMATH =
  /^(?:break out|burn|catch|collapse|sink|halt|shut|close|evacuate|rescue|pull|bury|find|treat|hospitalise|hospitalize|lose|damage|smoke|flee)$/

/**
 * The places of an attack told by a noun that has none of its own: in the phrase right behind it, wherever the parser hangs that ("the toll of
 * the naval fire on fishermen off Rafah"), and where its traces are ("a fire broke out at a refinery in Saratov after a drone attack").
 */
export function placesAround(view: View, noun: Clause): Place['id'][] {
  const above = noun.kind !== 'nominal' || noun.parent === null ? undefined : view.tree.clauses[noun.parent]
  if (!above) return []
  const behind = above.obliques.find(
    ({ head, preposition }) =>
      WHERE.test(preposition.split(' ')[0] ?? '') &&
      childrenOf(view.sentence, head, 'case').some(({ index }) => index === noun.predicate + 1),
  )
  if (behind) return placesUnder(view, behind.head)
  if (!/^(?:after|following|in|from)$/.test(noun.preposition ?? '') || !AFTERMATH.test(above.lemma)) return []
  const found = [...localPlaces(view, above), ...above.subjects.flatMap(({ head }) => placesUnder(view, head))]
  return [...new Set([...found, ...above.objects.flatMap(({ head }) => placesUnder(view, head))])]
}

/** The places named anywhere in a clause and what hangs on it: "drove a truck packed with explosives into a base in Gao". */
export function placesWithin(view: View, { whole }: Clause): Place['id'][] {
  const inside = view.sentence.tokens.filter(({ start, end, index }) => start >= whole.start && end <= whole.end && !isSource(view, index))
  return [...new Set(inside.flatMap(({ index }) => view.resolved.placeAt(view.index, index) ?? []))]
}

/** Two verbs of one subject joined by "and", neither of them of saying. */
function isSharedWith(clause: Clause, other: Clause): boolean {
  const joined =
    (clause.relation === 'coordinate' && clause.parent === other.index) ||
    (other.relation === 'coordinate' && other.parent === clause.index)
  const doers = new Set(clause.subjects.map(({ head }) => head))
  return joined && !SPEECH.test(other.lemma) && other.subjects.some(({ head }) => doers.has(head))
}

/** "Mortars landed in the market of Bara, killing a woman": where they came down. */
function isOutcome(clause: Clause, other: Clause): boolean {
  const isHarm = /^(?:kill|wound|injure|hurt|maim|bury|damage|destroy|burn)$/.test(clause.lemma)
  return (
    isHarm && clause.relation === 'adverbial' && clause.form === 'participle' && clause.parent === other.index && !SPEECH.test(other.lemma)
  )
}

/** "Were killed when their car hit a mine near Kidal": how it came about. */
function isHow(clause: Clause, other: Clause): boolean {
  return (
    other.parent === clause.index &&
    other.relation === 'adverbial' &&
    other.marker === 'when' &&
    /^(?:kill|die|perish|wound|injure|hurt)$/.test(clause.lemma)
  )
}

/** "Residents fled Goma after …": the flight was from where the act was. */
function isFled(clause: Clause, other: Clause): boolean {
  const after = clause.relation === 'adverbial' && clause.parent === other.index && /^(?:after|when|as)$/.test(clause.marker ?? '')
  return after && /^(?:flee|evacuate|escape|leave|abandon|die|perish|collapse)$/.test(other.lemma)
}

/** The place a phrase names, or the places inside it: "targets in Odesa, Dnipro and Kharkiv". */
export function placesUnder(view: View, token: number): Place['id'][] {
  const found: Place['id'][] = []
  const open = [token]
  const seen = new Set<number>()
  while (open.length > 0 && seen.size < 40) {
    const at = open.shift() as number
    if (seen.has(at)) continue
    seen.add(at)
    const id = view.resolved.placeAt(view.index, at)
    if (id !== null) found.push(id)
    for (const child of view.sentence.children[at] ?? []) {
      const word = tokenAt(view.sentence, child)
      const relation = baseRelation(word.relation)
      // "Singa, a town on the Nile south of Sennar": what only says where the place lies
      if (relation === 'appos' && word.upos === 'NOUN' && (id !== null || tokenAt(view.sentence, at).upos === 'PROPN')) continue
      if (relation === 'conj' || relation === 'appos' || relation === 'flat' || relation === 'compound') open.push(child)
      else if (relation === 'acl' && /^(?:know|call|name|dub)$/.test(word.lemma)) open.push(...(view.sentence.children[child] ?? []))
      else if (relation === 'nmod') {
        const cases = childrenOf(view.sentence, child, 'case').map((marker) => marker.form.toLowerCase())
        if (cases.every((preposition) => preposition !== 'from')) open.push(child)
      }
    }
  }
  return found
}

/**
 * When an act was: the time of its own clause or noun; else of the clauses that embed it, up to one that says or opens a relative
 * clause, whose times are their own.
 */
export function whenOf(view: View, clauses: readonly Clause[]): When | null {
  for (const clause of clauses) {
    const own = timeIn(view, clause)
    if (own) return own
  }
  const [first] = clauses
  let at = first
  for (let steps = view.tree.clauses.length; at && at.parent !== null && steps > 0; steps--) {
    const above: Clause | undefined = view.tree.clauses[at.parent]
    if (!above) break
    // "two days after an attack left nine dead": the attack is of the day of what it did
    const further = at.role === 'subject' && above.parent !== null ? view.tree.clauses[above.parent] : undefined
    const shifted = timeBefore(view, at, above) ?? (further ? timeBefore(view, above, further) : null)
    if (shifted) return shifted
    if (!sharesTime(at, above)) {
      const ahead = timeAheadOfCue(view, at, above)
      if (ahead) return ahead
      break
    }
    const time = timeIn(view, above)
    if (time) return time
    at = above
  }
  if (!first) return null
  return (first.kind === 'nominal' ? timeBeforeVerb(view, first) : null) ?? timeAmong(view, first)
}

/** Whether what is said of when the clause above was holds of this one too. */
function sharesTime(at: Clause, above: Clause): boolean {
  if (SPEECH.test(above.lemma)) return false
  switch (at.relation) {
    case 'relative':
      return false
    case 'adverbial':
      return at.form !== 'finite'
    case 'argument':
      // "met on Monday in a raid": an adjunct shares its verb's time; "the meeting marked the first since Friday" does not
      return (
        at.role === 'oblique' &&
        above.kind === 'verbal' &&
        !/^(?:after|before|since|following|until|till|ahead of)$/.test(at.preposition ?? '')
      )
    default:
      return true
  }
}

/** "Met on Thursday, two days after a raid on the camp": so many days before or after what it hangs on. */
function timeBefore(view: View, at: Clause, above: Clause): When | null {
  const word = at.relation === 'argument' ? at.preposition : at.relation === 'adverbial' ? at.marker : null
  if (word !== 'after' && word !== 'before') return null
  const marker = view.sentence.tokens.findLast(({ index, form }) => index < at.predicate && form.toLowerCase() === word)
  const length = timesIn(view.resolved, view.index).find(({ last }) => last + 1 === marker?.index)
  const [, amount, unit] = /^P(\d+)([DW])$/.exec(view.resolved.times.find(({ id }) => id === length?.time)?.value ?? '') ?? []
  const base = length && amount ? timeIn(view, above) : null
  if (!length || base?.start == null || base.start !== base.end) return null
  const days = Number(amount) * (unit === 'W' ? 7 : 1) * (word === 'after' ? -1 : 1)
  const day = new Date(Date.parse(base.start) + days * 86_400_000).toISOString().slice(0, 10)
  const span = { start: length.start, end: marker?.end ?? length.end }
  return { start: day, end: day, granularity: 'day', text: view.resolved.report.text.slice(span.start, span.end), span }
}

/** "In the early hours of Wednesday, the mayor added, shells fell": a time before a cue that is set in between is of what is said. */
function timeAheadOfCue(view: View, at: Clause, cue: Clause): When | null {
  const next = view.sentence.tokens[cue.predicate + 1]
  const [subject] = cue.subjects
  if (!SPEECH.test(cue.lemma) || at.marker === 'that' || at.predicate < cue.predicate || next?.form !== ',' || !subject) return null
  const time = cue.obliques.find(({ head }) => head < subject.head)
  const when = time ? timeIn(view, { ...cue, obliques: [time], adverbs: [], modifiers: [] }) : null
  return when !== null && when.span.end <= tokenAt(view.sentence, subject.head).start ? when : null
}

/** "The toll of the shelling of the camp, on 9 July, has risen": a day between a noun and the verb it stands before is the noun's. */
function timeBeforeVerb(view: View, noun: Clause): When | null {
  let at: Clause | undefined = noun
  for (let steps = view.tree.clauses.length; at && at.kind === 'nominal' && at.parent !== null && steps > 0; steps--)
    at = view.tree.clauses[at.parent]
  if (at?.kind !== 'verbal' || at.predicate < noun.predicate) return null
  const { predicate } = at
  const mention = timesIn(view.resolved, view.index).find(
    ({ when, first, head }) =>
      when !== null && first > noun.predicate && head < predicate && tokenAt(view.sentence, head).head === predicate,
  )
  return mention?.when ?? null
}

/** A time among the clause's own words that hangs on none of its parts that the grammar reads: "Overnight, drones struck". */
function timeAmong(view: View, clause: Clause): When | null {
  for (const mention of timesIn(view.resolved, view.index)) {
    if (mention.when === null) continue
    if (mention.start < clause.span.start || mention.end > clause.span.end) continue
    const { relation } = tokenAt(view.sentence, mention.head)
    if (/^(?:advmod|obl|nmod)/.test(relation) && !isOfAnother(view, clause, mention.head)) return mention.when
  }
  return null
}

/** "Russia, which withdrew in 2019, called …": the time of a clause that only stands between this one's words, or the beginning of a state. */
function isOfAnother(view: View, clause: Clause, token: number): boolean {
  if (childrenOf(view.sentence, token, 'case').some(({ form }) => /^(?:since|until|till)$/i.test(form))) return true
  for (let at = token, steps = view.sentence.tokens.length; at >= 0 && steps > 0; steps--) {
    if (at === clause.predicate) return false
    const index = view.tree.byPredicate[at]
    const other = index == null ? undefined : view.tree.clauses[index]
    if (other && other.kind !== 'nominal' && other.relation === 'relative') return true
    at = tokenAt(view.sentence, at).head
  }
  return false
}

/** The time among a clause's own obliques, adverbs and modifiers. */
function timeIn(view: View, clause: Clause): When | null {
  const words = [
    ...clause.obliques.filter(({ preposition }) => !/^(?:since|until|till)$/.test(preposition)).map(({ head }) => head),
    ...clause.adverbs,
    ...clause.modifiers,
    ...childrenOf(view.sentence, clause.predicate)
      .filter((word) => /^(?:nmod|obl|advmod)/.test(word.relation))
      .map((word) => word.index),
  ]
  for (const word of words) {
    const when = view.resolved.timeAt(view.index, word)?.when
    if (when) return when
    // "on the night of 4 May", "in a raid last week": the noun holds the time
    const inner = clauseAt(view, word)
    if (inner && inner.kind === 'nominal' && inner !== clause) {
      for (const { head, preposition } of inner.obliques) {
        if (preposition !== '' && preposition !== 'of' && preposition !== 'on') continue
        const nested = view.resolved.timeAt(view.index, head)?.when
        if (nested) return nested
      }
    }
  }
  return null
}
