/** Puts what the README's command prints into the README: `node build/readme.ts [OUT]`. A test compares, so that it is always real. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const readme = readFileSync(`${root}/README.md`, 'utf8')
const args = /bin\/onrecord (read .*)$/m.exec(readme)?.[1]?.split(' ') ?? []
const page = execFileSync(process.execPath, [`${root}/bin/onrecord`, ...args], { cwd: root, encoding: 'utf8' })

/** How many lines of a part of the page are shown; parts that are not named are left out. */
const SHOWN: Readonly<Record<string, number>> = { 'What happened': 18, 'Who said what': 10, 'Where they stand': 14, 'Who holds what': 4 }

const [head = '', ...parts] = page.split(/\n\n(?=\S)/)
const excerpt = parts.flatMap((part) => {
  const lines = part.trimEnd().split('\n')
  const count = Object.entries(SHOWN).find(([title]) => part.startsWith(title))?.[1] ?? 0
  if (count === 0) return []
  return [lines.slice(0, count + 1).join('\n') + (lines.length > count + 1 ? '\n…' : '')]
})
const block = `\`\`\`text\n${[head, ...excerpt].join('\n\n')}\n\`\`\``
writeFileSync(
  process.argv[2] ?? `${root}/README.md`,
  readme.replace(/```text\n.*?\n```/s, () => block),
)
