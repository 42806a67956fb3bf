import type { Desk } from '../visit.ts'
import type { TilesFile } from './tiles-file.ts'

/** Where the file of tiles is served. */
export const TILES_ADDRESS = '/tiles.pmtiles'
/** Bytes that one request may ask for: a directory or a tile has a tenth of it at most. */
const MOST = 8 * 1024 * 1024

/** Serves a file of tiles in pieces, as the map's library asks for it (`Range: bytes=0-16383`). The whole file is sent to nobody. */
export function tileRoutes(desk: Desk, tiles: TilesFile | null): void {
  if (!tiles) return
  const { size, etag, read } = tiles
  desk.get(TILES_ADDRESS, async (context) => {
    context.header('Accept-Ranges', 'bytes')
    const [, from = '', to = ''] = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(context.req.header('range') ?? '') ?? []
    const [start, end] = [Number(from), Math.min(Number(to), size - 1)]
    if (from === '' || start > end || end - start >= MOST)
      return context.text(`Ask for a piece of it: Range: bytes=START-END, at most ${MOST} bytes.\n`, 416, {
        'Content-Range': `bytes */${size}`,
      })
    return context.body(await read(start, end - start + 1), 206, {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${start}-${end}/${size}`,
      'Cache-Control': 'private, max-age=3600',
      ETag: etag,
    })
  })
}
