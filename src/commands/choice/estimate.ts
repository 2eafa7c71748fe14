import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import type { Covariances, Fit, Outcome } from '../../engine/choicemodel/fit.ts'
import { fitLogit } from '../../engine/choicemodel/logit.ts'
import { logitProbabilities } from '../../engine/choicemodel/logit-probabilities.ts'
import { fitNestedLogit } from '../../engine/choicemodel/nested-logit.ts'
import { nestedProbabilities } from '../../engine/choicemodel/nested-likelihood.ts'
import { type Nest, nestingOf } from '../../engine/choicemodel/nests.ts'
import { fitRankedLogit } from '../../engine/choicemodel/ranked-logit.ts'
import type { WhatIf } from '../../engine/choicemodel/simulate.ts'
import { type LinearUtility, utilityOf } from '../../engine/choicemodel/utility.ts'
import { CannotStart } from '../../platform/errors.ts'
import { modelOf, saying } from './choices.ts'
import type { ModelFile } from './model-file.ts'

/** A model file's model of these choices, however its estimation ended. */
export function estimate(file: string, model: ModelFile, data: ChoiceData): Outcome {
  const utility = utilityFor(file, model, data)
  return saying(file, () => {
    if (model.kind === 'nested') return fitNestedLogit(utility, nestsOf(model))
    if (model.kind === 'ranked') return fitRankedLogit(utility, model.scales)
    return fitLogit(utility)
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

export function whatIfOf(file: string, model: ModelFile, data: ChoiceData): WhatIf {
  const utility = utilityFor(file, model, data)
  if (model.kind !== 'nested')
    return {
      data,
      probabilities: (theta) => logitProbabilities(utility, theta.subarray(0, utility.names.length)),
    }
  const nesting = saying(file, () => nestingOf(utility, nestsOf(model)))
  return { data, probabilities: (theta) => nestedProbabilities(utility, nesting, theta) }
}

/** Answers of one person are not independent: where persons are known, errors are clustered by them unless told. */
export function errorsOf(model: ModelFile): keyof Covariances {
  return model.errors ?? (model.data.person === undefined ? 'hessian' : 'clustered')
}

function utilityFor(file: string, model: ModelFile, data: ChoiceData): LinearUtility {
  return saying(file, () => utilityOf(data, modelOf(file, model, data)))
}

function nestsOf({ nests }: ModelFile): Nest[] {
  return nests.map(({ name, alternatives, coefficient }) => ({
    name,
    alternatives,
    ...(coefficient === undefined ? {} : { coefficient }),
  }))
}
