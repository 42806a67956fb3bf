import type { Reading } from './types.ts'

/** The same reading without `explain` on any item: what is printed unless someone asks how it came about. */
export function withoutExplanations(reading: Reading): Reading {
  return {
    ...reading,
    actors: plain(reading.actors),
    places: plain(reading.places),
    statements: plain(reading.statements),
    events: plain(reading.events),
    proposals: plain(reading.proposals),
    positions: plain(reading.positions),
    control: plain(reading.control),
  }
}

function plain<Explained extends { readonly explain?: unknown }>(items: readonly Explained[]): Explained[] {
  return items.map(({ explain, ...item }) => item as Explained)
}
