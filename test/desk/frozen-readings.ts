import { readFileSync, writeFileSync } from 'node:fs'
import type { Reading } from '../../src/record/types.ts'
import { exampleReadings } from '../desk-world.ts'

const FILE = new URL('readings.ndjson', import.meta.url)

/** Whether what the browser's tests compare with is made anew: `npm run test:desk -- --update`. */
export const IS_UPDATE = process.env.ONRECORD_UPDATE === '1'

let readings: Promise<readonly Reading[]> | null = null

/** Readings of the example reports as they were kept, so that what the desk shows changes with the desk and not with every better rule of reading. */
export function frozenReadings(): Promise<readonly Reading[]> {
  readings ??= IS_UPDATE ? freeze() : Promise.resolve(readKept())
  return readings
}

async function freeze(): Promise<readonly Reading[]> {
  const fresh = await exampleReadings()
  writeFileSync(FILE, fresh.map((reading) => `${JSON.stringify(reading)}\n`).join(''))
  return readKept()
}

function readKept(): readonly Reading[] {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Reading)
}
