import type { Clause } from '../../parse/clause.ts'
import type { Token } from '../../parse/sentence.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { cover, quoteOf } from '../../record/span.ts'
import type { Span } from '../../record/types.ts'
import type { View } from '../events/view.ts'
import type { ProposalKind } from './lexicon.ts'
import { countryOf, LONGEST_LABEL, subtree } from './phrases.ts'
import type { Reference } from './references.ts'

/** The words under a word without its preposition. */
function subtreeWithout(view: View, token: number): Span {
  const last = childrenOf(view.sentence, token, 'case').at(-1)
  const { start, end } = subtree(view, token)
  const next = last && last.index < token ? view.sentence.tokens[last.index + 1] : undefined
  return { start: next?.start ?? start, end }
}

/** The words between "that" and the verb, where the tree has no subject there. */
function afterThat(view: View, act: Clause): Token | null {
  if (act.marker !== 'that') return null
  const that = view.sentence.tokens.findLast(
    ({ index, form }) => index < act.predicate && act.predicate - index < 6 && form.toLowerCase() === 'that',
  )
  const next = that && view.sentence.tokens[that.index + 1]
  return next && next.upos !== 'PRON' ? next : null
}

/** A reference to an act told as a clause: "to withdraw from Kura", "militia units to leave". */
export function actReference(view: View, act: Clause, kind: ProposalKind, noun: Clause | null = null): Reference {
  // "demands for militia units to leave": who is to act may stand under the noun
  const opens = noun && view.sentence.tokens[noun.predicate + 1]?.form.toLowerCase() === 'for'
  const under = (noun?.obliques ?? []).filter(
    ({ preposition, head }) => (preposition === 'for' || (preposition === '' && opens)) && head < act.predicate,
  )
  const own = act.subjects
    .filter(({ head, via }) => via === 'tree' && head < act.predicate && tokenAt(view.sentence, head).upos !== 'PRON')
    .map(({ head }) => subtree(view, head))
  const passive = act.voice === 'passive' ? act.objects.filter(({ head, via }) => via === 'tree' && head < act.predicate) : []
  const subjects = [...passive.map(({ head }) => subtree(view, head)), ...under.map(({ head }) => subtreeWithout(view, head)), ...own]
  const predicate = tokenAt(view.sentence, act.predicate)
  const marker = view.sentence.tokens[act.predicate - 1]
  const start = subjects[0] ?? afterThat(view, act) ?? (marker?.form.toLowerCase() === 'to' ? marker : predicate)
  const where = act.obliques.filter(({ preposition }) => /^(?:from|out of|of|in|into|to|with|against)$/.test(preposition))
  const particles = [
    ...act.adverbs.filter((index) => index === act.predicate + 1).map((index) => tokenAt(view.sentence, index)),
    ...childrenOf(view.sentence, act.predicate, 'compound').filter(({ index }) => index > act.predicate),
  ]
  const last = [...act.objects, ...where]
    .filter(({ head }) => head > act.predicate && head - act.predicate < LONGEST_LABEL)
    .map(({ head }) => subtree(view, head))
  const span = cover(predicate, start, ...particles, ...last)
  const traits = new Set<string>()
  for (const { head } of [...under, ...act.subjects, ...act.objects, ...act.obliques]) {
    const id = view.resolved.actorAt(view.index, head) ?? view.resolved.placeAt(view.index, head)
    if (id !== null) traits.add(countryOf(view, id) ?? id)
    else if (/^(?:NOUN|PROPN)$/.test(tokenAt(view.sentence, head).upos)) traits.add(tokenAt(view.sentence, head).lemma.toLowerCase())
  }
  const label = quoteOf(view.resolved.report.text, span).replace(/\s+/g, ' ').replace(/^to /, '')
  return {
    sentence: view.index,
    token: act.predicate,
    span,
    kind,
    pointing: false,
    opened: false,
    duration: null,
    traits,
    label,
    lemma: null,
    weak: false,
  }
}

/** A pronoun or pointing word by itself: "it", "that". */
export function pronounReference(view: View, token: Token): Reference {
  const span = { start: token.start, end: token.end }
  return {
    sentence: view.index,
    token: token.index,
    span,
    kind: null,
    pointing: true,
    opened: false,
    duration: null,
    traits: new Set(),
    label: token.form,
    lemma: null,
    weak: true,
  }
}
