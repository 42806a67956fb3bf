import { isIP } from 'node:net'
import { FetchError } from './fetch-error.ts'
import { whyNotPublic } from './public-address.ts'

/** Whether a host (lower case, no brackets), at a port, was allowed by its name. */
export type IsAllowed = (host: string, port: number) => boolean

/** Ports under 1024 that web pages are served at; what else is there (mail, shells, files) is never talked to. */
const LOW_PORTS: ReadonlySet<number> = new Set([80, 443])
/** Ports above that the Fetch standard blocks, since a request there may mean something to another kind of server. */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
])

/** The longest address that is fetched, in characters; servers take about as much. */
const LONGEST = 8_000

/** Says which hosts are allowed though they are not on the public internet: a host for all its ports, or `host:port`. */
export function allowedHosts(names: readonly string[]): IsAllowed {
  const allowed = new Set(
    names.map((name) =>
      name
        .trim()
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1'),
    ),
  )
  return (host, port) => allowed.has(host) || allowed.has(`${host}:${port}`) || allowed.has(`[${host}]:${port}`)
}

/** The host of an address as it is looked up: no brackets around IPv6, no dot at the end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
}

/** The port of an address. */
export function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80))
}

/**
 * The address as a URL, without its fragment. Throws a `FetchError` for what is never fetched: other schemes than http and https, names and
 * passwords, ports of other services, and literal addresses outside the public internet. Host names are checked when a connection is made.
 */
export function webAddress(address: string, isAllowed: IsAllowed, base?: URL): URL {
  if (address.length > LONGEST) throw new FetchError('address', `The address is longer than ${LONGEST.toLocaleString('en')} characters.`)
  const url = URL.parse(address, base?.href)
  if (!url) throw new FetchError('address', 'This is no address of a web page.')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('address', `Only http and https addresses are fetched, not ${url.protocol.slice(0, 40)}`)
  if (url.username || url.password)
    throw new FetchError(
      'address',
      'The address holds a name or a password. It would be kept in the record: fetch the page yourself and add the file.',
    )
  url.hash = ''
  const [host, port] = [hostOf(url), portOf(url)]
  if (isAllowed(host, port)) return url
  if ((port < 1024 && !LOW_PORTS.has(port)) || BLOCKED_PORTS.has(port))
    throw new FetchError('address', `Port ${port} is not one of the web. Allow it with --allow-host ${host}:${port} if it is.`)
  if (isIP(host)) requirePublic(host, [host])
  return url
}

/** Throws a `FetchError` unless all addresses of a host are on the public internet: one that is not could be the one that is used. */
export function requirePublic(host: string, addresses: readonly string[]): void {
  for (const address of addresses) {
    const why = whyNotPublic(address)
    if (why === null) continue
    const what = address === host ? host : `${host} leads to ${address}, which`
    throw new FetchError('address', `${what} ${why}. Only the public internet is fetched from; allow it with --allow-host ${host}.`)
  }
}
