import type { Feature, MultiLineString, Position } from 'geojson'

/** A country whose shape goes on over the date line instead of leaping back around the world; MapLibre wraps what lies beyond. */
export function unrolledShape(shape: Feature): Feature {
  const { geometry } = shape
  if (geometry.type === 'Polygon') return { ...shape, geometry: { ...geometry, coordinates: geometry.coordinates.map(ringOf) } }
  if (geometry.type !== 'MultiPolygon') return shape
  return { ...shape, geometry: { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ringOf)) } }
}

/** Lines that go on over the date line. */
export function unrolledLines(lines: MultiLineString): MultiLineString {
  return { ...lines, coordinates: lines.coordinates.map(unrolled) }
}

function ringOf(ring: Position[]): Position[] {
  const open = unrolled(ring)
  const [[first = 0, y = 0] = [], [last = 0] = []] = [open[0], open.at(-1)]
  // Antarctica goes around the pole: it ends a turn from where it began, and is closed along the pole.
  return Math.abs(first - last) > 180 ? [...open, [last, -90], [first, -90], [first, y]] : open
}

function unrolled(points: Position[]): Position[] {
  let turn = 0
  let before = points[0]?.[0] ?? 0
  return points.map(([lon = 0, lat = 0]) => {
    if (lon - before > 180) turn -= 360
    else if (lon - before < -180) turn += 360
    before = lon
    return [lon + turn, lat]
  })
}
