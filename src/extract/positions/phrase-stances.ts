import type { Clause } from '../../parse/clause.ts'
import { childrenOf, tokenAt } from '../../parse/tree.ts'
import { quoteOf } from '../../record/span.ts'
import type { Stance } from '../../record/types.ts'
import { inRole, ownersOf } from '../events/participants.ts'
import { clauseAt, statementAround, type View } from '../events/view.ts'
import { ENDINGS } from '../proposals/lexicon.ts'
import type { Reference } from '../proposals/references.ts'
import { NOUN_STANCES, phrasesOf, SIGNING } from './lexicon.ts'
import { plainReading, type StanceReading } from './stance-reading.ts'
import { subjectsOf } from './subjects.ts'
import { type References, targetAt } from './targets.ts'

/**
 * Stances told by a verb and its object together: "closed the door on the truce", "turned its back on the deal", "set three conditions for
 * the talks". Where the words name no proposal, it is the one spoken of before.
 */
export function phraseStances(view: View, clause: Clause, references: References): StanceReading[] {
  const holders = inRole(view, clause, 'subject', [])
  if (holders.length === 0) return []
  return clause.objects.flatMap(({ head }) => {
    // "a string of conditions"
    const [inner] = childrenOf(view.sentence, head, 'nmod').filter(({ lemma }) => phrasesOf(clause.lemma, lemma))
    const phrase = phrasesOf(clause.lemma, tokenAt(view.sentence, inner?.index ?? head).lemma.toLowerCase())
    if (!phrase) return []
    const about = [...clause.obliques, ...(clauseAt(view, head)?.obliques ?? [])].filter(({ preposition }) =>
      phrase.prepositions.has(preposition),
    )
    const targets = about.flatMap(({ head: token }) => targetAt(view, token, references) ?? [])
    const named: (Reference | null)[] = targets.length === 0 && about.length === 0 && phrase.stance === 'conditional' ? [null] : targets
    return named.map((target) => plainReading(clause, 'positions/phrase', inner?.index ?? head, phrase.stance, target, holders))
  })
}

/**
 * "made a ceasefire conditional on the release", "makes its signature dependent on their departure". A signature, an acceptance is of what was
 * spoken of before.
 */
export function conditionalOn(view: View, clause: Clause, references: References): StanceReading[] {
  if (clause.lemma !== 'make') return []
  const { tokens } = view.sentence
  const word = tokens.find(
    ({ index, lemma }) => index > clause.predicate && CONDITIONAL.test(lemma) && /^(?:on|upon)$/.test(tokens[index + 1]?.form ?? ''),
  )
  const term = word && tokens[tokens[word.index + 1]?.head ?? -1]
  if (!word || !term || term.index < word.index) return []
  const holders = inRole(view, clause, 'subject', [])
  const targets: (Reference | null)[] = clause.objects.flatMap(({ head }) => {
    if (SIGNING.has(tokenAt(view.sentence, head).lemma.toLowerCase())) {
      const of = clauseAt(view, head)?.obliques.filter(({ head: token }) => token < word.index) ?? []
      return [of.flatMap(({ head: token }) => targetAt(view, token, references) ?? [])[0] ?? null]
    }
    return targetAt(view, head, references) ?? []
  })
  const words = quoteOf(view.resolved.report.text, clauseAt(view, term.index)?.whole ?? term).replace(/^(?:on|upon) /, '')
  return targets.map((target) => ({
    ...plainReading(clause, 'positions/conditional-on', word.index, 'conditional', target, holders),
    condition: `on ${words}`,
  }))
}

/** "tied its consent to the truce to the lifting of the siege", "linked its signature to a withdrawal". */
export function tiedTo(view: View, clause: Clause, references: References): StanceReading[] {
  if (!/^(?:tie|link|attach|condition|subordinate)$/.test(clause.lemma) || clause.negation !== null) return []
  const answer = clause.objects.find(({ head }) => SIGNING.has(tokenAt(view.sentence, head).lemma.toLowerCase()))
  if (!answer) return []
  const to = [...(clauseAt(view, answer.head)?.obliques ?? []), ...clause.obliques]
    .filter(({ preposition, head }) => /^(?:to|on|upon|with)$/.test(preposition) && head > answer.head)
    .sort((a, b) => a.head - b.head)
  const term = to.at(-1)
  if (!term) return []
  const target = to.length > 1 && to[0] ? targetAt(view, to[0].head, references) : null
  const words = quoteOf(view.resolved.report.text, clauseAt(view, term.head)?.whole ?? tokenAt(view.sentence, term.head))
  const holders = inRole(view, clause, 'subject', [])
  return [{ ...plainReading(clause, 'positions/tied', answer.head, 'conditional', target, holders), condition: words }]
}

