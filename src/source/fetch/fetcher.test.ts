import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { after, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type LoopbackInternet, loopbackInternet, PUBLIC, type Site } from '../../../test/loopback-internet.ts'
import { FetchError } from './fetch-error.ts'
import { createFetcher, type FetcherOptions } from './fetcher.ts'

const opened: { close(): Promise<void> }[] = []
after(() => Promise.all(opened.map((one) => one.close())))

/** A fetcher on an internet of given sites, whose clock goes by its sleeping alone. */
async function world(sites: Readonly<Record<string, Site>>, options: Partial<FetcherOptions> = {}) {
  const internet = await loopbackInternet(sites)
  const slept: number[] = []
  let time = Date.parse('2031-01-01T00:00:00Z')
  const fetcher = createFetcher({
    network: internet.network,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      time += milliseconds
    },
    ...options,
  })
  opened.push(internet, fetcher)
  return { ...internet, fetcher, slept }
}

async function failureOf(fetched: Promise<unknown>): Promise<FetchError> {
  const error = await fetched.then(
    () => assert.fail('it was fetched'),
    (error: unknown) => error,
  )
  assert.ok(error instanceof FetchError, String(error))
  return error
}

const answer =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = '') =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(status, headers).end(body)
const redirect =
  (to: (port: number) => string, box: { internet?: LoopbackInternet } = {}) =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(302, { location: to(box.internet?.port ?? 0) }).end()
const text = { 'content-type': 'text/html; charset=windows-1251' }

test('fetch: a page, with what names us and what is known of it', async () => {
  let agent = ''
  const { fetcher, at, asked } = await world(
    {
      'news.example': {
        '/a': (request, response) => {
          agent = request.headers['user-agent'] ?? ''
          response.writeHead(200, { ...text, etag: '"7"', 'last-modified': 'Wed, 01 Jan 2031 00:00:00 GMT' }).end('page')
        },
      },
    },
    { contact: 'desk@paper.example' },
  )
  const page = await fetcher.fetch(at('news.example', '/a'))
  assert.match(agent, /^Onrecord\/[\d.]+ \(\+desk@paper\.example\)$/)
  assert.deepEqual(asked, ['news.example /robots.txt', 'news.example /a'])
  assert.deepEqual(
    { ...page, bytes: new TextDecoder().decode(page?.bytes) },
    {
      url: at('news.example', '/a'),
      bytes: 'page',
      type: 'text/html',
      charset: 'windows-1251',
      etag: '"7"',
      lastModified: 'Wed, 01 Jan 2031 00:00:00 GMT',
    },
  )
})

test('fetch: what has not changed is not sent again', async () => {
  const { fetcher, at } = await world({
    'news.example': {
      '/a': (request, response) => void response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200, text).end(),
    },
  })
  assert.equal(await fetcher.fetch(at('news.example', '/a'), { etag: '"7"' }), null)
  assert.ok(await fetcher.fetch(at('news.example', '/a'), { etag: '"6"' }))
})

test('fetch: names that lead out of the public internet are not connected to', async () => {
  const { fetcher, at, asked, names } = await world({ 'news.example': { '/': 'page' } })
  for (const inside of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1']) {
    // one address that is not public spoils the rest: it could be the one that is used
    for (const addresses of [[inside], [PUBLIC, inside]]) {
      names.set('inside.example', addresses)
      const error = await failureOf(fetcher.fetch(at('inside.example', '/')))
      assert.deepEqual([error.problem, error.isPassing], ['address', false])
      assert.match(error.message, /inside\.example leads to .*--allow-host inside\.example/)
    }
  }
  assert.deepEqual(asked, [])
})

