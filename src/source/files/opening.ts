import type { Bytes } from './bytes.ts'
import type { Columns } from './columns.ts'
import type { ContentKind, Found, Hints } from './found.ts'

/** What is known of what is opened, beside its bytes. */
export interface OpenOptions {
  /** Encoding of its text, before anything that the text says. */
  readonly encoding?: string | null
  /** How its text is written, before what it looks like. */
  readonly format?: Extract<ContentKind, 'text' | 'markdown' | 'html'> | null
  /** Which columns of its tables mean what; guessed from their names otherwise. */
  readonly columns?: Columns | null
  readonly hints?: Partial<Hints>
  /** Told of the bytes that are taken from the input, for a sign of progress. */
  readonly onBytes?: (count: number) => void
}

/** One thing that is opened: a file, an entry of an archive, an attachment. */
export interface Thing {
  readonly name: string
  readonly ref: string | null
  /** Its first bytes. */
  readonly head: Uint8Array
  /** All of them. */
  readonly stream: Bytes
  /** Where it lies as a file, when it does: archives are read in pieces. */
  readonly path: string | null
  /** How many containers it is in. */
  readonly depth: number
  readonly hints: Hints
  readonly encoding: string | null
  readonly options: OpenOptions
}

/** A thing whose kind is not known yet. */
export type Unopened = Omit<Thing, 'head'>

/** Opens what is in a container. */
export type Open = (thing: Unopened) => AsyncGenerator<Found>

/** Gives what is in a thing of one kind. A `SourceError` that it throws becomes a failure of the thing. */
export type Opener = (thing: Thing, open: Open) => AsyncGenerator<Found>

/** What stands in a container, named after it: `a.zip!b/c.html`. */
export function inside(thing: Thing, name: string, stream: Bytes, more: Partial<Unopened> = {}): Unopened {
  const { depth, hints, encoding, options } = thing
  return { name: `${thing.name}!${name}`, ref: null, stream, path: null, depth: depth + 1, hints, encoding, options, ...more }
}
