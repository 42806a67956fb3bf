import { ReadError } from '../read/read-error.ts'
import { FeedError } from '../source/feeds/feed-error.ts'
import { FetchError } from '../source/fetch/fetch-error.ts'
import { EXIT, type ExitCode, type Io, write } from './io.ts'
import { safeWords } from './page/safe-words.ts'
import { UsageError } from './usage-error.ts'

/**
 * Runs the work of a command on a file, or on standard input for `-` or none. What keeps the file from being read is told on standard
 * error as "onrecord: FILE: why"; other errors are bugs and are thrown on.
 */
export async function runOn(file: string | undefined, io: Io, work: (path: string) => Promise<ExitCode>): Promise<ExitCode> {
  const path = file ?? '-'
  try {
    if (file === undefined && io.stdin.isTTY) throw new UsageError('Name a file to read, or - for standard input.')
    return await work(path)
  } catch (error) {
    return tellFailure(error, path, io)
  }
}

/** Tells of a failure and gives its exit code. Mistakes in the call name no file. */
export async function tellFailure(error: unknown, path: string, io: Io): Promise<ExitCode> {
  if (error instanceof UsageError) {
    await write(io.stderr, `onrecord: ${safeWords(error.message)}\n`)
    return EXIT.usage
  }
  if (!(error instanceof ReadError || error instanceof FeedError || error instanceof FetchError)) throw error
  const where = path === '-' ? 'standard input' : safeWords(path)
  await write(io.stderr, `onrecord: ${where}: ${safeWords(error.message)}\n`)
  return EXIT.notRead
}