test('fetch: a name that leads elsewhere a moment later gains nothing', async () => {
  // the connection is closed after each answer, so that the page needs another than robots.txt
  const { port, network, asked } = await world({
    'rebind.example': (_, response) => void response.writeHead(404, { connection: 'close' }).end(),
  })
  let lookups = 0
  const fetcher = createFetcher({
    network: { ...network, lookup: async () => (lookups++ === 0 ? [PUBLIC] : ['127.0.0.1']) },
    now: () => 0,
    sleep: async () => {},
  })
  opened.push(fetcher)
  assert.match((await failureOf(fetcher.fetch(`http://rebind.example:${port}/a`))).message, /leads to 127\.0\.0\.1/)
  assert.deepEqual([lookups, asked], [2, ['rebind.example /robots.txt']])
})

test('fetch: redirects pass the same checks', async () => {
  const box: { internet?: LoopbackInternet } = {}
  const sites = {
    'news.example': {
      '/literal': redirect((port) => `http://127.0.0.1:${port}/secret`, box),
      '/number': redirect((port) => `http://2130706433:${port}/secret`, box),
      '/name': redirect((port) => `http://inside.example:${port}/secret`, box),
      '/file': redirect(() => 'file:///etc/passwd'),
      '/port': redirect(() => 'http://news.example:22/'),
      '/round': redirect(() => '/round'),
      '/nowhere': answer(301),
      '/on': redirect(() => 'a/../b'),
      '/b': 'found',
    },
    '127.0.0.1': { '/secret': 'secret' },
    'inside.example': { '/secret': 'secret' },
  }
  const { fetcher, at, asked, names, port } = await world(sites, { limits: { redirects: 3 } })
  box.internet = { port } as LoopbackInternet
  names.set('inside.example', ['127.0.0.1'])
  for (const path of ['/literal', '/number', '/name', '/file', '/port']) {
    const error = await failureOf(fetcher.fetch(at('news.example', path)))
    assert.equal(error.problem, 'address', path)
  }
  assert.equal((await failureOf(fetcher.fetch(at('news.example', '/round')))).problem, 'redirects')
  assert.equal((await failureOf(fetcher.fetch(at('news.example', '/nowhere')))).problem, 'redirects')
  assert.equal((await fetcher.fetch(at('news.example', '/on')))?.url, at('news.example', '/b'))
  assert.ok(!asked.some((request) => request.includes('secret')))
})

test('fetch: a host that was allowed by name may be on this machine', async () => {
  const { network, port, asked } = await world({ '127.0.0.1': { '/a': 'page' } })
  const fetcher = createFetcher({ network, allowHosts: [`127.0.0.1:${port}`], now: () => 0, sleep: async () => {} })
  opened.push(fetcher)
  assert.ok(await fetcher.fetch(`http://127.0.0.1:${port}/a`))
  assert.equal(asked.at(-1), '127.0.0.1 /a')
})

test('fetch: robots.txt is asked once and heeded, also after a redirect', async () => {
  const { fetcher, at, asked, slept } = await world({
    'news.example': { '/robots.txt': 'User-agent: *\nDisallow: /no\nCrawl-delay: 7', '/a': 'a', '/b': 'b', '/no/c': 'c' },
    'open.example': { '/robots.txt': answer(403), '/a': 'a' },
    'sick.example': { '/robots.txt': answer(503, { 'retry-after': '900' }), '/a': 'a' },
  })
  const error = await failureOf(fetcher.fetch(at('news.example', '/no/c')))
  assert.deepEqual([error.problem, error.isPassing], ['robots', false])
  await fetcher.fetch(at('news.example', '/a'))
  await fetcher.fetch(at('news.example', '/b'))
  assert.equal(asked.filter((request) => request.endsWith('/robots.txt')).length, 1)
  assert.deepEqual(slept, [7_000])
  assert.ok(await fetcher.fetch(at('open.example', '/a')))
  const sick = await failureOf(fetcher.fetch(at('sick.example', '/a')))
  assert.deepEqual([sick.problem, sick.isPassing, sick.retryAfter], ['robots', true, 900_000])
})

