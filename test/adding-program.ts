/**
 * Adds generated readings to a store and acknowledges each on standard output once it is kept:
 * `node test/adding-program.ts FILE FIRST STEP COUNT`. For tests that need another process, or one to kill.
 */
import { writeSync } from 'node:fs'
import { generateReading } from '../bench/generated-readings.ts'
import { Store } from '../src/store/store.ts'
import { SMALL_WORLD } from './small-world.ts'

const [file = '', first = '0', step = '1', count = '1'] = process.argv.slice(2)
const store = await Store.open(file, { now: () => '2031-01-01T00:00:00Z' })
writeSync(1, 'open\n')
for (let i = 0; i < Number(count); i++) {
  const reading = generateReading(Number(first) + i * Number(step), SMALL_WORLD)
  await store.add(reading)
  writeSync(1, `${reading.report.id}\n`)
}
await store.close()
