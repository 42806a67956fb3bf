import type { Statement } from '../../record/types.ts'
import { whenWords } from './day-words.ts'
import { explanationLines } from './explanation.ts'
import { cutWords, type ReadingIndex } from './reading-index.ts'
import { safeWords } from './safe-words.ts'
import { type Run, run, type Screen, setRuns } from './screen.ts'

/** The longest content shown, in code units. */
const LONGEST = 400

/** Who said what: a heading for each speaker in the order they first speak, and under it their statements in text order. */
export function statementLines(index: ReadingIndex, screen: Screen): string[] {
  const bySpeaker = new Map<string, Statement[]>()
  for (const statement of index.reading.statements) {
    const speaker = speakerWords(statement, index)
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), statement])
  }
  return [...bySpeaker].flatMap(([speaker, statements]) => {
    const actor = index.actor(statements[0]?.speaker ?? null)
    const facts = [actor?.role, actor?.country].filter((fact) => fact).map((fact) => ` · ${safeWords(fact ?? '')}`)
    return [
      ...setRuns([run(speaker, 'bold'), ...facts.map((fact) => run(fact, 'dim'))], screen, 2),
      ...statements.flatMap((statement) => [
        ...setRuns(statementRuns(statement, index), screen, 4, '  – '),
        ...explanationLines(statement.explain, screen, 4),
      ]),
    ]
  })
}

function speakerWords(statement: Statement, index: ReadingIndex): string {
  return index.actorName(statement.speaker) ?? (statement.source.length ? `“${index.words(statement.source)}”` : 'speaker not named')
}

function statementRuns(statement: Statement, index: ReadingIndex): Run[] {
  const { report } = index.reading
  const within = statement.within ? index.statement(statement.within) : null
  const facts = [
    whenWords(statement.when, report.published),
    index.placeName(statement.place),
    statement.addressee ? `to ${index.actorName(statement.addressee)}` : null,
    within ? `as told by ${speakerWords(within, index)}` : null,
  ].filter((fact) => fact !== null)
  const end = facts.map((fact) => run(` · ${fact}`, 'dim'))
  if (statement.mode === 'none') return [run('silent: ', 'warn'), run(cutWords(index.words(statement.evidence), LONGEST)), ...end]
  const cue = statement.cue ? [run(`${index.words([statement.cue])}: `, 'dim')] : []
  const content = statement.content.length ? statement.content : statement.evidence
  return [...cue, run(cutWords(index.words(content), LONGEST)), ...end]
}
