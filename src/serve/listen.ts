import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { serve } from '@hono/node-server'
import type { Desk } from './visit.ts'

/** A desk that answers at an address until it is closed. */
export interface Listening {
  /** As `http://127.0.0.1:8377`. */
  readonly address: string
  close(): Promise<void>
}

/** Serves a desk on a host and port; port 0 takes any that is free. Rejects with the system's error when the port is taken or not allowed. */
export async function listen(desk: Desk, { host, port }: { readonly host: string; readonly port: number }): Promise<Listening> {
  const { server, info } = await new Promise<{ server: ReturnType<typeof serve>; info: AddressInfo }>((resolve, reject) => {
    const server = serve({ fetch: desk.fetch, hostname: host, port }, (info) => resolve({ server, info }))
    server.once('error', reject)
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
