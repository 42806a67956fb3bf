/**
 * A site in whose pages cards may stand, as a content policy names it: `https://paper.example`, with a port where it has one; `*` is any site. Null
 * for what is none: a path, a name without its protocol, anything that would end or widen the policy.
 */
export function embeddingSite(given: string): string | null {
  if (given === '*') return given
  if (!/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?\/?$/i.test(given) || !URL.canParse(given)) return null
  return new URL(given).origin
}
