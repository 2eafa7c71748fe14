import type { ChoiceData } from '../../src/engine/choicemodel/data.ts'
import { type Covariances, type Outcome, standardErrors } from '../../src/engine/choicemodel/fit.ts'
import { Z_95 } from '../../src/engine/statistics/wilson.ts'
import { type Simulated, simulatedChoices } from './choice.ts'

/** How often the 95 % intervals hold the coefficients that the simulated people had, over all runs and coefficients. */
export function recovery(
  runs: number,
  people: Simulated,
  fit: (data: ChoiceData) => Outcome,
  errors: keyof Covariances,
): { covered: number; bias: number } {
  let held = 0
  let deviation = 0
  for (let run = 0; run < runs; run++) {
    const outcome = fit(simulatedChoices({ ...people, seed: people.seed + run }))
    if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
    const own = standardErrors(outcome.covariance[errors])
    people.beta.forEach((beta, place) => {
      const z = ((outcome.estimates[place] ?? Number.NaN) - beta) / (own[place] ?? Number.NaN)
      deviation += z
      if (Math.abs(z) <= Z_95) held += 1
    })
  }
  const all = runs * people.beta.length
  return { covered: held / all, bias: deviation / all }
}
