import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { LIMITS } from '../limits.ts'

/** A file in a folder, or why an entry of it is none that is read. Names are relative to the folder, with slashes. */
export type FolderEntry = { readonly name: string; readonly path: string } | { readonly name: string; readonly reason: string }

/**
 * The files in a folder and in those under it, sorted by name in the order of code points, so that it is the same everywhere. Links are not
 * followed: they may lead out of the folder, or in a circle. Hidden files and folders are passed over with a reason.
 */
export async function* filesOf(folder: string, prefix = '', depth = 0): AsyncGenerator<FolderEntry> {
  const entries = await readdir(folder, { withFileTypes: true })
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  for (const entry of entries) {
    const name = `${prefix}${entry.name}`
    const path = join(folder, entry.name)
    if (entry.isSymbolicLink()) yield { name, reason: 'It is a link; only what lies in the folder itself is read.' }
    else if (entry.name.startsWith('.')) yield { name, reason: 'It is hidden: its name begins with a full stop.' }
    else if (entry.isFile()) yield { name, path }
    else if (!entry.isDirectory()) yield { name, reason: 'It is no file: a device, a pipe or a socket.' }
    else if (depth >= LIMITS.folderDepth) yield { name, reason: `It lies more than ${LIMITS.folderDepth} folders deep.` }
    else yield* filesOf(path, `${name}/`, depth + 1)
  }
}
