import { Command } from 'commander'
import type { Reading } from '../../record/types.ts'
import type { Added, Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'
import type { LoadReader } from '../reader.ts'
import { addReportOptions, type ReportOptions, readInput } from '../report-options.ts'
import { UsageError } from '../usage-error.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

interface AddOptions extends ReportOptions, StoreOption {
  readonly ndjson?: true
}

/** `onrecord add`: reads reports and keeps them. */
export function addCommand(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command {
  const command = new Command('add')
    .summary('read reports and keep them in the record')
    .description('Reads reports and adds them to the record in a file. A report that is there already changes nothing.')
    .argument('[files...]', 'the reports, or - for standard input')
  return addStoreOption(addReportOptions(command))
    .option('--ndjson', 'standard input holds a report a line (JSON), as for read')
    .action(async (files: string[], options: AddOptions) => {
      done(
        await withStore(
          options,
          io,
          (store) => (options.ndjson ? addStream(files, options, store, io) : addFiles(files, options, store, io, load)),
          false,
        ),
      )
    })
}

const WORDS: Readonly<Record<Added, string>> = { added: 'added', known: 'there already', forgotten: 'forgotten before, not taken again' }

async function addFiles(files: readonly string[], options: AddOptions, store: Store, io: Io, load: LoadReader): Promise<ExitCode> {
  if (files.length === 0) throw new UsageError('Name the reports to add, or - for standard input.')
  const { tellFailure } = await import('../failure.ts')
  const reader = await load(io.env)
  let code: ExitCode = EXIT.read
  for (const file of files) {
    try {
      const reading = reader.read(await readInput(file, options, io.stdin))
      const added = await store.add(reading)
      await write(io.stdout, `${safeWords(file)}: ${WORDS[added]}, report ${reading.report.id}\n`)
    } catch (error) {
      code = await tellFailure(error, file, io)
    }
  }
  return code
}

async function addStream(files: readonly string[], options: AddOptions, store: Store, io: Io): Promise<ExitCode> {
  const path = files[0] ?? '-'
  if (files.length > 1) throw new UsageError('--ndjson takes one file, or standard input.')
  const { readBatch } = await import('../batch/batch.ts')
  const counts: Record<Added, number> = { added: 0, known: 0, forgotten: 0 }
  const code = await readBatch(path, { jobs: null, isExplained: false }, io, async (results) => {
    for (const { json, isRead } of results) {
      if (isRead) counts[await store.add(JSON.parse(json) as Reading)]++
      else await write(io.stderr, `onrecord: ${safeWords((JSON.parse(json) as { error: string }).error)}\n`)
    }
  })
  await write(
    io.stdout,
    `${counts.added} added, ${counts.known} there already${counts.forgotten ? `, ${counts.forgotten} forgotten before` : ''} in ${safeWords(options.db)}\n`,
  )
  return code
}
