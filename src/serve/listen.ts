import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { serve } from '@hono/node-server'
import type { Desk } from './visit.ts'

/** Milliseconds that a browser's idle connection is kept. */
const KEEP_ALIVE = 65_000

/** A desk that answers at an address until it is closed. */
export interface Listening {
  /** As `http://127.0.0.1:8377`. */
  readonly address: string
  close(): Promise<void>
}

/** Milliseconds in which a whole request has to come, and its head: a connection that sends a byte now and then would be held for good. */
const REQUEST = 180_000
const HEAD = 20_000
/** Connections at once; each live page holds one. */
const CONNECTIONS = 4_000

/** Where a desk listens. `patience` is how long a request may take to come, in milliseconds; three minutes unless given. */
export interface Place {
  readonly host: string
  readonly port: number
  readonly patience?: number
}

/** Serves a desk on a host and port; port 0 takes any that is free. Rejects with the system's error when the port is taken or not allowed. */
export async function listen(desk: Desk, { host, port, patience = REQUEST }: Place): Promise<Listening> {
  const serverOptions = {
    requestTimeout: patience,
    headersTimeout: Math.min(HEAD, patience),
    connectionsCheckingInterval: Math.min(5_000, patience),
  }
  const { server, info } = await new Promise<{ server: ReturnType<typeof serve>; info: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch: desk.fetch, hostname: host, port, serverOptions }, (info) => resolve({ server, info }))
    if ('maxConnections' in server) server.maxConnections = CONNECTIONS
    server.once('error', reject)
    // Node's five seconds would pass while many readers wait: a connection whose next request is there but not yet read would be cut off.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE
  })
  // Nobody opens "every address of this machine" in a browser.
  const shown = host === '0.0.0.0' || host === '::' ? hostname() : host
  const name = shown.includes(':') ? `[${shown}]` : shown
  return {
    address: `http://${name}:${info.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Live counts and browsers' idle connections would hold the process for minutes.
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
