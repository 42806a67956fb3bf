import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPipeline } from '../src/pipeline.ts'
import type { Reading } from '../src/record/types.ts'
import type { Assets } from '../src/serve/assets/assets.ts'
import { createDesk, type DeskOptions } from '../src/serve/desk.ts'
import type { Desk } from '../src/serve/visit.ts'
import { Store } from '../src/store/store.ts'

/** Addresses of assets without the assets, for tests that look at pages as text. */
const NO_ASSETS: Assets = { address: (entry) => `/assets/${entry}`, file: () => null }

let readings: Promise<readonly Reading[]> | null = null

/** Readings of the example reports, made once a process. */
export function exampleReadings(): Promise<readonly Reading[]> {
  readings ??= (async () => {
    const pipeline = await createPipeline({})
    const lines = readFileSync(new URL('../examples/desk/march-2025.ndjson', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    return lines.map((line) => {
      const { ref, ...report } = JSON.parse(line) as { ref: string }
      return pipeline.read({ ...report, id: ref })
    })
  })()
  return readings
}

/** A desk on a record of its own, with ways to ask it. */
export interface TestDesk {
  readonly desk: Desk
  readonly store: Store
  /** The answer to a request for an address. */
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** A page as text. Throws an error unless it was answered with 200. */
  page(path: string): Promise<string>
  /** Sends a form as a browser does: from the desk's own page, with its token and cookies. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

/** A desk on some readings: those of the examples unless others are given. `arrivesAt` says when each was taken in. */
export async function openTestDesk(
  kept: readonly Reading[] | null = null,
  options: Partial<DeskOptions> & { readonly arrivesAt?: (at: number) => string } = {},
): Promise<TestDesk> {
  const { arrivesAt = () => '2025-03-25T08:00:00Z', ...deskOptions } = options
  let clock = arrivesAt(0)
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'))
  const store = await Store.open(join(folder, 'record.db'), { now: () => clock })
  for (const [at, reading] of (kept ?? (await exampleReadings())).entries()) {
    clock = arrivesAt(at)
    await store.add(reading)
  }
  const desk = createDesk(store, { assets: NO_ASSETS, now: () => '2025-03-25T09:00:00Z', ...deskOptions })
  const get = async (path: string, headers: Record<string, string> = {}) => desk.request(path, { headers })
  return {
    desk,
    store,
    get,
    async page(path) {
      const answer = await get(path)
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}\n${text.slice(0, 2000)}`)
      return text
    },
    async post(path, form, headers = {}) {
      const first = await get('/help', headers)
      const [, token = ''] = /name="form-token" content="([^"]+)"/.exec(await first.text()) ?? []
      const cookie = [headers.cookie, ...first.headers.getSetCookie().map((line) => line.split(';')[0])].filter(Boolean).join('; ')
      const body = new URLSearchParams({ ...form, form_token: token })
      return desk.request(path, {
        method: 'POST',
        body,
        headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin', ...headers, cookie },
      })
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
