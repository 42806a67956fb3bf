import { streamSSE } from 'hono/streaming'
import type { Desk } from '../visit.ts'

/** Milliseconds between two looks at the record, and between two signs of life on a quiet line. */
const LOOK = 3_000
const SIGN = 25_000
/** Browsers that may watch at once; further ones are asked to come again. */
const MOST = 500

/** `/live`: server-sent events that tell how many reports came since the browser began to listen. One look at the record serves all who watch. */
export function liveLine(desk: Desk): void {
  const watching = new Set<(row: number) => void>()
  let timer: ReturnType<typeof setInterval> | null = null
  desk.get('/live', async (context) => {
    const { store, say } = context.var.visit
    const newest = async () =>
      (await store.db.selectFrom('report').select('row').orderBy('row', 'desc').limit(1).executeTakeFirst())?.row ?? 0
    if (watching.size >= MOST) return context.text('Too many are watching.\n', 503, { 'Retry-After': '60' })
    const start = await newest()
    timer ??= setInterval(async () => {
      const row = await newest().catch(() => null)
      if (row !== null) for (const tell of watching) tell(row)
    }, LOOK).unref()
    return streamSSE(context, async (stream) => {
      let told = start
      const waiting: { wake: () => void } = { wake: () => undefined }
      let current = start
      const tell = (row: number) => {
        current = row
        if (row !== told) waiting.wake()
      }
      watching.add(tell)
      stream.onAbort(() => waiting.wake())
      try {
        while (!stream.aborted) {
          const sign = setTimeout(() => waiting.wake(), SIGN)
          await new Promise<void>((resolve) => {
            waiting.wake = resolve
          })
          clearTimeout(sign)
          if (stream.aborted) break
          if (current === told) await stream.writeSSE({ event: 'still', data: '' })
          else {
            told = current
            const count = Math.max(0, current - start)
            await stream.writeSSE({ event: 'reports', data: JSON.stringify({ count, words: say('frame.live', { count }) }) })
          }
        }
      } finally {
        watching.delete(tell)
        if (watching.size === 0 && timer !== null) {
          clearInterval(timer)
          timer = null
        }
      }
    })
  })
}
