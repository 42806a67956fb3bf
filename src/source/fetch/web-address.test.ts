import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FetchError } from './fetch-error.ts'
import { proxyFor, proxySettings } from './proxies.ts'
import { allowedHosts, webAddress } from './web-address.ts'

const nobody = allowedHosts([])

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['nowhere', /no address/],
  [`http://news.example/${'a'.repeat(8_000)}`, /longer than 8,000/],
  ['file:///etc/passwd', /not file:/],
  ['ftp://news.example/a', /not ftp:/],
  ['javascript:alert(1)', /not javascript:/],
  ['data:text/html,x', /not data:/],
  ['https://me:secret@news.example/', /name or a password/],
  ['http://news.example:22/', /Port 22/],
  ['http://news.example:6379/', /Port 6379/],
  ['http://127.0.0.1/', /this machine/],
  ['http://2130706433/', /127\.0\.0\.1 is an address of this machine/],
  ['http://0x7f.1/', /this machine/],
  ['http://017700000001/', /this machine/],
  ['http://[::1]:8080/', /this machine/],
  ['http://[::ffff:10.0.0.1]/', /private network/],
  ['http://169.254.169.254/latest/meta-data', /local network/],
]
for (const [address, says] of REFUSED) {
  test(`webAddress: ${address.slice(0, 60)} is refused`, () => {
    assert.throws(
      () => webAddress(address, nobody),
      (error) => error instanceof FetchError && error.problem === 'address' && !error.isPassing && says.test(error.message),
    )
  })
}

test('webAddress: what is public passes, without its fragment', () => {
  assert.equal(webAddress('https://News.example:8443/a?b=c#d', nobody).href, 'https://news.example:8443/a?b=c')
  assert.equal(webAddress('/b', nobody, new URL('http://8.8.8.8/a')).href, 'http://8.8.8.8/b')
})

test('webAddress: what was allowed by name passes, and nothing else with it', () => {
  const some = allowedHosts(['127.0.0.1', '[::1]:8000', 'Intranet'])
  assert.equal(webAddress('http://127.0.0.1:22/', some).port, '22')
  assert.equal(webAddress('http://[::1]:8000/', some).host, '[::1]:8000')
  assert.equal(webAddress('http://intranet/', some).host, 'intranet')
  assert.throws(() => webAddress('http://[::1]:8001/', some))
  assert.throws(() => webAddress('http://127.0.0.2/', some))
})

test('proxyFor: by scheme, and not for the hosts that are excepted', () => {
  const settings = proxySettings({
    HTTP_PROXY: 'proxy.example:3128',
    https_proxy: 'http://s.example',
    NO_PROXY: 'local.example, .in.example,b.example:81',
  })
  const of = (address: string) => proxyFor(new URL(address), settings)
  assert.equal(of('http://a.example/'), 'http://proxy.example:3128')
  assert.equal(of('https://a.example/'), 'http://s.example')
  assert.equal(of('https://x.local.example/'), null)
  assert.equal(of('https://notlocal.example/'), 'http://s.example')
  assert.equal(of('http://in.example/'), null)
  assert.equal(of('http://b.example:81/'), null)
  assert.equal(of('http://b.example/'), 'http://proxy.example:3128')
  assert.equal(proxyFor(new URL('http://a.example/'), proxySettings({})), null)
  assert.equal(proxyFor(new URL('http://a.example/'), proxySettings({ http_proxy: 'http://p', no_proxy: '*' })), null)
})
