import ipaddr from 'ipaddr.js'

/** NAT64's well-known prefix (RFC 6052): on networks without IPv4 every IPv4 host has such an address, which stands for the last 32 bits. */
const NAT64 = ipaddr.parseCIDR('64:ff9b::/96')
/** All of IPv6 that is given out on the public internet (IANA, "Global Unicast"). */
const GLOBAL = ipaddr.parseCIDR('2000::/3')

/**
 * Why an IP address is not on the public internet, as the end of a sentence ("is a loopback address"), or null when it is.
 *
 * IPv4 in IPv6 (`::ffff:10.0.0.1`, and NAT64's `64:ff9b::10.0.0.1`) is judged as the IPv4 address; 6to4 and Teredo, which can hide any, are refused.
 */
export function whyNotPublic(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'is no IP address'
  let parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv6' && parsed.match(NAT64)) parsed = ipaddr.fromByteArray(parsed.toByteArray().slice(-4))
  const range = parsed.range()
  if (range !== 'unicast') return `is ${RANGES[range] ?? `of the range "${range}"`}`
  // "::7f00:1", the old way to write 127.0.0.1 in IPv6, is unicast by its name
  if (parsed.kind() === 'ipv6' && !parsed.match(GLOBAL)) return 'is outside the addresses that are given out'
  return null
}

const RANGES: Readonly<Record<string, string>> = {
  loopback: 'an address of this machine',
  unspecified: 'an address of this machine',
  private: 'an address of a private network',
  uniqueLocal: 'an address of a private network',
  carrierGradeNat: 'an address of a private network',
  linkLocal: 'an address of the local network',
  multicast: 'an address of many machines',
  broadcast: 'an address of many machines',
  reserved: 'a reserved address',
}
