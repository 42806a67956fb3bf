import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { MAX_TEXT_LENGTH } from '../read/limits.ts'
import { ReadError } from '../read/read-error.ts'

/** The largest file that is read, in bytes: a page of the greatest length in two-byte letters, or a text of it in any. */
export const MAX_FILE_BYTES = 16_000_000

/** The bytes of a file, or of standard input for `-`. Throws a `ReadError` for what is missing, a folder, closed to us, or too large. */
export async function readBytes(path: string, stdin: Readable): Promise<Uint8Array> {
  return collect(await openInput(path, stdin))
}

/** A stream of a file's bytes, or standard input for `-`. Throws a `ReadError` like `readBytes`. */
export async function openInput(path: string, stdin: Readable): Promise<Readable> {
  if (path === '-') return stdin
  try {
    const facts = await stat(path)
    if (facts.isDirectory()) throw new ReadError('missing', 'This is a folder. Name a file in it.')
  } catch (error) {
    throw inputError(error)
  }
  return createReadStream(path)
}

/** Whether a path is a folder; what is not there is none. */
export async function isFolder(path: string): Promise<boolean> {
  return path !== '-' && (await stat(path).catch(() => null))?.isDirectory() === true
}

async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
      size += bytes.length
      if (size > MAX_FILE_BYTES) {
        const [bytesLimit, limit] = [MAX_FILE_BYTES / 1e6, MAX_TEXT_LENGTH.toLocaleString('en')]
        throw new ReadError(
          'length',
          `The file is larger than ${bytesLimit} MB; texts of up to ${limit} characters are read. Cut it into reports.`,
        )
      }
      chunks.push(bytes)
    }
  } catch (error) {
    throw inputError(error)
  }
  return Buffer.concat(chunks)
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Check its name, or give - to read standard input.',
  ENOTDIR: 'There is no such file: a part of its path is no folder.',
  EACCES: 'The file may not be read by you. Check its permissions.',
  EPERM: 'The file may not be read by you. Check its permissions.',
  EISDIR: 'This is a folder. Name a file in it.',
  ENAMETOOLONG: 'There is no such file: its name is too long.',
  ELOOP: 'The file is a link that leads back to itself.',
}

function inputError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const reason = REASONS[String(error.code)]
  return reason ? new ReadError('missing', reason) : new ReadError('missing', `The file could not be read (${error.code}).`)
}
