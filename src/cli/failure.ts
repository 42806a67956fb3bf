import { ReadError } from '../read/read-error.ts'
import type { Io } from './io.ts'
import { EXIT, type ExitCode, write } from './io.ts'
import { safeWords } from './page/safe-words.ts'
import { UsageError } from './usage-error.ts'

/** Tells on standard error why an input was not read, as "onrecord: FILE: why", and gives the exit code. Other errors are bugs and are thrown on. */
export async function tellFailure(error: unknown, path: string | null, io: Io): Promise<ExitCode> {
  if (!(error instanceof ReadError) && !(error instanceof UsageError)) throw error
  const where = path === null ? '' : `${path === '-' ? 'standard input' : safeWords(path)}: `
  await write(io.stderr, `onrecord: ${where}${safeWords(error.message)}\n`)
  return error instanceof UsageError ? EXIT.usage : EXIT.notRead
}
