import { Command } from 'commander'
import { EXIT, type ExitCode, type Io, screenOf, write } from './io.ts'

interface FeedOptions {
  readonly json?: true
  readonly url?: string
  readonly encoding?: string
}

/** `onrecord feed`: what a feed offers. Nothing is fetched. */
export function feedCommand(io: Io, done: (code: ExitCode) => void): Command {
  return new Command('feed')
    .summary('list the items of a feed')
    .description('Prints the items of a feed in a file: RSS, Atom, RDF or JSON Feed, malformed ones too. Fetches nothing.')
    .argument('[file]', 'the feed, or - for standard input')
    .option('--json', 'print the feed as JSON')
    .option('--url <address>', 'where the feed was fetched from: relative links are taken from there')
    .option('--encoding <name>', 'encoding of the feed, as windows-1251, where it names none or a wrong one')
    .action(async (file: string | undefined, options: FeedOptions) => {
      const { runOn } = await import('./failure.ts')
      done(await runOn(file, io, (path) => printFeed(path, options, io)))
    })
}

async function printFeed(path: string, options: FeedOptions, io: Io): Promise<ExitCode> {
  const { readBytes } = await import('./input-file.ts')
  const { readFeed } = await import('../source/feeds/feed.ts')
  const { UsageError } = await import('./usage-error.ts')
  if (options.url !== undefined && !/^https?:\/\//i.test(options.url))
    throw new UsageError('--url takes an address that begins with http:// or https://.')
  const feed = readFeed(await readBytes(path, io.stdin), { baseUrl: options.url ?? null, encoding: options.encoding ?? null })
  if (options.json) await write(io.stdout, `${JSON.stringify({ ref: path === '-' ? null : path, ...feed }, null, 2)}\n`)
  else {
    const { feedLines } = await import('./page/feed-lines.ts')
    await write(io.stdout, feedLines(feed, screenOf(io.stdout, io.env)))
  }
  return EXIT.read
}
