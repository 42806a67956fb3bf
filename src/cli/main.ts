import { EXIT } from './io.ts'
import { runCommand } from './run-command.ts'

// The process behind bin/onrecord.

// `onrecord read … | head` closes the pipe when it has enough: nothing is wrong then, and nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const { stdin, stdout, stderr, env, argv } = process
try {
  process.exitCode = await runCommand(argv.slice(2), { stdin, stdout, stderr, env })
} catch (error) {
  const words = error instanceof Error ? error.message : String(error)
  const place = error instanceof Error && env.ONRECORD_TRACE ? `\n${error.stack}` : ''
  stderr.write(`onrecord: A bug in Onrecord, not in your input: ${words}. Set ONRECORD_TRACE=1 to see where.${place}\n`)
  process.exitCode = EXIT.notRead
}
