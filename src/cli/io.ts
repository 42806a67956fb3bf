import type { Readable, Writable } from 'node:stream'
import type { Screen } from './page/screen.ts'

/** A stream that may be a terminal. */
export interface Output extends Writable {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** The world of a command: its streams and settings, given as an argument so that a test can give its own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Exit codes of every command. */
export const EXIT = {
  /** All input was read. */
  read: 0,
  /** Some input was not read; standard error, or the line's `error`, says why. */
  notRead: 1,
  /** The command was called wrongly. */
  usage: 2,
  /** Stopped by the person who started it (128 + SIGINT). */
  stopped: 130,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const WIDEST = 100
const NARROWEST = 20
/** The width where there is no terminal: what people mail and print. */
const USUAL = 80

/** What a page is set for on a stream: colour and width of a terminal, 80 columns without colour elsewhere; `NO_COLOR` is honoured. */
export function screenOf(output: Output, env: Io['env']): Screen {
  if (!output.isTTY) return { width: USUAL, colour: false }
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? USUAL))
  return { width, colour: !env.NO_COLOR && env.TERM !== 'dumb' }
}

/** Writes and waits until the stream takes more, so that a slow reader holds the work back. */
export async function write(output: Writable, text: string): Promise<void> {
  if (output.write(text) || output.destroyed) return
  await new Promise<void>((resolve) => {
    const go = () => {
      for (const event of ['drain', 'close', 'error']) output.off(event, go)
      resolve()
    }
    for (const event of ['drain', 'close', 'error']) output.on(event, go)
  })
}
