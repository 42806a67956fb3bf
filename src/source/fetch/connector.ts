import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import type { Network } from './network.ts'
import { type IsAllowed, requirePublic } from './web-address.ts'

/**
 * Makes connections to the public internet only. What a name leads to is looked up and checked here, once, and that is where the socket goes:
 * a name that leads elsewhere a moment later (DNS rebinding) gains nothing, and each redirect passes here too.
 */
export function guardedConnector(network: Network, isAllowed: IsAllowed, timeout: number): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/\.$/, '')
      .toLowerCase()
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80))
    const connect = (addresses: readonly string[]) => {
      if (!isAllowed(host, port)) requirePublic(host, addresses)
      const found = addresses.map((address) => network.route(address)).map((address) => ({ address, family: isIP(address) }))
      const lookup: LookupFunction = (_host, { all }, done) => {
        const [first] = found
        if (all || !first) done(null, found)
        else done(null, first.address, first.family)
      }
      // a literal address is not looked up by the socket, which goes there itself
      const hostname = isIP(host) ? network.route(host) : host
      const servername = isIP(host) ? {} : { servername: host }
      buildConnector({ timeout, allowH2: false, lookup, ...servername })({ ...options, hostname }, callback)
    }
    const addresses = isIP(host) ? Promise.resolve([host]) : network.lookup(host)
    addresses.then(connect).catch((error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), null))
  }
}
