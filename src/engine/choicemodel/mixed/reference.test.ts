import { describe, expect, test } from 'vitest'
import {
  electricity,
  publishedEstimates,
  type ReferenceModel,
  swissmetro,
  train,
} from '../../../../tests/builders/choice-reference.ts'
import { hasReferenceData, referenceData } from '../../../../tests/reference-data.ts'
import { readKernel } from '../../../kernels.ts'
import { standardErrors } from '../fit.ts'
import { utilityOf } from '../utility.ts'
import type { Draws } from './draws.ts'
import { mixedLogLikelihood } from './evaluate.ts'
import { fitMixedLogit, type MixedFit, type MixedOptions } from './fit.ts'
import type { Mixing } from './mixing.ts'

const kernel = readKernel('choicemodel')
const electric: Mixing = {
  random: { pf: 'normal', cl: 'normal', loc: 'normal', wk: 'normal', tod: 'normal', seas: 'normal' },
}

describe.skipIf(!hasReferenceData)('published mixed logits (skipped when ../shared/data is missing)', () => {
  test('electricity with 100 Halton draws, as mlogit and xlogit', async () => {
    const { logLikelihood, coefficients } = publishedElectricity(100)
    const fit = await fitted(electricity(), electric, halton(100))
    expect(Math.abs(fit.logLikelihood / logLikelihood - 1)).toBeLessThan(1e-6)
    expect(farthest(fit.estimates, coefficients)).toBeLessThan(5e-5)
  })

  test('electricity with 500 Halton draws, as mlogit and xlogit', async () => {
    const { logLikelihood, coefficients } = publishedElectricity(500)
    const fit = await fitted(electricity(), electric, halton(500))
    expect(Math.abs(fit.logLikelihood / logLikelihood - 1)).toBeLessThan(1e-6)
    expect(farthest(fit.estimates, coefficients)).toBeLessThan(5e-5)
  })

  test('electricity with 1,000 Halton draws, from the estimates with 500, as mlogit', async () => {
    const start = Float64Array.from(publishedElectricity(500).coefficients)
    const fit = await fitted(electricity(), electric, { ...halton(1000), start })
    expect(Math.abs(fit.logLikelihood / publishedElectricity(1000).logLikelihood - 1)).toBeLessThan(1e-6)
  })

  test('32 draws centred on each person leave no more than 500 Halton draws do, judged by 10,000', async () => {
    const { coefficients } = publishedElectricity(500)
    const { data, model } = electricity()
    const fit = await fitted(electricity(), electric, {})
    const judged = (theta: Float64Array) =>
      mixedLogLikelihood(utilityOf(data, model), electric, theta, { ...halton(10_000), kernel })
    expect(await judged(fit.estimates)).toBeGreaterThan(await judged(Float64Array.from(coefficients)))
    // xlogit with 5,000 to 500,000 draws a person.
    expect(Math.abs(fit.logLikelihood - -3878.7)).toBeLessThan(2)
  })

  // The reference was run on whole euros and whole hours: with cents and minutes the plain logit is -1724.15, not -1747.68.
  // mlogit stopped a little below the top, so that a coefficient may differ in its fourth digit.
  test('rail trips in whole euros and hours, uncorrelated and correlated, as mlogit, and a little higher', async () => {
    const { data, model } = train()
    const whole = { model, data: { ...data, values: data.values.map(Math.trunc) } }
    const random = { time: 'normal', change: 'normal', comfort: 'normal' } as const
    for (const [published, mixing] of [
      [publishedEstimates('mlogit', 'train_mxl_uncorr_R100'), { random }],
      [publishedEstimates('mlogit', 'train_mxl_corr_R100'), { random, correlated: Object.keys(random) }],
    ] as const) {
      const fit = await fitted(whole, mixing, halton(100))
      const theirs = Float64Array.from(fit.names, (name) => published.estimates[name] ?? Number.NaN)
      const there = await mixedLogLikelihood(utilityOf(whole.data, model), mixing, theirs, {
        ...halton(100),
        kernel,
      })
      expect(Math.abs(there / published.logLikelihood - 1)).toBeLessThan(1e-11)
      expect(fit.logLikelihood).toBeGreaterThan(published.logLikelihood)
      expect(Math.abs(fit.logLikelihood / published.logLikelihood - 1)).toBeLessThan(1e-6)
      for (const [i, error] of standardErrors(fit.covariance.hessian).entries())
        expect(Math.abs(fit.estimates[i]! - theirs[i]!)).toBeLessThan(0.003 * error)
    }
  })

  test('Swissmetro with 1,500 Halton draws, as xlogit', async () => {
    const fit = await fitted(swissmetro(), { random: { time: 'normal' } }, halton(1500))
    expect(Math.abs(fit.logLikelihood / -4359.218 - 1)).toBeLessThan(1e-6)
    const published = {
      'constant:car': 0.2831085,
      'constant:train': -0.572279,
      cost: -1.6601703,
      time: -3.228985,
      'sd.time': 3.6485337,
    }
    const named = fit.names.map((name) => published[name as keyof typeof published])
    expect(farthest(fit.estimates, named)).toBeLessThan(5e-5)
  })
})

function halton(count: number): { draws: Draws } {
  return { draws: { kind: 'halton', count } }
}

async function fitted(
  { data, model }: ReferenceModel,
  mixing: Mixing,
  options: MixedOptions,
): Promise<MixedFit> {
  const outcome = await fitMixedLogit(utilityOf(data, model), mixing, { kernel, ...options })
  if (outcome.outcome !== 'fitted') throw new Error(outcome.outcome)
  return outcome
}

function publishedElectricity(draws: number): { logLikelihood: number; coefficients: number[] } {
  const all = JSON.parse(referenceData('choice/reference.json').toString()) as {
    other: { electricity_mxl_halton: Record<'published' | 'rerun_here', Record<string, Published>> }
  }
  const { published, rerun_here: rerun } = all.other.electricity_mxl_halton
  const place = `R=${draws}`
  return {
    logLikelihood: published[place]?.loglik ?? Number.NaN,
    coefficients: published[place]?.coef ?? rerun[place]?.coef ?? [],
  }
}

type Published = { loglik?: number; coef?: number[] }

/** The greatest difference, counted in the number itself where it is above 1. */
function farthest(found: Float64Array, expected: readonly number[]): number {
  return Math.max(
    ...expected.map((value, i) => Math.abs((found[i] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))),
  )
}
