import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../bin/onrecord', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-launcher-'))

/** Arguments that start the launcher as if under another Node: its version, and a platform that has no Node of ours. */
function pretending(version: string, platform = process.platform as string): string[] {
  const file = join(folder, `node-${version}-${platform}.cjs`)
  const versions = JSON.stringify({ ...process.versions, node: version })
  const lies = { versions, version: `"v${version}"`, platform: JSON.stringify(platform) }
  writeFileSync(
    file,
    Object.entries(lies)
      .map(([name, value]) => `Object.defineProperty(process, '${name}', { value: ${value} })\n`)
      .join(''),
  )
  return ['--require', file, launcher]
}

/** Only where npm has a Node for this machine. */
const bundled = (() => {
  try {
    return existsSync(createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`))
  } catch {
    return false
  }
})()

// a group, since hooks outside one would be those of every file in the process
describe('launcher', () => {
  after(() => rmSync(folder, { recursive: true }))

  test('under a new enough Node the command starts at once', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [launcher, '--version'], { encoding: 'utf8' })
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
    assert.equal(stderr, '')
    assert.equal(status, 0)
  })

  test('under an old Node it starts the one that npm brought', { skip: !bundled }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...pretending('20.1.0'), '--version'], { encoding: 'utf8' })
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/)
    assert.equal(stderr, '')
    assert.equal(status, 0)
  })

  test('without any Node that will do it says so in one sentence', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...pretending('18.0.0', 'plan9'), '--version'], { encoding: 'utf8' })
    assert.equal(stdout, '')
    assert.match(stderr, /^onrecord needs Node 22\.18 or later and this is v18\.0\.0: .+\n$/)
    assert.equal(status, 1)
  })

  test('the exit code of the command is its own', { skip: !bundled }, () => {
    const { status } = spawnSync(process.execPath, [...pretending('20.1.0'), 'no-such-command'], { encoding: 'utf8' })
    assert.equal(status, 2)
  })

  test('a signal ends the command and the launcher ends by it', { skip: !bundled || process.platform === 'win32' }, async () => {
    const child = spawn(process.execPath, [...pretending('20.1.0'), 'read', '-'], { stdio: ['pipe', 'ignore', 'inherit'] })
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    // it waits for its input until it is told to end
    setTimeout(() => child.kill('SIGTERM'), 500)
    assert.equal(await ended, 'SIGTERM')
  })
})
