import type { Covariances, Fit } from '../../engine/choicemodel/fit.ts'
import { nameInClass } from '../../engine/choicemodel/latent/latent-model.ts'
import { tradeOff } from '../../engine/choicemodel/trade-off.ts'
import type { Random } from '../../engine/numeric/random.ts'
import type { ModelFile } from './model-file.ts'
import { percent, printTable, six } from './print.ts'

type Willingness = { of: string; pays: number } & Record<
  'delta' | 'krinskyRobb',
  { low: number; high: number }
> & {
    priceZ: number
    otherSign: number
  }

/** What people would pay for one unit more: the trade-off against the price, turned round; of each class against its own. */
export function willingness(
  fit: Fit,
  kind: keyof Covariances,
  model: ModelFile,
  draws: number,
  random: Random,
): Willingness[] {
  return ratiosOf(model).map(({ of, against }, place) => {
    const found = tradeOff(fit, fit.covariance[kind], { of, against }, random.stream(place), { draws })
    const turned = ({ low, high }: { low: number; high: number }) => ({ low: -high, high: -low })
    return {
      of,
      pays: -found.ratio,
      delta: turned(found.delta),
      krinskyRobb: turned(found.krinskyRobb),
      priceZ: found.z,
      otherSign: found.otherSign,
    }
  })
}

function ratiosOf({ price, attributes, terms, ...model }: ModelFile): { of: string; against: string }[] {
  if (price === undefined) return []
  const told = new Set([...attributes, ...terms.map((term) => term.coefficient)])
  told.delete(price)
  const ratios = [...told].map((of) => ({ of, against: price }))
  if (model.kind !== 'latent') return ratios
  return Array.from({ length: model.classes }, (_, one) =>
    ratios.map(({ of, against }) => ({ of: nameInClass(of, one), against: nameInClass(against, one) })),
  ).flat()
}

export function printWillingness(worth: readonly Willingness[], price: string): void {
  console.log(`\nWhat people would pay for one unit more, in units of ${price} (95 %)`)
  const between = ({ low, high }: { low: number; high: number }) => `${six(low)} .. ${six(high)}`
  const rows = worth.map(({ of, pays, delta, krinskyRobb }) => [
    of,
    six(pays),
    between(delta),
    between(krinskyRobb),
  ])
  printTable(['', 'pays', 'delta', 'Krinsky-Robb'], rows)
  const otherSign = Math.max(...worth.map((one) => one.otherSign))
  if (otherSign > 0)
    console.log(
      `In ${percent(otherSign)} of the draws ${price} has the other sign, and the ratio is no price.`,
    )
  if (worth.some(({ priceZ }) => Math.abs(priceZ) < 3))
    console.log(`The coefficient of ${price} is not sure enough for the delta method: trust Krinsky-Robb.`)
}
