import { toCsv } from '../../record/csv.ts'
import type { PrintedPlan } from '../../store/queries/positions.ts'
import { markdownTable, plain } from '../lists/markdown.ts'

const HEADINGS = [
  'party',
  'stance',
  'day',
  'actor',
  'condition',
  'stands',
  'since',
  'origins',
  'quote',
  'publisher',
  'published',
  'decision',
  'link',
]

/** Every voice on a plan as a row of cells: where its party stands now, what was said, and where. `origin` is the desk's own address. */
export function voiceRows({ parties }: PrintedPlan, origin: string): (string | number | null)[][] {
  return parties.flatMap(({ name, stance: stands, since, origins, voices }) =>
    voices.flatMap(({ actor, readings }) =>
      readings.map(({ report, stance, day, condition, evidence, publisher = null, published = null }) => [
        name,
        stance,
        day,
        actor.name,
        condition,
        stands,
        since,
        origins,
        evidence.map(({ quote }) => quote).join(' … ') || null,
        publisher,
        published,
        null,
        `${origin}/reports/${report}`,
      ]),
    ),
  )
}

/** A plan as CSV: a row for each voice on it. */
export function planCsv(plan: PrintedPlan, origin: string): string {
  return toCsv([HEADINGS, ...voiceRows(plan, origin)])
}

/** A plan as Markdown: a table of each voice on it. */
export function planMarkdown(plan: PrintedPlan, origin: string): string {
  return `# ${plain(plan.proposal.label)}\n\n${markdownTable(HEADINGS, voiceRows(plan, origin))}`
}
