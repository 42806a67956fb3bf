import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runCommand } from '../src/cli/run-command.ts'
import { SCHEMA } from './schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const PAGES = ['README.md', ...globSync('{docs,examples,data,bench}/**/*.md', { cwd: root })].sort()

/** The text under each heading of a page, by the heading's words. */
function sectionsOf(page: string): Map<string, string> {
  const pieces = read(page).split(/^#{1,6} +(.+)$/m)
  return new Map(pieces.flatMap((words, i) => (i % 2 ? [[words, pieces[i + 1] ?? ''] as const] : [])))
}

/** What stands in the fenced blocks of a language. */
function blocksOf(page: string, language: string): string[] {
  return [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code = '']) => code)
}

const record = sectionsOf('docs/reference/record.md')
const shapes: [string, { properties?: object; enum?: string[] }][] = [['Reading', SCHEMA], ...Object.entries<object>(SCHEMA.$defs)]
for (const [name, shape] of shapes) {
  if (!shape.properties && !shape.enum) continue
  test(`docs: record.md describes ${name}`, () => {
    const section = record.get(name)
    assert.ok(section, `docs/reference/record.md has no heading "${name}"`)
    const missing = Object.keys(shape.properties ?? {})
      .concat(shape.enum ?? [])
      .filter((word) => !section.includes(`\`${word}\``))
    assert.deepEqual(missing, [], `not described under "${name}"`)
  })
}

for (const [page, program] of Object.entries({ 'docs/reference/codes.md': 'build/codes.ts', 'README.md': 'build/readme.ts' })) {
  test(`docs: ${page} is what ${program} makes of it`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-docs-'))
    try {
      run(process.execPath, [program, join(folder, 'page.md')])
      assert.equal(read(page), readFileSync(join(folder, 'page.md'), 'utf8'), 'run npm run docs')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

test('docs: every dependency has a line', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'))
  const page = read('docs/dependencies.md')
  const missing = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter(
    (name) => !page.includes(`\`${name}\``),
  )
  assert.deepEqual(missing, [])
})

test('docs: every npm script is explained', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const page = read('docs/guide/development.md')
  const missing = Object.keys(scripts).filter((name) => !page.includes(`npm run ${name}`) && !page.includes(`npm ${name}`))
  assert.deepEqual(missing, [])
})

test('docs: links lead somewhere', () => {
  const broken = PAGES.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      if (/^https?:/.test(link)) return []
      const [path = '', anchor] = link.split('#')
      const target = path ? join(dirname(page), path) : page
      if (globSync(target, { cwd: root }).length === 0) return [`${page}: ${link}`]
      if (!anchor) return []
      const anchors = [...sectionsOf(target).keys()].map((words) =>
        words
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      )
      return anchors.includes(anchor) ? [] : [`${page}: ${link}`]
    }),
  )
  assert.deepEqual(broken, [])
})

test('docs: no page knows the machine it was written on', () => {
  assert.deepEqual(
    PAGES.filter((page) => /\/(?:work|tmp|root)\//.test(read(page))),
    [],
  )
})

const programs = PAGES.flatMap((page) => blocksOf(page, 'ts').map((code, i) => ({ name: `${page} ${i + 1}`, code })))

test('docs: the programs compile, and run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-docs-'))
  try {
    const files = programs.map(({ code }, i) => {
      const file = join(folder, `program-${i + 1}.ts`)
      writeFileSync(file, code)
      return file
    })
    const options = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { paths: { onrecord: [join(root, 'src/index.ts')] }, typeRoots: [join(root, 'node_modules/@types')] },
      // what the sources declare of their own, such as WebAssembly
      include: ['*.ts', join(root, 'src/**/*.d.ts')],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options))
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder])
    // one process: loading the reader costs more than any of the programs
    const entry = pathToFileURL(join(root, 'src/index.ts')).href
    for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replaceAll("'onrecord'", `'${entry}'`))
    writeFileSync(join(folder, 'all.ts'), files.map((_, i) => `await import('./program-${i + 1}.ts')`).join('\n'))
    run(process.execPath, [join(folder, 'all.ts')])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** What the help of a command lists, by the heads of its parts: `Commands`, `Options`. */
async function helpOf(command: readonly string[]): Promise<Map<string, string[]>> {
  const out: string[] = []
  const stream = () => new Writable({ write: (chunk, _, done) => done(void out.push(String(chunk))) })
  await runCommand([...command, '--help'], { stdin: Readable.from([]), stdout: stream(), stderr: stream(), env: {} })
  const parts = out.join('').split(/^(\w+):$/m)
  const names = (part: string) => [...part.matchAll(/^ {2}(\S.*?)(?: {2}|$)/gm)].map(([, name = '']) => name)
  return new Map(parts.flatMap((head, i) => (i % 2 ? [[head, names(parts[i + 1] ?? '')]] : [])))
}

/** Headings that a command asks for: its own, one for each option, and those of its commands. */
async function headingsOf(...command: string[]): Promise<string[]> {
  const help = await helpOf(command)
  const options = (help.get('Options') ?? []).flatMap((option) => /--[\w-]+/.exec(option) ?? []).filter((option) => option !== '--help')
  const commands = (help.get('Commands') ?? []).map((name) => name.split(' ')[0] ?? '').filter((name) => name !== 'help')
  const own = command.length > 0 ? [`onrecord ${command.join(' ')}`, ...options] : []
  const theirs: string[] = []
  for (const name of commands) theirs.push(...(await headingsOf(...command, name)))
  return [...own, ...theirs]
}

test('docs: every command and every option has a heading', async () => {
  const page = [...sectionsOf('docs/reference/command.md').keys()]
  const wanted = await headingsOf()
  assert.ok(wanted.includes('onrecord read') && wanted.includes('--ndjson'))
  assert.deepEqual(
    wanted.filter((heading) => !page.includes(heading)),
    [],
  )
  // and nothing that is gone
  assert.deepEqual(
    page.filter((heading) => /^(?:onrecord|--)/.test(heading) && !wanted.includes(heading)),
    [],
  )
})

test('docs: every variable of the environment has a heading', () => {
  const page = sectionsOf('docs/reference/command.md')
  const used = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/env\.([A-Z][A-Z_]+)/g)].map(([, name = '']) => name),
  )
  // NO_COLOR and TERM are everyone's, and the first is named in the text
  const own = [...new Set(used)].filter((name) => name.startsWith('ONRECORD'))
  assert.deepEqual(
    own.filter((name) => !page.has(name)),
    [],
  )
})

const COMMAND_LINE = /^(?:bin\/)?onrecord (.*)$/gm
for (const page of PAGES) {
  for (const block of blocksOf(page, 'sh')) {
    for (const [line, args = ''] of block.matchAll(COMMAND_LINE)) {
      // a line with capitals in it names a file of the reader's own
      if (/\b[A-Z]{3,}\b/.test(args)) continue
      test(`docs: ${page} runs ${line}`, () => {
        run('sh', ['-c', `"${process.execPath}" bin/onrecord ${args}`])
      })
    }
  }
}

/** What a program prints, warnings left out; fails with all it printed when it ends badly. */
function run(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    assert.fail(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
  }
}
