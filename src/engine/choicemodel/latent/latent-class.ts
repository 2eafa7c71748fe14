import { newton } from '../../numeric/newton.ts'
import { type Contrasts, contrastsOf } from '../contrasts.ts'
import { covariancesOf } from '../covariance.ts'
import type { Fit, NotConverged, Refusal } from '../fit.ts'
import { likelihoodOf } from '../likelihood.ts'
import { fitLogit } from '../logit.ts'
import { greatestMove } from '../separation.ts'
import type { LinearUtility } from '../utility.ts'
import { type LatentEvaluation, openLatent } from './latent-likelihood.ts'
import { coefficientsAt, type LatentModel, type Layout, layoutOf, reordered } from './latent-model.ts'
import { searchAll, type StartOptions } from './many-starts.ts'
import type { Searched } from './search.ts'

/**
 * Classes of people who choose alike, by maximum likelihood from many starts.
 *
 * Notation  Q classes, P free numbers θ; LL as in latent-likelihood.ts; N people by their weights
 * Formula   each start: EM, then BFGS (search.ts); the highest of all is brought to its very top by Newton steps on
 *           the analytic Hessian. BIC = −2 LL + P ln N; AIC = −2 LL + 2 P;
 *           entropy R² = 1 + Σ_nq w h ln h / (N ln Q): 1 when everybody's class is sure
 * Units     LL in natural logarithms, weighted
 * Shapes    estimates P, named by class; coefficients Q × K; posterior N × Q; classes by size, the largest first,
 *           unless coefficients are held in some
 * Errors    what refuses the plain logit refuses this; fewer people than numbers to estimate is a refusal, too; where
 *           no start ends at a maximum, the outcome is 'not converged'; RangeError as in latent-model.ts
 * Source    K. Train (2009), sections 14.2.2 and 14.3; G. Schwarz, Ann. Statist. 6 (1978) 461-464;
 *           entropy: V. Ramaswamy et al., Mark. Sci. 12 (1993) 103-124
 * Example   electricity suppliers, 361 people, four classes: LL = −4138.636566
 */
export type LatentOutcome = LatentFit | NotConverged | LatentRefusal

export type LatentFit = Fit & {
  classes: number
  coefficients: Float64Array
  shares: Float64Array
  posterior: Float64Array
  bic: number
  aic: number
  entropyR2: number
  starts: StartsSummary
}

export type LatentRefusal =
  | Refusal
  | { outcome: 'refused'; reason: 'too few people'; names: readonly string[]; says: string }

export type StartsSummary = {
  made: number
  /** How many ended at the same top as the one reported. */
  reachedBest: number
  notConverged: number
  /** Higher ends that are no maximum, such as where a class foretells its choices: passed over. */
  passedOver: number
}

const SAME_TOP = 1e-3

export async function fitLatentClasses(
  utility: LinearUtility,
  model: LatentModel,
  options: StartOptions,
): Promise<LatentOutcome> {
  const people = utility.data.weight.reduce((sum, w) => sum + w, 0)
  const layout = layoutOf(utility.names, utility.data.persons.length, model)
  const plain = fitLogit(utility)
  if (plain.outcome !== 'fitted') return plain
  const size = layout.names.length
  if (utility.data.persons.length < size) return tooFewPeople(utility.data.persons.length, size)
  const contrasts = contrastsOf(utility)
  const pooled = { estimates: plain.estimates, hessian: likelihoodOf(contrasts, plain.estimates).hessian }
  const searched = await searchAll({ contrasts, layout, pooled, seed: options.seed }, options)

  const latent = openLatent(contrasts, layout)
  const ranked = searched.filter(({ converged }) => converged).sort((a, b) => b.value - a.value)
  let passedOver = 0
  let last = Infinity
  for (const start of ranked) {
    // The same end again, which was no maximum the first time either.
    if (Math.abs(start.value - last) < SAME_TOP) continue
    const top = topNear(latent, contrasts, layout, start.theta)
    const covariance =
      top && covariancesOf(top.at.matrix, top.at.scores, eachPerson(utility), contrasts.weight)
    last = start.value
    if (top === undefined || covariance === undefined || isEmpty(top.at.shares, people)) {
      passedOver += 1
      continue
    }
    const { theta, at } = top
    const reachedBest = ranked.filter(({ value }) => Math.abs(value - at.value) < SAME_TOP).length
    const notConverged = searched.length - ranked.length
    return {
      outcome: 'fitted',
      kind: `latent class logit, ${layout.classes} classes`,
      names: layout.names,
      estimates: theta,
      logLikelihood: at.value,
      nullLogLikelihood: plain.nullLogLikelihood,
      gradient: at.gradient,
      iterations: start.steps,
      evaluations: searched.reduce((sum, { evaluations }) => sum + evaluations, 0),
      covariance,
      persons: plain.persons,
      tasks: plain.tasks,
      classes: layout.classes,
      coefficients: coefficientsAt(layout, theta),
      shares: at.shares,
      posterior: at.posterior,
      bic: -2 * at.value + size * Math.log(people),
      aic: -2 * at.value + 2 * size,
      entropyR2: entropyOf(at.posterior, contrasts.weight, layout.classes, people),
      starts: { made: searched.length, reachedBest, notConverged, passedOver },
    }
  }
  return noTop(layout, searched)
}

