import type { Position, Stance } from '../../record/types.ts'
import { whenWords } from './day-words.ts'
import { displayWidth } from './display-width.ts'
import { explanationLines } from './explanation.ts'
import { quoteRuns } from './quote.ts'
import { listWords, type ReadingIndex } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { run, type Screen, type Style, setRuns } from './screen.ts'
import { namesOf } from './status-words.ts'

/** A sign and a style for each stance, so that colour is never alone. */
const SIGNS: Readonly<Record<Stance, readonly [string, Style]>> = {
  proposes: ['◆', 'good'],
  accepts: ['●', 'good'],
  favours: ['◕', 'good'],
  conditional: ['◐', 'warn'],
  undecided: ['○', 'warn'],
  silent: ['–', 'warn'],
  doubts: ['◔', 'warn'],
  opposes: ['◌', 'bad'],
  rejects: ['✕', 'bad'],
}
/** The longest stance is "conditional". */
const STANCE_WIDTH = 14

/** Where each stands: a heading for each proposal, and under it a line for each actor with stance, condition, what it was before, and the quote. */
export function positionLines(index: ReadingIndex, screen: Screen): string[] {
  const { reading } = index
  const widest = Math.max(...reading.positions.map(({ actor }) => displayWidth(index.actorName(actor) ?? '')), 0)
  const nameWidth = Math.min(widest, 28) + 2
  return reading.proposals.flatMap((proposal) => {
    const positions = reading.positions.filter((position) => position.proposal === proposal.id)
    const proposers = namesOf(proposal.proposers, index)
    const facts = [
      proposers.length ? `by ${listWords(proposers)}` : null,
      proposal.parties.length ? `for ${listWords(namesOf(proposal.parties, index))}` : null,
      ...proposal.terms.map(safeWords),
    ].filter((fact) => fact !== null)
    return [
      ...setRuns([run(safeWords(proposal.label), 'bold'), ...facts.map((fact) => run(` · ${fact}`, 'dim'))], screen, 2),
      ...(positions.length ? [] : setRuns([run('no position stated', 'dim')], screen, 2, '  ')),
      ...positions.flatMap((position) => positionRow(position, index, screen, nameWidth)),
      ...explanationLines(proposal.explain, screen, 2),
    ]
  })
}

function positionRow(position: Position, index: ReadingIndex, screen: Screen, nameWidth: number): string[] {
  const [sign, style] = SIGNS[position.stance]
  const name = index.actorName(position.actor) ?? 'not said who'
  const party = safeWords(position.party ?? '')
  const forParty = party && party !== name && index.actor(position.actor)?.kind === 'person' ? `for ${party}` : null
  const facts = [
    forParty,
    position.condition ? safeWords(position.condition) : null,
    whenWords(position.when, index.reading.report.published),
    position.was.length ? `was: ${position.was.join(', ')}` : null,
  ].filter((fact) => fact !== null)
  const hang = screen.width < 60 ? 4 : STANCE_WIDTH + 2
  const stance = run(`${sign} ${position.stance}`.padEnd(STANCE_WIDTH).replaceAll(' ', '\u00a0'), style)
  const named = run(`${name.padEnd(facts.length ? nameWidth : 0)}`.replaceAll('  ', '\u00a0\u00a0'))
  return [
    ...setRuns([stance, named, run(facts.join(' · '), 'dim')], screen, hang, '  '),
    ...setRuns(quoteRuns(index, position.evidence), screen, hang, ' '.repeat(hang)),
    ...explanationLines(position.explain, screen, hang),
  ].map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
}