/** "The text has the consent of the Front", "the plan won the backing of Lomia": whose answer it is stands under the noun. */
export function havingConsent(view: View, clause: Clause, references: References): StanceReading[] {
  if (!/^(?:have|get|win|receive|obtain|gain|enjoy|secure)$/.test(clause.lemma) || clause.negation !== null) return []
  const target = clause.subjects.flatMap(({ head }) => targetAt(view, head, references) ?? [])[0]
  if (!target) return []
  return clause.objects.flatMap(({ head }) => {
    const stance = NOUN_STANCES.get(tokenAt(view.sentence, head).lemma.toLowerCase())
    if (stance !== 'accepts' && stance !== 'favours') return []
    const noun = clauseAt(view, head)
    const holders = noun ? [...inRole(view, noun, 'of', []), ...inRole(view, noun, 'from', []), ...ownersOf(view, head)] : []
    return holders.length > 0 ? [plainReading(clause, 'positions/consent', head, stance, target, holders)] : []
  })
}

/** Whether a noun is what a verb makes conditional on something: "its agreement" in "makes its agreement conditional on …". */
export function isHungOn({ sentence: { tokens } }: View, noun: number): boolean {
  const verb = tokens[tokens[noun]?.head ?? -1]
  return (
    verb?.lemma === 'make' &&
    tokens.slice(noun + 1).some(({ lemma, index }) => CONDITIONAL.test(lemma) && /^(?:on|upon)$/.test(tokens[index + 1]?.form ?? ''))
  )
}

const CONDITIONAL = /^(?:conditional|contingent|dependent)$/

/** "put a truce to both sides", "placed a draft on the table", "made public a plan": whoever does so proposes it. */
export function puttingForward(view: View, clause: Clause, references: References): StanceReading[] {
  if (!/^(?:put|place|set|make)$/.test(clause.lemma) || clause.negation !== null || clause.voice === 'passive') return []
  const isPublic = tokenAt(view.sentence, Math.min(clause.predicate + 1, view.sentence.tokens.length - 1)).form === 'public'
  const before =
    clause.lemma === 'make'
      ? isPublic
      : clause.obliques.some(({ preposition, head }) => {
          const word = tokenAt(view.sentence, head)
          if (preposition === 'on') return word.lemma === 'table'
          return (
            /^(?:to|before)$/.test(preposition) &&
            (/^(?:side|party|camp|council|delegation|leader)$/.test(word.lemma) || view.resolved.actorAt(view.index, head) !== null)
          )
        })
  if (!before) return []
  const holders = inRole(view, clause, 'subject', [])
  return clause.objects.flatMap(({ head }) => {
    const target = targetAt(view, head, references)
    return target ? [plainReading(clause, 'positions/put', head, 'proposes', target, holders)] : []
  })
}

/** Kinds of proposals that there is none of because somebody will not have it. */
const REFUSABLE = /^(?:talks|ceasefire|deal|exchange|withdrawal|release|recognition|concession|deployment)$/

/** "There will be no talks until the army leaves": a refusal by who says so. */
export function existential(view: View, clause: Clause, references: References): StanceReading[] {
  const told = clause.tense === 'future' || clause.modal === 'can' || clause.modal === 'would'
  if (clause.lemma !== 'be' || clause.negation === null || !told) return []
  if (childrenOf(view.sentence, clause.predicate, 'expl').length === 0) return []
  const speaker = statementAround(view, tokenAt(view.sentence, clause.predicate))?.speaker ?? null
  if (speaker === null) return []
  return clause.subjects.flatMap(({ head }) => {
    const target = references.get(head)
    // "there will be no end to the war" foretells
    return target?.kind && REFUSABLE.test(target.kind) && !ENDINGS.has(target.lemma ?? '')
      ? [{ ...plainReading(clause, 'positions/existential', head, 'accepts', target, []), author: speaker }]
      : []
  })
}

/** "Lomia is for the truce", "is against it", "came out in favour of a ceasefire". */
export function sideTaking(view: View, clause: Clause, references: References): StanceReading[] {
  const holders = subjectsOf(view, clause)
  if (holders.length === 0) return []
  const read = (stance: Stance, trigger: number, target: Reference | null) =>
    target ? [plainReading(clause, 'positions/side', trigger, stance, target, holders)] : []
  if (clause.kind === 'adjectival') {
    const [marker] = childrenOf(view.sentence, clause.predicate, 'case')
    const side = /^(?:for|against)$/i.exec(marker?.form ?? '')
    if (marker && side)
      return read(side[0].toLowerCase() === 'for' ? 'favours' : 'opposes', marker.index, targetAt(view, clause.predicate, references))
  }
  const favour =
    clause.kind === 'adjectival'
      ? clause.predicate
      : clause.obliques.find(({ preposition, head }) => preposition === 'in' && isFavour(view, head))?.head
  if (favour === undefined || !isFavour(view, favour)) return []
  const of = clauseAt(view, favour)?.obliques.find(({ preposition }) => preposition === 'of')
  return of ? read('favours', favour, targetAt(view, of.head, references)) : []
}

function isFavour(view: View, token: number): boolean {
  return /^(?:favou?r|support|defen[cs]e)$/.test(tokenAt(view.sentence, token).lemma)
}