test('fetch: a server in trouble is tried again, later each time, and as it asks', async () => {
  let count = 0
  const { fetcher, at, slept } = await world(
    {
      'news.example': {
        '/mended': (_, response) => void response.writeHead(++count < 3 ? 503 : 200, text).end('a'),
        '/busy': answer(429, { 'retry-after': '20' }),
        '/long': answer(503, { 'retry-after': '4000' }),
        '/date': answer(503, { 'retry-after': 'Wed, 01 Jan 2031 09:00:00 GMT' }),
        '/gone': answer(410),
      },
    },
    { limits: { gap: 0 } },
  )
  assert.ok(await fetcher.fetch(at('news.example', '/mended')))
  assert.deepEqual(slept.splice(0), [1_000, 4_000])
  assert.equal((await failureOf(fetcher.fetch(at('news.example', '/busy')))).status, 429)
  assert.deepEqual(slept.splice(0), [20_000, 20_000])
  assert.equal((await failureOf(fetcher.fetch(at('news.example', '/long')))).retryAfter, 4_000_000)
  assert.ok(((await failureOf(fetcher.fetch(at('news.example', '/date')))).retryAfter ?? 0) > 30_000_000)
  const gone = await failureOf(fetcher.fetch(at('news.example', '/gone')))
  assert.deepEqual([gone.status, gone.isPassing, slept], [410, false, []])
})

