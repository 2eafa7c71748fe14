import { availableParallelism } from 'node:os'
import {
  fitHierarchicalBayes,
  type HierarchicalFit,
  type HierarchicalOutcome,
} from '../../engine/choicemodel/bayes/hierarchical-bayes.ts'
import type { ChoiceData } from '../../engine/choicemodel/data.ts'
import { standardErrors } from '../../engine/choicemodel/fit.ts'
import { readKernel } from '../../kernels.ts'
import { CannotStart } from '../../platform/errors.ts'
import { partOf, tellingProgress } from '../progress.ts'
import { sayingLater } from './choices.ts'
import { utilityFor } from './estimate.ts'
import type { ModelFile } from './model-file.ts'
import { counted, percent, printJson, printTable, six } from './print.ts'

/** Of a model file of kind bayes: a chain in each thread, and how well the chains came together beside each mean. */
export async function fitBayes(
  { model: file, json }: { model: string; json: boolean },
  model: ModelFile,
  data: ChoiceData,
): Promise<void> {
  const outcome = await chainsOf(file, model, data)
  if (json && outcome.outcome !== 'fitted') process.exitCode = 1
  if (json) return printJson(outcome)
  if (outcome.outcome === 'refused') throw new CannotStart(`Refused (${outcome.reason}): ${outcome.says}.`)
  if (outcome.outcome === 'not converged') throw new CannotStart(`Not converged: ${outcome.why}.`)
  printBayes(outcome)
}

export function chainsOf(file: string, model: ModelFile, data: ChoiceData): Promise<HierarchicalOutcome> {
  const { seed, iterations, chains } = model
  const threads = Math.min(chains, availableParallelism())
  return sayingLater(file, () =>
    tellingProgress((tell) =>
      fitHierarchicalBayes(utilityFor(file, model, data), {
        seed,
        iterations,
        chains,
        threads,
        kernel: readKernel('choicemodel'),
        onProgress: (done, of) => tell(partOf(done, of, 'draws')),
      }),
    ),
  )
}

function printBayes(fit: HierarchicalFit): void {
  const { names, mean, deviation, low, high, covariance, convergence } = fit
  console.log('Hierarchical Bayes logit')
  console.log(`${counted(fit.tasks, 'task')} of ${fit.persons.toLocaleString('en')} people`)
  console.log(
    `${counted(fit.chains, 'chain')} of ${fit.iterations.toLocaleString('en')} draws, ${percent(fit.moved)} of steps taken`,
  )
  console.log(`Mean log-likelihood at people's own coefficients ${fit.logLikelihood.toFixed(2)}\n`)
  const spread = standardErrors(covariance)
  const rows = names.map((name, a) => [
    name,
    ...[mean, deviation].map((values) => six(values[a] ?? Number.NaN)),
    `${six(low[a] ?? Number.NaN)} .. ${six(high[a] ?? Number.NaN)}`,
    six(spread[a] ?? Number.NaN),
    (convergence[a]?.rHat ?? Number.NaN).toFixed(3),
    (convergence[a]?.ess ?? Number.NaN).toFixed(0),
  ])
  printTable(['coefficient', 'mean', 's.d.', '95 %', 'between people', 'R̂', 'draws worth'], rows)
}
