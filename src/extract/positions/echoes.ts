import type { Clause } from '../../parse/clause.ts'
import { tokenAt } from '../../parse/tree.ts'
import type { Actor, Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { inRole } from '../events/participants.ts'
import type { View } from '../events/view.ts'
import { actorOf } from '../status/report-index.ts'
import { ECHOED, ECHOING } from './lexicon.ts'

/** Someone repeating the stance told before. */
export interface Echo {
  readonly actor: Actor['id']
  readonly at: Span
  /** The stance meant was told at or after this offset. */
  readonly since: number
  readonly evidence: readonly Span[]
  readonly basis: readonly string[]
  readonly rule: string
  readonly trigger: string
  readonly inferred: readonly string[]
  /** Whether it is one of the side whose stance was told, and of no other. */
  readonly ofOwnSide: boolean
}

/** How many sentences back an echo reaches. */
const REACH = 2

/** What is made known when a side has answered. */
const ANSWER = /^(?:decision|acceptance|consent|agreement|approval|answer|refusal|rejection|news|move|step)$/

/** "President Ruiz announced it himself", "conveyed the decision to the minister by telephone": one of a side's own who tells its answer. */
function announced(view: View, clause: Clause): Echo | null {
  if (!/^(?:announce|convey|communicate|confirm|disclose|deliver|reveal|transmit)$/.test(clause.lemma)) return null
  if (clause.negation !== null || clause.modal !== null || clause.voice === 'passive' || clause.form !== 'finite') return null
  const known = [...clause.objects, ...clause.indirects].some(({ head }) => {
    const word = tokenAt(view.sentence, head)
    const isThe = view.sentence.children[head]?.some((child) => /^(?:the|this|that|its|their)$/i.test(tokenAt(view.sentence, child).form))
    return /^(?:it|this|that)$/i.test(word.form) || (ANSWER.test(word.lemma) && isThe === true)
  })
  const person = inRole(view, clause, 'subject', []).find((id) => actorOf(view.resolved, id)?.kind === 'person')
  const trigger = tokenAt(view.sentence, clause.predicate)
  if (!known || person === undefined) return null
  return {
    actor: person,
    at: { start: trigger.start, end: trigger.end },
    since: view.resolved.sentences[Math.max(0, view.index - REACH)]?.span.start ?? 0,
    evidence: [clause.span],
    basis: [],
    rule: 'positions/announced',
    trigger: trigger.form,
    inferred: ['stance: the one told just before, of the same side'],
    ofOwnSide: true,
  }
}

/** Those who take a stance by repeating another's: "The minister reinforced this stance". Which stance that is, is for the caller to say. */
export function findEchoes(resolved: ResolvedReport, statements: readonly Statement[]): Echo[] {
  return resolved.sentences.flatMap((sentence, index) => {
    const tree = resolved.clauses[index]
    if (!tree) return []
    const view: View = { resolved, statements, index, sentence, tree }
    return tree.clauses.flatMap((clause) => {
      const made = announced(view, clause)
      if (made) return [made]
      if (!ECHOING.has(clause.lemma) || clause.negation !== null || clause.modal !== null) return []
      const echoed = clause.objects.map(({ head }) => tokenAt(sentence, head)).find(({ lemma }) => ECHOED.has(lemma.toLowerCase()))
      if (
        !echoed ||
        !sentence.children[echoed.index]?.some((child) => /^(?:this|that|the|these|those)$/i.test(tokenAt(sentence, child).form))
      )
        return []
      const trigger = tokenAt(sentence, clause.predicate)
      return inRole(view, clause, 'subject', []).map((actor) => ({
        actor,
        at: { start: trigger.start, end: trigger.end },
        since: resolved.sentences[Math.max(0, index - REACH)]?.span.start ?? 0,
        evidence: [clause.span],
        basis: [],
        rule: 'positions/echo',
        trigger: trigger.form,
        inferred: [`stance: "${echoed.form}" is the one told just before`],
        ofOwnSide: false,
      }))
    })
  })
}
