import { Readable } from 'node:stream'
import { type Io, write } from '../io.ts'

/**
 * Runs work that ends early and in order when the person (Ctrl-C) or the system asks for it: what was begun is ended, the rest stays for the next
 * time. Asked twice, the program ends at once, which loses nothing that was acknowledged.
 */
export async function untilStopped<Of>(io: Io, work: (signal: AbortSignal) => Promise<Of>): Promise<Of> {
  const stop = new AbortController()
  const asked = () => {
    stop.abort(new Error('stopped'))
    void write(io.stderr, '\nonrecord: Stopping when what was begun has ended; Ctrl-C again stops at once.\n')
  }
  process.once('SIGINT', asked)
  process.once('SIGTERM', asked)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', asked)
    process.off('SIGTERM', asked)
  }
}

/** What comes through a stream until the signal is aborted, also while nothing comes; then the stream is let go. */
export async function* untilAborted(stream: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const iterator = stream[Symbol.asyncIterator]()
  let stop = () => {}
  const asked = () => stop()
  signal.addEventListener('abort', asked)
  try {
    while (!signal.aborted) {
      // no race against one promise of the end: that would hold every piece until then
      const next = await new Promise<IteratorResult<Uint8Array> | null>((done, fail) => {
        stop = () => done(null)
        iterator.next().then(done, fail)
      })
      if (next?.done) return
      if (next) yield next.value
    }
  } finally {
    signal.removeEventListener('abort', asked)
  }
  // a terminal or a pipe that is still open would keep the program running
  if (stream instanceof Readable) stream.destroy()
}
