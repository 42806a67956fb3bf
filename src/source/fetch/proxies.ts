import { hostOf, portOf } from './web-address.ts'

/** The variables of the environment that name proxies, in either case as everywhere. */
export interface ProxySettings {
  readonly http: string | null
  readonly https: string | null
  /** Hosts that are reached directly. */
  readonly except: readonly string[]
}

/** The proxies that an environment names: `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, small letters first. */
export function proxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const http = env.http_proxy || env.HTTP_PROXY || null
  return {
    http: http && withScheme(http),
    https: withScheme(env.https_proxy || env.HTTPS_PROXY || http) || null,
    except: (env.no_proxy || env.NO_PROXY || '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  }
}

/** The proxy that an address is fetched through, or null for none. `.example.org` and `example.org` except a host and those below it, `*` all. */
export function proxyFor(url: URL, { http, https, except }: ProxySettings): string | null {
  const [host, port] = [hostOf(url), portOf(url)]
  for (const entry of except) {
    if (entry === '*') return null
    const [, name = entry, only] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? []
    if (only && Number(only) !== port) continue
    const bare = name.replace(/^\*?\./, '').replace(/^\[(.*)\]$/, '$1')
    if (host === bare || host.endsWith(`.${bare}`)) return null
  }
  return url.protocol === 'https:' ? https : http
}

function withScheme(proxy: string | null): string {
  return proxy === null || proxy === '' || proxy.includes('://') ? (proxy ?? '') : `http://${proxy}`
}
