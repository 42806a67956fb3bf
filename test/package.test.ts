import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../src/record/types.ts'
import { assertRecord } from './schema.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'))
const project = join(folder, 'project')
const installed = join(project, 'node_modules', 'onrecord')
const REPORT = 'Rebels shelled the port of Kismayo on Friday, killing three soldiers, the army said.'

/** Runs a program in the project and gives what it prints. npm's own variables would send it back to this checkout. */
function run(program: string, args: readonly string[], options: { cwd?: string; input?: string } = {}): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD|NODE_TEST)/i.test(name)))
  try {
    return execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], env, ...options })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    assert.fail(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
  }
}

// a group, since hooks outside one would be those of every file in the process
describe('package', () => {
  before(() => {
    mkdirSync(project)
    writeFileSync(join(project, 'package.json'), '{ "name": "project", "private": true, "type": "module" }')
    run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root })
    const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
    run('npm', ['install', '--silent', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)])
  })
  after(() => rmSync(folder, { recursive: true }))

  test('the command reads a report where it was installed', () => {
    const record: Reading = JSON.parse(
      run(join(project, 'node_modules', '.bin', 'onrecord'), ['read', '-', '--date', '2031-05-17', '--json'], { input: REPORT }),
    )
    assertRecord(record)
    assert.equal(record.report.text, REPORT)
    assert.equal(record.times[0]?.value, '2031-05-16')
  })

  test('a stream of reports uses its workers there too', () => {
    const input = ['a', 'b', 'c'].map((id) => `${JSON.stringify({ id, text: REPORT })}\n`).join('')
    const lines = run(join(project, 'node_modules', '.bin', 'onrecord'), ['read', '--ndjson'], { input })
      .trim()
      .split('\n')
    const records = lines.map((line): Reading => JSON.parse(line))
    assert.deepEqual(
      records.map(({ report }) => report.ref),
      ['a', 'b', 'c'],
    )
    for (const record of records) assertRecord(record)
  })

  test('the library is imported with its types', () => {
    const program = `
import { createReader, ReadError, type Reading } from 'onrecord'
import schema from 'onrecord/schema' with { type: 'json' }
const reader = await createReader()
const record: Reading = reader.read({ text: ${JSON.stringify(REPORT)} })
if (record.schema !== schema.properties.schema.const) throw new Error('another schema')
try {
  reader.read({ text: '' })
} catch (error) {
  console.log(error instanceof ReadError && error.message, record.report.text.length)
}
`
    writeFileSync(join(project, 'program.ts'), program)
    const options = {
      compilerOptions: {
        strict: true,
        module: 'nodenext',
        target: 'es2024',
        lib: ['es2024'],
        noEmit: true,
        resolveJsonModule: true,
        types: [],
      },
    }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ ...options, files: ['program.ts', 'console.d.ts'] }))
    writeFileSync(join(project, 'console.d.ts'), 'declare const console: { log(...words: unknown[]): void }')
    run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project])
    assert.match(run(process.execPath, ['program.ts']), /\w+.* 84\n$/)
  })

  test('the library reads without what Node 20 lacks', () => {
    const program = `
for (const name of ['groupBy']) { delete Map[name]; delete Object[name] }
for (const name of ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']) delete Set.prototype[name]
for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']) delete Iterator.prototype[name]
delete Promise.withResolvers
delete Array.fromAsync
const { createReader } = await import('onrecord')
const reader = await createReader()
const html = ${JSON.stringify(readFileSync(join(root, 'examples', 'border-shelling.html'), 'utf8'))}
console.log(reader.read({ text: ${JSON.stringify(REPORT)} }).events.length, reader.read({ html }).events.length > 0)
`
    writeFileSync(join(project, 'old.mjs'), program)
    assert.match(run(process.execPath, ['old.mjs']), /^[1-9]\d* true\n$/)
  })

  test('it carries its licences and no sources', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('node_modules'))
    for (const needed of ['LICENSE', 'NOTICE', 'README.md', 'data/model/LICENSE', 'data/gazetteer/LICENSE', 'schema/record.schema.json']) {
      assert.ok(names.includes(needed), `${needed} is not in the package`)
    }
    assert.deepEqual(
      names.filter((name) => /(?<!\.d)\.ts$|\.test\.|cases\.yaml$/.test(name)),
      [],
    )
    const { license } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
    assert.equal(license, 'Apache-2.0 AND CC-BY-SA-4.0 AND CC-BY-4.0')
  })
})
