/** Parameters by which senders count who comes from where; they make no other page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/i

/** The address of a page without its fragment and without what only counts readers, so that a page that two feeds name is fetched once. As it is where it is none. */
export function pageKey(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  url.hash = ''
  const tracking = [...url.searchParams.keys()].filter((name) => TRACKING.test(name))
  // what is not touched keeps its own way of writing
  if (tracking.length > 0) for (const name of tracking) url.searchParams.delete(name)
  return url.href
}

/** Whether an address holds a name or a password. */
export function hasPassword(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.username !== '' || url.password !== '')
}
