/** Numbers as protocol buffers and PMTiles write them: seven bits a byte, the least first. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let left = value
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128)
  return [...bytes, left]
}

const field = (number: number, bytes: readonly number[]) => [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
const words = (text: string) => [...new TextEncoder().encode(text)]
const signed = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2)

/** Steps of a line's geometry in a vector tile of 4096 units: to its first point, then along the others. */
function steps(points: readonly (readonly [x: number, y: number])[], isClosed = false): number[] {
  let [atX, atY] = [0, 0]
  const moved = points.map(([x, y]) => {
    const step = [signed(x - atX), signed(y - atY)]
    ;[atX, atY] = [x, y]
    return step
  })
  const [first = [], ...others] = moved
  return [
    1 | (1 << 3),
    ...first,
    ...(others.length > 0 ? [2 | (others.length << 3), ...others.flat()] : []),
    ...(isClosed ? [7 | (1 << 3)] : []),
  ]
}

function layer(name: string, features: readonly (readonly [type: 1 | 2 | 3, geometry: readonly number[]])[]): number[] {
  const feature = ([type, geometry]: readonly [number, readonly number[]]) =>
    field(2, [...field(2, [0, 0]), ...varint(24), type, ...field(4, geometry.flatMap(varint))])
  return field(3, [
    ...field(1, words(name)),
    ...features.flatMap(feature),
    ...field(3, words('name')),
    ...field(4, field(1, words('Rue de l’Essai'))),
    ...varint(40),
    ...varint(4096),
    ...varint(120),
    2,
  ])
}

/** One vector tile of the world with a grid of streets, an area and a named point. */
function gridTile(): number[] {
  const lines = Array.from({ length: 63 }, (_, i) => (i + 1) * 64).flatMap((at) => [
    [2, steps([[at, 0], [at, 4095]])] as const, // biome-ignore format: a pair of points is a line
    [2, steps([[0, at], [4095, at]])] as const, // biome-ignore format: a pair of points is a line
  ])
  const area = steps(
    [
      [0, 0],
      [4095, 0],
      [4095, 4095],
      [0, 4095],
    ],
    true,
  )
  return [...layer('landuse', [[3, area]]), ...layer('roads', lines), ...layer('places', [[1, steps([[2400, 1400]])]])]
}

/** What a made file says of itself, and in which parts it is wrong. */
export interface TinyTiles {
  readonly metadata?: unknown
  readonly type?: number
  readonly version?: number
  /** Bytes that are missing at its end. */
  readonly missing?: number
}

/** A PMTiles file (version 3, nothing packed) of one tile, by its specification. */
export function tinyTiles({
  metadata = {
    vector_layers: [{ id: 'landuse' }, { id: 'roads' }, { id: 'places' }],
    attribution: '<a href="https://streets.example">© Streets &amp; Sons</a>',
  },
  type = 1,
  version = 3,
  missing = 0,
}: TinyTiles = {}): Uint8Array {
  const tile = gridTile()
  // One entry: tile 0, once, this long, at the start of the data.
  const root = [1, 0, 1, tile.length, 1].flatMap(varint)
  const said = words(JSON.stringify(metadata))
  const bytes = new Uint8Array(127 + root.length + said.length + tile.length)
  const view = new DataView(bytes.buffer)
  bytes.set(words('PMTiles'))
  bytes[7] = version
  const sections = [root.length, said.length, 0, tile.length]
  let at = 127
  for (const [i, length] of sections.entries()) {
    view.setBigUint64(8 + i * 16, BigInt(at), true)
    view.setBigUint64(16 + i * 16, BigInt(length), true)
    at += length
  }
  for (const place of [72, 80, 88]) view.setBigUint64(place, 1n, true)
  // Clustered, directories and tiles not packed, the kind of tile, zoom 0 only.
  bytes.set([1, 1, 1, type, 0, 0], 96)
  for (const [place, degrees] of [
    [102, -180],
    [106, -85],
    [110, 180],
    [114, 85],
  ] as const)
    view.setInt32(place, degrees * 10_000_000, true)
  bytes.set([...root, ...said, ...tile], 127)
  return bytes.subarray(0, bytes.length - missing)
}
