import { lookup } from 'node:dns/promises'

/** How names become addresses; tests give their own. */
export interface Network {
  /** All addresses of a host name. Rejects where there is none. */
  readonly lookup: (host: string) => Promise<readonly string[]>
  /** Where an address that may be fetched from is reached: there, unless a test's server stands for it. */
  readonly route: (address: string) => string
}

/** The machine's own network. */
export const INTERNET: Network = {
  lookup: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  route: (address) => address,
}
