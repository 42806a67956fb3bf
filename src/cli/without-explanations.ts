import type { Reading } from '../record/types.ts'

/** A reading whose items carry no `explain`; explanations are printed on request only. */
export function withoutExplanations(reading: Reading): Reading {
  const bare = <Of extends { readonly explain?: unknown }>(items: readonly Of[]): Of[] =>
    items.map((item) => {
      const { explain: _, ...rest } = item
      // an item without its optional field is still that item
      return rest as Of
    })
  return {
    ...reading,
    actors: bare(reading.actors),
    places: bare(reading.places),
    statements: bare(reading.statements),
    events: bare(reading.events),
    proposals: bare(reading.proposals),
    positions: bare(reading.positions),
    control: bare(reading.control),
  }
}
