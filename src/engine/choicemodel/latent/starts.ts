import type { Random } from '../../numeric/random.ts'
import type { Contrasts } from '../contrasts.ts'
import { nearPooled, type Pooled } from '../near-pooled.ts'
import type { Layout } from './latent-model.ts'

/**
 * Where a search for classes begins: each class chooses as a few people drawn by lot do.
 *
 * Notation  β̂ and H the plain logit of everybody and its Hessian; g a group of people with at least 2K tasks; T tasks
 * Formula   β_q maximises LL_g(β) − ½ (β − β̂)' Λ (β − β̂) with Λ = −H · K/T, so that few answers cannot lead far
 *           astray; the shares begin equal, and coefficients that classes share at the mean of theirs
 * Shapes    θ as in latent-model.ts
 * Errors    none: where a group's search does not end, its last point serves as well
 * Source    starts from single observations: G. McLachlan, D. Peel, Finite Mixture Models (2000), section 2.12
 * Example   see latent-class.ts
 */
export function drawStart(
  contrasts: Contrasts,
  layout: Layout,
  pooled: Pooled,
  random: Random,
): Float64Array {
  const { k, classes, place, names } = layout
  const theta = new Float64Array(names.length)
  const times = new Uint32Array(names.length)
  const tasks = contrasts.start.length - 1
  const penalty = pooled.hessian.map((value) => (-value * k) / tasks)
  for (let q = 0; q < classes; q++) {
    const group = { ...contrasts, weight: drawGroup(contrasts, 2 * k, random) }
    const beta = classes === 1 ? pooled.estimates : nearPooled(group, pooled.estimates, penalty)
    for (let i = 0; i < k; i++) {
      const at = place[q * k + i] as number
      if (at < 0) continue
      const count = (times[at] = (times[at] as number) + 1)
      theta[at] = (theta[at] as number) + ((beta[i] as number) - (theta[at] as number)) / count
    }
  }
  return theta
}

/** Weight 1 for the people drawn, 0 for the others. */
function drawGroup({ taskStart, weight }: Contrasts, tasks: number, random: Random): Float64Array {
  const drawn = new Float64Array(weight.length)
  let gathered = 0
  for (let tries = 0; gathered < tasks && tries < 100 * weight.length; tries++) {
    const n = random.below(weight.length)
    if (drawn[n] === 1 || weight[n] === 0) continue
    drawn[n] = 1
    gathered += (taskStart[n + 1] as number) - (taskStart[n] as number)
  }
  return drawn
}
