import { generateReading } from '../bench/generated-readings.ts'
import type { Readers, ReadResult } from '../src/collect/readers.ts'
import type { FoundReport } from '../src/source/files/found.ts'
import { SMALL_WORLD } from './small-world.ts'

/** Readers that give a generated reading, by the first number in what was found, and how much they had to do. */
export interface HandReaders extends Readers {
  /** Names of what was read, in order. */
  readonly names: readonly string[]
  /** Days that were given with what was read. */
  readonly days: readonly (string | null)[]
  /** The most that was read at once. */
  most(): number
}

/** Readers without an engine. What has no number in it cannot be read; "Le " makes it French. Each reading takes `milliseconds`. */
export function handReaders({ size = 2, milliseconds = 0 }: { readonly size?: number; readonly milliseconds?: number } = {}): HandReaders {
  const names: string[] = []
  const days: (string | null)[] = []
  let open = 0
  let most = 0
  return {
    size,
    names,
    days,
    most: () => most,
    close: async () => {},
    async read(found, published = null) {
      names.push(found.name)
      days.push(published)
      most = Math.max(most, ++open)
      await new Promise((done) => setTimeout(done, milliseconds))
      open--
      return result(found)
    },
  }
}

function result({ content }: FoundReport): ReadResult {
  const words = typeof content === 'string' ? content : new TextDecoder().decode(content)
  const number = /\d+/.exec(words.replaceAll(/<[^>]*>/g, ' '))?.[0]
  if (number === undefined) return { failure: 'There is no number in it.' }
  const reading = generateReading(Number(number), SMALL_WORLD)
  return { reading: words.includes('Le ') ? { ...reading, report: { ...reading.report, language: 'fr' } } : reading }
}
