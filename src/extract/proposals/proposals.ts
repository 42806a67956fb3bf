import type { Actor, Event, Proposal, Span, Statement } from '../../record/types.ts'
import type { ResolvedReport } from '../../resolve/resolved.ts'
import { actorsAt } from '../events/participants.ts'
import { clauseAt, type View } from '../events/view.ts'
import { type Answers, findAnswers } from '../positions/answers.ts'
import { stateOf } from '../positions/parties.ts'
import { groupReferences, type ProposalGroup } from './groups.ts'
import type { Reference } from './references.ts'

/** Verbs and nouns of standing between parties. */
const MEDIATING = /^(?:mediate|broker|facilitate|host|sponsor|arrange)$/

/**
 * Finds the plans the parties speak about: ceasefires, talks, withdrawals, exchanges, forces, zones and the like that someone proposes,
 * answers or negotiates, with every mention joined ("the truce offer", "the proposal", "it").
 *
 * Does not read acts that are done and answered by nobody.
 */
export function findProposals(resolved: ResolvedReport, statements: readonly Statement[], _events: readonly Event[]): Proposal[] {
  return toProposals(resolved, findAnswers(resolved, statements), statements)
}

/** The proposals behind a report's answers. */
export function toProposals(resolved: ResolvedReport, answers: Answers, statements: readonly Statement[]): Proposal[] {
  return groupReferences(answers).map((group, at): Proposal => {
    const mentions = [...group.references].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    const named = best(resolved, mentions)
    const people = peopleOf(resolved, group, statements)
    const pointing = mentions.filter(({ pointing: points }) => points).map(({ label }) => `mention: "${label}" is ${named.label}`)
    return {
      id: `r${at + 1}`,
      label: named.label,
      kind: group.kind,
      duration: mentions.find(({ duration }) => duration !== null)?.duration ?? null,
      proposers: unique(group.answers.filter(({ stance }) => stance === 'proposes').map(({ actor }) => stateOf(resolved, actor))),
      parties: people.parties,
      mediators: people.mediators,
      terms: unique([...group.terms, ...group.answers.flatMap(({ condition }) => condition ?? [])]),
      partOf: group.partOf === null ? null : `r${group.partOf + 1}`,
      mentions: distinct(mentions.map(({ span }) => span)),
      explain: {
        rules: [
          'proposals',
          group.partOf !== null ? 'proposals/part' : group.answers.length > 0 ? 'proposals/answered' : 'proposals/named',
        ],
        trigger: named.label,
        inferred: unique(pointing),
      },
    }
  })
}

/** The mention to name a proposal by: one with its length, else the first that does not merely point, headlines last. */
function best(resolved: ResolvedReport, mentions: readonly Reference[]): Reference {
  const body = mentions.filter(({ sentence, pointing }) => !pointing && !resolved.sentences[sentence]?.headline)
  const kind = body.length > 0 ? body : mentions
  // A group has at least one reference.
  const worth = ({ duration, pointing, opened, lemma }: Reference) =>
    (duration !== null ? 8 : 0) + (lemma !== null || !pointing ? 4 : 0) + (pointing && !opened ? 0 : 2) + (opened ? 0 : 1)
  return kind.reduce((first, other) => (worth(other) > worth(first) ? other : first), kind[0] as Reference)
}

function peopleOf(
  resolved: ResolvedReport,
  group: ProposalGroup,
  statements: readonly Statement[],
): Pick<Proposal, 'parties' | 'mediators'> {
  const parties: Actor['id'][] = []
  const mediators: Actor['id'][] = []
  for (const reference of group.references) {
    const [sentence, tree] = [resolved.sentences[reference.sentence], resolved.clauses[reference.sentence]]
    if (!sentence || !tree) continue
    const view: View = { resolved, statements, index: reference.sentence, sentence, tree }
    const noun = clauseAt(view, reference.token)
    for (const { head, preposition } of noun?.obliques ?? []) {
      if (preposition === 'between' || preposition === 'among') parties.push(...actorsAt(view, head))
    }
    for (const clause of tree.clauses) {
      if (MEDIATING.test(clause.lemma) && clause.objects.some(({ head }) => head === reference.token)) {
        mediators.push(...clause.subjects.flatMap(({ head }) => actorsAt(view, head)))
      }
    }
  }
  return { parties: unique(parties), mediators: unique(mediators) }
}

function unique<Of>(values: readonly Of[]): Of[] {
  return [...new Set(values)]
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }, at) => spans.findIndex((other) => other.start === start && other.end === end) === at)
}
