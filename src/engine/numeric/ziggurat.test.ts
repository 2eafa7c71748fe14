import { expect, test } from 'vitest'
import { normalCdf } from './normal.ts'
import { randomFrom } from './random.ts'
import { ziggurat } from './ziggurat.ts'

const COUNT = 400_000

test('normal numbers by layers are those of the normal distribution, in the middle and in the tails', () => {
  const random = randomFrom(1)
  const drawn = Float64Array.from({ length: COUNT }, () => ziggurat(random)).sort()
  // Kolmogorov and Smirnov: at the level of one in a thousand the distance stays below 1.95 / √n.
  const distance = drawn.reduce((most, x, i) => Math.max(most, Math.abs(normalCdf(x) - (i + 0.5) / COUNT)), 0)
  expect(distance).toBeLessThan(1.95 / Math.sqrt(COUNT))
  for (const border of [2.5, 3.3, 3.7, 4]) {
    const expected = COUNT * normalCdf(-border)
    const beyond = (sign: number) => drawn.filter((x) => sign * x > border).length
    for (const sign of [1, -1])
      expect(Math.abs(beyond(sign) - expected)).toBeLessThan(4 * Math.sqrt(expected))
  }
})

test('the same seed gives the same numbers', () => {
  const three = () => {
    const random = randomFrom(7)
    return [ziggurat(random), ziggurat(random), ziggurat(random)]
  }
  expect(three()).toEqual(three())
  expect(new Set(three()).size).toBe(3)
})
