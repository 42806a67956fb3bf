import { parentPort, workerData } from 'node:worker_threads'
import { listStories } from '../../store/queries/stories.ts'
import { Store } from '../../store/store.ts'
import type { StoryWork } from './worked-out.ts'

// A thread that works out the stories of some days on a connection of its own, and ends.
const { file, since, until } = workerData as StoryWork
const store = await Store.open(file, { now: () => new Date().toISOString(), mustExist: true })
try {
  parentPort?.postMessage(await listStories(store.db, { since, until }))
} finally {
  await store.close()
}
