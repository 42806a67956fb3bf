/** Writes `docs/reference/codes.md` from the tables of `src/record/plover.ts`: `node build/codes.ts`. A test compares. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PLOVER_CONTEXTS, PLOVER_SECTORS, PLOVER_TYPES } from '../src/record/plover.ts'

const QUADS = ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict']

const types = Object.entries(PLOVER_TYPES).map(([type, { meaning, quad, score, needsRecipient, modes }]) => {
  const listed = Object.entries(modes).map(([mode, score]) => `| \`${mode}\` | ${score} |\n`)
  const recipient = needsRecipient ? ' PLOVER asks for a recipient.' : ''
  const table = listed.length > 0 ? `\n| mode | score |\n| --- | --- |\n${listed.join('')}` : ''
  return `### ${type}\n\n${QUADS[quad]}; score ${score}: ${meaning}.${recipient}\n${table}`
})
const list = (codes: Readonly<Record<string, string>>) =>
  Object.entries(codes)
    .map(([code, meaning]) => `| \`${code}\` | ${meaning} |\n`)
    .join('')

const page = `# Codes

The codes of events and actors are those of the PLOVER manual, draft 2.0; the meanings are in our words. Scores run from −10, conflict,
to 10, cooperation, and weigh the kind of act, not the incident.

## Types and modes

${types.join('\n')}
## Contexts

| context | |
| --- | --- |
${list(PLOVER_CONTEXTS)}
## Sectors

| sector | |
| --- | --- |
${list(PLOVER_SECTORS)}`
writeFileSync(process.argv[2] ?? fileURLToPath(new URL('../docs/reference/codes.md', import.meta.url)), page)