test('fetch: limits on size, packing, speed and time', async () => {
  const bomb = gzipSync(Buffer.alloc(30_000_000))
  const endless = (_: unknown, response: ServerResponse) => {
    response.writeHead(200, text)
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      response.once('drain', more)
    }
    more()
  }
  const dripping = (_: unknown, response: ServerResponse) => {
    response.writeHead(200, text)
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  }
  const hosts = {
    'news.example': {
      '/declared': (_: unknown, response: ServerResponse) =>
        void response.writeHead(200, { ...text, 'content-length': '99000000' }).write('x'),
      '/endless': endless,
      '/bomb': answer(200, { ...text, 'content-encoding': 'gzip' }, bomb),
      '/twice': answer(200, { ...text, 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync('good'))),
      '/thrice': answer(200, { ...text, 'content-encoding': 'gzip, gzip, gzip' }, 'x'),
      '/br': answer(200, { ...text, 'content-encoding': 'br' }, brotliCompressSync('good')),
      '/cut': answer(200, { ...text, 'content-encoding': 'gzip' }, gzipSync('a good page').subarray(0, 15)),
      '/other': answer(200, { ...text, 'content-encoding': 'lzma' }, 'x'),
      '/dripping': dripping,
      '/silent': () => {},
      '/picture': answer(200, { 'content-type': 'image/png' }, 'x'),
      '/short': (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { ...text, 'content-length': '10' }).write('12345')
        setTimeout(() => response.destroy(), 20)
      },
      '/long': (request: IncomingMessage) =>
        void request.socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 4\r\n\r\ngood and more'),
      '/chunks': (request: IncomingMessage) =>
        void request.socket.end('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx\r\n'),
      '/hints': (request: IncomingMessage) => {
        const timer = setInterval(() => request.socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 5)
        request.socket.on('close', () => clearInterval(timer))
      },
      '/closed': (request: IncomingMessage) => void request.socket.destroy(),
      '/broken': (request: IncomingMessage) => void request.socket.end('nonsense\r\n\r\n'),
      '/headers': (request: IncomingMessage) => void request.socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(50_000)}\r\n\r\n`),
    },
  }
  const size = { bytes: 2_000_000, attempts: 1, gap: 0 }
  // what is not about time has plenty, so that a busy machine changes nothing
  const { fetcher, at } = await world(hosts, { limits: { ...size, time: 60_000, window: 30_000, windowBytes: 50 } })
  const hasty = await world(hosts, { limits: { ...size, time: 1_000, window: 200, windowBytes: 50 } })
  const said = async (path: string, by = { fetcher, at }) => {
    const { problem, message } = await failureOf(by.fetcher.fetch(by.at('news.example', path)))
    return `${problem}: ${message}`
  }
  assert.match(await said('/declared'), /^size: It is larger than 2 MB/)
  assert.match(await said('/endless'), /^size: It is larger than 2 MB/)
  assert.match(await said('/bomb'), /^size: It (?:unpacks|is larger)/)
  assert.match(await said('/thrice'), /^type: .*several times/)
  assert.match(await said('/cut'), /^network: .*cut off/)
  assert.match(await said('/other'), /^type: .*"lzma"/)
  assert.match(await said('/dripping', hasty), /^time: The server sends less than 250 bytes a second/)
  assert.match(await said('/silent', hasty), /^time: It took longer than 1 seconds/)
  assert.match(await said('/picture'), /^type: It is image\/png/)
  assert.match(await said('/short'), /^network: The connection ended before all had come/)
  assert.match(await said('/broken'), /^network: What came is no HTTP/)
  assert.match(await said('/headers'), /^network: The answer has too many headers/)
  assert.match(await said('/chunks'), /^network: /)
  assert.match(await said('/hints', hasty), /^time: It took longer/)
  assert.match(await said('/closed'), /^network: The connection ended/)
  for (const path of ['/twice', '/br', '/long'])
    assert.equal(new TextDecoder().decode((await fetcher.fetch(at('news.example', path)))?.bytes), 'good')
})

test('fetch: a host that is not there, and a stop', async () => {
  const { fetcher, at } = await world({ 'news.example': { '/silent': () => {} } })
  const error = await failureOf(fetcher.fetch(at('none.example', '/')))
  assert.match(error.message, /no host of that name/)
  const stop = new AbortController()
  const fetched = fetcher.fetch(at('news.example', '/silent'), {}, stop.signal)
  setTimeout(() => stop.abort(new Error('stopped')), 50)
  await assert.rejects(fetched, /stopped/)
})

test('fetch: one request at a time to a host, others beside it', async () => {
  let open = 0
  let most = 0
  const slow = (_: unknown, response: ServerResponse) => {
    most = Math.max(most, ++open)
    setTimeout(() => {
      open--
      response.writeHead(200, text).end('a')
    }, 30)
  }
  // each of the two is answered when the other has come
  const met: ServerResponse[] = []
  const meet = (_: unknown, response: ServerResponse) => {
    met.push(response)
    if (met.length === 2) for (const one of met) one.writeHead(200, text).end('a')
  }
  const { fetcher, at, slept } = await world({
    'a.example': { '/1': slow, '/2': slow, '/3': slow, '/meet': meet },
    'b.example': { '/meet': meet },
  })
  await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.fetch(at('a.example', path))))
  assert.deepEqual([most, slept], [1, [1_000, 1_000]])
  await Promise.all(['a.example', 'b.example'].map((host) => fetcher.fetch(at(host, '/meet'))))
})

test('fetch: through a proxy, names are checked before it is asked', async () => {
  const { network, port, asked, names } = await world({ 'news.example': { '/a': 'page' }, 'inside.example': { '/a': 'secret' } })
  names.set('inside.example', ['10.0.0.1'])
  const env = { http_proxy: `http://127.0.0.1:${port}`, no_proxy: 'direct.example' }
  const fetcher = createFetcher({ network, env, now: () => 0, sleep: async () => {} })
  opened.push(fetcher)
  // the proxy of this test is the site itself, which is asked with the whole address
  await failureOf(fetcher.fetch('http://inside.example/a'))
  await failureOf(fetcher.fetch('http://10.0.0.1/a'))
  await failureOf(fetcher.fetch('http://intranet/a'))
  assert.deepEqual(asked, [])
  await failureOf(fetcher.fetch('http://news.example/a'))
  assert.deepEqual(asked, ['news.example http://news.example/robots.txt', 'news.example http://news.example/a'])
})
