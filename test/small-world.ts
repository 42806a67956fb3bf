import type { World } from '../bench/generated-readings.ts'

/** A world small enough that most of its reports tell the same happenings. */
export const SMALL_WORLD: World = { reportsPerDay: 6, happeningsPerDay: 3, eventsPerReport: 2, towns: 4 }
