import type { Command } from 'commander'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io, write } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'

/** The option that every command on a kept record has. */
export interface StoreOption {
  readonly db: string
}

/** Adds `--db`. */
export function addStoreOption(command: Command): Command {
  return command.option('--db <file>', 'the file that keeps the record', 'onrecord.db')
}

/**
 * Runs work on the store of a command and closes it. What is wrong with the file, or with what was asked of it, is told in a sentence on standard
 * error. `mustExist` is for commands that only ask.
 */
export async function withStore(
  options: StoreOption,
  io: Io,
  work: (store: Store) => Promise<ExitCode>,
  mustExist = true,
): Promise<ExitCode> {
  const [{ Store }, { StoreError }, { tellFailure }] = await Promise.all([
    import('../../store/store.ts'),
    import('../../store/store-error.ts'),
    import('../failure.ts'),
  ])
  let store: Store | null = null
  try {
    store = await Store.open(options.db, { now: () => new Date().toISOString(), mustExist })
    return await work(store)
  } catch (error) {
    if (!(error instanceof StoreError)) return await tellFailure(error, options.db, io)
    await write(io.stderr, `onrecord: ${safeWords(error.message)}\n`)
    return EXIT.notRead
  } finally {
    await store?.close()
  }
}
