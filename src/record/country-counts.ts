/** How often each country is named (ISO 3166-1 alpha-3), the most often first, those named as often in the order of their codes. Null counts for none. */
export function countryCounts(named: Iterable<readonly [country: string | null, count: number]>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [country, count] of named) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + count)
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
}
