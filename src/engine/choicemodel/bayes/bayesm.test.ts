import { expect, test } from 'vitest'
import { readKernel } from '../../../kernels.ts'
import { playersOf } from '../latent/players.sample.ts'
import { genericModel } from '../model.ts'
import { utilityOf } from '../utility.ts'
import { fitHierarchicalBayes } from './hierarchical-bayes.ts'

/**
 * Reference: R 4.2.2, bayesm 3.1-5, on these players written as one line for each alternative (id, task, alt, y, a, b):
 *   lgtdata <- lapply(split(d, d$id), function(d) list(y = as.integer(d$alt[d$y == 1]),
 *     X = as.matrix(d[order(d$task, d$alt), c('a', 'b')])))
 *   set.seed(1)
 *   rhierMnlRwMixture(Data = list(p = 3, lgtdata = lgtdata), Prior = list(ncomp = 1),
 *     Mcmc = list(R = 40000, keep = 10))
 * and of the draws kept from the 1,001st on: means and deviations of mu, the mean of Sigma, people's means.
 */
test('people simulated by us are drawn as bayesm draws them, within Monte Carlo error', async () => {
  const { known } = playersOf({ truth: [[1]], shares: [1], people: 200, tasks: 1, seed: 113 })
  const truth = Array.from({ length: 100 }, (_, n) => [
    1 + (known[2 * n] ?? 0),
    -0.8 + 0.5 * (known[2 * n + 1] ?? 0),
  ])
  const { data } = playersOf({ truth, shares: truth.map(() => 1), people: 100, tasks: 10, seed: 13 })
  const options = { seed: 1, iterations: 6000, burnIn: 1500, chains: 1, kernel: readKernel('choicemodel') }
  const fit = await fitHierarchicalBayes(utilityOf(data, genericModel(data.attributes)), options)
  if (fit.outcome !== 'fitted') throw new Error(JSON.stringify(fit))
  const theirs = { mean: [0.79552165, -0.70449831], deviation: [0.130028046, 0.084377642] }
  for (const a of [0, 1]) {
    // Theirs is worth some 2,600 independent draws.
    const error = Math.hypot(fit.convergence[a]!.error, theirs.deviation[a]! / Math.sqrt(2600))
    expect(Math.abs(fit.mean[a]! - theirs.mean[a]!)).toBeLessThan(3.5 * error)
    expect(Math.abs(fit.deviation[a]! / theirs.deviation[a]! - 1)).toBeLessThan(0.15)
  }
  const covariance = [1.22386182, -0.17426749, -0.17426749, 0.33942554]
  covariance.forEach((value, i) => expect(Math.abs(fit.covariance[i]! - value)).toBeLessThan(0.1))
  expect(Math.abs(fit.logLikelihood + 792.051882)).toBeLessThan(4)
  const people = [-1.147497, -0.875304, 2.188556, -0.56516679, 1.3620701, -0.79003933]
  people.forEach((value, i) => expect(Math.abs(fit.people[i]! - value)).toBeLessThan(0.12))
})
