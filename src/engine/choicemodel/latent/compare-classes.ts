import type { LinearUtility } from '../utility.ts'
import { fitLatentClasses, type LatentFit, type LatentOutcome } from './latent-class.ts'
import type { LatentModel } from './latent-model.ts'
import type { StartOptions } from './many-starts.ts'

/**
 * How many classes there are: models of one class, two, three ... and the one with the least BIC.
 *
 * Notation  BIC as in latent-class.ts
 * Formula   the count with the least BIC among those that were fitted
 * Shapes    outcomes: one for each count, from 1 up
 * Errors    `best` is undefined when none was fitted
 * Source    K. Nylund, T. Asparouhov, B. Muthén, Struct. Equ. Model. 14 (2007) 535-569 (BIC finds the count best)
 * Example   see choice-classes.soak.ts: three classes are found in nine of ten runs
 */
export type ComparedClasses = { outcomes: readonly LatentOutcome[]; best: LatentFit | undefined }

export async function compareClasses(
  utility: LinearUtility,
  mostClasses: number,
  options: StartOptions,
  model: Omit<LatentModel, 'classes' | 'held'> = {},
): Promise<ComparedClasses> {
  const outcomes: LatentOutcome[] = []
  for (let classes = 1; classes <= mostClasses; classes++)
    outcomes.push(await fitLatentClasses(utility, { ...model, classes }, options))
  const fitted = outcomes.filter((one) => one.outcome === 'fitted')
  const best = fitted.reduce<LatentFit | undefined>(
    (least, one) => (least === undefined || one.bic < least.bic ? one : least),
    undefined,
  )
  return { outcomes, best }
}