type Top = { theta: Float64Array; at: LatentEvaluation }

/** Newton to the very top, and the classes in order of size; nothing where there is no top. */
function topNear(
  latent: ReturnType<typeof openLatent>,
  contrasts: Contrasts,
  layout: Layout,
  from: Float64Array,
): Top | undefined {
  const curved = (theta: Float64Array) => {
    const at = latent(theta, 'hessian')
    return { ...at, hessian: at.matrix }
  }
  const found = newton(from, curved, { iterations: 30 })
  if (!found.converged || isStillMoving(contrasts, layout, found.direction)) return undefined
  if (!layout.exchangeable) return found
  const { shares } = found.at
  const order = [...shares.keys()].sort((a, b) => (shares[b] as number) - (shares[a] as number))
  const theta = reordered(layout, found.theta, order)
  return { theta, at: latent(theta, 'hessian') }
}

/** Where a class foretells its choices, steps stay long though the log-likelihood hardly rises any more. */
function isStillMoving(
  contrasts: Contrasts,
  { classes, k, place }: Layout,
  direction: Float64Array,
): boolean {
  const ofClasses = Float64Array.from(place, (at) => (at < 0 ? 0 : (direction[at] as number)))
  return Array.from({ length: classes }, (_, q) => ofClasses.subarray(q * k, (q + 1) * k)).some(
    (own) => greatestMove(contrasts, own) > 1e-3,
  )
}

/** A class of less than one person is nobody's. */
function isEmpty(shares: Float64Array, people: number): boolean {
  return shares.some((share) => share * people < 1)
}

function eachPerson({ data }: LinearUtility): Uint32Array {
  return Uint32Array.from({ length: data.persons.length + 1 }, (_, n) => n)
}

function entropyOf(posterior: Float64Array, weight: Float64Array, classes: number, people: number): number {
  if (classes === 1) return 1
  let sum = 0
  posterior.forEach((h, place) => {
    if (h > 0) sum += (weight[Math.floor(place / classes)] as number) * h * Math.log(h)
  })
  return 1 + sum / (people * Math.log(classes))
}

function tooFewPeople(persons: number, size: number): LatentRefusal {
  const says = `${persons} people cannot tell ${size} numbers: ask for fewer classes, or share coefficients`
  return { outcome: 'refused', reason: 'too few people', names: [], says }
}

function noTop(layout: Layout, searched: readonly Searched[]): NotConverged {
  const best = searched.reduce((most, one) => (one.value > most.value ? one : most))
  return {
    outcome: 'not converged',
    kind: `latent class logit, ${layout.classes} classes`,
    names: layout.names,
    why: `none of ${searched.length} starts ended at a maximum: there may be fewer classes in these answers`,
    lastPoint: best.theta,
    logLikelihood: best.value,
    gradient: new Float64Array(layout.names.length).fill(Number.NaN),
    iterations: best.steps,
    evaluations: searched.reduce((sum, { evaluations }) => sum + evaluations, 0),
  }
}
