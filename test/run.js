/**
 * Runs the tests: `npm test` all but those in a browser, `npm test control actors` those whose path holds one of the words, `npm run test:desk` those
 * in a browser; `npm run test:desk -- --update` makes anew what these compare with.
 *
 * All files share one process, since a process a file costs fifty times the time; what needs a process of its own starts one.
 * Plain JavaScript, so that a machine whose Node is too old for the sources gets a sentence and no syntax error.
 */
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'

const words = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const flags = process.argv.slice(2).filter((word) => word.startsWith('-') && word !== '--update')
const isUpdate = process.argv.includes('--update')

if (!process.features.typescript) {
  console.error(`The tests need Node 22.18 or later and this is ${process.version}: run them by "npm test" after "npm ci"`)
  process.exit(1)
}
const files = fs
  .globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'])
  .sort()
  // The browser's are asked for by their folder, alone: they take a minute, and what else runs in their process would wait for it.
  .filter((file) => file.startsWith('test/desk/') === words.some((word) => word.startsWith('test/desk/')))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
if (files.length === 0) {
  console.error(`No test file's path holds ${words.join(' or ')}`)
  process.exit(1)
}
const node = spawn(process.execPath, ['--test', '--test-isolation=none', ...flags, ...files], {
  stdio: 'inherit',
  // Nothing may depend on the machine's place or tongue, or on what its owner has added to the register.
  env: {
    ...process.env,
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'C',
    ONRECORD_HOME: 'no-such-folder',
    ...(isUpdate && { ONRECORD_UPDATE: '1' }),
  },
})
node.on('exit', (code) => process.exit(code ?? 1))
