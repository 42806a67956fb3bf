import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { WorkerPool } from './worker-pool.ts'

type Work = number | 'throw' | 'hang'

const pools: WorkerPool<Work, number | string>[] = []
after(() => Promise.all(pools.map((pool) => pool.close())))

function open(size: number, settings: string | null = null, timeLimit: number | null = null): WorkerPool<Work, number | string> {
  const pool = new WorkerPool<Work, number | string>({
    size,
    program: new URL('../../../test/pool-worker.ts', import.meta.url),
    settings,
    timeLimit,
    lost: (work, reason) => `${work}: ${reason}`,
  })
  pools.push(pool)
  return pool
}

const run = (pool: WorkerPool<Work, number | string>, work: readonly Work[]) => Promise.all(work.map((one) => pool.run(one)))

test('WorkerPool: each answer goes to its own work, on one thread or several', async () => {
  const numbers = Array.from({ length: 50 }, (_, number) => number)
  const doubles = numbers.map((number) => number * 2)
  assert.deepEqual(await run(open(1), numbers), doubles)
  assert.deepEqual(await run(open(3), numbers), doubles)
})

test('WorkerPool: a thread that dies loses the work it did, and no other', async () => {
  assert.deepEqual(await run(open(1), [1, 'throw', 2, 3]), [2, 'throw: thrown', 4, 6])
  assert.deepEqual(await run(open(2), ['throw', 'throw', 'throw', 1]), ['throw: thrown', 'throw: thrown', 'throw: thrown', 2])
})

test('WorkerPool: work that does not end is ended, and what waits behind it is done', async () => {
  assert.deepEqual(await run(open(1, null, 300), [1, 'hang', 2]), [2, 'hang: it took longer than 0.3 seconds', 4])
})

test('WorkerPool: threads that cannot load what they need are told, and not started for ever', async () => {
  const pool = open(2, 'broken')
  const results = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => pool.run(number)))
  assert.ok(results.every(({ status }) => status === 'rejected'))
  assert.match(String((results[0] as PromiseRejectedResult).reason), /nothing to load/)
})
