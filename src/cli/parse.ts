import { Command } from 'commander'
import { EXIT, type ExitCode, type Io, write } from './io.ts'
import { addReportOptions, type ReportOptions } from './report-options.ts'

interface ParseOptions extends ReportOptions {
  readonly conllu?: true
}

/** `onrecord parse`: a report's sentences as trees. */
export function parseCommand(io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command('parse')
    .summary("print the grammar of a report's sentences")
    .description('Prints the sentences of a report with tags, lemmas and dependency trees (Universal Dependencies v2) as CoNLL-U.')
    .argument('[file]', 'the report, or - for standard input')
  return addReportOptions(command)
    .option('--conllu', 'the file is CoNLL-U: keep its words and sentences, fill in lemma, UPOS, XPOS, head and relation')
    .action(async (file: string | undefined, options: ParseOptions) => {
      const { runOn } = await import('./failure.ts')
      done(await runOn(file, io, (path) => printTrees(path, options, io)))
    })
}

async function printTrees(path: string, options: ParseOptions, io: Io): Promise<ExitCode> {
  for await (const block of treesOf(path, options, io)) await write(io.stdout, block)
  return EXIT.read
}

async function* treesOf(path: string, options: ParseOptions, io: Io): AsyncGenerator<string> {
  if (options.conllu) {
    const { decodeText } = await import('../read/decode.ts')
    const { readBytes } = await import('./input-file.ts')
    const { fillConllu } = await import('./conllu/fill-conllu.ts')
    const conllu = decodeText(await readBytes(path, io.stdin), options.encoding ?? null)
    yield* fillConllu(conllu, await loadParser())
  } else {
    const { theReport } = await import('./found-reports.ts')
    const { toConllu } = await import('./conllu/write-conllu.ts')
    const report = await theReport(path, options, io.stdin)
    const parser = await loadParser()
    yield* toConllu(parser.parseReport(report))
  }
}

async function loadParser() {
  const { createParser } = await import('../parse/parse.ts')
  return createParser()
}
