import { describe, expect, test } from 'vitest'
import { cholesky } from '../../numeric/cholesky.ts'
import { gradientByDifferences } from '../../numeric/differences.ts'
import { gammaQuantile } from '../../numeric/distribution-gamma.ts'
import { normalQuantile } from '../../numeric/normal.ts'
import { randomFrom } from '../../numeric/random.ts'
import { contrastsOf } from '../contrasts.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { drawMaker } from './draws.ts'
import { modeOf } from './laplace.ts'
import { layoutOf, type Mixing } from './mixing.ts'
import { panelOf } from './panel.ts'
import { openPosterior } from './posterior.ts'
import { chiSquareQuantile, constantOf, proposed } from './proposals.ts'
import { peopleWithTastes } from './simulated.sample.ts'

const mixing: Mixing = {
  random: { x1: 'normal', x2: 'lognormal', x3: 'triangular', x4: 'uniform' },
  correlated: ['x1', 'x2'],
}
const theta = Float64Array.of(0.5, -0.2, -0.8, 0.4, 0.3, 0.9, 0.4, 0.5, 1.2, 0.8)
const { panel, layout } = somePeople()

describe('draws centred on a person', () => {
  test('are centred where the posterior is highest, and as narrow as it is', () => {
    const { about, posterior } = openPosterior(panel, layout, theta)
    for (let n = 0; n < panel.persons; n++) {
      about(n)
      const { zeta, factor } = modeOf(posterior, 4)
      const slope = gradientByDifferences((at) => posterior.value(at), zeta)
      expect(Math.max(...slope.map(Math.abs))).toBeLessThan(5e-3)
      posterior.curved(zeta)
      expect([...factor]).toEqual([...(cholesky(posterior.information, 4) ?? [])])
    }
  })

  test('have weights that make them stand for standard normal ones', () => {
    const count = 4096
    const z = new Float64Array(4 * count)
    const q = new Float64Array(count)
    drawMaker({ kind: 'importance', count, seed: 3 }, panel, layout, theta)(1, z, q)
    const stands = (f: (r: number) => number, expected: number) => {
      const terms = Array.from(q, (weight, r) => weight * (f(r) - expected))
      const squares = terms.reduce((sum, term) => sum + term * term, 0)
      // Five standard errors, were the draws independent.
      expect(Math.abs(terms.reduce((sum, term) => sum + term, 0))).toBeLessThan(5 * Math.sqrt(squares))
    }
    expect(q.reduce((sum, weight) => sum + weight, 0) / count).toBeCloseTo(1, 1)
    stands((r) => z[r]!, 0)
    stands((r) => z[r]! ** 2, 1)
    // Triangular and uniform on −1 .. 1 have variances 1/6 and 1/3.
    stands((r) => z[2 * count + r]! ** 2, 1 / 6)
    stands((r) => z[3 * count + r]! ** 2, 1 / 3)
  })

  test('weigh as the example says, at the middle of a person who chose nothing', () => {
    const mode = { zeta: new Float64Array(1), factor: Float64Array.of(1) }
    const at = { epsilon: new Float64Array(1), chiSquare: 8, constant: constantOf(mode) }
    expect(Math.exp(proposed(mode, at, new Float64Array(1)))).toBeCloseTo(1.03167, 4)
  })

  test('stretch by the quantiles of χ² with eight degrees', () => {
    for (const p of [1e-9, 1e-4, 0.02, 0.3, 0.5, 0.9, 0.9999, 1 - 1e-9])
      expect(chiSquareQuantile(p, normalQuantile(p)) / (2 * gammaQuantile(4, p))).toBeCloseTo(1, 6)
  })
})

function somePeople() {
  const data = peopleWithTastes(randomFrom(11), { persons: 12, tasks: 10 }, (random) => [
    0.5 + random.normal(),
    Math.exp(random.normal() - 0.2),
    random.uniform() - 1,
    0.4,
    0.3,
  ])
  const utility = utilityOf(data, genericModel(data.attributes))
  const own = layoutOf(utility.names, mixing)
  return { panel: panelOf(contrastsOf(utility), own), layout: own }
}
