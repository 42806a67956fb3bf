import { Agent, type Dispatcher, errors, ProxyAgent } from 'undici'
import { parseRetryAfter } from './backoff.ts'
import { readBody } from './body.ts'
import { guardedConnector } from './connector.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchLimits } from './limits.ts'
import type { Network } from './network.ts'
import { type ProxySettings, proxyFor } from './proxies.ts'
import { hostOf, type IsAllowed, portOf, requirePublic } from './web-address.ts'

/** An answer of a server; `bytes` is empty where the body was not wanted. */
export interface Answer {
  readonly status: number
  readonly header: (name: string) => string | null
  readonly bytes: Uint8Array
}

/** Makes single requests: no redirects, no second attempts. */
export interface Requester {
  /** `wants` says from status and headers whether the body is to be read; it may throw. Throws a `FetchError`. */
  get(url: URL, headers: Readonly<Record<string, string>>, wants: (answer: Answer) => boolean, signal?: AbortSignal): Promise<Answer>
  close(): Promise<void>
}

/** What requests are made with. */
export interface RequestSettings {
  readonly limits: FetchLimits
  readonly network: Network
  readonly isAllowed: IsAllowed
  readonly proxies: ProxySettings
}

/** The most bytes of an answer's headers. */
const MAX_HEADERS = 32_768

/**
 * Requests over connections to the public internet. Behind a proxy it is the proxy that makes the connection, so names are looked up and checked
 * here beforehand; a name that this machine cannot look up is left to the proxy, and so is what the proxy itself is told a moment later.
 */
export function createRequester({ limits, network, isAllowed, proxies }: RequestSettings): Requester {
  const direct = new Agent({
    connect: guardedConnector(network, isAllowed, limits.connectTime),
    maxHeaderSize: MAX_HEADERS,
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    pipelining: 1,
  })
  const tunnels = new Map<string, ProxyAgent>()

  async function dispatcherFor(url: URL): Promise<Dispatcher> {
    const proxy = proxyFor(url, proxies)
    if (proxy === null) return direct
    await checkBeforeProxy(url)
    const tunnel = tunnels.get(proxy) ?? new ProxyAgent({ uri: proxy, connectTimeout: limits.connectTime, maxHeaderSize: MAX_HEADERS })
    tunnels.set(proxy, tunnel)
    return tunnel
  }

  async function checkBeforeProxy(url: URL): Promise<void> {
    const host = hostOf(url)
    if (isAllowed(host, portOf(url))) return
    const addresses = await network.lookup(host).catch(() => [])
    requirePublic(host, addresses)
    if (addresses.length === 0 && !host.includes('.'))
      throw new FetchError('address', `${host} is a name of the local network. Allow it with --allow-host ${host}.`)
  }

  return {
    async get(url, headers, wants, signal) {
      const late = AbortSignal.timeout(limits.time)
      const either = signal ? AbortSignal.any([signal, late]) : late
      try {
        const dispatcher = await dispatcherFor(url)
        const {
          statusCode,
          headers: found,
          body,
        } = await dispatcher.request({
          origin: url.origin,
          path: `${url.pathname}${url.search}`,
          method: 'GET',
          headers: { ...headers },
          signal: either,
        })
        const header = (name: string) => {
          const value = found[name]
          return (Array.isArray(value) ? value[0] : value) ?? null
        }
        const head: Answer = { status: statusCode, header, bytes: new Uint8Array() }
        let isWanted = false
        try {
          isWanted = wants(head)
        } finally {
          if (!isWanted) body.on('error', () => {}).destroy()
        }
        if (!isWanted) return head
        const facts = { encoding: header('content-encoding'), length: header('content-length') }
        return { ...head, bytes: await readBody(body, facts, limits, either) }
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        if (late.aborted) throw new FetchError('time', `It took longer than ${limits.time / 1_000} seconds.`, { isPassing: true })
        throw error instanceof FetchError ? error : networkError(error)
      }
    },
    async close() {
      await Promise.all([direct, ...tunnels.values()].map((agent) => agent.destroy()))
    },
  }
}

/** The error of an answer that is none of those wanted. `now` is in milliseconds. */
export function statusError({ status, header }: Answer, now: number): FetchError {
  const isPassing = status === 408 || status === 425 || status === 429 || status >= 500
  const facts = { status, isPassing, retryAfter: parseRetryAfter(header('retry-after'), now) }
  return new FetchError('status', `The server answered ${status}${STATUS_WORDS[status] ?? ''}.`, facts)
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: ': one has to sign in there',
  402: ': one has to pay there',
  403: ': it refuses us',
  404: ': there is no such page',
  410: ': the page is gone for good',
  429: ': it was asked too often',
  451: ': it may not show the page for reasons of law',
  500: ': it is broken',
  502: ': it is broken',
  503: ': it is overloaded or being mended',
  504: ': it is overloaded',
}

const REASONS: Readonly<Record<string, readonly [words: string, isPassing: boolean]>> = {
  ENOTFOUND: ['There is no host of that name', false],
  EAI_AGAIN: ['The name of the host cannot be looked up now', true],
  ECONNREFUSED: ['The server refuses connections', true],
  ECONNRESET: ['The server broke the connection off', true],
  ETIMEDOUT: ['The server does not answer', true],
  EHOSTUNREACH: ['The server cannot be reached', true],
  ENETUNREACH: ['There is no network', true],
  UND_ERR_CONNECT_TIMEOUT: ['The server does not answer', true],
  UND_ERR_HEADERS_TIMEOUT: ['The server does not answer', true],
  UND_ERR_BODY_TIMEOUT: ['The server stopped sending', true],
  UND_ERR_SOCKET: ['The connection ended before all had come', true],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['The connection ended before all had come', true],
  UND_ERR_HEADERS_OVERFLOW: ['The answer has too many headers', false],
}

/** What a failed connection means. Of its causes the first whose code is known speaks. */
function networkError(error: unknown): FetchError {
  const causes: unknown[] = []
  for (let one = error; one instanceof Error && causes.length < 5; one = one.cause) {
    causes.push(one)
    if (one instanceof AggregateError) causes.push(...one.errors)
  }
  for (const cause of causes) {
    if (cause instanceof FetchError) return cause
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const reason = REASONS[code]
    if (reason) return new FetchError('network', `${reason[0]} (${code}).`, { isPassing: reason[1] })
    if (/CERT|SSL|TLS/.test(code)) return new FetchError('network', `The server cannot prove who it is (${code}).`)
    if (cause instanceof errors.HTTPParserError) return new FetchError('network', 'What came is no HTTP.')
  }
  const words = error instanceof Error ? error.message : String(error)
  return new FetchError('network', `The connection failed: ${words.slice(0, 200)}`, { isPassing: true })
}
