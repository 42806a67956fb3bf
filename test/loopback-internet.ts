import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Network } from '../src/source/fetch/network.ts'

/** A public address that stands for every host of the tests; nothing is ever sent to it. */
export const PUBLIC = '93.184.215.14'

/** Pages by path, or what answers every request. */
export type Site = Readonly<Record<string, string | ((request: IncomingMessage, response: ServerResponse) => void)>> | RequestListener

/** An internet of one loopback server: its hosts have public addresses that lead there. */
export interface LoopbackInternet {
  readonly network: Network
  /** Address of a path of a host, with the server's port. */
  at(host: string, path: string): string
  /** "host path" of each request, in order. */
  readonly asked: string[]
  /** Names as they are looked up; a test may change them. */
  readonly names: Map<string, readonly string[]>
  readonly port: number
  close(): Promise<void>
}

/** Serves hosts on the loopback address. A host that is not among them has no address; a path that is not gives 404. */
export async function loopbackInternet(sites: Readonly<Record<string, Site>>): Promise<LoopbackInternet> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    asked.push(`${host} ${request.url}`)
    const site = sites[host]
    if (typeof site === 'function') return site(request, response)
    const page = site?.[request.url ?? '']
    if (typeof page === 'function') return page(request, response)
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const names = new Map(Object.keys(sites).map((host) => [host, [PUBLIC]] as [string, readonly string[]]))
  return {
    asked,
    names,
    port,
    network: {
      lookup: async (host) => {
        const found = names.get(host)
        if (!found) throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
        return found
      },
      route: (address) => (address === PUBLIC ? '127.0.0.1' : address),
    },
    at: (host, path) => `http://${host}:${port}${path}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
