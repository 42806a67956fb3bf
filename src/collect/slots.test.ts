import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Slots } from './slots.ts'

test('Slots: no more are taken than there are, and who asked first goes first', async () => {
  const slots = new Slots(4)
  const order: string[] = []
  let taken = 0
  let most = 0
  const work = async (name: string, wanted: number) => {
    const free = await slots.take(wanted)
    order.push(name)
    taken += Math.min(wanted, 4)
    most = Math.max(most, taken)
    await new Promise((done) => setTimeout(done, 5))
    taken -= Math.min(wanted, 4)
    free()
  }
  // the large one is not passed by the small ones behind it, and one larger than all gets all
  await Promise.all([work('a', 1), work('b', 2), work('large', 3), work('c', 1), work('huge', 99), work('d', 1)])
  assert.deepEqual(order, ['a', 'b', 'large', 'c', 'huge', 'd'])
  assert.equal(most, 4)
})
