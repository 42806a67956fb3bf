import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A text file, unzipped when it is gzip. */
export function loadText(path: string): string {
  const bytes = readFileSync(path)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** The objects of a file with one JSON object a line. Their shape is the gold set's promise; it is not checked. */
export function loadLines<Row>(path: string): Row[] {
  return loadText(path)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
}

/** Names in a folder that end in `ending`, in order; none when there is no such folder. */
export function namesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
  } catch {
    return []
  }
}

/** The path of the first of the files that is there, or null. */
export function firstOf(folder: string, names: readonly string[]): string | null {
  const there = new Set(namesIn(folder, ''))
  const name = names.find((name) => there.has(name))
  return name === undefined ? null : join(folder, name)
}
