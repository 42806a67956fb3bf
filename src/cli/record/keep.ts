import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { Command } from 'commander'
import type { Store } from '../../store/store.ts'
import { EXIT, type ExitCode, type Io, screenOf, write } from '../io.ts'
import { safeWords } from '../page/safe-words.ts'
import type { LoadReader } from '../reader.ts'
import { addStoreOption, type StoreOption, withStore } from './store-option.ts'

/** The commands that keep a record in order: show, merge, split, undo, reread, forget, backup, restore. */
export function keepCommands(io: Io, load: LoadReader, done: (code: ExitCode) => void): Command[] {
  const on = (
    command: Command,
    work: (store: Store, args: readonly string[], options: StoreOption) => Promise<string>,
    mustExist = true,
  ): Command =>
    addStoreOption(command).action(async (...given: unknown[]) => {
      const options = given.at(-2) as StoreOption
      const args = given.slice(0, -2).map(String)
      done(
        await withStore(
          options,
          io,
          async (store) => {
            await write(io.stdout, `${await work(store, args, options)}\n`)
            return EXIT.read
          },
          mustExist,
        ),
      )
    })
  const command = (name: string, words: string, ...args: readonly (readonly [string, string])[]): Command => {
    const made = new Command(name).summary(words).description(`${words[0]?.toUpperCase()}${words.slice(1)}.`)
    for (const [argument, meaning] of args) made.argument(argument, meaning)
    return made
  }
  return [
    showCommand(io, done),
    on(
      command('merge', 'say that two events are one', ['<event>', 'id of an event'], ['<other>', 'id of another']),
      async (store, [a = '', b = '']) => {
        await store.mergeRecords(a, b)
        return `${a} and ${b} are one event now; "onrecord undo" takes that back.`
      },
    ),
    on(
      command('split', 'say that a reading does not belong to its event', ['<reading>', 'id of the reading, as "onrecord show" prints it']),
      async (store, [reading = '']) => {
        const count = await store.splitReading(reading)
        return `${reading} stands apart from ${count} other reading${count === 1 ? '' : 's'} now; "onrecord undo" takes that back.`
      },
    ),
    on(command('undo', 'take back the newest merge or split'), async (store) => {
      const undone = await store.undo()
      if (!undone) return 'There is nothing to take back.'
      const { verdict, pairs } = undone
      const [first] = pairs
      return verdict === 'together'
        ? `Taken back: ${first?.a} and ${first?.b} were joined.`
        : `Taken back: ${first?.a} stood apart from ${pairs.length} other reading${pairs.length === 1 ? '' : 's'}.`
    }),
    on(command('reread', 'read the stored reports again with this version'), async (store) => {
      const reader = await load(io.env)
      let count = 0
      for (const id of await store.reportIds()) {
        const before = await store.reading(id)
        if (!before) continue
        // as it was laid out when it was taken in: the text of a page or a PDF does not show its parts, and some are not in English
        await store.reread({ ...reader.readLaidOut(before.report), report: before.report })
        count++
      }
      return `${count} report${count === 1 ? '' : 's'} read again.`
    }),
    on(command('forget', 'forget a report for good', ['<report>', 'id of the report']), async (store, [id = '']) => {
      await store.forget(id)
      return `${id} is forgotten: its text, quotes and readings are gone, and what stood on it alone.`
    }),
    on(command('backup', 'copy the record to another file while it is in use', ['<file>', 'the copy']), async (store, [file = '']) => {
      await store.backup(file)
      return `Copied to ${safeWords(file)}.`
    }),
    restoreCommand(io, done),
  ]
}

/** `onrecord show`: one item with every quote behind it. */
function showCommand(io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command('show')
    .summary('show one item with every quote behind it')
    .description('Shows one item with every quote behind it, the sides of what is said of it, and how its readings came together.')
    .argument('<id>', 'id of a report, origin, event, control entry, claim, statement, reading, plan, actor or story')
  return addStoreOption(command)
    .option('--json', 'print JSON')
    .action(async (id: string, options: StoreOption & { readonly json?: true }) => {
      done(
        await withStore(options, io, async (store) => {
          const { show } = await import('../../store/queries/show.ts')
          const shown = await show(store.db, id)
          if (options.json) {
            const item = shown.kind === 'report' ? { ...shown.item, changes: shown.changes } : shown.item
            await write(io.stdout, `${JSON.stringify(item, null, 2)}\n`)
          } else {
            const { shownPage } = await import('./show/page.ts')
            await write(io.stdout, shownPage(shown, screenOf(io.stdout, io.env)))
          }
          return EXIT.read
        }),
      )
    })
}

/** Whether another process has a record open: only the last one can end the write-ahead log. What is no record is in nobody's use. */
async function isInUse(path: string): Promise<boolean> {
  const { DatabaseSync } = await import('node:sqlite')
  const connection = new DatabaseSync(path, { timeout: 1000 })
  try {
    connection.exec('pragma journal_mode = delete')
    return false
  } catch (error) {
    return /locked|busy/.test((error as Error).message)
  } finally {
    connection.close()
  }
}

/** A name that no file has yet, with a number behind it where need be: what an earlier restore set aside stays. */
function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`
    if (!existsSync(numbered)) return numbered
  }
}

/** `onrecord restore`: puts a backup in the place of the record, after looking whether it is sound. */
function restoreCommand(io: Io, done: (code: ExitCode) => void): Command {
  const command = new Command('restore')
    .summary('put a backup in the place of the record')
    .description('Puts a backup in the place of the record, if the backup is sound. The record as it was is kept beside it.')
  return addStoreOption(command.argument('<file>', 'the backup')).action(async (file: string, options: StoreOption) => {
    let sound = false
    const code = await withStore({ db: file }, io, async (store) => {
      sound = store.check() === 'ok'
      if (!sound) await write(io.stderr, `onrecord: ${safeWords(file)} is damaged: ${safeWords(store.check())}\n`)
      return sound ? EXIT.read : EXIT.notRead
    })
    if (sound) {
      if (existsSync(options.db) && (await isInUse(options.db))) {
        await write(io.stderr, `onrecord: ${safeWords(options.db)} is open in another program, such as "onrecord serve"; stop that first\n`)
        done(EXIT.notRead)
        return
      }
      const before = freeName(`${options.db}.before-restore`)
      const copy = `${options.db}.restoring`
      copyFileSync(file, copy)
      if (existsSync(options.db)) {
        // What the write-ahead log still holds goes into the file before it is set aside.
        await withStore(options, io, async () => EXIT.read)
        for (const end of ['-wal', '-shm']) rmSync(`${options.db}${end}`, { force: true })
        renameSync(options.db, before)
      }
      renameSync(copy, options.db)
      await write(
        io.stdout,
        `Restored from ${safeWords(file)}${existsSync(before) ? `; the record as it was is in ${safeWords(before)}` : ''}.\n`,
      )
    }
    done(code)
  })
}
