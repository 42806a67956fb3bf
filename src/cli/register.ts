import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { EXIT, type ExitCode, type Io, screenOf, write } from './io.ts'

/** `onrecord register`: what is known beforehand of actors, and what a person adds to it. */
export function registerCommand(io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command('register').summary('look up or add actors and places').description('What is known beforehand of who acts.')
  command
    .command('find')
    .summary('look up a name')
    .description('Prints everyone known by a name, in any usual spelling; on a date, those in office then come first.')
    .argument('<name>', 'a name: "Zelenskiy", "RSF", "foreign minister"')
    .option('--date <day>', 'a day, as 2025-03-13')
    .option('--json', 'print what is found as JSON')
    .action(async (name: string, options: { readonly date?: string; readonly json?: true }) => {
      const { tellFailure } = await import('./failure.ts')
      try {
        await find(name, options, io)
        done(EXIT.read)
      } catch (error) {
        done(await tellFailure(error, 'register', io))
      }
    })
  command
    .command('add')
    .summary('add your own actors and places')
    .description(
      'Checks a file of actors and places and keeps its rows, so that reading knows them. A row of a name and kind that was added before replaces it.',
    )
    .argument(
      '<file>',
      'CSV with a line of column names, or JSONL: name, kind, aliases, country, sector, role, gender, since, until, lat, lon',
    )
    .option('--encoding <name>', 'encoding of the file, as windows-1251; UTF-8 needs none')
    .action(async (file: string, options: { readonly encoding?: string }) => {
      const { runOn } = await import('./failure.ts')
      done(await runOn(file, io, (path) => add(path, options.encoding ?? null, io)))
    })
  return command
}

async function find(name: string, options: { readonly date?: string; readonly json?: true }, io: Io): Promise<void> {
  const { requireDate } = await import('./report-options.ts')
  const { findInRegister } = await import('../register/find.ts')
  const date = await requireDate(options.date)
  const register = await open(io)
  const hits = findInRegister(register, name, date)
  register.close()
  if (options.json) return write(io.stdout, `${JSON.stringify(hits, null, 2)}\n`)
  const { hitLines } = await import('./page/register-hits.ts')
  await write(io.stdout, hitLines(name, hits, screenOf(io.stdout, io.env)))
}

async function add(path: string, encoding: string | null, io: Io): Promise<ExitCode> {
  const { decodeText } = await import('../read/decode.ts')
  const { readBytes } = await import('./input-file.ts')
  const { describeAdditionError, parseAdditions } = await import('../register/addition-file.ts')
  const { keepInOwnRegister, ownRegisterPath } = await import('./own-register.ts')
  const { safeWords } = await import('./page/safe-words.ts')
  const text = decodeText(await readBytes(path, io.stdin), encoding)
  const register = await open(io)
  const countries = register.countries
  const { additions, errors } = parseAdditions(text, (id) => countries.get(id) !== null)
  register.close()
  for (const error of errors) await write(io.stderr, `onrecord: ${safeWords(describeAdditionError(path, error))}\n`)
  if (errors.length) {
    await write(io.stderr, 'onrecord: Nothing was added. Mend these rows and add the file again.\n')
    return EXIT.notRead
  }
  const total = keepInOwnRegister(additions, io.env)
  await write(io.stdout, `Added ${additions.length}; your register has ${total} (${safeWords(ownRegisterPath(io.env))}).\n`)
  return EXIT.read
}

async function open(io: Io) {
  const { openRegister } = await import('../register/register.ts')
  const { readOwnRegister } = await import('./own-register.ts')
  return openRegister(fileURLToPath(new URL('../../data/register', import.meta.url)), readOwnRegister(io.env))
}
