import { elasticities } from '../../engine/choicemodel/elasticity.ts'
import { drawParameters } from '../../engine/choicemodel/parameter-draws.ts'
import { type Share, sharesOf, simulateChange, simulateShares } from '../../engine/choicemodel/simulate.ts'
import { randomFrom } from '../../engine/numeric/random.ts'
import { readChoices, saying } from './choices.ts'
import { errorsOf, estimate, fittedOrSay, whatIfOf } from './estimate.ts'
import { readModelFile } from './model-file.ts'
import { choiceOptions, count } from './options.ts'
import { percent, printJson, printTable } from './print.ts'

/**
 * npx vastakaiku choice simulate DATA.csv --model MODEL.json --what-if OFFERS.csv
 *   [--elasticity ATTRIBUTE:ALTERNATIVE] [--draws 1000, or 200 of a mixed logit] [--seed 1] [--json]
 * Shares of what is offered in OFFERS.csv beside those of what was offered in DATA.csv.
 */
export async function run(words: string[]): Promise<void> {
  const options = choiceOptions(words, {
    'what-if': { type: 'string' },
    elasticity: { type: 'string' },
    draws: { type: 'string' },
    seed: { type: 'string' },
  })
  const model = readModelFile(options.model)
  const data = await readChoices(options.data, model)
  const fit = fittedOrSay(await estimate(options.model, model, data))
  const random = randomFrom(count('seed', options.seed, 1, 0))
  // A mixed logit imagines a whole population for each draw of its parameters.
  const times = count('draws', options.draws, model.kind === 'mixed' ? 200 : 1000, 100)
  const asItWas = whatIfOf(options.model, model, data, data)
  const { draws, redrawn } = saying(options.model, () =>
    drawParameters(fit.estimates, fit.covariance[errorsOf(model)], times, random, asItWas.isPossible),
  )
  const file = options['what-if']
  const offered =
    file === undefined ? undefined : whatIfOf(file, model, data, await readChoices(file, model, true))
  const { before, after, change } =
    offered === undefined
      ? { before: simulateShares(asItWas, fit.estimates, draws), after: undefined, change: undefined }
      : simulateChange(asItWas, offered, fit.estimates, draws)
  const elastic = options.elasticity === undefined ? undefined : elasticityOf(options.elasticity)
  if (options.json) return printJson({ before, after, change, elasticity: elastic, redrawn })

  if (after === undefined || change === undefined) printTable(['', 'share', '95 %'], before.map(rowOf))
  else {
    const was = new Map(before.map((share) => [share.alternative, percent(share.share)]))
    const rows = after.map((share, j) => [
      ...rowOf(share),
      was.get(share.alternative) ?? '-',
      ...rowOf(change[j] ?? share).slice(1),
    ])
    printTable(['', 'share', '95 %', 'before', 'change', '95 %'], rows)
  }
  const drawError = Math.max(...(after ?? before).map((share) => share.drawError))
  if (drawError > 0)
    console.log(
      `\nImagined people add to the intervals; the shares themselves vary by ${percent(drawError)} at most (standard error).`,
    )
  if (redrawn > 0)
    console.log(
      `\n${redrawn} of ${times + redrawn} draws of the parameters had a λ at or below 0, which no nest has; they were drawn anew.`,
    )
  if (elastic !== undefined) {
    console.log(
      `\nPer cent of change in each share when ${elastic.attribute} of ${elastic.alternative} rises by one per cent`,
    )
    const rows = (after ?? before).map((share, j) => [share.alternative, (elastic.values[j] ?? 0).toFixed(4)])
    printTable(['', 'elasticity'], rows)
  }

  function elasticityOf(asked: string) {
    const [attribute = '', alternative = ''] = asked.split(':')
    const shown = offered?.data ?? data
    const values = saying(options.model, () =>
      elasticities(shown, { attribute, alternative }, (moved) =>
        sharesOf(moved, whatIfOf(options.model, model, data, moved).probabilities(fit.estimates, 0)),
      ),
    )
    return { attribute, alternative, values }
  }
}

function rowOf({ alternative, share, low, high }: Share): string[] {
  return [alternative, percent(share), `${percent(low)} .. ${percent(high)}`]
}
