import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { feedCommand } from './feed.ts'
import { EXIT, type ExitCode, type Io } from './io.ts'
import { parseCommand } from './parse.ts'
import { quotesCommand } from './quotes.ts'
import { readCommand } from './read.ts'
import { type LoadReader, loadReader } from './reader.ts'
import { addCommand } from './record/add.ts'
import { askCommands } from './record/ask.ts'
import { type StartReaders, startThreads } from './record/collecting.ts'
import { followCommand } from './record/follow.ts'
import { keepCommands } from './record/keep.ts'
import { sourcesCommand } from './record/sources.ts'
import { watchCommand } from './record/watch.ts'
import { registerCommand } from './register.ts'
import { serveCommand } from './serve.ts'

/** Runs the command that the arguments name and gives its exit code. Modules that read are loaded by the command that needs them. */
export async function runCommand(
  args: readonly string[],
  io: Io,
  load: LoadReader = loadReader,
  start: StartReaders = startThreads,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.read
  const done = (ended: ExitCode) => {
    code = ended
  }
  const program = new Command('onrecord')
    .description(
      'Reads news reports about conflicts and negotiations and keeps the record: who did what, who said so, where each side stands.',
    )
    .version(version(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(onrecord --help lists what there is)')
  const commands = [
    readCommand(io, load, done),
    quotesCommand(io, load, done),
    parseCommand(io, done),
    feedCommand(io, done),
    registerCommand(io, done),
    serveCommand(io, load, done),
  ]
  for (const command of [
    ...commands,
    addCommand(io, start, done),
    followCommand(io, done),
    watchCommand(io, start, done),
    sourcesCommand(io, start, done),
    ...askCommands(io, done),
    ...keepCommands(io, load, done),
  ])
    program.addCommand(command)
  for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
    command.exitOverride().configureOutput({ writeOut: (words) => io.stdout.write(words), writeErr: (words) => io.stderr.write(words) })
    command.copyInheritedSettings(program)
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.read : EXIT.usage
  }
  return code
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
