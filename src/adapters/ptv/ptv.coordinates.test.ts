import { expect, test } from 'vitest'
import { pointOf } from './ptv.coordinates.ts'

test('the meridian 27° E is 500 km east, whatever the latitude', () => {
  expect(pointOf(6_700_000, 500_000)?.longitude).toBe(27)
  expect(pointOf(7_700_000, 500_000)?.longitude).toBe(27)
})

test('known places come out where they are', () => {
  // The middle of each town, to about a kilometre.
  const helsinki = pointOf(6_671_700, 385_800)
  expect(helsinki?.latitude).toBeCloseTo(60.1667, 2)
  expect(helsinki?.longitude).toBeCloseTo(24.943, 2)
  const mikkeli = pointOf(6_839_282, 514_366)
  expect(mikkeli?.latitude).toBeCloseTo(61.69, 2)
  expect(mikkeli?.longitude).toBeCloseTo(27.27, 2)
})

test('a place on the central meridian agrees with the length of the meridian arc', () => {
  // The arc of GRS80 from the equator to 60° N is 6,654,072.8 m; times the scale 0.9996.
  expect(pointOf(6_654_072.8 * 0.9996, 500_000)?.latitude).toBeCloseTo(60, 5)
})

test('degrees, metres the other way round and nonsense are no place', () => {
  expect(pointOf(60.17, 24.94)).toBeUndefined()
  expect(pointOf(385_800, 6_671_700)).toBeUndefined()
  expect(pointOf(Number.NaN, 500_000)).toBeUndefined()
  expect(pointOf(0, 0)).toBeUndefined()
})
