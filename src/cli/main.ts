import { runCommand } from './run-command.ts'

// The process behind bin/onrecord.

// `onrecord read … | head` closes the pipe when it has enough: nothing is wrong then, and nothing is left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
})
