import type { ChoiceData } from '../../src/engine/choicemodel/data.ts'
import { type Covariances, type Outcome, standardErrors } from '../../src/engine/choicemodel/fit.ts'
import { Z_95 } from '../../src/engine/statistics/wilson.ts'

export type Recovery = {
  /** By the kind of errors, for each parameter the share of runs whose 95 % interval held the truth. */
  covered: Record<keyof Covariances, number[]>
  /** For each parameter the mean of (estimate − truth) / error, with the Hessian's errors. */
  bias: number[]
}

/** How often the 95 % intervals hold each parameter that the simulated people had. */
export async function recovery(
  runs: number,
  truth: readonly number[],
  people: (run: number) => ChoiceData,
  fit: (data: ChoiceData, run: number) => Outcome | Promise<Outcome>,
): Promise<Recovery> {
  const none = () => truth.map(() => 0)
  const covered = { hessian: none(), bhhh: none(), robust: none(), clustered: none() }
  const bias = none()
  for (let run = 0; run < runs; run++) {
    const outcome = await fit(people(run), run)
    if (outcome.outcome !== 'fitted') throw new Error(JSON.stringify(outcome))
    for (const kind of ['hessian', 'bhhh', 'robust', 'clustered'] as const) {
      const errors = standardErrors(outcome.covariance[kind])
      truth.forEach((value, i) => {
        const z = ((outcome.estimates[i] ?? Number.NaN) - value) / (errors[i] ?? Number.NaN)
        if (Math.abs(z) <= Z_95) covered[kind][i] = (covered[kind][i] ?? 0) + 1 / runs
        if (kind === 'hessian') bias[i] = (bias[i] ?? 0) + z / runs
      })
    }
  }
  return { covered, bias }
}

/** The parameters and kinds of errors whose coverage lies outside a band. */
export function outside({ covered }: Recovery, least: number, most: number): string[] {
  return Object.entries(covered).flatMap(([kind, shares]) =>
    shares.flatMap((share, i) =>
      share < least - 1e-9 || share > most + 1e-9
        ? [`${kind}, parameter ${i + 1}: ${(100 * share).toFixed(2)} %`]
        : [],
    ),
  )
}

/** A line for each kind of errors: how often each parameter was held, in per cent. */
export function coverageLines({ covered }: Recovery): string {
  return Object.entries(covered)
    .map(([kind, shares]) => `${kind}: ${shares.map((share) => (100 * share).toFixed(1)).join(' ')}`)
    .join('\n')
}
