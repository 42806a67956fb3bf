import type { Box } from '../../store/queries/filter.ts'
import { DeskError } from '../frame/failure.ts'

/** All of the world. */
export const WORLD: Box = { west: -180, south: -90, east: 180, north: 90 }

/** The sides of a part of the map, in the order of an address. */
export const SIDES = ['west', 'south', 'east', 'north'] as const

/** The part of the map that an address asks for, `?box=west,south,east,north` in degrees or each side by its name; null for all of it. Throws a `DeskError` for anything else. */
export function boxOf(params: URLSearchParams): Box | null {
  const value = params.get('box') || SIDES.map((side) => params.get(side) ?? '').join(',')
  if (value === ',,,') return null
  const [west, south, east, north, ...more] = value
    .split(',')
    .map((degrees) => (/^-?\d{1,3}(?:\.\d{1,6})?$/.test(degrees) ? Number(degrees) : Number.NaN))
  const isBox =
    more.length === 0 && isWithin(west, 180) && isWithin(east, 180) && isWithin(south, 90) && isWithin(north, 90) && south <= north
  if (!isBox) throw new DeskError(400, 'error.badRequestTitle', 'error.badValue', { value: value.slice(0, 100), name: 'box' })
  return { west, south, east, north }
}

function isWithin(degrees: number | undefined, most: number): degrees is number {
  return degrees !== undefined && Math.abs(degrees) <= most
}
