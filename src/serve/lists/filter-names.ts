/** Filters of lists by their name in the address, in the order they are shown. */
export const FILTERS = ['since', 'until', 'actor', 'place', 'type', 'status', 'state', 'origins', 'asof'] as const
export type FilterName = (typeof FILTERS)[number]

/** Other words for a filter's name that addresses may use. */
const ALIASES: Readonly<Record<string, FilterName>> = { from: 'since', to: 'until' }

/** Parameters of an address by their own names: `from` and `to` mean `since` and `until`. */
export function namedParams({ searchParams }: URL): URLSearchParams {
  return new URLSearchParams([...searchParams].map(([name, value]): [string, string] => [ALIASES[name] ?? name, value]))
}
