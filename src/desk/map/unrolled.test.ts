import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Feature, Polygon } from 'geojson'
import { unrolledLines, unrolledShape } from './unrolled.ts'

const shape = (ring: number[][]): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } })
const ringOf = (feature: Feature) => (feature.geometry as Polygon).coordinates[0]

test('unrolledShape: goes on over the date line and comes back', () => {
  const ring = ringOf(
    unrolledShape(
      shape([
        [170, 60],
        [-170, 65],
        [-175, 70],
        [175, 70],
        [170, 60],
      ]),
    ),
  )
  assert.deepEqual(ring, [
    [170, 60],
    [190, 65],
    [185, 70],
    [175, 70],
    [170, 60],
  ])
})

test('unrolledShape: what does not reach it stays', () => {
  const ring = [
    [10, 0],
    [20, 0],
    [20, 10],
    [10, 0],
  ]
  assert.deepEqual(ringOf(unrolledShape(shape(ring))), ring)
})

test('unrolledShape: around the pole it is closed along the pole', () => {
  const ring = ringOf(
    unrolledShape(
      shape([
        [0, -70],
        [120, -70],
        [-120, -70],
        [0, -70],
      ]),
    ),
  )
  assert.deepEqual(ring, [
    [0, -70],
    [120, -70],
    [240, -70],
    [360, -70],
    [360, -90],
    [0, -90],
    [0, -70],
  ])
})

test('unrolledLines: each line for itself', () => {
  assert.deepEqual(
    unrolledLines({
      type: 'MultiLineString',
      coordinates: [
        [
          [-179, 0],
          [179, 1],
        ],
        [
          [5, 5],
          [6, 6],
        ],
      ],
    }).coordinates,
    [
      [
        [-179, 0],
        [-181, 1],
      ],
      [
        [5, 5],
        [6, 6],
      ],
    ],
  )
})
