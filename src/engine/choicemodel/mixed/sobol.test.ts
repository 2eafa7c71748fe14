import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../numeric/random.ts'
import { scrambled, sobol } from './sobol.ts'

describe('Sobol sequences', () => {
  // scipy 1.17: scipy.stats.qmc.Sobol(41, scramble=False, bits=32).random(1024)
  test('are those of scipy, which has the same directions', () => {
    const points = (dimension: number, places: readonly number[]) =>
      places.map((place) => (sobol(dimension, 1024)[place] ?? 0) / 4294967296)
    expect(points(0, [0, 1, 2, 3, 4, 5, 6, 7])).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125])
    expect(points(5, [1, 2, 3, 4, 5, 6, 7])).toEqual([0.5, 0.75, 0.25, 0.125, 0.625, 0.875, 0.375])
    expect(points(2, [5, 100, 513, 1023])).toEqual([0.125, 0.7734375, 0.4541015625, 0.6123046875])
    expect(points(6, [5, 100, 513, 1023])).toEqual([0.875, 0.0234375, 0.1142578125, 0.1396484375])
    expect(points(20, [5, 100, 513, 1023])).toEqual([0.625, 0.7578125, 0.9541015625, 0.8662109375])
    expect(points(40, [5, 100, 513, 1023])).toEqual([0.375, 0.7109375, 0.7470703125, 0.6318359375])
  })

  test('have no 42nd dimension here', () => {
    expect(() => sobol(41, 8)).toThrow(RangeError)
  })

  test('still have one point in each of the equal parts when scrambled', () => {
    for (const dimension of [0, 1, 7, 40]) {
      const points = scrambledPoints(dimension, 256, 5)
      expect(new Set(points.map((u) => Math.floor(u * 256))).size).toBe(256)
      expect(points.every((u) => u > 0 && u < 1)).toBe(true)
    }
  })

  test('still lie one in each cell of a grid over two dimensions when scrambled', () => {
    const first = scrambledPoints(0, 256, 1)
    const second = scrambledPoints(1, 256, 2)
    const cells = first.map((u, i) => Math.floor(u * 16) * 16 + Math.floor((second[i] ?? 0) * 16))
    expect(new Set(cells).size).toBe(256)
  })

  test('are the same for one seed, and others for another', () => {
    expect(scrambledPoints(3, 64, 7)).toEqual(scrambledPoints(3, 64, 7))
    expect(scrambledPoints(3, 64, 7)).not.toEqual(scrambledPoints(3, 64, 8))
  })

  test('are without bias: a point is anywhere when the seed is', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => scrambledPoints(2, 8, seed)[3] ?? 0)
    const mean = firsts.reduce((sum, u) => sum + u, 0) / firsts.length
    const square = firsts.reduce((sum, u) => sum + u * u, 0) / firsts.length
    // Five standard errors of the mean and of the mean square.
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / 4000))
    expect(Math.abs(square - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / 4000))
  })
})

function scrambledPoints(dimension: number, count: number, seed: number): number[] {
  const into = new Float64Array(count)
  scrambled(sobol(dimension, count), randomFrom(seed), into)
  return [...into]
}
