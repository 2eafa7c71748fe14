import { describe, expect, test } from 'vitest'
import { bfgs } from './bfgs.ts'
import { gradientByDifferences } from './differences.ts'
import { newton } from './newton.ts'
import { answer, answerLater, type Evaluation } from './search.ts'

/** Rosenbrock's valley turned upside down: its top, 0, lies at (1, …, 1) on a long curved ridge. */
function rosenbrock(theta: Float64Array): number {
  let sum = 0
  for (let i = 0; i + 1 < theta.length; i++)
    sum -= 100 * (theta[i + 1]! - theta[i]! ** 2) ** 2 + (1 - theta[i]!) ** 2
  return sum
}

function evaluated(theta: Float64Array): Evaluation {
  const gradient = new Float64Array(theta.length)
  for (let i = 0; i + 1 < theta.length; i++) {
    const bend = theta[i + 1]! - theta[i]! ** 2
    gradient[i]! += 400 * theta[i]! * bend + 2 * (1 - theta[i]!)
    gradient[i + 1]! -= 200 * bend
  }
  return { value: rosenbrock(theta), gradient }
}

describe('bfgs', () => {
  test.each([2, 5, 10])('climbs the curved ridge of Rosenbrock in %s dimensions', (n) => {
    const start = new Float64Array(n).map((_, i) => (i % 2 === 0 ? -1.2 : 1))
    const found = answer(bfgs(start), ({ theta }) => evaluated(theta))
    expect(found.converged).toBe(true)
    for (const value of found.theta) expect(value).toBeCloseTo(1, 5)
    expect(found.evaluations).toBeLessThan(60 * n)
  })

  test('finds the same point, bit by bit, when the answers come later', async () => {
    const start = Float64Array.of(-1.2, 1, -0.5)
    const now = answer(bfgs(start), ({ theta }) => evaluated(theta))
    const later = await answerLater(bfgs(start), ({ theta }) => Promise.resolve(evaluated(theta)))
    expect(later).toEqual(now)
  })

  test('stops when it is told to', async () => {
    const stop = new AbortController()
    const climbing = answerLater(
      bfgs(Float64Array.of(-1.2, 1)),
      ({ theta }) => Promise.resolve(evaluated(theta)),
      {
        signal: stop.signal,
        onEvaluation: (_, count) => count === 3 && stop.abort(),
      },
    )
    await expect(climbing).rejects.toThrow(/abort/)
  })

  test('steps back from where the function has no value', () => {
    // ln x − x has no value below 0, where the first step lands.
    const found = answer(bfgs(Float64Array.of(30)), ({ theta: [x = 0] }) => ({
      value: x > 0 ? Math.log(x) - x : Number.NaN,
      gradient: Float64Array.of(1 / x - 1),
      outer: Float64Array.of(0.01),
    }))
    expect(found.converged).toBe(true)
    expect(found.theta[0]).toBeCloseTo(1, 5)
  })

  test('what rises for ever is never called found', () => {
    const found = answer(bfgs(Float64Array.of(0), { iterations: 30 }), ({ theta: [x = 0] }) => ({
      value: x,
      gradient: Float64Array.of(1),
    }))
    expect(found.converged).toBe(false)
  })

  test('a start without a value is not searched', () => {
    const found = answer(bfgs(Float64Array.of(0)), () => ({
      value: Number.NaN,
      gradient: Float64Array.of(0),
    }))
    expect(found).toMatchObject({ converged: false, why: 'the start has no finite value' })
  })
})

describe('newton', () => {
  test('needs one step for a parabola', () => {
    const found = newton(Float64Array.of(5, -7), ([x = 0, y = 0]) => ({
      value: -((x - 1) ** 2) - y * y,
      gradient: Float64Array.of(-2 * (x - 1), -2 * y),
      hessian: Float64Array.of(-2, 0, 0, -2),
    }))
    expect(found).toMatchObject({ converged: true, iterations: 1 })
    expect(found.theta[0]).toBeCloseTo(1, 12)
    expect(found.theta[1]).toBeCloseTo(0, 12)
  })

  test('halves a step that would fall, and climbs out of where the curve bends the wrong way', () => {
    // cos x from just off its lowest point.
    const found = newton(Float64Array.of(Math.PI - 0.1), ([x = 0]) => ({
      value: Math.cos(x),
      gradient: Float64Array.of(-Math.sin(x)),
      hessian: Float64Array.of(-Math.cos(x)),
    }))
    expect(found.converged).toBe(true)
    expect(Math.cos(found.theta[0]!)).toBeCloseTo(1, 12)
  })

  test('what rises for ever is never called found', () => {
    const found = newton(
      Float64Array.of(0),
      ([x = 0]) => ({
        value: -Math.log1p(Math.exp(-x)),
        gradient: Float64Array.of(1 / (1 + Math.exp(x))),
        hessian: Float64Array.of(-1 / (2 + Math.exp(x) + Math.exp(-x))),
      }),
      { iterations: 15 },
    )
    expect(found.converged).toBe(false)
  })
})

test('the gradient by differences is the gradient', () => {
  const theta = Float64Array.of(0.3, -1.7, 2.2, 0.9)
  const analytic = evaluated(theta).gradient
  gradientByDifferences(rosenbrock, theta).forEach((value, i) =>
    expect(Math.abs(value / analytic[i]! - 1)).toBeLessThan(1e-8),
  )
})
