import { availableParallelism } from 'node:os'
import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import type { Covariances, Fit, Outcome } from '../../engine/choicemodel/fit.ts'
import { fitLatentClasses } from '../../engine/choicemodel/latent/latent-class.ts'
import { layoutOf as layoutOfClasses } from '../../engine/choicemodel/latent/latent-model.ts'
import { fitLogit } from '../../engine/choicemodel/logit.ts'
import { logitProbabilities } from '../../engine/choicemodel/logit-probabilities.ts'
import { fitMixedLogit } from '../../engine/choicemodel/mixed/fit.ts'
import { layoutOf, type Mixing } from '../../engine/choicemodel/mixed/mixing.ts'
import { latentProbabilities, mixedProbabilities } from '../../engine/choicemodel/mixture-probabilities.ts'
import { fitNestedLogit } from '../../engine/choicemodel/nested-logit.ts'
import { hasNests, nestedProbabilities } from '../../engine/choicemodel/nested-likelihood.ts'
import { type Nest, nestingOf } from '../../engine/choicemodel/nests.ts'
import { fitRankedLogit } from '../../engine/choicemodel/ranked-logit.ts'
import type { WhatIf } from '../../engine/choicemodel/simulate.ts'
import { type LinearUtility, utilityOf } from '../../engine/choicemodel/utility.ts'
import { readKernel } from '../../kernels.ts'
import { CannotStart } from '../../platform/errors.ts'
import { partOf, tellingProgress } from '../progress.ts'
import { membershipOf, modelOf, saying, sayingLater } from './choices.ts'
import type { ModelFile } from './model-file.ts'

/** A model file's model of these choices, however its estimation ended. */
export function estimate(file: string, model: ModelFile, data: ChoiceData): Promise<Outcome> {
  return sayingLater(file, async () => {
    const utility = utilityFor(file, model, data)
    const threads = availableParallelism()
    switch (model.kind) {
      case 'multinomial':
        return fitLogit(utility, { kernel: readKernel('choicemodel') })
      case 'nested':
        return fitNestedLogit(utility, nestsOf(model))
      case 'ranked':
        return fitRankedLogit(utility, model.scales)
      case 'mixed': {
        const kernel = readKernel('choicemodel')
        return tellingProgress((tell) =>
          fitMixedLogit(utility, mixingOf(model), {
            draws: model.draws,
            kernel,
            threads,
            onProgress: ({ evaluations, logLikelihood }) =>
              tell(`${evaluations} evaluations, log-likelihood ${logLikelihood.toFixed(3)}`),
          }),
        )
      }
      case 'latent': {
        const { classes, seed, starts } = model
        const latent = { classes, ...membershipOf(model, data) }
        const outcome = await tellingProgress((tell) =>
          fitLatentClasses(utility, latent, {
            seed,
            starts,
            threads,
            onProgress: (done, of) => tell(partOf(done, of, 'starts')),
          }),
        )
        if (outcome.outcome !== 'refused' || outcome.reason !== 'too few people') return outcome as Outcome
        throw new CannotStart(`Refused (${outcome.reason}): ${outcome.says}.`)
      }
      case 'bayes':
        throw new RangeError(
          'hierarchical Bayes gives draws and no covariance; the same population as shares is a mixed logit whose coefficients are normal and correlated',
        )
    }
  })
}

/** Estimates are all that may be worked with further. */
export function fittedOrSay(outcome: Outcome): Fit {
  if (outcome.outcome === 'refused') throw new CannotStart(`Refused (${outcome.reason}): ${outcome.says}.`)
  if (outcome.outcome === 'not converged') {
    const { why, iterations, logLikelihood } = outcome
    throw new CannotStart(
      `Not converged after ${iterations} iterations, at log-likelihood ${logLikelihood.toFixed(3)}: ${why}.`,
    )
  }
  return outcome
}

/** How many people a set of a mixed logit's population is imagined to be. */
const IMAGINED = 128

/** What the model fitted to some choices foretells of an offer, which may come in another order or lack some of them. */
export function whatIfOf(file: string, model: ModelFile, fitted: ChoiceData, offer: ChoiceData): WhatIf {
  return saying(file, () => {
    const data = named(fitted.alternatives, offer)
    const added = data.alternatives.slice(fitted.alternatives.length)
    if (model.constants !== undefined && added.length > 0)
      throw new RangeError(
        `nothing was learnt of the constant of ${added.join(', ')}, which nobody was offered`,
      )
    // Coefficients stand in the order of the data that was fitted.
    const utility = utilityOf(data, modelOf(file, model, fitted))
    const { names } = utility
    switch (model.kind) {
      case 'multinomial':
      case 'ranked':
      case 'bayes':
        return {
          data,
          probabilities: (theta) => logitProbabilities(utility, theta.subarray(0, names.length)),
        }
      case 'nested': {
        const nesting = nestingOf(utility, nestsOf(model))
        return {
          data,
          probabilities: (theta) => nestedProbabilities(utility, nesting, theta),
          isPossible: (theta) => hasNests(utility, theta),
        }
      }
      case 'mixed':
        return {
          data,
          probabilities: mixedProbabilities(utility, layoutOf(names, mixingOf(model)), IMAGINED),
          isSimulated: true,
        }
      case 'latent': {
        const layout = layoutOfClasses(names, data.persons.length, {
          classes: model.classes,
          ...membershipOf(model, data),
        })
        return { data, probabilities: latentProbabilities(utility, layout) }
      }
    }
  })
}

/** Answers of one person are not independent: where persons are known, errors are clustered by them unless told. */
export function errorsOf(model: ModelFile): keyof Covariances {
  return model.errors ?? (model.data.person === undefined ? 'hessian' : 'clustered')
}

/** The same offer, its alternatives in this order; new ones come last. */
function named(alternatives: readonly string[], offer: ChoiceData): ChoiceData {
  const all = [...new Set([...alternatives, ...offer.alternatives])]
  const places = offer.alternatives.map((name) => all.indexOf(name))
  return { ...offer, alternatives: all, alternative: offer.alternative.map((j) => places[j] ?? 0) }
}

/** The utility of a model file on these choices. */
export function utilityFor(file: string, model: ModelFile, data: ChoiceData): LinearUtility {
  return saying(file, () => utilityOf(data, modelOf(file, model, data)))
}

function nestsOf({ nests }: ModelFile): Nest[] {
  return nests.map(({ name, alternatives, coefficient }) => ({
    name,
    alternatives,
    ...(coefficient === undefined ? {} : { coefficient }),
  }))
}

function mixingOf({ random, correlated }: ModelFile): Mixing {
  return { random, correlated }
}
