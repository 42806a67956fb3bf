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

/** A plan as CSV: a row for each voice on it, and one for what is said of the whole, where there is something to say. */
export function planCsv(plan: PrintedPlan, origin: string, said: string | null = null): string {
  const last = said === null ? [] : [HEADINGS.map((_, i) => (i === 0 ? said : null))]
  return toCsv([HEADINGS, ...voiceRows(plan, origin), ...last])
}

/** A plan as Markdown: a table of each voice on it, and below what is said of the whole. */
export function planMarkdown(plan: PrintedPlan, origin: string, said: string | null = null): string {
  const table = markdownTable(HEADINGS, voiceRows(plan, origin))
  return `# ${plain(plan.proposal.label)}\n\n${table}${said === null ? '' : `\n${plain(said)}\n`}`
}
