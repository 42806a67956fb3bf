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
