import { test } from 'node:test'
import { fileOf, readRound } from './round.ts'
import { makeSeeds } from './seeds.ts'

/** Rounds of the test suite: a few seconds. `npm run fuzz` goes on for as long as one likes. */
const ROUNDS = 600
const SEED = 20_310_514

test('files of every kind, spoilt: read, or told in a sentence, in bounded time', async () => {
  const seeds = await makeSeeds()
  for (const [name, bytes] of seeds) await readRound({ name, bytes })
  for (let round = 0; round < ROUNDS; round++) {
    const file = fileOf(seeds, SEED, round)
    try {
      await readRound(file)
    } catch (error) {
      throw new Error(`round ${round}, ${file.name}: npm run fuzz -- --seed ${SEED} --from ${round} --rounds 1`, { cause: error })
    }
  }
})
