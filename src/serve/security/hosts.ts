import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import ipaddr from 'ipaddr.js'

/** Whether an address that a server listens on is reached from this machine only. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true
  return isIP(host) !== 0 && ipaddr.process(host).range() === 'loopback'
}

/**
 * The names under which a desk that listens on a host may be asked for. Any other in a request's Host header is refused: a page elsewhere that points
 * its own name at 127.0.0.1 would otherwise read the record with the visitor's browser (DNS rebinding).
 */
export function allowedNames(host: string, others: readonly string[] = []): ReadonlySet<string> {
  const loopback = ['127.0.0.1', '::1', 'localhost']
  if (isLoopback(host)) return new Set([...loopback, host, ...others].map(plainName))
  const own = Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address))
  return new Set([...loopback, host, hostname(), ...own, ...others].map(plainName))
}

/** A host name as it is compared: small letters, without port, brackets and final dot. */
export function plainName(host: string): string {
  const name = host.trim().toLowerCase()
  const [, bracketed] = /^\[(.+)\](?::\d+)?$/.exec(name) ?? []
  return bracketed ?? (isIP(name) === 6 ? name : name.replace(/:\d+$/, '').replace(/\.$/, ''))
}
