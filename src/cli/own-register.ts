import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { ReadError } from '../read/read-error.ts'
import { describeAdditionError, parseAdditions } from '../register/addition-file.ts'
import type { Addition } from '../register/additions.ts'
import type { Io } from './io.ts'

/** Where a person's own actors and places are kept: `additions.jsonl` in `$ONRECORD_HOME`, or in `.onrecord` of their home folder. */
export function ownRegisterPath(env: Io['env']): string {
  return join(env.ONRECORD_HOME || join(homedir(), '.onrecord'), 'additions.jsonl')
}

/**
 * The actors and places that were added with `onrecord register add`; none when there is no such file. Throws a `ReadError` with the line
 * when someone has spoilt the file by hand.
 */
export function readOwnRegister(env: Io['env']): readonly Addition[] {
  const path = ownRegisterPath(env)
  if (!existsSync(path)) return []
  // countries were checked when the rows were added
  const { additions, errors } = parseAdditions(readFileSync(path, 'utf8'), () => true)
  const [error] = errors
  if (error)
    throw new ReadError('input', `Your own register is spoilt: ${describeAdditionError(path, error)}. Mend the line or remove the file.`)
  return additions
}

/** Keeps additions beside the earlier ones; one of the same name and kind replaces the earlier. Gives how many there are now. */
export function keepInOwnRegister(additions: readonly Addition[], env: Io['env']): number {
  const path = ownRegisterPath(env)
  const key = ({ name, kind }: Addition) => `${kind} ${name}`
  const kept = new Map([...readOwnRegister(env), ...additions].map((addition) => [key(addition), addition]))
  mkdirSync(dirname(path), { recursive: true })
  // written whole beside the file first, so that a full disk loses nothing
  writeFileSync(`${path}.new`, [...kept.values()].map((addition) => `${JSON.stringify(addition)}\n`).join(''))
  renameSync(`${path}.new`, path)
  return kept.size
}
