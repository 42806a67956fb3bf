import { getConnInfo } from '@hono/node-server/conninfo'
import ipaddr from 'ipaddr.js'
import type { DeskContext } from '../visit.ts'

/** Bits of an IPv6 address that name a household's network; the rest its machines choose themselves, anew as often as they like. */
const NETWORK_GROUPS = 4

/** Where a request comes from, for counting: an IPv4 address, or the network of an IPv6 one. "unknown" without a socket, as in tests. */
export function addressOf(context: DeskContext): string {
  const address = remoteAddress(context)
  if (address === null || !ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv6' && parsed.range() !== 'loopback'
    ? (parsed as ipaddr.IPv6).parts.slice(0, NETWORK_GROUPS).join(':')
    : parsed.toString()
}

/** Whether a request comes from this machine, or through no socket at all. */
export function isFromHere(context: DeskContext): boolean {
  const address = remoteAddress(context)
  return address === null || (ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback')
}

function remoteAddress(context: DeskContext): string | null {
  try {
    return getConnInfo(context).remote.address ?? null
  } catch {
    return null
  }
}
