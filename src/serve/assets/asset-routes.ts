import type { Desk } from '../visit.ts'
import type { Asset, Assets } from './assets.ts'

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0F283D"/><path d="M4 17V11a6 6 0 0 1 5-6v3a3 3 0 0 0-2 3h3v6z" fill="#fff"/><path d="M14.7 16.3V11a5.3 5.3 0 0 1 3.6-5v1.600a3.700 3.700 0 0 0-2 3.400v.7h3v4.600z" fill="none" stroke="#fff" stroke-width="1.400"/></svg>'

/** Style sheets, modules, fonts and the icon. Only what was bundled is served: names are looked up, never opened as paths. */
export function assetRoutes(desk: Desk, assets: Assets): void {
  desk.get('/icon.svg', (context) => {
    context.header('Cache-Control', 'public, max-age=86400')
    return context.body(ICON, 200, { 'Content-Type': 'image/svg+xml' })
  })
  desk.get('/assets/:name', (context) => {
    const asset = assets.file(context.req.param('name'))
    if (!asset) return context.text('No such file.\n', 404)
    return context.body(...answer(asset, context.req.header('accept-encoding') ?? ''))
  })
}

function answer({ type, bytes, gzip }: Asset, accepted: string): [Uint8Array<ArrayBuffer>, 200, Record<string, string>] {
  const headers = { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding' }
  return gzip && /\bgzip\b/.test(accepted) ? [gzip, 200, { ...headers, 'Content-Encoding': 'gzip' }] : [bytes, 200, headers]
}
